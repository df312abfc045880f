// Cautions that narrow a rule in prose: what they speak of, and the rule itself does not.
import type { Window } from '../base/index.ts'
import type { Body, Issue } from '../compare/index.ts'
import { writtenName } from '../language/index.ts'
import { type Condition, type Eraser, type Instrument, type Limit, type Norm, partsIn, type Words } from '../rules/index.ts'
import { inLanguage } from '../wording/index.ts'
import { type Listener, listening, meaningOf, type Spot } from './spoken.ts'

type Rule = Norm | Eraser | Limit

/** Every norm, eraser and limit of some instruments with cautions that speak of what the rule does not, and what that is. */
export function scopesIn(places: readonly Spot[], body: Body, about: readonly Instrument[]): readonly Issue[] {
  const heard = listening(body.vocabulary, places)
  const instruments = new Map(about.map((each) => [each.id, each]))
  const rules: readonly Rule[] = [...body.norms, ...body.erasers, ...body.limits]
  const names = new Set(rules.map((each) => each.id))
  return rules.flatMap((rule): readonly Issue[] => {
    const instrument = instruments.get(rule.instrument)
    // WHY: only written rules are looked at, because what follows from a rule has its cautions from there
    if (instrument === undefined || rule.cautions.length === 0 || writtenName(rule.id, names) !== rule.id) return []
    const told = rule.cautions.flatMap((each) => heard(spoken(each)))
    if (told.length === 0) return []
    const own = meantBy(rule, instrument, body, places, heard)
    const said = [...new Set(told.filter((each) => !own.has(each.means)).map((each) => each.said))]
    return said.length === 0 ? [] : [{ code: 'scope-in-caution', provisions: [rule.id], when: {}, example: {}, said }]
  })
}

/** What a rule and its text say of who, where, how much and when: in their words, and by what they test, bind and date. */
function meantBy(rule: Rule, instrument: Instrument, body: Body, places: readonly Spot[], heard: Listener): ReadonlySet<string> {
  const conditions = [rule.when, ...('unless' in rule ? rule.unless.map((each) => each.condition) : [])].flatMap(partsIn)
  const windows = [rule.window, instrument.window, ...('contests' in rule ? rule.contests.map((each) => each.window) : [])]
  const days = [...windows.flatMap(daysOf), instrument.made, instrument.open?.from, instrument.repealed?.on]
  return new Set([
    ...heard(wordsOf(rule, instrument, conditions, body).join('. ')).map((each) => each.means),
    ...conditions.flatMap((each) => (each.kind === 'is' ? each.answers.map((answer) => meaningOf.answer(each.fact, answer)) : [])),
    ...instrument.agencies.map(meaningOf.agency),
    ...placesAround(instrument, places).flatMap(({ id, kind }) => [meaningOf.place(id), meaningOf.placeKind(kind)]),
    ...days.flatMap((each) => (each === undefined ? [] : [meaningOf.day(each)])),
  ])
}

/** The words of what a rule names: its acts and actors, the questions and answers that it tests, and its text. */
function wordsOf(rule: Rule, instrument: Instrument, conditions: readonly Condition[], { vocabulary, definitions }: Body): readonly string[] {
  const tested = new Map(conditions.flatMap((each) => (each.kind === 'is' ? [[each.fact, each.answers] as const] : [])))
  const defined = new Set(conditions.flatMap((each) => (each.kind === 'defined' ? [each.definition] : [])))
  const acts = new Set([...rule.acts, ...('duties' in rule ? rule.duties : [])])
  const actors = new Set('actors' in rule ? rule.actors : [])
  const facts = vocabulary.facts.filter((each) => tested.has(each.id))
  const chosen = (list: typeof vocabulary.actors, ids: ReadonlySet<string>) => list.filter((each) => ids.has(each.id)).map((each) => each.words)
  return [
    ...vocabulary.acts.filter((each) => acts.has(each.id)).flatMap(({ words, help }) => [words, help]),
    ...chosen(vocabulary.actors, actors),
    ...chosen(vocabulary.agencies, new Set(instrument.agencies)),
    ...facts.flatMap((each) => [each.asks, each.help, ...chosen(each.answers, new Set(tested.get(each.id)))]),
    ...definitions.filter((each) => defined.has(each.id)).map((each) => each.words),
    instrument.title,
    { en: instrument.maker },
  ].map(spoken)
}

/** The place where a text binds, those that it lies in, and its county. */
function placesAround({ place }: Instrument, places: readonly Spot[]): readonly Spot[] {
  const at = places.find((each) => each.id === place)
  return at === undefined ? [] : places.filter((each) => each.id === at.id || at.id.startsWith(`${each.id}/`) || at.county === each.id)
}

function daysOf(window: Window | undefined): readonly (string | undefined)[] {
  return window === undefined ? [] : [window.from, window.after, window.through]
}

/** WHY English: every text that people read has it, and both languages say the same. */
function spoken(words: Words | undefined): string {
  return inLanguage(words, 'en')
}
