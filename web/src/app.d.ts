// What SvelteKit is told of this app.
import type { Language } from 'evenhand/wording'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      /** The status of a page that is shown all the same, such as 400 for a form that cannot be read. */
      status?: number
    }
    interface PageState {
      /** Where the interview is: kept by the browser for its back button, never in the address. */
      ask?: import('#lib/ask/form.ts').AskForm
    }
  }
}
