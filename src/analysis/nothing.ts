// Facts that rules test where nothing of the kind may be so, and that have no answer for that.
import type { Body, Issue } from '../compare/index.ts'
import { writtenName } from '../language/index.ts'
import { type Fact, factsOf, type Instrument } from '../rules/index.ts'
import { inLanguage } from '../wording/index.ts'

/** Answers that fit whatever no other fits, or deny what is asked. */
const rests = ['none', 'other', 'nothing', 'no', 'not-asked']

/** Every rule of some instruments that tests such a fact on an act that does not bring an answer with it, once for each fact. */
export function nothingIn({ vocabulary, norms, erasers, limits }: Body, about: readonly Instrument[]): readonly Issue[] {
  const partial = vocabulary.facts.filter(isPartial)
  const own = new Set(about.map((each) => each.id))
  const rules = [...norms, ...erasers, ...limits]
  const names = new Set(rules.map((each) => each.id))
  return rules.flatMap((rule) => {
    if (!own.has(rule.instrument) || writtenName(rule.id, names) !== rule.id) return []
    const conditions = [rule.when, ...('unless' in rule ? rule.unless.map((each) => each.condition) : [])]
    const tested = new Set(conditions.flatMap((each) => [...factsOf(each)]))
    return partial.flatMap((fact): readonly Issue[] => {
      if (!tested.has(fact.id)) return []
      const brings = bringing(vocabulary.acts, fact)
      const bare = rule.acts.filter((each) => !brings.has(each))
      return bare.length === 0 ? [] : [{ code: 'no-none', provisions: [rule.id], when: {}, example: {}, said: [fact.id, ...bare] }]
    })
  })
}

/** WHY: facts of two answers and ordered facts are left out, because of two answers one denies the other, and the least of ordered ones is as good as none. */
function isPartial({ answers, ordered }: Fact): boolean {
  return answers.length > 2 && !ordered && !answers.some((each) => rests.includes(each.id))
}

/** The acts whose words have a place for the fact: whoever does one of them does it with an answer. */
function bringing(acts: Body['vocabulary']['acts'], fact: Fact): ReadonlySet<string> {
  return new Set(acts.filter((each) => inLanguage(each.words, 'en').includes(`{${fact.id}}`)).map((each) => each.id))
}
