// What SvelteKit is told of this app.
import type { Language } from 'evenhand/wording'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      /** Whether what was sent is wrong, though there is a page to show for it. */
      wrong?: boolean
    }
  }
}
