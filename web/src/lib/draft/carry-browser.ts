// What goes from a draft into the form of another page, kept in this tab until that page takes it: `static/carried.mjs` reads it there.
import type { CarriedDraft } from './onward.ts'

/** Keeps it for the page that is opened next; where storage is blocked that page opens empty. */
export function carry(carried: CarriedDraft): void {
  try {
    sessionStorage.setItem('evenhand.carried', JSON.stringify(carried))
  } catch {
    // WHY: nothing is said here, because the page says what to fill in
  }
}
