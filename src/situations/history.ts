// The answer to one situation in one place through all days: eras, what is not known of their ends, and the votes that asked for a text.
import type { Artefact } from '../artefact/index.ts'
import { addDays, type Day, dawn } from '../base/index.ts'
import { editionsOf, isByThen, type Problem, type Situated, type Stretch, situate, stretches, windowOf } from '../decide/index.ts'
import type { Story } from '../procedure/index.ts'
import type { Verdict } from '../rules/index.ts'
import { answerTo, type PlaceAndDay, questionOfSituation, type SituationAnswer } from './answers.ts'
import type { Situations } from './read.ts'
import type { NamedSituation } from './situation.ts'

/** Days with one answer to a situation. */
export interface Era extends Omit<Stretch, 'reasons'> {
  /** The last day on which it is known that it had not begun, where `isByThen`; undefined where no such day is known. */
  readonly after?: Day
  /** As it is answered on its first day. */
  readonly answered: SituationAnswer
  /** Later days on which the same answer came to rest on other rules, as it is answered from then on. */
  readonly reasons: readonly { readonly day: Day; readonly isByThen: boolean; readonly answered: SituationAnswer }[]
  /** Days of the era on which another answer may have stood already, and which ones. */
  readonly perhaps: readonly Perhaps[]
}

export interface Perhaps {
  /** Null: as far back as the era goes. */
  readonly from: Day | null
  readonly through: Day
  readonly verdicts: readonly Verdict[]
}

/** A vote that asked for a text with a part in an era. */
export interface Vote {
  readonly instrument: string
  readonly day: Day
  /** Whether it bound nobody by itself. */
  readonly isAdvisory: boolean
  /** The story that tells of it. */
  readonly story?: string
}

/** What a story says of its texts. */
export type StoryTexts = Pick<Story, 'id' | 'texts'>

export interface History {
  readonly eras: readonly Era[]
  readonly votes: readonly Vote[]
}

/** The eras of a situation in their order, and its votes; or what is wrong with the place. */
export function historyOf(
  artefact: Artefact,
  read: Pick<Situations, 'plain'>,
  situation: NamedSituation,
  at: Omit<PlaceAndDay, 'day'>,
  stories: readonly StoryTexts[] = [],
): { readonly history: History } | { readonly problems: readonly Problem[] } {
  const found = situate(artefact, questionOfSituation(situation, { ...at, day: dawn }))
  if ('problems' in found) return found
  const { situated } = found
  const on = (day: Day): SituationAnswer => answered(artefact, read, situation, { ...at, day })
  const days = editionsOf(situated).map((each) => ({ day: each.from, ifPerhaps: each.loose === undefined ? [] : on(each.from).answer.ifPerhaps }))
  const eras = stretches(situated).map((stretch): Era => {
    const after = stretch.isByThen && stretch.from !== null ? lastWithout(situated, stretch.because, stretch.from) : undefined
    return {
      ...stretch,
      ...(after === undefined ? {} : { after }),
      answered: on(stretch.from ?? dawn),
      reasons: stretch.reasons.map((each) => ({ day: each.day, isByThen: each.isByThen, answered: on(each.day) })),
      perhaps: perhapsIn(stretch, days),
    }
  })
  return { history: { eras, votes: votesFor(artefact, eras, stories) } }
}

function answered(artefact: Artefact, read: Pick<Situations, 'plain'>, situation: NamedSituation, at: PlaceAndDay): SituationAnswer {
  const found = answerTo(artefact, read, situation, at)
  if ('problems' in found) throw new Error('the question made sense on another day')
  return found.answered
}

/** The last day before all that began by then; undefined where of one of them none is known. */
function lastWithout({ artefact }: Situated, because: readonly string[], day: Day): Day | undefined {
  const lasts = because.filter((each) => isByThen(artefact, each, day)).map((each) => windowOf(artefact, each)?.after)
  return lasts.includes(undefined) ? undefined : lasts.toSorted()[0]
}

/** Runs of days with the same other answers. */
function perhapsIn({ from, through }: Stretch, days: readonly { readonly day: Day; readonly ifPerhaps: readonly Verdict[] }[]): readonly Perhaps[] {
  const within = days.filter(({ day }) => (from === null || from <= day) && (through === null || day <= through))
  return within.flatMap(({ day, ifPerhaps }, index): readonly Perhaps[] => {
    const key = ifPerhaps.join()
    if (ifPerhaps.length === 0 || (index > 0 && within[index - 1]?.ifPerhaps.join() === key)) return []
    const next = within.slice(index + 1).find((each) => each.ifPerhaps.join() !== key)
    const last = next === undefined ? through : addDays(next.day, -1)
    return last === null ? [] : [{ from: index === 0 && from === null ? null : day, through: last, verdicts: ifPerhaps }]
  })
}

/** The votes that a text with a part in an era follows, or that its story tells of, in the order of their days. */
function votesFor({ instruments }: Artefact, eras: readonly Era[], stories: readonly StoryTexts[]): readonly Vote[] {
  const norms = eras.flatMap((each) => [...each.because, ...each.answered.told, ...each.reasons.flatMap((reason) => reason.answered.told)])
  const texts = new Set(norms.map((each) => each.split('/')[0] ?? each))
  const told = stories.filter(({ texts: of }) => [of.adopted, of['in-force'], of.followed].some((each) => each !== undefined && texts.has(each)))
  const asked = new Set([...instruments.filter((each) => texts.has(each.id)).flatMap((each) => each.follows), ...told.map((each) => each.texts.voted)])
  return instruments
    .filter((each) => asked.has(each.id))
    .flatMap(({ id, kind, made, window }): readonly Vote[] => {
      const day = made ?? window?.from
      const story = stories.find((each) => each.texts.voted === id)?.id
      return day === undefined ? [] : [{ instrument: id, day, isAdvisory: kind === 'advisory-vote', ...(story === undefined ? {} : { story }) }]
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
