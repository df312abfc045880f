// Declarations without findings to the rule tree. Only `check` calls it, once every name is known to mean something.
import { type Day, invariant, isDay, type Window } from '../base/index.ts'
import {
  type Attestation,
  analyses,
  attestations,
  type Case,
  type Contest,
  type Definition,
  type Eraser,
  type Exception,
  type Fact,
  type Instrument,
  type Kind,
  kinds,
  knownAs,
  type Law,
  type Limit,
  limits,
  type Modality,
  modalities,
  type Named,
  type Norm,
  type Side,
  type Source,
  type Treated,
  treatments,
  type Verdict,
  verdicts,
  type Words,
} from '../rules/index.ts'
import type { Provision } from './belongs.ts'
import type { Declarations, Declared } from './declarations.ts'
import { type Also, identified, permissionsOf } from './derived.ts'
import type * as written from './generated/ast.ts'
import { definitionsFor, lowering, noDefinitions } from './lower-condition.ts'

/** The law that the declarations state. They must have passed every check. */
export function lower(declarations: Declarations): Law {
  const condition = lowering(declarations)
  const named = (each: Declared<written.Actor | written.Agency>): Named => ({ id: each.id, words: words(each.node.words) })

  const windows = new Map(declarations.instruments.map((each) => [each.id, each.node.window]))

  const provision = (of: Declared<Provision>) => {
    const { node, id, instrument } = of
    invariant(instrument !== undefined, 'a checked provision belongs to an instrument')
    const definitions = definitionsFor(declarations, of)
    const exceptions = node.exceptions.map(
      (each, index): Exception => ({
        condition: condition(each.condition, definitions),
        ...(each.source ? { source: source(each.source) } : {}),
        ...(each.reading ? { reading: `${id} unless ${index + 1}` } : {}),
      }),
    )
    return {
      id,
      instrument,
      acts: node.acts.map(name),
      when: condition(node.when, definitions),
      unless: exceptions,
      ...(node.window ? { window: window(node.window) } : {}),
      sources: node.sources.map((each) => source(each.citation)),
      cautions: node.$type === 'Unsettled' ? [] : node.cautions.map((each) => words(each.words)),
      attestation: attestationOf(node, windows.get(instrument)),
    }
  }

  const norm = (of: Declared<written.Norm | written.Unsettled>): Norm => {
    const { node } = of
    const common = { ...provision(of), actors: node.actors.map(name) }
    if (node.$type === 'Unsettled') {
      const over = node.over === undefined ? {} : { over: node.over }
      const asksWhether = modality(strength(node.modal, node.negated))
      return { ...common, modality: 'unsettled', duties: [], overrides: [], sides: node.sides.map(side), asksWhether, ...over }
    }
    const overrides = node.overrides.map((each) => fullName(each.$refText, common.instrument))
    return { ...common, modality: modality(strength(node.modal, node.negated)), duties: node.duties.map(name), overrides, sides: [], asksWhether: 'may' }
  }

  const also = declarations.acts.flatMap(({ id, node }) =>
    node.also.map((each): Also => ({ act: id, is: name(each.act), when: condition(each.when, noDefinitions) })),
  )
  const norms = declarations.norms.flatMap((each) => {
    const written = norm(each)
    return [
      written,
      ...(each.node.$type === 'Norm'
        ? permissionsOf(
            written,
            each.node.exceptions.map((one) => one.permits),
          )
        : []),
    ]
  })
  const erasers = declarations.erasers.map((of): Eraser => ({ ...provision(of), reaches: kind(of.node.reaches), contests: of.node.contests.map(contest) }))

  return {
    vocabulary: {
      actors: declarations.actors.map(named),
      agencies: declarations.agencies.map(named),
      acts: declarations.acts.map(({ id, node }) => {
        const help = node.help.length > 0 ? { help: words(node.help) } : {}
        const after = node.after.length > 0 ? { after: { breach: node.breach, acts: node.after.map(name) } } : {}
        return { id, actor: name(node.actor), words: words(node.words), ...help, ...after }
      }),
      facts: declarations.facts.map(fact),
      givens: declarations.givens.map(({ id, node }) => {
        return { id, words: words(node.words), premise: condition(node.premise, noDefinitions), conclusion: condition(node.conclusion, noDefinitions) }
      }),
    },
    instruments: declarations.instruments.map(instrument),
    ...identified(also, norms, erasers),
    definitions: declarations.definitions.map(
      (of): Definition => ({
        id: of.id,
        instrument: of.instrument ?? '',
        words: words(of.node.words),
        means: condition(of.node.means, definitionsFor(declarations, of)),
        sources: of.node.sources.map((each) => source(each.citation)),
      }),
    ),
    limits: declarations.limits.map((of): Limit => {
      const { node, id, instrument } = of
      return {
        id,
        instrument: instrument ?? '',
        limit: oneOf(limits, node.limit),
        upper: kind(node.upper),
        lowers: node.lowers.map(kind),
        acts: node.acts.map(name),
        when: condition(node.when, definitionsFor(declarations, of)),
        ...(node.window ? { window: window(node.window) } : {}),
        sources: node.sources.map((each) => source(each.citation)),
        cautions: node.cautions.map((each) => words(each.words)),
        attestation: attestationOf(node, windows.get(instrument ?? '')),
      }
    }),
    cases: declarations.cases.map(workedCase),
  }
}

/** A norm's name as other documents know it, from the way an instrument of that name wrote it. */
export function fullName(text: string, instrument: string | undefined): string {
  return text.includes('/') || instrument === undefined ? text : `${instrument}/${text}`
}

function fact({ id, node }: Declared<written.Fact>): Fact {
  const optional = (key: 'help' | 'says' | 'denies' | 'otherwise') => (node[key].length > 0 ? { [key]: words(node[key]) } : {})
  return {
    id,
    asks: words(node.asks),
    ...optional('help'),
    ...optional('says'),
    ...optional('denies'),
    ...optional('otherwise'),
    sensitivity: node.sensitivity,
    ...(node.judge ? { judge: name(node.judge) } : {}),
    ...(node.knowers.length === 0 ? {} : { knowers: node.knowers.map(name) }),
    changeable: node.changeable,
    ordered: node.ordered,
    answers: node.answers.map((each) => ({ id: each.name, words: words(each.words) })),
  }
}

function instrument({ id, node }: Declared<written.Instrument>): Instrument {
  return {
    id,
    title: words(node.title),
    kind: kind(node.kind),
    maker: folded(node.maker),
    ...(node.made ? { made: day(node.made) } : {}),
    ...(node.window ? { window: window(node.window) } : {}),
    ...(node.rejected ? { rejected: true } : {}),
    ...(node.open === undefined ? {} : { open: { from: day(node.open), sides: node.sides.map(side) } }),
    replaces: node.replaces.map(name),
    follows: node.follows.map(name),
    ...(node.adopts ? { adopts: name(node.adopts) } : {}),
    ...(node.imposed ? { imposed: fullName(name(node.imposed), id) } : {}),
    ...(node.repealer === undefined ? {} : { repealed: { by: folded(node.repealer), ...(node.repealed ? { on: day(node.repealed) } : {}) } }),
    ...(node.barred ? { barred: fullName(name(node.barred), id) } : {}),
    agencies: node.agencies.map(name),
    ...(node.place ? { place: node.place } : {}),
    regulates: node.regulates.map(name),
    sources: node.sources.map((each) => source(each.citation)),
    ...(node.reviewed ? { reviewed: day(node.reviewed) } : {}),
    unknowns: node.unknowns.map((each) => words(each.words)),
    treats: node.treatments.map(treated),
  }
}

function treated({ code, subjects, severity, words: because }: written.Treatment): Treated {
  return { code: oneOf(analyses, code), subjects, as: oneOf(treatments, severity), because: words(because) }
}

function workedCase({ id, node }: Declared<written.Case>): Case {
  return {
    id,
    tells: words(node.words),
    place: node.place,
    ...(node.agency ? { agency: name(node.agency) } : {}),
    actor: name(node.actor),
    act: name(node.act),
    situation: Object.fromEntries(node.answers.map((each) => [name(each.fact), each.answer])),
    expectations: node.expectations.map((each) =>
      each.verdict === undefined
        ? { kind: 'open', day: day(each.day), turnsOn: each.turns.map(name) }
        : {
            kind: 'verdict',
            day: day(each.day),
            verdict: verdict(strength(each.verdict, each.negated)),
            because: each.because.map(name),
            duties: each.duties.map(name),
          },
    ),
    cites: node.cites.map((each) => folded(each.text)),
  }
}

function contest(each: written.Contest): Contest {
  return {
    ...(each.circuit ? { circuit: each.circuit } : {}),
    ...(each.from ? { window: { from: day(each.from), before: false, ...(each.through ? { through: day(each.through) } : {}) } } : {}),
    sides: each.sides.map(side),
    ...(each.over === undefined ? {} : { over: each.over }),
  }
}

function side(each: written.Side): Side {
  return {
    side: each.side,
    ...(each.from === undefined ? {} : { from: day(each.from) }),
    words: words(each.words),
    ...(each.source ? { source: source(each.source) } : {}),
  }
}

/** As well as the best source, but no better than its dates are known, or without dates of its own those of its instrument. */
function attestationOf(node: Provision | written.Limit, whole: written.Window | undefined): Attestation {
  const { attestation: dates } = node.window ?? whole ?? {}
  return knownAs(
    node.sources.map((each) => attestation(each.citation.attestation)),
    dates ? attestation(dates) : undefined,
  )
}

function source(citation: written.Citation): Source {
  return {
    title: folded(citation.title),
    ...(citation.address ? { address: citation.address } : {}),
    attestation: attestation(citation.attestation),
  }
}

function window(written: written.Window): Window {
  const after = written.after === undefined ? {} : { after: day(written.after) }
  return { from: day(written.from), before: written.before || written.between, ...after, ...(written.through ? { through: day(written.through) } : {}) }
}

/** Text as it is shown: lines that were only broken to fit the page are joined. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function words(list: readonly written.Wording[]): Words {
  return Object.fromEntries(list.map((each) => [each.language, folded(each.text)]))
}

function name(reference: { readonly $refText: string }): string {
  return reference.$refText
}

function day(text: string): Day {
  invariant(isDay(text), `a checked date: ${text}`)
  return text
}

function strength(modal: string, negated: boolean): string {
  return negated ? `${modal} not` : modal
}

function oneOf<Value extends string>(list: readonly Value[], text: string | undefined): Value {
  const found = list.find((each) => each === text)
  invariant(found !== undefined, `a checked name: ${text}`)
  return found
}

const attestation = (text: string | undefined): Attestation => oneOf(attestations, text)
const kind = (text: string): Kind => oneOf(kinds, text)
const modality = (text: string): Modality => oneOf(modalities, text)
const verdict = (text: string): Verdict => oneOf(verdicts, text)
