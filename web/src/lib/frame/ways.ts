// The ways into the app: five headings, and the pages under each.
import { type Key, type Locale, say } from 'evenhand/wording'

interface Way {
  readonly to: string
  readonly text: string
}

/** A heading, which leads to the first page under it. */
export interface NavigationHeading extends Way {
  readonly pages: readonly Way[]
  /** Whether the page that is shown is one of them. */
  readonly isHere: boolean
}

type Word = Extract<Key, `frame.${string}`>

/** By the word of each heading: the pages under it. */
const ways: readonly (readonly [Word, readonly (readonly [string, Word])[]])[] = [
  [
    'frame.ask',
    [
      ['ask', 'frame.ask'],
      ['guide/detainer', 'frame.detainer'],
    ],
  ],
  [
    'frame.places',
    [
      ['places', 'frame.towns'],
      ['map', 'frame.map'],
    ],
  ],
  [
    'frame.changed',
    [
      ['changes', 'frame.years'],
      ['compare', 'frame.compare'],
    ],
  ],
  [
    'frame.change',
    [
      ['clock', 'frame.ways'],
      ['petitions', 'frame.petitions'],
      ['draft', 'frame.workshop'],
    ],
  ],
  [
    'frame.law',
    [
      ['law', 'frame.law'],
      ['audit', 'frame.audit'],
    ],
  ],
]

/** The headings in a language, for the page at an address. */
export function headings(lang: Locale, pathname: string): readonly NavigationHeading[] {
  return ways.map(([heading, under]) => {
    const pages = under.map(([page, text]) => ({ to: `/${lang}/${page}`, text: say(lang, text) }))
    return { to: pages[0]?.to ?? `/${lang}`, text: say(lang, heading), pages, isHere: pages.some(({ to }) => isAt(pathname, to)) }
  })
}

/** Whether an address is a page's, or of one below it. */
export function isAt(pathname: string, page: string): boolean {
  return pathname === page || pathname.startsWith(`${page}/`)
}
