// What a text says of two acts that rest on one source, in words.
import type { Paragraph } from '../compare/index.ts'
import type { Law } from '../rules/index.ts'
import { conditionsText, verdictText } from './compare.ts'
import { type Locale, sentence } from './locale.ts'
import { actorPhrase, actPhrase } from './norm.ts'
import { say } from './say.ts'

/** A sentence for each difference of a paragraph: when, and what is said of the one act and of the other. */
export function apartText(
  law: Pick<Law, 'vocabulary' | 'definitions' | 'instruments'>,
  language: Locale,
  { actor, differences }: Paragraph,
): readonly string[] {
  const who = actorPhrase(law, language, actor)
  return differences.map(({ acts, verdicts, when }) => {
    const told = acts.map((act) => actPhrase(law, language, act, new Map()).text)
    const [one = '', other = ''] = verdicts.map((verdict, index) => verdictText(language, verdict, who, told[index] ?? ''))
    const under = conditionsText(law, language, when)
    return sentence(language, say(language, under === '' ? 'check.acts.always' : 'check.acts.when', { when: under, one, other }))
  })
}
