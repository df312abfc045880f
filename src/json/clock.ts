// The ways to change a rule and their dates, as other programs read them. The shape is a contract: fields are added, never changed.
import type { Counted, Dated, Procedures, Way } from '../petition/index.ts'
import { inLanguage, type Language, momentText, workingLines } from '../wording/index.ts'

/** One way, without its dates. */
export function wayJson({ procedure, touches, barred }: Way, lang: Language) {
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
    starts,
    attestation,
    sources,
    cautions: cautions.map(words),
    notKnown: unknowns.map(words),
  }
}

/** What `clock --json` prints for one way. */
export function clockJson(way: Way, place: string, thresholds: readonly Counted[], dates: readonly Dated[], all: Procedures, lang: Language) {
  return {
    place,
    ...wayJson(way, lang),
    thresholds: thresholds.map(({ threshold, number }) => ({
      threshold: threshold.id,
      says: inLanguage(threshold.says, lang),
      need: threshold.need,
      number: number ?? null,
      attestation: threshold.attestation,
      sources: threshold.sources,
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
