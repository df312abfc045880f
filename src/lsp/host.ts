// What the server needs from where it runs: files and pauses come in here, and nowhere else.
import type { Surroundings } from '../language/index.ts'
import type { Place } from '../places/index.ts'

/** A document as it is stored, by its address. */
export interface Stored {
  readonly uri: string
  readonly text: string
}

/** The law folder: its address without a slash at the end, its documents, and what they may name that none declares. */
export interface Folder extends Surroundings {
  readonly uri: string
  readonly stored: readonly Stored[]
  /** What places are called, by id. */
  readonly placeNames: ReadonlyMap<string, string>
  /** The rows of the table of places; without them nothing stands anywhere. */
  readonly placeList: readonly Place[]
}

/** What a client says of where the law is. */
export interface ClientWishes {
  /** The folders the client has open, by address. */
  readonly roots: readonly string[]
  /** The client's initialization options, as they came. */
  readonly options: unknown
}

export interface Host {
  /** Reads the law folder; undefined where there is none. */
  readonly folder: (asked: ClientWishes) => Promise<Folder | undefined>
  /** One document as it is stored now; undefined if it is not there. */
  readonly stored: (uri: string) => Promise<string | undefined>
  /** Runs something after so many milliseconds; the result cancels it. */
  readonly later: (milliseconds: number, run: () => void) => () => void
  /** The address of the folder with a page for each finding, with a slash at the end. */
  readonly pages?: string
}
