// One way to lay out a fence. Prose is kept to the letter; only what stands inside fences is set anew.
import { type AstNode, GrammarUtils } from 'langium'
import { unreachable } from '../base/index.ts'
import { ruleFences } from './fences.ts'
import type * as ast from './generated/ast.ts'
import { folded } from './lower.ts'
import { parse } from './parse.ts'

const width = 110

/** Lays out every fence of a document; undefined where the document has findings of syntax, which leave nothing safe to move. */
export function format(file: string, text: string): string | undefined {
  const { blocks: read, findings } = parse(file, text)
  if (findings.length > 0) return undefined
  const blocks = read.values()
  let out = ''
  let at = 0
  for (const fence of ruleFences(text)) {
    const block = blocks.next().value
    out += text.slice(at, fence.from)
    out += `${['```policy', ...(block === undefined ? [] : layBlock(block))].join('\n')}\n`
    out += '```'
    at = fence.close?.end ?? fence.end
  }
  return out + text.slice(at)
}

function layBlock(block: ast.Block): string[] {
  return block.declarations.flatMap((each, index) => (index === 0 ? lay(each) : ['', ...lay(each)]))
}

function lay(node: ast.Declaration): string[] {
  switch (node.$type) {
    case 'Actor':
      return [`actor ${node.name}`, ...indent(wordings(node.words))]
    case 'Agency':
      return [`agency-kind ${node.name}`, ...indent(wordings(node.words))]
    case 'Act':
      return [
        `act ${node.name} by ${ref(node.actor)}`,
        ...indent([...wordings(node.words), ...labelled('help', node.help), ...after(node), ...node.also.flatMap(also)]),
      ]
    case 'Fact':
      return [`fact ${node.name}`, ...indent(fact(node))]
    case 'Given': {
      const rule = [...wrapped(`if ${condition(node.premise)}`), ...wrapped(`then ${condition(node.conclusion)}`)]
      return [`given ${node.name}`, ...indent([...rule, ...wordings(node.words)])]
    }
    case 'Instrument':
      return [`instrument ${node.name}`, ...indent(instrument(node))]
    case 'Norm': {
      const rule = `${list(node.actors)} ${node.modal}${node.negated ? ' not' : ''} ${list(node.acts)}`
      return [
        `norm ${node.name}`,
        ...indent([...wrapped(rule), ...conditions(node), ...duties(node), ...inForce(node.window), ...overrides(node), ...ends(node)]),
      ]
    }
    case 'Unsettled': {
      const rule = `whether ${list(node.actors)} ${node.modal}${node.negated ? ' not' : ''} ${list(node.acts)}`
      const over = node.over === undefined ? [] : [`over ${node.over}`]
      return [
        `unsettled ${node.name}`,
        ...indent([...wrapped(rule), ...conditions(node), ...inForce(node.window), ...over, ...node.sides.flatMap(side), ...sources(node.sources)]),
      ]
    }
    case 'Eraser':
      return [
        `eraser ${node.name}`,
        ...indent([
          ...wrapped(`voids prohibitions on ${list(node.acts)}`),
          ...conditions(node),
          `reaches ${node.reaches} and below`,
          ...inForce(node.window),
          ...node.contests.flatMap(contest),
          ...ends(node),
        ]),
      ]
    case 'Limit':
      return [
        `limit ${node.name}`,
        ...indent([
          ...wrapped(`is ${node.limit} of ${node.upper} for ${node.lowers.join(', ')}`),
          ...wrapped(`on ${list(node.acts)}`),
          ...(node.when ? wrapped(`when ${condition(node.when)}`) : []),
          ...inForce(node.window),
          ...ends(node),
        ]),
      ]
    case 'Definition':
      return [`definition ${node.name}`, ...indent([...wrapped(`means ${condition(node.means)}`), ...wordings(node.words), ...sources(node.sources)])]
    case 'Case':
      return [`case ${node.name}`, ...indent(workedCase(node))]
    default:
      return unreachable(node)
  }
}

function fact(node: ast.Fact): string[] {
  return [
    // WHY: `asks` is written even without a wording, because the grammar needs the word itself
    ...(node.asks.length === 0 ? ['asks'] : labelled('asks', node.asks)),
    ...labelled('help', node.help),
    ...labelled('says', node.says),
    ...labelled('denies', node.denies),
    ...labelled('otherwise', node.otherwise),
    `sensitivity ${node.sensitivity}`,
    ...(node.judge ? [`judgement of ${ref(node.judge)}`] : []),
    ...(node.knowers.length > 0 ? wrapped(`known to ${list(node.knowers)}`) : []),
    ...(node.changeable ? ['changeable'] : []),
    `answers${node.ordered ? ' in order' : ''}`,
    ...indent(
      node.answers.flatMap((answer) => {
        const one = `${answer.name} ${answer.words.map(wording).join(' ')}`
        return one.length + 4 <= width ? [one] : labelled(answer.name, answer.words)
      }),
    ),
  ]
}

function instrument(node: ast.Instrument): string[] {
  return [
    ...labelled('title', node.title),
    `kind ${node.kind}`,
    `made by ${raw(node, 'maker')}${node.made ? ` on ${node.made}` : ''}`,
    ...(node.rejected ? ['rejected'] : inForce(node.window)),
    ...(node.open === undefined ? [] : [`open from ${node.open}`, ...indent(node.sides.flatMap(side))]),
    ...(node.replaces.length > 0 ? wrapped(`replaces ${list(node.replaces)}`) : []),
    ...(node.follows.length > 0 ? wrapped(`follows ${list(node.follows)}`) : []),
    ...(node.adopts ? [`adopts ${ref(node.adopts)}`] : []),
    ...(node.imposed ? [`imposed by ${ref(node.imposed)}`] : []),
    ...(node.repealer === undefined ? [] : [`repealed by ${raw(node, 'repealer')}${node.repealed ? ` on ${node.repealed}` : ''}`]),
    ...(node.barred ? [`barred by ${ref(node.barred)}`] : []),
    ...wrapped(`binds ${node.nobody ? 'nobody' : list(node.agencies)}${node.place === undefined ? '' : ` in ${node.place}`}`),
    ...(node.regulates.length > 0 ? wrapped(`regulates ${list(node.regulates)}`) : []),
    ...sources(node.sources),
    ...(node.reviewed ? [`reviewed ${node.reviewed}`] : []),
    ...node.unknowns.flatMap((each) => labelled('not known', each.words)),
    ...node.treatments.flatMap(treatment),
  ]
}

function treatment({ code, subjects, severity, words }: ast.Treatment): string[] {
  const of = subjects.length === 0 ? '' : ` of ${subjects.join(', ')}`
  return [...wrapped(`treats ${code}${of} as ${severity}`), ...indent(labelled('because', words))]
}

function workedCase(node: ast.Case): string[] {
  return [
    ...labelled('tells', node.words),
    `in ${node.place}${node.agency ? `, ${ref(node.agency)}` : ''}`,
    `asks whether ${ref(node.actor)} may ${ref(node.act)}`,
    ...(node.answers.length > 0 ? wrapped(`where ${node.answers.map((each) => `${ref(each.fact)} is ${each.answer}`).join(', ')}`) : []),
    ...node.expectations.flatMap((each) => wrapped(`on ${each.day} expect ${expected(each)}`)),
    ...node.cites.flatMap((each) => wrapped(`cites ${raw(each, 'text')}`)),
  ]
}

function expected(each: ast.Expectation): string {
  if (each.verdict === undefined) return `not settled${each.turns.length > 0 ? ` turning on ${list(each.turns)}` : ''}`
  const because = each.because.length > 0 ? ` because ${list(each.because)}` : ''
  const duties = each.duties.length > 0 ? ` with ${list(each.duties)}` : ''
  return `${each.verdict}${each.negated ? ' not' : ''}${because}${duties}`
}

function conditions(node: ast.Norm | ast.Eraser | ast.Unsettled): string[] {
  const exceptions = node.exceptions.flatMap((each) => [
    ...wrapped(`unless ${condition(each.condition)}${each.reading ? ' by our reading' : ''}${each.source ? '' : permission(each)}`),
    ...(each.source ? indent(wrapped(`according to ${citation(each.source)}${permission(each)}`)) : []),
  ])
  return indent([...(node.when ? wrapped(`when ${condition(node.when)}`) : []), ...exceptions])
}

function permission({ permits }: ast.Exception): string {
  return permits ? ', which it may' : ''
}

function also({ act, when }: ast.Also): string[] {
  return wrapped(`is also ${ref(act)} when ${condition(when)}`)
}

function after(node: ast.Act): string[] {
  return node.after.length > 0 ? wrapped(`after ${node.breach ? 'breach ' : ''}${list(node.after)}`) : []
}

function duties(node: ast.Norm): string[] {
  return node.duties.length > 0 ? indent(wrapped(`and then must ${list(node.duties)}`)) : []
}

function overrides(node: ast.Norm): string[] {
  return node.overrides.length > 0 ? wrapped(`overrides ${list(node.overrides)}`) : []
}

function ends(node: ast.Norm | ast.Eraser | ast.Limit): string[] {
  return [...sources(node.sources), ...node.cautions.flatMap((each) => labelled('caution', each.words))]
}

function inForce(window: ast.Window | undefined): string[] {
  if (window === undefined) return []
  const through = window.through ? ` through ${window.through}` : ''
  return [
    `in force from ${window.between ? `between ${window.after ?? ''} and ` : window.before ? 'before ' : ''}${window.from}${through}${window.attestation ? ` dates ${window.attestation}` : ''}`,
  ]
}

function contest(node: ast.Contest): string[] {
  const circuit = node.circuit ? ` in ${node.circuit}` : ''
  const from = node.from ? ` from ${node.from}${node.through ? ` through ${node.through}` : ''}` : ''
  const over = node.over === undefined ? '' : ` over ${node.over}`
  return [`contested${circuit}${from}${over}`, ...indent(node.sides.flatMap(side))]
}

function side(node: ast.Side): string[] {
  return [
    ...labelled(node.from === undefined ? node.side : `${node.side} from ${node.from}`, node.words),
    ...(node.source ? indent(wrapped(`according to ${citation(node.source)}`)) : []),
  ]
}

function sources(list: readonly ast.Source[]): string[] {
  return list.flatMap((each) => wrapped(`source ${citation(each.citation)}`))
}

function citation(node: ast.Citation): string {
  return `${raw(node, 'title')}${node.address === undefined ? '' : ` at ${raw(node, 'address')}`}${node.attestation ? ` ${node.attestation}` : ''}`
}

function condition(node: ast.Condition): string {
  switch (node.$type) {
    case 'AnyOf':
      return node.parts.map(condition).join(' or ')
    case 'AllOf':
      return node.parts.map(condition).join(' and ')
    case 'Group':
      return `(${condition(node.inner)})`
    case 'Not':
      return `not (${condition(node.inner)})`
    case 'Defined':
      return `${node.definition.$refText} as defined`
    case 'Test': {
      const is = `${ref(node.fact)} is${node.negated ? ' not' : ''}`
      if (node.end !== undefined) return `${is} at ${node.end} ${node.answers.join(', ')}`
      return node.answers.length > 1 ? `${is} one of ${node.answers.join(', ')}` : `${is} ${node.answers.join()}`
    }
    default:
      return unreachable(node)
  }
}

function wordings(words: readonly ast.Wording[]): string[] {
  return words.flatMap((each) => wrapped(wording(each)))
}

/** `label en "…"` with the other languages below, lined up under the first. */
function labelled(label: string, words: readonly ast.Wording[]): string[] {
  const pad = ' '.repeat(label.length + 1)
  return words.flatMap((each, index) => {
    const [first, ...rest] = wrapped(wording(each), width - pad.length)
    return [`${index === 0 ? `${label} ` : pad}${first ?? ''}`, ...rest.map((line) => `${pad}${line}`)]
  })
}

function wording(each: ast.Wording): string {
  return `${each.language} ${raw(each, 'text')}`
}

/** A quoted text as it was written, its line breaks folded. */
function raw(node: AstNode, property: string): string {
  const text = GrammarUtils.findNodeForProperty(node.$cstNode, property)?.text ?? '""'
  return `"${folded(text.slice(1, -1))}"`
}

function ref(reference: { readonly $refText: string }): string {
  return reference.$refText
}

function list(references: readonly { readonly $refText: string }[]): string {
  return references.map(ref).join(', ')
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

/** Breaks a long line between words; what follows is indented. */
function wrapped(line: string, columns = width - 4): string[] {
  const lines: string[] = []
  let current = ''
  // WHY: `at` stays with what follows it, because a line that ends in a lone `at` reads as if something were missing
  for (const word of line
    .replace(/ (at|to) "/g, ' $1\u00a0"')
    .split(' ')
    .map((each) => each.replace(/^(at|to)\u00a0/, '$1 '))) {
    const room = lines.length === 0 ? columns : columns - 4
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current].map((each, index) => (index === 0 ? each : `    ${each}`))
}
