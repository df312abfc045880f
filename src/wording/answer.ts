// An answer in words: a headline and sections, for whatever shows them.

import type { Artefact } from '../artefact/index.ts'
import { grouped, unreachable, withId } from '../base/index.ts'
import type { Answer, AnswerChange } from '../decide/index.ts'
import type { Norm } from '../rules/index.ts'
import { clause, nounsFor, situationClauses } from './clause.ts'
import { type Item, plain, sourceLine } from './item.ts'
import { andList, dayIn, inLanguage, type Locale, orList, sentence } from './locale.ts'
import { actorPhrase, actPhrase, modalWord, normSentence } from './norm.ts'
import type { Key } from './packs/generated/slots.ts'
import { circuitName } from './place.ts'
import { idleTexts, wayTexts } from './points.ts'
import { policingItems } from './policing.ts'
import { provisionName } from './provision.ts'
import { say } from './say.ts'

/** Which part of an answer a section tells. */
export type SectionId = Key extends infer Each ? (Each extends `section.${infer Id}` ? Id : never) : never

export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly items: readonly Item[]
}

export interface Description {
  /** The verdict in a word or two. */
  readonly verdict: string
  /** The answer in one sentence. */
  readonly headline: string
  readonly sections: readonly Section[]
}

/** Describes an answer. Sections without anything to say are left out. */
export function describe(artefact: Artefact, language: Locale, answer: Answer): Description {
  const tell = telling(artefact, language, answer)
  const section = (id: SectionId, items: readonly Item[]): readonly Section[] =>
    items.length === 0 ? [] : [{ id, title: say(language, `section.${id}`), items }]
  return {
    verdict: answer.verdict === null ? say(language, 'verdict.open') : say(language, `verdict.${answer.verdict}`),
    headline: headline(artefact, language, answer),
    sections: [
      ...section(
        'situation',
        situationClauses(artefact, language, answer.facts).map((text) => plain(sentence(language, text))),
      ),
      ...section('possible', answer.settled ? [] : tell.possible()),
      ...section('turnsOn', tell.turnsOn()),
      ...section('because', tell.because()),
      ...section('duties', tell.duties()),
      ...section('cautions', tell.cautions()),
      ...section('perhaps', tell.perhaps()),
      ...section('ways', wayTexts(artefact, language, answer).map(plain)),
      ...section('unsettled', tell.unsettled()),
      ...section('setAside', tell.setAside()),
      ...section('contested', tell.struck(true)),
      ...section('struck', tell.struck(false)),
      ...section('yields', tell.yields()),
      ...section(
        'overridden',
        answer.overridden.map((each) => tell.by(each.norm, each.by)),
      ),
      ...section(
        'preempted',
        answer.preempted.map((each) => tell.by(each.norm, each.by)),
      ),
      ...section('idle', idleTexts(artefact, language, answer).map(plain)),
      ...section('judged', tell.judged()),
      ...section('enough', tell.enough()),
      ...section('wouldChange', tell.wouldChange()),
      ...section('mayFollow', tell.mayFollow()),
      ...section('advised', tell.advised()),
      ...section(
        'said',
        answer.said.map((each) => plain(provisionName(artefact, language, each))),
      ),
      ...section('policing', assumedAgency(artefact, language, answer)),
      ...section('time', [plain(tell.since()), plain(tell.until())]),
    ],
  }
}

/** Who polices the place, where the agency answered for is not simply the place's own department. */
function assumedAgency(artefact: Artefact, language: Locale, { place, agency, policing }: Answer): readonly Item[] {
  const entry = withId(artefact.places, place)
  return entry === undefined || entry.agency !== agency || policing[0]?.how === 'own' ? [] : policingItems(artefact, language, entry)
}

/** The answer in one sentence, and one more where a text that may have stood already says otherwise. */
export function headline(artefact: Artefact, language: Locale, answer: Answer): string {
  const plainly = verdictSentence(artefact, language, answer)
  return answer.ifPerhaps.length === 0 ? plainly : `${plainly} ${say(language, 'headline.perhaps')}`
}

function verdictSentence(artefact: Artefact, language: Locale, answer: Pick<Answer, 'actor' | 'act' | 'facts' | 'verdict' | 'ways'>): string {
  const { verdict } = answer
  const fixed = new Map(Object.entries(answer.facts).map(([fact, value]) => [fact, [value]]))
  const actor = actorPhrase(artefact, language, answer.actor)
  const act = actPhrase(artefact, language, answer.act, fixed).text
  if (verdict === null) return sentence(language, say(language, 'headline.open', { actor, act }))
  switch (verdict) {
    case 'unsettled': {
      const may = say(language, answer.ways.some((way) => way.verdict === 'must') ? 'modal.must' : 'modal.may')
      return sentence(language, say(language, 'headline.unsettled', { actor, act, may }))
    }
    case 'conflict':
      return sentence(language, say(language, 'headline.conflict', { actor, act }))
    case 'silent':
      return sentence(language, say(language, 'headline.silent', { actor, act }))
    case 'must':
    case 'should':
    case 'may':
    case 'should not':
    case 'must not':
      return sentence(language, `${actor} ${modalWord(language, verdict)} ${act}`)
    default:
      return unreachable(verdict)
  }
}

function telling(artefact: Artefact, language: Locale, answer: Answer) {
  const normOf = (id: string): Norm | undefined => withId(artefact.norms, id)
  const says = (id: string, act = answer.act): string => {
    const norm = normOf(id)
    return norm === undefined ? id : normSentence(artefact, language, norm, act)
  }
  const sources = (id: string): readonly string[] => {
    const found = normOf(id) ?? withId(artefact.erasers, id)
    return [provisionName(artefact, language, id), ...(found?.sources ?? []).map((source) => sourceLine(language, source))]
  }
  const windowNote = (id: string): string => {
    const norm = normOf(id)
    const window = norm?.window ?? withId(artefact.instruments, norm?.instrument)?.window
    if (window === undefined) return ''
    const from = dayIn(language, window.from)
    return window.after === undefined
      ? say(language, 'standing.before', { from })
      : say(language, 'standing.between', { after: dayIn(language, window.after), from })
  }
  const names = (ids: readonly string[]): string =>
    andList(
      language,
      ids.map((id) => provisionName(artefact, language, id)),
    )
  const disputed = (erasers: readonly string[], circuit?: string): string =>
    circuit === undefined
      ? say(language, 'unsettled.eraser', { names: names(erasers) })
      : say(language, 'unsettled.eraser-in', { names: names(erasers), circuit: circuitName(language, circuit) })
  const opened = (about: string, circuit?: string, exception?: number): string => {
    const text = withId(artefact.instruments, about)
    if (text !== undefined) return sentence(language, say(language, 'unsettled.text', { name: inLanguage(text.title, language) }))
    const norm = normOf(about)
    if (norm === undefined) return sentence(language, disputed([about], circuit))
    const condition = exception === undefined ? undefined : norm.unless[exception]?.condition
    return condition === undefined ? says(about) : sentence(language, say(language, 'unsettled.reading', { clause: clause(artefact, language, condition) }))
  }
  const cautions = (id: string): readonly string[] => (normOf(id)?.cautions ?? []).map((words) => inLanguage(words, language))
  const facts = artefact.vocabulary.facts
  const judgeOf = (fact: string): string => actorPhrase(artefact, language, facts.find((each) => each.id === fact)?.judge ?? '')
  const clausesOf = (changed: Readonly<Record<string, string>>): string => andList(language, situationClauses(artefact, language, changed))
  const turn = (at: AnswerChange, key: 'time.since' | 'time.until'): string =>
    say(language, key, { day: dayIn(language, at.day), because: names(instrumentsOf(at.because)) })
  return {
    possible: () =>
      answer.possible.map(({ verdict: each, count }, index): Item => {
        const verdict = say(language, `verdict.${each}`)
        const text = say(language, 'possible.row', { verdict, count })
        return { text, notes: index === answer.possible.length - 1 ? [say(language, 'possible.counted')] : [] }
      }),
    turnsOn: () =>
      answer.turnsOn.map(({ fact, judgement }) => {
        const found = facts.find((each) => each.id === fact)
        const answers =
          found === undefined
            ? ''
            : nounsFor(
                found,
                language,
                found.answers.map((each) => each.id),
              )
        return {
          text: inLanguage(found?.asks, language),
          notes: [
            answers,
            ...knownTo(artefact, language, found?.knowers),
            ...(judgement ? [say(language, 'turnsOn.judgement', { judge: judgeOf(fact) })] : []),
          ],
        }
      }),
    because: () =>
      answer.because
        .filter(({ norm }) => normOf(norm)?.modality !== 'unsettled')
        .map(({ norm, always }) => ({ text: says(norm), notes: [...(always ? [] : [say(language, 'because.sometimes')]), ...sources(norm)] })),
    perhaps: () => [
      ...(answer.ifPerhaps.length === 0
        ? []
        : [
            plain(
              say(language, 'perhaps.verdict', {
                verdicts: orList(
                  language,
                  answer.ifPerhaps.map((each) => say(language, `verdict.${each}`)),
                ),
              }),
            ),
          ]),
      ...answer.perhaps.map((norm) => ({ text: says(norm), notes: [windowNote(norm), ...sources(norm)] })),
    ],
    duties: () =>
      [...grouped(answer.verdict === 'must not' ? [] : answer.duties, (each) => each.act)].map(([act, by]): Item => {
        const fixed = new Map(Object.entries(answer.facts).map(([fact, value]) => [fact, [value]]))
        const duty = `${actorPhrase(artefact, language, answer.actor)} ${modalWord(language, 'must')} ${actPhrase(artefact, language, act, fixed).text}`
        if (by.some((each) => each.always)) return plain(sentence(language, duty))
        return { text: sentence(language, say(language, 'duties.sometimes', { duty })), notes: by.map(({ norm }) => says(norm)) }
      }),
    // WHY: the rule is named, because the limits of a rule that perhaps does not apply are no statement about the situation
    cautions: () => {
      const certain = new Set(answer.because.filter((each) => each.always).flatMap(({ norm }) => cautions(norm)))
      const sometimes = answer.because
        .filter((each) => !each.always)
        .flatMap(({ norm }) =>
          cautions(norm)
            .filter((each) => !certain.has(each))
            .map((each) => [each, say(language, 'cautions.sometimes', { name: provisionName(artefact, language, norm), caution: each })] as const),
        )
      return [...[...certain].map(plain), ...[...new Map(sometimes).values()].map(plain)]
    },
    unsettled: () =>
      answer.unsettled.map(({ about, sides, circuit, exception }) => ({
        text: opened(about, circuit, exception),
        notes: [...sides.map((side) => say(language, `side.${side.side}`, { text: sentence(language, inLanguage(side.words, language)) })), ...sources(about)],
      })),
    setAside: () =>
      answer.setAside.map(({ norm, by, open }) => {
        const unless = normOf(norm)?.unless ?? []
        const exceptions = by.flatMap((index) => unless[index]?.condition ?? []).map((condition) => clause(artefact, language, condition))
        const own = by.flatMap((index) => unless[index]?.source ?? []).map((source) => sourceLine(language, source))
        return { text: says(norm), notes: [say(language, open ? 'setAside.perhaps' : 'setAside.row', { exceptions: andList(language, exceptions) }), ...own] }
      }),
    struck: (contested: boolean) =>
      answer.struck
        .filter((each) => each.contested === contested)
        .map(({ norm, by }) => ({ text: says(norm), notes: [say(language, contested ? 'struck.contested' : 'struck.settled', { names: names(by) })] })),
    yields: () => answer.yields.map(({ norm }) => ({ text: says(norm), notes: [...cautions(norm), ...sources(norm)] })),
    by: (norm: string, by: readonly string[]): Item => ({ text: says(norm), notes: [say(language, 'by.row', { names: names(by) })] }),
    judged: () =>
      answer.judged.map((fact) =>
        plain(sentence(language, say(language, 'judged.row', { clause: clausesOf({ [fact]: answer.facts[fact] ?? '' }), judge: judgeOf(fact) }))),
      ),
    enough: () =>
      Object.keys(answer.enough).length < Object.keys(answer.facts).length && Object.keys(answer.enough).length > 0
        ? [plain(sentence(language, clausesOf(answer.enough)))]
        : [],
    // WHY: silence is left out, because nobody can bring it about that no rule speaks
    wouldChange: () =>
      answer.wouldChange
        .filter((each) => each.verdict !== 'silent')
        .map(({ verdict, facts: changed }) =>
          plain(sentence(language, say(language, 'change.known', { verdict: say(language, `verdict.${verdict}`), clauses: clausesOf(changed) }))),
        ),
    mayFollow: () =>
      answer.mayFollow.map(({ act, actor, verdict, because }) => ({
        text: verdictSentence(artefact, language, { act, actor, verdict, facts: answer.facts, ways: [] }),
        notes: because.flatMap(({ norm }) => [says(norm, act), ...sources(norm), ...cautions(norm)]),
      })),
    advised: () =>
      answer.advised.map(({ norm, always }) => ({
        text: says(norm),
        notes: [...(always ? [] : [say(language, 'advised.sometimes')]), ...cautions(norm), ...sources(norm)],
      })),
    since: () => (answer.since === null ? say(language, 'time.always') : turn(answer.since, 'time.since')),
    until: () => (answer.until === null ? say(language, 'time.unchanged') : turn(answer.until, 'time.until')),
  }
}

function instrumentsOf(provisions: readonly string[]): readonly string[] {
  return [...new Set(provisions.map((each) => each.split('/')[0] ?? each))]
}

/** Who alone can know it; of police in one word. */
function knownTo(artefact: Artefact, language: Locale, knowers: readonly string[] | undefined): readonly string[] {
  if (knowers === undefined || knowers.includes('person')) return []
  const police = ['officer', 'agency']
  if (knowers.some((each) => police.includes(each))) return [say(language, 'turnsOn.police')]
  return [
    say(language, 'turnsOn.known', {
      who: orList(
        language,
        knowers.map((each) => actorPhrase(artefact, language, each)),
      ),
    }),
  ]
}
