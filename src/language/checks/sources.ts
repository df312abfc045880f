// Law honestly: where each rule was read, and how well; where each case comes from.
import { isWebAddress } from '../../base/index.ts'
import { partsOf } from '../parts.ts'
import { alone, type Check, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkSources: Check = ({ declarations }) => {
  const sourced = [...declarations.instruments, ...declarations.norms, ...declarations.erasers, ...declarations.definitions, ...declarations.limits]
  const missing = sourced.filter((each) => each.node.sources.length === 0).map((each) => finding('missing-source', nameOf(each), { name: each.id }))
  const vague = everyDeclaration(declarations).flatMap(unattested)
  const uncited = declarations.cases.filter((each) => each.node.cites.length === 0).map((each) => finding('missing-citation', nameOf(each), { name: each.id }))
  const lost = everyDeclaration(declarations).flatMap(elsewhere)
  return [...missing, ...vague, ...uncited, ...lost]
}

const elsewhere = alone((declared) =>
  partsOf(declared.node, 'Citation').flatMap((each) =>
    each.address === undefined || isWebAddress(each.address) ? [] : [finding('not-an-address', placeOf(declared, each, 'address'), { text: each.address })],
  ),
)

const unattested = alone((declared) =>
  partsOf(declared.node, 'Citation')
    .filter((each) => each.attestation === undefined)
    .map((each) => finding('missing-attestation', placeOf(declared, each), { title: each.title })),
)
