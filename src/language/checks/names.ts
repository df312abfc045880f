// Every name that a document uses must be declared somewhere, or known from outside.
import type { ReferenceInfo } from 'langium'
import { nearest, type Span } from '../../base/index.ts'
import { analyses, attestations, kinds, limits, treatments } from '../../rules/index.ts'
import type { Code, Finding } from '../codes.ts'
import type { Declarations, Declared } from '../declarations.ts'
import { derivedNames } from '../derived-names.ts'
import type { Fact } from '../generated/ast.ts'
import { fullName } from '../lower.ts'
import { definitionsFor } from '../lower-condition.ts'
import { partsOf, usedIn } from '../parts.ts'
import { spanOf } from '../span.ts'
import { type Check, type CheckContext, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

export const checkNames: Check = (context) => {
  const known = knownNames(context.declarations)
  const facts = new Map(context.declarations.facts.map((each) => [each.id, each]))
  const near = nearestOnce()
  return everyDeclaration(context.declarations).flatMap((declared) => [
    ...references(declared, known, context.declarations, near),
    ...answers(declared, facts),
    ...listed(declared, context),
  ])
}

const analysisNames: ReadonlySet<string> = new Set(analyses)
const limitNames: ReadonlySet<string> = new Set(limits)
const treatmentNames: ReadonlySet<string> = new Set(treatments)
const kindNames: ReadonlySet<string> = new Set(kinds)
const attestationNames: ReadonlySet<string> = new Set(attestations)

type Target = 'Actor' | 'Agency' | 'Act' | 'Fact' | 'Instrument' | 'Norm'

const codeFor: Record<Target, Code> = {
  Actor: 'unknown-actor',
  Agency: 'unknown-agency',
  Act: 'unknown-act',
  Fact: 'unknown-fact',
  Instrument: 'unknown-instrument',
  Norm: 'unknown-norm',
}

function knownNames(declarations: Declarations): Record<Target, ReadonlySet<string>> {
  const ids = (list: readonly Declared[]) => new Set(list.map((each) => each.id))
  return {
    Actor: ids(declarations.actors),
    Agency: ids(declarations.agencies),
    Act: ids(declarations.acts),
    Fact: ids(declarations.facts),
    Instrument: ids(declarations.instruments),
    Norm: ids(declarations.norms),
  }
}

type Near = (name: string, known: ReadonlySet<string>) => string | undefined

/** WHY: results are kept, because a name that is taken away is missing wherever it is used, and each search goes through all names. */
function nearestOnce(): Near {
  const kept = new Map<ReadonlySet<string>, Map<string, string | undefined>>()
  return (name, known) => {
    const found = kept.get(known) ?? new Map<string, string | undefined>()
    kept.set(known, found)
    if (!found.has(name)) found.set(name, nearest(name, known))
    return found.get(name)
  }
}

function references(declared: Declared, known: Record<Target, ReadonlySet<string>>, declarations: Declarations, near: Near): Finding[] {
  const isTarget = (type: string): type is Target => type in known
  const derived = derivedNames(declarations)
  return usedIn(declared.node).flatMap(({ text, type, info }) => {
    if (type === 'Definition') {
      const usable = definitionsFor(declarations, declared)
      return usable.get(text) !== undefined ? [] : [unknown('unknown-definition', spanOfReference(declared, info), text, nearest(text, usable.names()))]
    }
    if (!isTarget(type)) return []
    // WHY: derived names are allowed only there, because an answer can rest on what follows from a rule, and that gives way to nothing by itself
    if (info.property === 'because' && derived.has(text)) return []
    const full = type === 'Norm' ? fullName(text, declared.instrument) : text
    return known[type].has(full) ? [] : [unknown(codeFor[type], spanOfReference(declared, info), text, near(text, known[type]))]
  })
}

function spanOfReference(declared: Declared, info: ReferenceInfo): Span {
  return placeOf(declared, info.container, info.property, info.index)
}

function unknown(code: Code, span: Span, name: string, meant: string | undefined): Finding {
  return finding(code, span, { name, ...(meant === undefined ? {} : { nearest: meant }) })
}

/** Answers, in rules and in cases, must be answers of their fact. */
function answers({ node, file }: Declared, facts: ReadonlyMap<string, Declared<Fact>>): Finding[] {
  const one = (factName: string, answer: string, span: () => Span): Finding[] => {
    const fact = facts.get(factName)
    if (fact === undefined) return []
    const names = fact.node.answers.map((each) => each.name)
    if (names.includes(answer)) return []
    const meant = nearest(answer, names)
    const words = { name: answer, fact: factName, known: names.join(', '), ...(meant === undefined ? {} : { nearest: meant }) }
    return [finding('unknown-answer', span(), words, [{ span: nameOf(fact), role: 'declared-here' }])]
  }
  const tested = partsOf(node, 'Test').flatMap((test) =>
    test.answers.flatMap((answer, index) => one(test.fact.$refText, answer, () => spanOf(file, test, 'answers', index))),
  )
  const given = partsOf(node, 'CaseAnswer').flatMap((each) => one(each.fact.$refText, each.answer, () => spanOf(file, each, 'answer')))
  return [...tested, ...given]
}

/** Kinds, places, circuits and attestations come from fixed lists. */
function listed(declared: Declared, { places, circuits }: CheckContext): Finding[] {
  const { node } = declared
  const among = (code: Code, name: string | undefined, known: ReadonlySet<string>, span: () => Span): Finding[] =>
    name === undefined || known.has(name) ? [] : [unknown(code, span(), name, nearest(name, known))]
  const found: Finding[] = []
  if (node.$type === 'Instrument') {
    found.push(...among('unknown-kind', node.kind, kindNames, () => placeOf(declared, node, 'kind')))
    // LAW: what a federal court of appeals decides binds in its circuit, whichever States lie there
    if (node.place === undefined || !circuits.has(node.place)) found.push(...among('unknown-place', node.place, places, () => placeOf(declared, node, 'place')))
  }
  if (node.$type === 'Instrument') {
    for (const each of node.treatments) {
      found.push(...among('unknown-treatment', each.code, analysisNames, () => placeOf(declared, each, 'code')))
      found.push(...among('unknown-treatment', each.severity, treatmentNames, () => placeOf(declared, each, 'severity')))
    }
  }
  if (node.$type === 'Limit') {
    found.push(...among('unknown-limit', node.limit, limitNames, () => placeOf(declared, node, 'limit')))
    found.push(...among('unknown-kind', node.upper, kindNames, () => placeOf(declared, node, 'upper')))
    node.lowers.forEach((each, index) => {
      found.push(...among('unknown-kind', each, kindNames, () => placeOf(declared, node, 'lowers', index)))
    })
  }
  if (node.$type === 'Case') found.push(...among('unknown-place', node.place, places, () => placeOf(declared, node, 'place')))
  if (node.$type === 'Eraser') {
    found.push(...among('unknown-kind', node.reaches, kindNames, () => placeOf(declared, node, 'reaches')))
    for (const each of node.contests) found.push(...among('unknown-circuit', each.circuit, circuits, () => placeOf(declared, each, 'circuit')))
  }
  for (const part of [...partsOf(node, 'Citation'), ...partsOf(node, 'Window')]) {
    found.push(...among('unknown-attestation', part.attestation, attestationNames, () => placeOf(declared, part, 'attestation')))
  }
  return found
}
