// What SvelteKit is told of this app.
import type { Person } from 'evenhand/store'
import type { Locale } from 'evenhand/wording'

/** What the app tells the door of a request, for the log. */
interface Noted {
  readonly id: string
  readonly began: number
  /** The pattern of the address. */
  route: string
  /** Why it failed. */
  cause?: string | undefined
  /** Takes what answers the API, which the door asks itself from then on. */
  readonly handApi: (answers: (request: Request, env: AskedBy) => Promise<Response>) => void
}

/** Who asks the API, and who is told why an answer could not be made. */
interface AskedBy {
  readonly asker: { readonly who: string; readonly signal: AbortSignal }
  readonly failed: (error: unknown) => void
}

declare module 'node:http' {
  interface IncomingMessage {
    noted?: Noted
  }
}

declare global {
  namespace App {
    interface Locals {
      lang: Locale
      /** The status of a page that shows what is wrong with what was asked, or that too much was. */
      status?: 400 | 422 | 429 | 503
      /** Who is signed in. */
      person?: Person
      /** Whether it cannot be known who is signed in, since the database cannot be reached. */
      isAway?: true
      /** Their session, and when it began. */
      session?: { readonly id: string; readonly began: Date }
    }
    interface Error {
      /** What cannot be reached just now. */
      readonly away?: 'law' | 'database'
    }
    interface PageData {
      /** Whether the page has a way to leave it at once. */
      readonly leave?: boolean
      /** Whether somebody is signed in. */
      readonly isSignedIn?: boolean
      /** Where the site is, as its operator set it. */
      readonly site?: string | undefined
      /** The day on which the page was made, and the one on which its law was last held against its sources. */
      readonly made?: { readonly day: string; readonly law: string } | undefined
    }
  }
}
