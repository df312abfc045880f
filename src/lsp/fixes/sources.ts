// Sources, attestations and citations that are missing.
import { GrammarUtils } from 'langium'
import { attestations } from '../../rules/index.ts'
import { say } from '../../wording/index.ts'
import { declarationOf, endOf, type Fixer, inserted } from './fix.ts'

/** Says how well a source was read. */
export const missingAttestation: Fixer = ({ finding, language }) =>
  attestations
    .map((name) => ({ title: say(language, 'editor.fix.missing-attestation', { name }), edits: [inserted(finding.span.end, ` ${name}`)] }))
    // WHY: the weakest attestation is offered first, so that nobody claims more than they mean by accident
    .toReversed()

/** Adds a source to fill in, where sources stand. */
export const missingSource: Fixer = (broken) => {
  const node = declarationOf(broken)
  const end = endOf(node)
  if (node === undefined || end === undefined) return []
  const source = 'source "TODO" unconfirmed'
  const next = followingSources(node)
  const edit = next === undefined ? inserted(end, `\n  ${source}`) : inserted(next, `${source}\n  `)
  return [{ title: say(broken.language, 'editor.fix.missing-source'), edits: [edit], likely: true }]
}

/** Where what comes behind the sources begins. */
function followingSources(node: NonNullable<ReturnType<typeof declarationOf>>): number | undefined {
  if (node.$type === 'Norm' || node.$type === 'Eraser') return node.cautions[0]?.$cstNode?.offset
  if (node.$type !== 'Instrument') return undefined
  return GrammarUtils.findNodeForKeyword(node.$cstNode, 'reviewed')?.offset ?? node.unknowns[0]?.$cstNode?.offset
}

/** Adds what a case cites, to fill in. */
export const missingCitation: Fixer = (broken) => {
  const end = endOf(declarationOf(broken))
  return end === undefined ? [] : [{ title: say(broken.language, 'editor.fix.missing-citation'), edits: [inserted(end, '\n  cites "TODO"')], likely: true }]
}
