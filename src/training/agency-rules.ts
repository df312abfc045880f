// What binds an agency: today, some years ago, on the day before it last changed, and without what is the town's or the agency's own.
import type { Artefact } from '../artefact/index.ts'
import { addDays, type Day, turningDays } from '../base/index.ts'
import { type Body, type Subject, standingSubject } from '../compare/index.ts'
import { type AgencyAtHome, situateAt } from '../decide/index.ts'
import { type Instrument, rankOf } from '../rules/index.ts'

/** The policy that an agency adopted, as rules beside those of the law. */
export interface AdoptedRules {
  readonly body: Body
  readonly text: Instrument
}

export interface AgencyRules {
  readonly today: Subject
  /** What stood three years earlier, without a policy adopted here. WHY: what officers learned then is what they would act on where nobody told them otherwise. */
  readonly earlier: Subject
  /** The first day of what the law says today, and what stood on the day before; undefined where it never changed. */
  readonly last: { readonly day: Day; readonly before: Subject } | undefined
  /** Rules of the texts that bind the agency which begin on a later day. */
  readonly coming: readonly { readonly rule: string; readonly day: Day }[]
  /** What would stand without the texts of the town and of the agency. */
  readonly common: Subject
}

/** The rules of an agency on a day; undefined where it is not known which rules reach it. */
export function agencyRules(artefact: Artefact, agency: Pick<AgencyAtHome, 'asked' | 'place'>, day: Day, adopted?: AdoptedRules): AgencyRules | undefined {
  const found = situateAt(artefact, { place: agency.place, agency: agency.asked, day })
  if ('problems' in found) return undefined
  const { situated } = found
  const law = standingSubject(situated)
  const today = adopted === undefined ? law : standingSubject(situated, { body: adopted.body, added: adopted.text })
  const local = law.instruments.filter(({ kind }) => rankOf(kind) >= rankOf('charter')).map(({ id }) => id)
  const on = (past: Day): Subject => standingSubject({ ...situated, day: past })
  const turn = lastTurn(law, situated.timeline.instruments, day)
  return {
    today,
    earlier: on(addDays(day, -threeYears)),
    last: turn === undefined ? undefined : { day: turn, before: on(addDays(turn, -1)) },
    coming: law.body.norms.flatMap(({ id, instrument, window }) =>
      window !== undefined && window.from > day && situated.timeline.instruments.includes(instrument) ? [{ rule: id, day: window.from }] : [],
    ),
    common: standingSubject(situated, { left: local }),
  }
}

/** In days. */
const threeYears = 1096

/** The last day, up to one, on which a rule of the texts that bind somebody began or had ended. */
function lastTurn({ body }: Subject, texts: readonly string[], day: Day): Day | undefined {
  const bound = new Set(texts)
  const instruments = body.instruments.filter(({ id }) => bound.has(id))
  const rules = [...body.norms, ...body.erasers].filter(({ instrument }) => bound.has(instrument))
  return [...instruments, ...rules]
    .flatMap(({ window }) => turningDays(window))
    .filter((each) => each <= day)
    .toSorted()
    .at(-1)
}
