// What SvelteKit is told of this app.
import type { Language } from 'evenhand/wording'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      /** Whether what was sent is wrong, though there is a page to show for it. */
      wrong?: boolean
    }
    interface PageState {
      /** The name of a step of the interview, for the back button of the browser; what was said is only in memory. */
      ask?: string
    }
  }
}
