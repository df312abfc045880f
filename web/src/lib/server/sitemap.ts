// The addresses of everything public that a search engine should know of, in every language.
import type { Artefact } from 'evenhand/artefact'
import { locales } from 'evenhand/wording'
import { inhabited } from '#lib/places.ts'

/** Pages that are there whatever the law says, after the language. */
const always = [
  '',
  '/ask',
  '/find',
  '/places',
  '/map',
  '/changes',
  '/compare',
  '/clock',
  '/petitions',
  '/petitions/sheets',
  '/draft',
  '/law',
  '/law/agencies',
  '/law/coverage',
  '/law/fidelity',
  '/law/unknown',
  '/audit',
  '/log',
  '/audit/template',
  '/beyond',
  '/languages',
  '/offline',
]

interface Named {
  readonly id: string
}

/** What there is besides: questions outside the collection, stories of petitions, guides for desks, and situations that there are maps of. */
interface Besides {
  readonly topics: readonly Named[]
  readonly stories: readonly Named[]
  readonly guides: readonly Named[]
  readonly situations: readonly Named[]
}

/** Every address, from its language on. WHY: petitions of a clerk are left out, because they come and go, and the page of all leads to them. */
export function publicPages(artefact: Pick<Artefact, 'places' | 'instruments'>, { topics, stories, guides, situations }: Besides): readonly string[] {
  const towns = artefact.places.filter((each) => inhabited.includes(each.kind))
  const pages = [
    ...always,
    ...towns.map((each) => `/${each.id.split('/').slice(1).join('/')}`),
    ...towns.map((each) => `/rules/${each.id}`),
    ...artefact.instruments.map((each) => `/law/${each.id}`),
    ...topics.map((each) => `/beyond/${each.id}`),
    ...guides.map((each) => `/guide/${each.id}`),
    ...stories.map((each) => `/petitions/${each.id}`),
    ...situations.map((each) => `/map/${each.id}`),
  ]
  return locales.flatMap((lang) => pages.map((each) => `/${lang}${each}`))
}

/** The file, as sitemaps.org describes it. `site`: where the app is. */
export function sitemap(site: string, paths: readonly string[]): string {
  const lines = paths.map((each) => `<url><loc>${escaped(site + each)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}

function escaped(text: string): string {
  return encodeURI(text).replaceAll('&', '&amp;').replaceAll("'", '&apos;')
}
