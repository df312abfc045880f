// A name that is not known: the known ones that are nearest to it.
import { nearestFew } from '../../base/index.ts'
import type { Code, Declared } from '../../language/index.ts'
import { attestations, kinds } from '../../rules/index.ts'
import { say } from '../../wording/index.ts'
import { type Broken, type Fix, type Fixer, foundText } from './fix.ts'

const most = 3

/** The names that may stand where the finding is. */
const known: Readonly<Partial<Record<Code, (broken: Broken) => Iterable<string>>>> = {
  'unknown-act': ({ workspace }) => ids(workspace.declarations.acts),
  'unknown-actor': ({ workspace }) => ids(workspace.declarations.actors),
  'unknown-agency': ({ workspace }) => ids(workspace.declarations.agencies),
  'unknown-fact': ({ workspace }) => ids(workspace.declarations.facts),
  // WHY: the text's own name is left out, because no text replaces or follows itself
  'unknown-instrument': ({ workspace, page }) => ids(workspace.declarations.instruments.filter((each) => each.file !== page.parsed.file)),
  'unknown-attestation': () => attestations,
  'unknown-kind': () => kinds,
  'unknown-place': ({ workspace }) => workspace.folder.places,
  'unknown-circuit': ({ workspace }) => workspace.folder.circuits,
  'unknown-slot': ({ workspace }) => ids(workspace.declarations.facts.filter(({ node }) => node.says.length > 0 && node.otherwise.length > 0)),
  'unknown-answer': ({ workspace, finding }) =>
    workspace.declarations.facts.filter((each) => each.id === finding.words['fact']).flatMap((each) => each.node.answers.map((answer) => answer.name)),
  'unknown-definition': ({ workspace, page, finding }) =>
    workspace.declarations.definitions
      .filter((each) => each.file === page.parsed.file && (each.node.$cstNode?.end ?? 0) <= finding.span.offset)
      .map((each) => each.node.name),
  'unknown-norm': normNames,
}

/** Names as they are written there: those of the document's own instrument by themselves, the others in full. */
function normNames({ workspace, page }: Broken): readonly string[] {
  const { norms } = workspace.declarations
  return norms.flatMap((each) => (each.file === page.parsed.file ? [each.node.name, each.id] : [each.id]))
}

function ids(list: readonly Declared[]): readonly string[] {
  return list.map((each) => each.id)
}

/** Writes the nearest known names. */
export const nearestNames: Fixer = (broken) => {
  const { finding, language } = broken
  const { code, span, words } = finding
  const wrong = words['name'] ?? ''
  const all = [...(known[code]?.(broken) ?? [])]
  const elsewhere = code === 'unknown-norm' ? all.filter((each) => each.endsWith(`/${wrong}`)) : []
  const few = code === 'unknown-attestation' ? [...attestations] : []
  const names = [...new Set([...elsewhere, ...nearestFew(wrong, all, most), ...few])].filter((each) => each !== wrong)
  // WHY: the slot is searched for, because the span of the finding covers the whole wording
  const shift = code === 'unknown-slot' ? foundText(broken).indexOf(`{${wrong}}`) + 1 : 0
  const from = span.offset + shift
  return names.map((name, index): Fix => {
    const edit = { from, end: shift === 0 ? span.end : from + wrong.length, text: name }
    return { title: say(language, 'editor.fix.replace', { name }), edits: [edit], ...(index === 0 ? { likely: true } : {}) }
  })
}

/** Gives the second of two declarations another name. */
export const otherName: Fixer = (broken) => {
  const { workspace, page, finding, language } = broken
  const name = foundText(broken)
  const full = finding.words['name'] ?? ''
  // WHY: wordings and the answers of a case are found twice too, and cannot be renamed
  if (name !== full && !full.endsWith(`/${name}`)) return []
  const all = new Set(workspace.documents.flatMap((each) => each.declarations.map((declaration) => declaration.name)))
  const answers = new Set([...page.parsed.text.matchAll(/[a-z0-9.-]+/g)].map((match) => match[0]))
  let free = 2
  while (all.has(`${name}-${free}`) || answers.has(`${name}-${free}`)) free += 1
  const text = `${name}-${free}`
  return [{ title: say(language, 'editor.fix.duplicate-name', { name: text }), edits: [{ from: finding.span.offset, end: finding.span.end, text }] }]
}
