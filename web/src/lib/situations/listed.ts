// The situations group by group, in the order of life, for lists and choices.
import type { Situations } from 'evenhand/situations'
import { inLanguage, type Locale } from 'evenhand/wording'

export interface ListedGroup {
  readonly id: string
  readonly title: string
  readonly situations: readonly { readonly id: string; readonly what: string }[]
}

export function listedSituations({ groups, situations }: Pick<Situations, 'groups' | 'situations'>, lang: Locale): readonly ListedGroup[] {
  return groups.map(({ id, title }) => ({
    id,
    title: inLanguage(title, lang),
    situations: situations.filter((each) => each.group === id).map((each) => ({ id: each.id, what: inLanguage(each.person, lang) })),
  }))
}
