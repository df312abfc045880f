// Law honestly: where each rule was read, and how well; where each case comes from.
import { AstUtils } from 'langium'
import type { Finding } from '../codes.ts'
import type { Citation } from '../generated/ast.ts'
import { type Check, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkSources: Check = ({ declarations }) => {
  const sourced = [...declarations.instruments, ...declarations.norms, ...declarations.erasers, ...declarations.definitions]
  const missing = sourced.filter((each) => each.node.sources.length === 0).map((each) => finding('missing-source', nameOf(each), { name: each.id }))
  const unattested = everyDeclaration(declarations).flatMap((declared) =>
    AstUtils.streamAst(declared.node)
      .toArray()
      .flatMap((node): Finding[] => {
        if (node.$type !== 'Citation') return []
        const citation = node as Citation
        return citation.attestation === undefined ? [finding('missing-attestation', placeOf(declared, node), { title: citation.title })] : []
      }),
  )
  const uncited = declarations.cases.filter((each) => each.node.cites.length === 0).map((each) => finding('missing-citation', nameOf(each), { name: each.id }))
  return [...missing, ...unattested, ...uncited]
}
