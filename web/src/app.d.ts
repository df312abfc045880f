// What SvelteKit is told of this app.
import type { Language } from 'evenhand/wording'

declare global {
  namespace App {
    interface Locals {
      lang: Language
    }
  }
}
