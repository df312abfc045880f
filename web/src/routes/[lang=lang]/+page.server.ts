// The first page: every situation by its name. Its answers are where the place is.
import { inLanguage } from 'evenhand/wording'
import { allSituations } from '#lib/server/situations-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { lang } }) => {
  const { groups, situations } = allSituations()
  return {
    leave: true,
    groups: groups.map(({ id, title }) => ({
      id,
      title: inLanguage(title, lang),
      situations: situations.flatMap((each) =>
        each.group === id ? [{ id: each.id, person: inLanguage(each.person, lang), officer: inLanguage(each.officer, lang) }] : [],
      ),
    })),
  }
}
