// The title of each step. WHY: it says nothing of the situation, because the title of a page stays in the history of the browser.
import { type Locale, say } from 'evenhand/wording'
import type { AskView } from './view.ts'

/** The title of the page at a step; one that begins by saying so where something is wrong. */
export function titleOf(lang: Locale, view: AskView): string {
  const title = `${nameOf(lang, view)} – ${say(lang, 'web.ask.title')} – ${say(lang, 'web.title')}`
  return view.problem === '' ? title : say(lang, 'web.error.prefix', { title })
}

function nameOf(lang: Locale, view: AskView): string {
  switch (view.step) {
    case 'place':
      return say(lang, 'web.ask.place')
    case 'agency':
      return say(lang, 'web.ask.agency')
    case 'act':
      return say(lang, 'web.ask.act')
    case 'question':
      return say(lang, 'web.ask.question', { number: String(view.number) })
    case 'answer':
      return say(lang, 'web.ask.answer')
  }
}
