// What SvelteKit is told of this app.
import type { Person } from 'evenhand/store'
import type { Language } from 'evenhand/wording'

declare global {
  namespace App {
    interface Locals {
      lang: Language
      /** The status of a page that shows what is wrong with what was asked, or that too much was. */
      status?: 400 | 422 | 429 | 503
      /** Who is signed in. */
      person?: Person
      /** Their session, and when it began. */
      session?: { readonly id: string; readonly began: Date }
    }
    interface PageData {
      /** Whether the page has a way to leave it at once. */
      readonly leave?: boolean
    }
  }
}
