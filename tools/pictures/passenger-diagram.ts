// Draws the decision diagram on requiring identification, as it is compiled from the law.
import { Cells, groundFor } from '../../src/compiler/index.ts'
import { type Diagrams, levelOf, outcomeOf, type Ref } from '../../src/diagram/index.ts'
import { type Fact, type Law, rankOf, verdicts } from '../../src/rules/index.ts'
import { inLanguage } from '../../src/wording/index.ts'
import { box, drawn, lookOf, type Picture, round, words } from './drawing.ts'

const shown = ['vt.23-vsa-1012/licence', 'vt.fip-2024/passenger-id', 'vt.fip-2024/suspected-passenger-id']
const order = ['silent', 'may', 'must not']
const [left, apart, top, down] = [130, 340, 82, 130]

/** Everything that leads from a node to one other: the answers, in words. */
interface Edge {
  readonly from: Ref
  readonly to: Ref
  readonly label: string
}

export function passengerDiagram(law: Law): Picture {
  // WHY: givens are left out, because what cannot be would take more room in the picture than what can
  const vocabulary = { ...law.vocabulary, givens: [] }
  const ground = groundFor(vocabulary)
  const kinds = new Map(law.instruments.map((each) => [each.id, each.kind]))
  const norms = law.norms
    .filter((each) => shown.includes(each.id))
    .map((norm) => ({ norm, rank: rankOf(kinds.get(norm.instrument) ?? 'statement'), doubts: [] }))
  const { verdict } = new Cells(vocabulary, ground).of({ norms, erasers: [] })
  const nodes = nodesUnder(ground.diagrams, verdict)
  const edges = nodes.flatMap((node) => edgesFrom(ground.diagrams, vocabulary.facts, node))
  const levels = [...new Set(nodes.map((node) => levelOf(ground.diagrams, node)))].sort((a, b) => a - b)
  const place = (ref: Ref): { readonly x: number; readonly y: number } => {
    if (ref < 0) return { x: left + apart * order.indexOf(verdicts[outcomeOf(ref)] ?? ''), y: top + down * levels.length }
    const below = edges.filter((each) => each.from === ref).map((each) => place(each.to).x)
    return { x: below.reduce((sum, x) => sum + x, 0) / below.length, y: top + down * levels.indexOf(levelOf(ground.diagrams, ref)) }
  }
  const leaves = [...new Set(edges.map((each) => each.to).filter((ref) => ref < 0))]
  const tests = nodes.flatMap((node) => testParts(vocabulary.facts[ground.diagrams.variable(node)], place(node)))
  const text = drawn({
    title: 'May an officer require identification? The decision diagram',
    tells: `Each node tests one fact; each answer leads on. ${edges.map((each) => tellEdge(ground.diagrams, vocabulary.facts, each)).join(' ')}`,
    width: 940,
    height: top + down * levels.length + 46,
    parts: [
      words('dim', 24, 32, 'MAY AN OFFICER REQUIRE IDENTIFICATION?', 'start'),
      ...edges.flatMap((each, index) => edgeParts(each, place(each.from), place(each.to), arrivalOf(edges, index))),
      ...tests,
      ...leaves.flatMap((ref) => leafParts(verdicts[outcomeOf(ref)] ?? '', place(ref))),
    ],
  })
  return { file: 'passenger-diagram.svg', text }
}

function nodesUnder(diagrams: Diagrams, root: Ref): readonly Ref[] {
  if (root < 0) return []
  const children = Array.from({ length: diagrams.sizes[diagrams.variable(root)] ?? 0 }, (_, value) => diagrams.child(root, value))
  return [...new Set([root, ...children.flatMap((each) => nodesUnder(diagrams, each))])]
}

/** One edge for each child; many answers are one, told as what is left. */
function edgesFrom(diagrams: Diagrams, facts: readonly Fact[], from: Ref): readonly Edge[] {
  const answers = facts[diagrams.variable(from)]?.answers ?? []
  return [...Map.groupBy(answers, (each) => diagrams.child(from, answers.indexOf(each)))].map(([to, led]): Edge => {
    const named = led.map((each) => inLanguage(each.words, 'en'))
    return { from, to, label: named.length > 2 ? 'any other' : named.join(' or ') }
  })
}

/** How far beside the middle of its child an edge arrives, so that two do not run into one another. */
function arrivalOf(edges: readonly Edge[], index: number): number {
  const same = edges.filter((each) => each.to === edges[index]?.to)
  const own = edges[index]
  return own === undefined ? 0 : (same.indexOf(own) - (same.length - 1) / 2) * 50
}

function edgeParts({ label }: Edge, from: { x: number; y: number }, to: { x: number; y: number }, beside: number): readonly string[] {
  const [x, turn] = [to.x + beside, from.y + 62]
  const [start, end] = [from.y + 24, to.y - 19]
  const bend = `M${round(from.x)} ${start} C${round(from.x)} ${start + 26} ${round(x)} ${start + 16} ${round(x)} ${turn}`
  const lines = label.split(/(?= or )/).map((line) => line.trim())
  const [side, where] = beside < 0 ? ([-8, 'end'] as const) : ([8, 'start'] as const)
  return [`<path class="edge" d="${bend} L${round(x)} ${end}"/>`, ...lines.map((line, index) => words('dim', x + side, turn + 18 + 16 * index, line, where))]
}

function testParts(fact: Fact | undefined, { x, y }: { x: number; y: number }): readonly string[] {
  const asks = inLanguage(fact?.asks, 'en')
  return [box('node', x, y, Math.max(150, asks.length * 6.6 + 30), 48, 24), words('mono', x, y - 3, fact?.id ?? ''), words('dim', x, y + 15, asks)]
}

function leafParts(verdict: string, { x, y }: { x: number; y: number }): readonly string[] {
  return [box(lookOf(verdict), x, y, 110, 38, 4), words('text bold', x, y + 5, verdict)]
}

function tellEdge(diagrams: Diagrams, facts: readonly Fact[], { from, to, label }: Edge): string {
  const leads = to < 0 ? (verdicts[outcomeOf(to)] ?? '') : (facts[diagrams.variable(to)]?.id ?? '')
  return `${facts[diagrams.variable(from)]?.id ?? ''}, ${label}: ${leads}.`
}
