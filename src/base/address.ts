// Addresses that a reader may be sent to.

/** Whether a text is an address on the web: what begins otherwise could be a program instead of a place (`javascript:`, `data:`). */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\]+$/i.test(text) && URL.canParse(text)
}
