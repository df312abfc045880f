// The situations that people ask about most, as questions somewhere on a day.
import { locales } from '../base/index.ts'
import type { Asked } from '../decide/index.ts'
import type { Words } from '../rules/index.ts'
import { questionOfSituation } from './answers.ts'
import type { NamedSituation } from './situation.ts'

/**
 * Rows of law/questions.csv, with the columns `situation`, `place` and `day`, as questions in a person's own words. Whether they mean something is
 * seen when they are asked: one of a situation that is not there is about no act.
 */
export function questionsOf(
  rows: readonly Readonly<Record<string, string>>[],
  situations: readonly NamedSituation[],
): readonly { readonly id: string; readonly words: Words; readonly asked: Asked }[] {
  return rows.map(({ situation: id = '', place = '', day = '' }) => {
    const found = situations.find((each) => each.id === id)
    const at = { place, day }
    return found === undefined
      ? { id, words: Object.fromEntries(locales.map((each) => [each, id])), asked: { ...at, act: '', facts: {} } }
      : { id, words: found.person, asked: questionOfSituation(found, at) }
  })
}
