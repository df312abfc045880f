// Dates must be days of the calendar, and run forward.
import type { AstNode } from 'langium'
import { isDay } from '../../base/index.ts'
import type { Finding } from '../codes.ts'
import type { Declared } from '../declarations.ts'
import type { Instrument, Norm } from '../generated/ast.ts'
import { everyPart } from '../parts.ts'
import { alone, type Check, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkDates: Check = ({ declarations, draft }) => {
  const instruments = new Map(declarations.instruments.map((each) => [each.id, each]))
  const each = everyDeclaration(declarations)
  return [
    ...each.flatMap(dated),
    ...each.flatMap((declared) => insideInstrument(declared, instruments.get(declared.instrument ?? ''))),
    ...declarations.instruments
      .filter((each) => each.id !== draft)
      .flatMap((later) => later.node.replaces.flatMap((old) => replaced(later, instruments.get(old.$refText)))),
    ...declarations.instruments.flatMap((each) => each.node.follows.flatMap((vote) => followed(each, instruments.get(vote.$refText)))),
    ...declarations.instruments.flatMap(repealed),
  ]
}

/** The properties that hold a date, by the type of the node. */
const dates: Readonly<Record<string, readonly string[]>> = {
  Instrument: ['made', 'reviewed', 'repealed'],
  Window: ['after', 'from', 'through'],
  Contest: ['from', 'through'],
  Expectation: ['day'],
}

const dated = alone((declared) => {
  const read = (node: AstNode, property: string): string | undefined => {
    const value: unknown = Object.entries(node).find(([key]) => key === property)?.[1]
    return typeof value === 'string' ? value : undefined
  }
  return everyPart(declared.node).flatMap((node) => {
    const properties = dates[node.$type]
    if (properties === undefined) return []
    const wrong = properties.flatMap((property) => {
      const text = read(node, property)
      return text === undefined || isDay(text) ? [] : [finding('not-a-date', placeOf(declared, node, property), { text })]
    })
    const pairs = [
      ['after', 'from'],
      ['from', 'through'],
    ] as const
    const turned = pairs.flatMap(([one, other]) => {
      const [earlier, later] = [read(node, one), read(node, other)]
      if (earlier === undefined || later === undefined || earlier <= later) return []
      const first = { span: placeOf(declared, node, one), role: 'also-here' as const }
      return [finding('dates-out-of-order', placeOf(declared, node, other), { earlier, later }, [first])]
    })
    return wrong.length > 0 ? wrong : turned
  })
})

/** A rule cannot stand longer than its instrument. */
function insideInstrument(declared: Declared, instrument: Declared<Instrument> | undefined): Finding[] {
  const own = (declared.node as Partial<Norm>).window
  const whole = instrument?.node.window
  if (own === undefined || whole === undefined || instrument === undefined || declared.node.$type === 'Instrument') return []
  const related = [{ span: placeOf(instrument, whole), role: 'also-here' as const }]
  if (own.from < whole.from && !whole.before) {
    return [finding('dates-out-of-order', placeOf(declared, own, 'from'), { earlier: whole.from, later: own.from }, related)]
  }
  const [end, last] = [own.through, whole.through]
  if (last === undefined || (end ?? own.from) <= last) return []
  return [finding('dates-out-of-order', placeOf(declared, own, end === undefined ? 'from' : 'through'), { earlier: end ?? own.from, later: last }, related)]
}

/** A text follows a vote that came before it. */
function followed(later: Declared<Instrument>, vote: Declared<Instrument> | undefined): Finding[] {
  const [begins, voted] = [later.node.window?.from, vote?.node.made ?? vote?.node.window?.from]
  if (vote === undefined || begins === undefined || voted === undefined || voted <= begins) return []
  return [finding('dates-out-of-order', placeOf(later, later.node, 'follows'), { earlier: voted, later: begins }, [{ span: nameOf(vote), role: 'also-here' }])]
}

/** A text that was repealed has a last day, and not before it was repealed. */
function repealed(of: Declared<Instrument>): Finding[] {
  const { repealer, repealed: day, window, made } = of.node
  if (repealer === undefined) return []
  const decided = day ?? window?.from ?? made ?? '?'
  if (window?.through !== undefined && decided <= window.through) return []
  const related = window === undefined ? [] : [{ span: placeOf(of, window), role: 'also-here' as const }]
  return [finding('dates-out-of-order', placeOf(of, of.node, 'repealer'), { earlier: decided, later: window?.through ?? '?' }, related)]
}

/** A text that replaces another begins only when that one has ended. */
function replaced(later: Declared<Instrument>, old: Declared<Instrument> | undefined): Finding[] {
  const [begins, ends] = [later.node.window?.from, old?.node.window?.through]
  if (old === undefined || begins === undefined || (ends !== undefined && ends < begins)) return []
  const related = [{ span: old.node.window ? placeOf(old, old.node.window) : nameOf(old), role: 'also-here' as const }]
  return [
    finding('dates-out-of-order', placeOf(later, later.node, 'replaces'), { earlier: ends ?? `${old.node.window?.from ?? '?'} – ?`, later: begins }, related),
  ]
}
