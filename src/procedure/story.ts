// A story is a proposed rule on its way, as it happened: events with their sources, and the texts that came of it, kept apart.

import { z } from 'zod'
import type { Day, DocumentText } from '../base/index.ts'
import { checked, type DataMistake, type DataPiece, dayShape, piecesOf, sourceOf, sourceShape, wordsShape } from '../fenced/index.ts'
import type { Source, Words } from '../rules/index.ts'
import { isMove, type MoveName, type State, stateAfter, states } from './states.ts'

/** The five texts that are kept apart: what was asked for, voted on, adopted, counts, and is followed. They often differ. */
export const stages = ['proposed', 'voted', 'adopted', 'in-force', 'followed'] as const
export type Stage = (typeof stages)[number]

/** When something happened: on a day, or between two, or unknown. */
export interface EventDays {
  readonly on?: Day
  /** Not on this day or earlier. */
  readonly after?: Day
  /** On this day or earlier. */
  readonly before?: Day
}

export interface StoryEvent {
  readonly id: string
  /** The move of the state table that it is; undefined where it moves nothing. */
  readonly move?: MoveName
  readonly happened: EventDays
  readonly says: Words
  readonly counts: Readonly<Partial<Record<'yes' | 'no' | 'needed' | 'certified', number>>>
  readonly sources: readonly Source[]
  /** Where the rule stood after it. */
  readonly state: State
}

export interface Story {
  readonly id: string
  readonly title: Words
  readonly place: string
  /** The procedure that it took, for the most part; none where that is not known. */
  readonly way?: string
  readonly texts: Readonly<Partial<Record<Stage, string>>>
  readonly unknowns: readonly Words[]
  readonly sources: readonly Source[]
  readonly events: readonly StoryEvent[]
  readonly file: string
}

const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const count = z.number().int().nonnegative()

const storyShape = z.strictObject({
  story: name,
  title: wordsShape,
  place: z.string(),
  way: z.string().optional(),
  texts: z.partialRecord(z.enum(stages), z.string()).default({}),
  'not-known': z.array(wordsShape).default([]),
  sources: z.array(sourceShape).min(1),
})

const eventShape = z.strictObject({
  event: name,
  of: name,
  move: z
    .string()
    .transform((text, context) => {
      if (isMove(text)) return text
      context.addIssue({ code: 'custom', message: 'not-a-move' })
      return z.NEVER
    })
    .optional(),
  on: dayShape.optional(),
  after: dayShape.optional(),
  before: dayShape.optional(),
  says: wordsShape,
  counts: z.strictObject({ yes: count.optional(), no: count.optional(), needed: count.optional(), certified: count.optional() }).default({}),
  sources: z.array(sourceShape).min(1),
})

/** The stories in the documents. An event whose move is not open where the story stands is a mistake. */
export function readStories(texts: readonly DocumentText[]): { readonly stories: readonly Story[]; readonly mistakes: readonly DataMistake[] } {
  const read = texts.map((text) => piecesOf(text, 'story'))
  const mistakes = read.flatMap((each) => each.mistakes)
  const pieces = read.flatMap((each) => each.pieces)
  const isEvent = (piece: DataPiece): boolean => typeof piece.value === 'object' && piece.value !== null && 'event' in piece.value
  const events = pieces.filter(isEvent).flatMap((piece) => {
    const found = checked(piece, eventShape, mistakes)
    return found === undefined ? [] : [{ piece, found }]
  })
  const stories = pieces
    .filter((piece) => !isEvent(piece))
    .flatMap((piece): readonly Story[] => {
      const found = checked(piece, storyShape, mistakes)
      if (found === undefined) return []
      let state: State = states[0]
      const own = events
        .filter((each) => each.found.of === found.story)
        .map(({ piece: at, found: event }): StoryEvent => {
          const next = event.move === undefined ? state : stateAfter(state, event.move)
          if (next === undefined)
            mistakes.push({ code: 'move-not-open', file: at.file, line: at.lineOf(['move']), field: 'move', words: `${state}, ${event.move ?? ''}` })
          state = next ?? state
          return {
            id: event.event,
            ...(event.move === undefined ? {} : { move: event.move }),
            happened: plain({ on: event.on, after: event.after, before: event.before }),
            says: event.says,
            counts: plain(event.counts),
            sources: event.sources.map(sourceOf),
            state,
          }
        })
      const { story: id, title, place, way, texts: named, sources } = found
      return [
        {
          id,
          title,
          place,
          ...(way === undefined ? {} : { way }),
          texts: plain(named),
          unknowns: found['not-known'],
          sources: sources.map(sourceOf),
          events: own,
          file: piece.file,
        },
      ]
    })
  const lost = events.filter(({ found }) => !stories.some((each) => each.id === found.of))
  return {
    stories,
    mistakes: [
      ...mistakes,
      ...lost.map(({ piece, found }): DataMistake => ({ code: 'unknown-story', file: piece.file, line: piece.line, field: 'of', words: found.of })),
    ],
  }
}

/** Without what is undefined. */
function plain<Shape extends object>(shape: Shape): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> }
}

/** Where a story stands at its end. */
export function standsNow({ events }: Story): State {
  return events.at(-1)?.state ?? states[0]
}

/** Where a story stood at the end of a day, as far as its days are known: what has no day happened by the next one that has. */
export function standsOn({ events }: Story, day: Day): State {
  const known = events.map(({ happened }) => happened.on ?? happened.before)
  const came = events.findLastIndex(
    (_, index) => (known.slice(index).find((each) => each !== undefined) ?? known.findLast((each) => each !== undefined) ?? day) <= day,
  )
  return events[came]?.state ?? states[0]
}

/** What a story names that is not there. */
export function unknownInStories(
  stories: readonly Story[],
  known: { readonly places: readonly string[]; readonly ways: readonly string[]; readonly texts: readonly string[] },
): readonly DataMistake[] {
  return stories.flatMap(({ file, place, way, texts }) => {
    const wrong = (field: string, names: readonly string[], all: readonly string[]): readonly DataMistake[] =>
      names.filter((each) => !all.includes(each)).map((words): DataMistake => ({ code: 'wrong-field', file, line: 1, field, words }))
    return [
      ...wrong('place', [place], known.places),
      ...wrong('way', way === undefined ? [] : [way], known.ways),
      ...wrong('texts', Object.values(texts), known.texts),
    ]
  })
}
