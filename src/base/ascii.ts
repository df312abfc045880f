// JSON without letters beyond ASCII.

/** The same JSON with every other letter escaped. WHY: engines read such a text in half of the memory and time. */
export function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
