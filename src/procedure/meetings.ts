// Which meeting comes next: towns have theirs on a day that the law of the State names.
import { addDays, covers, type Day, liesIn } from '../base/index.ts'
import type { Meeting, Procedure, Procedures } from './procedure.ts'
import { inYear, yearOf } from './weekday.ts'

/** A meeting that comes, with the law that names its day. */
export interface Coming {
  readonly meeting: Meeting
  readonly day: Day
}

/** The first meeting of that kind on the day or after it; undefined where no law that was read names its day for the place. */
export function nextMeeting(
  { meetings }: Procedures,
  { meets }: Pick<Procedure, 'meets'>,
  place: { readonly id: string; readonly kind: string },
  on: Day,
): Coming | undefined {
  const meeting = meetings.find(
    ({ id, place: where, kinds, window }) =>
      id === meets && liesIn(place.id, where) && (kinds.length === 0 || kinds.includes(place.kind)) && covers(window, on),
  )
  if (meeting === undefined) return undefined
  const day = [yearOf(on), yearOf(on) + 1].map((year) => inYear(meeting.on, year)).find((each) => each >= on)
  return day === undefined ? undefined : { meeting, day }
}

/** The one after that. */
export function meetingAfter(
  all: Procedures,
  procedure: Pick<Procedure, 'meets'>,
  place: { readonly id: string; readonly kind: string },
  { day }: Coming,
): Coming | undefined {
  return nextMeeting(all, procedure, place, addDays(day, 1))
}
