// Every name that a document uses must be declared somewhere, or known from outside.
import { AstUtils, type ReferenceInfo } from 'langium'
import { nearest, type Span } from '../../base/index.ts'
import { attestations, kinds } from '../../rules/index.ts'
import type { Code, Finding } from '../codes.ts'
import type { Declarations, Declared } from '../declarations.ts'
import { EvenhandAstReflection } from '../generated/ast.ts'
import { fullName } from '../lower.ts'
import { definitionsFor } from '../lower-condition.ts'
import { type Check, type Context, everyDeclaration, finding, nameOf, placeOf } from './context.ts'

const reflection = new EvenhandAstReflection()

export const checkNames: Check = (context) => {
  const known = knownNames(context.declarations)
  return everyDeclaration(context.declarations).flatMap((declared) => [
    ...references(declared, known, context.declarations),
    ...answers(declared, context.declarations),
    ...listed(declared, context),
  ])
}

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

function references(declared: Declared, known: Record<Target, ReadonlySet<string>>, declarations: Declarations): Finding[] {
  const isTarget = (type: string): type is Target => type in known
  return infos(declared).flatMap((info) => {
    const text = 'ref' in info.reference ? info.reference.$refText : ''
    const type = reflection.getReferenceType(info)
    if (type === 'Definition') {
      const usable = definitionsFor(declarations, declared)
      return usable.has(text) ? [] : [unknown('unknown-definition', spanOfReference(declared, info), text, usable.keys())]
    }
    if (!isTarget(type)) return []
    const full = type === 'Norm' ? fullName(text, declared.instrument) : text
    return known[type].has(full) ? [] : [unknown(codeFor[type], spanOfReference(declared, info), text, known[type])]
  })
}

function infos(declared: Declared): ReferenceInfo[] {
  return AstUtils.streamAst(declared.node)
    .flatMap((node) => AstUtils.streamReferences(node))
    .toArray()
}

function spanOfReference(declared: Declared, info: ReferenceInfo): Span {
  return placeOf(declared, info.container, info.property, info.index)
}

function unknown(code: Code, span: Span, name: string, known: Iterable<string>): Finding {
  const meant = nearest(name, known)
  return finding(code, span, { name, ...(meant === undefined ? {} : { nearest: meant }) })
}

/** Answers, in rules and in cases, must be answers of their fact. */
function answers(declared: Declared, declarations: Declarations): Finding[] {
  const facts = new Map(declarations.facts.map((each) => [each.id, each]))
  const one = (factName: string, answer: string, span: () => Span): Finding[] => {
    const fact = facts.get(factName)
    if (fact === undefined) return []
    const names = fact.node.answers.map((each) => each.name)
    if (names.includes(answer)) return []
    const meant = nearest(answer, names)
    const words = { name: answer, fact: factName, known: names.join(', '), ...(meant === undefined ? {} : { nearest: meant }) }
    return [finding('unknown-answer', span(), words, [{ span: nameOf(fact), role: 'declared-here' }])]
  }
  return AstUtils.streamAst(declared.node)
    .toArray()
    .flatMap((node) => {
      if (node.$type === 'Test') {
        const test = node as import('../generated/ast.ts').Test
        return test.answers.flatMap((answer, index) => one(test.fact.$refText, answer, () => placeOf(declared, test, 'answers', index)))
      }
      if (node.$type === 'CaseAnswer') {
        const given = node as import('../generated/ast.ts').CaseAnswer
        return one(given.fact.$refText, given.answer, () => placeOf(declared, given, 'answer'))
      }
      return []
    })
}

/** Kinds, places, circuits and attestations come from fixed lists. */
function listed(declared: Declared, { places, circuits }: Context): Finding[] {
  const { node } = declared
  const among = (code: Code, name: string | undefined, known: Iterable<string>, span: () => Span): Finding[] =>
    name === undefined || new Set(known).has(name) ? [] : [unknown(code, span(), name, known)]
  const found: Finding[] = []
  if (node.$type === 'Instrument') {
    found.push(...among('unknown-kind', node.kind, kinds, () => placeOf(declared, node, 'kind')))
    found.push(...among('unknown-place', node.place, places, () => placeOf(declared, node, 'place')))
  }
  if (node.$type === 'Case') found.push(...among('unknown-place', node.place, places, () => placeOf(declared, node, 'place')))
  if (node.$type === 'Eraser') {
    found.push(...among('unknown-kind', node.reaches, kinds, () => placeOf(declared, node, 'reaches')))
    for (const each of node.contests) found.push(...among('unknown-circuit', each.circuit, circuits, () => placeOf(declared, each, 'circuit')))
  }
  for (const part of AstUtils.streamAst(node)) {
    if (part.$type !== 'Citation' && part.$type !== 'Window') continue
    const { attestation } = part as { attestation?: string }
    found.push(...among('unknown-attestation', attestation, attestations, () => placeOf(declared, part, 'attestation')))
  }
  return found
}
