// What is shown to people must be there in every language that is in use, and fit the sentences it is put into.
import type { AstNode } from 'langium'
import { locales, nearest, oncePer } from '../../base/index.ts'
import type { Finding } from '../codes.ts'
import type { Declared } from '../declarations.ts'
import type { Fact, Wording } from '../generated/ast.ts'
import { everyPart, partsOf } from '../parts.ts'
import { alone, type Check, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkWordings: Check = ({ declarations }) => {
  const facts = new Map(declarations.facts.map((each) => [each.id, each]))
  return [
    ...everyDeclaration(declarations).flatMap(incomplete),
    ...declarations.acts.flatMap((act) => slots(act, facts)),
    ...clauses(everyDeclaration(declarations), facts),
    ...declarations.facts.flatMap(places),
    ...declarations.facts.flatMap((fact) => {
      const { sensitivity } = fact.node
      return sensitivity >= 1 && sensitivity <= 3
        ? []
        : [finding('sensitivity-out-of-range', placeOf(fact, fact.node, 'sensitivity'), { value: String(sensitivity) })]
    }),
  ]
}

/** The lists of wordings of each type of node; a list that is there must be complete, one marked `needed` must be there. */
const lists: Readonly<Record<string, readonly { readonly property: string; readonly needed: boolean }[]>> = {
  Actor: [{ property: 'words', needed: true }],
  Agency: [{ property: 'words', needed: true }],
  Act: [
    { property: 'words', needed: true },
    { property: 'help', needed: false },
  ],
  Fact: [
    { property: 'asks', needed: true },
    { property: 'help', needed: false },
    { property: 'says', needed: false },
    { property: 'denies', needed: false },
    { property: 'otherwise', needed: false },
  ],
  Answer: [{ property: 'words', needed: true }],
  Given: [{ property: 'words', needed: true }],
  Instrument: [{ property: 'title', needed: true }],
  Unknown: [{ property: 'words', needed: true }],
  Caution: [{ property: 'words', needed: true }],
  Side: [{ property: 'words', needed: true }],
  Definition: [{ property: 'words', needed: true }],
  Case: [{ property: 'words', needed: true }],
}

const incomplete = alone((declared) => everyPart(declared.node).flatMap((node) => complete(declared, node)))

function complete(declared: Declared, node: AstNode): Finding[] {
  return (lists[node.$type] ?? []).flatMap(({ property, needed }) => {
    const value: unknown = Object.entries(node).find(([key]) => key === property)?.[1]
    const wordings = Array.isArray(value) ? (value as Wording[]) : []
    if (wordings.length === 0 && !needed) return []
    const repeated = wordings.filter((each, index) => wordings.findIndex((other) => other.language === each.language) < index)
    const twice = repeated.map((each) => finding('duplicate-name', placeOf(declared, each), { name: each.language }))
    const place = wordings[0] === undefined ? nameOf(declared) : placeOf(declared, wordings[0])
    const missing = locales
      .filter((language) => !wordings.some((each) => each.language === language && each.text.trim() !== ''))
      .map((language) => finding('missing-wording', place, { name: declared.id, language }))
    return [...twice, ...missing]
  })
}

/** `{fact}` in the words of an act must name a fact that can be put there as a noun. */
function slots(act: Declared, facts: ReadonlyMap<string, Declared<Fact>>): Finding[] {
  if (act.node.$type !== 'Act') return []
  return act.node.words.flatMap((wording) =>
    [...wording.text.matchAll(/\{([^}]*)\}/g)].flatMap((match): Finding[] => {
      const name = match[1] ?? ''
      const fact = facts.get(name)
      if (fact !== undefined && fact.node.says.length > 0 && fact.node.otherwise.length > 0) return []
      const usable = [...facts.values()].filter((each) => each.node.says.length > 0 && each.node.otherwise.length > 0).map((each) => each.id)
      const meant = nearest(name, usable)
      const related = fact === undefined ? [] : [{ span: nameOf(fact), role: 'declared-here' as const }]
      return [finding('unknown-slot', placeOf(act, wording), { name, ...(meant === undefined ? {} : { nearest: meant }) }, related)]
    }),
  )
}

/** A fact with more than two answers needs a clause to put several of them in, and one to deny them where a rule does. */
function clauses(all: readonly Declared[], facts: ReadonlyMap<string, Declared<Fact>>): Finding[] {
  const denied = new Set(all.flatMap((declared) => deniedIn(declared.node)))
  return [...facts.values()].flatMap((fact): Finding[] => {
    const { node } = fact
    if (node.answers.length <= 2) return []
    const lacks = (clause: string) => finding('missing-clause', nameOf(fact), { name: fact.id, clause })
    return [...(node.says.length === 0 ? [lacks('says')] : []), ...(denied.has(fact.id) && node.denies.length === 0 ? [lacks('denies')] : [])]
  })
}

const deniedIn = oncePer((node: Declared['node']) =>
  partsOf(node, 'Test')
    .filter((each) => each.negated)
    .map((each) => each.fact.$refText),
)

/** A clause without `{}` would leave the answer out of the sentence. */
function places(fact: Declared<Fact>): Finding[] {
  const { says, denies } = fact.node
  const without = (clause: string, wordings: readonly Wording[]): Finding[] =>
    wordings.filter((each) => !each.text.includes('{}')).map((each) => finding('missing-slot', placeOf(fact, each), { name: fact.id, clause }))
  return [...without('says', says), ...without('denies', denies)]
}
