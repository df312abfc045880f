// The ways to change a rule and their dates, as other programs read them. The shape is a contract: fields are added, never changed.
import type { CaseDays, Coming, Counted, Dated, Procedures, ProcedureWay } from '../procedure/index.ts'
import { inLanguage, type Locale, momentText, officeHours, workingLines } from '../wording/index.ts'

/** One way, without its dates. */
export function wayJson({ procedure, touches, barred, stands, displacedBy }: ProcedureWay, lang: Locale) {
  const { id, title, effect, begun, decided, does, next, undone, starts, sources, attestation, cautions, unknowns } = procedure
  const words = (of: Readonly<Record<string, string>>): string => inLanguage(of, lang)
  return {
    way: id,
    title: words(title),
    effect,
    binds: words(does),
    begun,
    decided,
    next: words(next),
    undone: words(undone),
    touches,
    barred: barred && procedure.barred !== undefined ? { says: words(procedure.barred.says), sources: procedure.barred.sources } : null,
    stands,
    inForce: procedure.window ?? null,
    displacedBy: displacedBy?.id ?? null,
    starts,
    attestation,
    sources,
    cautions: cautions.map(words),
    notKnown: unknowns.map(words),
  }
}

/** One way in one case, with its numbers and dates. */
export interface CaseOfWay {
  readonly way: ProcedureWay
  readonly place: string
  readonly days: CaseDays
  readonly thresholds: readonly Counted[]
  readonly dates: readonly Dated[]
  /** What was given and is not used. */
  readonly unused: readonly string[]
  readonly coming: Coming | undefined
}

/** What `clock --json` prints for one way. */
export function clockJson({ way, place, days, thresholds, dates, unused, coming }: CaseOfWay, all: Procedures, lang: Locale) {
  return {
    place,
    on: days.first,
    through: days.last,
    ...wayJson(way, lang),
    notUsed: unused,
    nextMeeting: coming === undefined ? null : { day: coming.day, says: inLanguage(coming.meeting.says, lang), sources: coming.meeting.sources },
    thresholds: thresholds.map(({ threshold, number }) => ({
      threshold: threshold.id,
      says: inLanguage(threshold.says, lang),
      need: threshold.need,
      number: number ?? null,
      attestation: threshold.attestation,
      sources: threshold.sources,
      cautions: threshold.cautions.map((each) => inLanguage(each, lang)),
      inForce: threshold.window ?? null,
    })),
    dates: dates.map((dated) => {
      const { step, moment, perhaps, inDoubt } = dated
      return {
        step: step.id,
        says: inLanguage(step.says, lang),
        by: step.by,
        moment,
        words: momentText(lang, moment, { step, all }),
        perhaps: perhaps ?? null,
        hours: officeHours(lang, dated, all) || null,
        judged: dated.judged ?? null,
        inDoubt,
        working: workingLines(lang, dated, all),
        attestation: step.attestation,
        sources: step.sources,
        inForce: step.window ?? null,
        cautions: step.cautions.map((each) => inLanguage(each, lang)),
      }
    }),
  }
}
