// What the page of a new request begins with.
import type { Artefact } from 'evenhand/artefact'
import type { WantedThing } from 'evenhand/requests'
import type { Locale } from 'evenhand/wording'
import type { RequestChoice, RequestView, TypedRequest } from './view.ts'

export interface RequestGiven {
  readonly lang: Locale
  readonly agency: string
  readonly agencyName: string
  readonly wanted: readonly WantedThing[]
  readonly papers: readonly RequestChoice[]
  /** The key to which case numbers are sealed; empty where the agency has none. */
  readonly recipient: string
  readonly typed: TypedRequest
  readonly view: RequestView | { readonly problem: string } | undefined
  /** What was wrong with what was sent; empty where nothing was. */
  readonly problem: string
}

/** What the page does with a script: answers from the law on the device, and keeps requests there until they are sent. */
export interface OnDevice {
  /** Takes a request down: whether it is kept, and what came of it in words. */
  readonly take: (fields: FormData) => Promise<{ readonly isKept: boolean; readonly text: string }>
  readonly law: () => Promise<Artefact>
  readonly sendWaiting: () => Promise<string>
  /** How many wait to be sent. */
  readonly count: () => number
}
