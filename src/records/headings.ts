// Headings and names as they are compared: a layout says `Stop Date`, and a file ` STOP  DATE`.
import { plainLetters } from '../base/index.ts'

/** A heading or a name without what does not tell it from another: case, accents, space around it and doubled space. */
export function plainHeading(text: string): string {
  return plainLetters(text.replace(/^\ufeff/, ''))
    .trim()
    .replace(/\s+/g, ' ')
}
