// What SvelteKit is told of this app.
import type { Language } from 'evenhand/wording'

declare global {
  namespace App {
    interface Locals {
      lang: Language
    }
    interface PageState {
      /** Where the interview is: kept by the browser for its back button, never in the address. */
      ask?: import('#lib/ask/form.ts').AskForm
    }
  }
}
