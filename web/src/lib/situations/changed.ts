// What changed on one day, before and after, as a page shows it.
import type { Artefact } from 'evenhand/artefact'
import type { Day } from 'evenhand/base'
import type { Verdict } from 'evenhand/rules'
import { answerTo, changedOn, type SituationChange, type Situations } from 'evenhand/situations'
import { inLanguage, type Locale, type SituationText, say, sentence, situationText } from 'evenhand/wording'

export interface ChangedSideView {
  readonly verdict: Verdict | 'open'
  readonly word: string
  /** The rule in a sentence; empty where there is none: what that means is said once. */
  readonly says: string
}

export interface ChangeView {
  readonly id: string
  /** The situation in a few words. */
  readonly name: string
  readonly before: ChangedSideView
  readonly since: ChangedSideView
  /** How well it is known, in words. */
  readonly known: string
  /** That it began by that day, perhaps earlier; empty where the day is known. */
  readonly byThen: string
}

/** The named situations that are answered otherwise on a day than the day before, the weightiest first. */
export function changesOn(
  artefact: Artefact,
  lang: Locale,
  read: Situations,
  at: { readonly place: string; readonly day: Day; readonly dayBefore: Day },
): readonly ChangeView[] {
  const told = ({ situation }: SituationChange, day: string) => {
    const found = answerTo(artefact, read, situation, { place: at.place, day })
    return 'problems' in found ? undefined : situationText(artefact, lang, 'person', found.answered)
  }
  const views = changedOn(artefact, read, at).flatMap((change): readonly ChangeView[] => {
    const [before, since] = [told(change, at.dayBefore), told(change, at.day)]
    if (before === undefined || since === undefined) return []
    return [
      {
        id: change.situation.id,
        name: inLanguage(change.situation.name, lang),
        before: sideOf(lang, before),
        since: sideOf(lang, since),
        known: since.attestation === null ? '' : say(lang, `changed.known.${since.attestation}`),
        byThen: change.isByThen ? sentence(lang, say(lang, 'stretch.by-then')) : '',
      },
    ]
  })
  // WHY: it comes after the others of its weight, because what may have been so before is perhaps no change at all
  const isUnsure = (each: ChangeView): boolean => each.byThen !== '' || (each.before.verdict === 'silent' && each.before.says !== '')
  return [...Map.groupBy(views, (each) => each.since.verdict).values()].flatMap((group) => [
    ...group.filter((each) => !isUnsure(each)),
    ...group.filter(isUnsure),
  ])
}

function sideOf(lang: Locale, { verdict, word, says, perhaps }: SituationText): ChangedSideView {
  return { verdict, word, says: verdict !== 'silent' ? says : perhaps === '' ? '' : say(lang, 'changed.perhaps') }
}
