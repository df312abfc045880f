// The language of a page as it is sent: which way it is written, and what on it is English that stands in for a language that was only begun.
import { first, type Locale, languageAbout, standsIn } from 'evenhand/wording'
import { inLanguageOf, isLocale } from '#lib/locale.ts'

/** Whether this server is one for tests and for those who translate: it shows the made-up language, and pages of a language that was begun as far as they go. */
const isForTests = process.env['EVENHAND_MADE_UP'] !== undefined

/** Whether pages are shown in a language. */
export function isShown(code: string): boolean {
  return isLocale(code) && (languageAbout(code).status !== 'made up' || isForTests)
}

/** Makes pages ready to be sent in a language, piece by piece. */
export function pageLanguage(lang: Locale): { readonly made: (html: string) => string; readonly isWhole: () => boolean } {
  const { direction } = languageAbout(lang)
  let isWhole = true
  return {
    made: (html) => {
      if (html.includes(standsIn.sentence)) isWhole = false
      const marked = html.includes(standsIn.end) ? withEnglishMarked(html) : html
      return marked.replaceAll('%evenhand.lang%', lang).replaceAll('%evenhand.direction%', direction)
    },
    isWhole: () => isWhole || isForTests,
  }
}

/** Where a page is to be read that is not whole in its language. */
export function elsewhere({ pathname, search }: URL): string {
  return inLanguageOf(pathname, first) + search
}

const marks = new RegExp(`[${Object.values(standsIn).join('')}]`, 'g')
const marked = new RegExp(`[${standsIn.sentence}${standsIn.law}]([^${standsIn.end}]*)${standsIn.end}`, 'g')
/** A tag, or an element that holds nothing but text. */
const unspoken = /<(title|option|textarea|script|style)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g

/** English that stands in, each piece in an element with its language; in attributes and titles without. */
function withEnglishMarked(html: string): string {
  const pieces: string[] = []
  let last = 0
  const text = (piece: string): string =>
    piece.replace(marked, (_, english: string) => `<span lang="${first}" dir="ltr">${english.replace(marks, '')}</span>`).replace(marks, '')
  for (const match of html.matchAll(unspoken)) {
    pieces.push(text(html.slice(last, match.index)), match[0].replace(marks, ''))
    last = match.index + match[0].length
  }
  return [...pieces, text(html.slice(last))].join('')
}
