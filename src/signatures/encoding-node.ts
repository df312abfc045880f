// In which encoding a file of text was written: none says, and old programs wrote several.
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** An encoding, and whether it was guessed from the letters. */
export interface Encoding {
  readonly name: string
  readonly guessed: boolean
}

/** WHY: these are what spreadsheets, old Macintoshes and DOS programs in these States wrote. The first is the usual one. */
const single = ['windows-1252', 'macintosh', 'cp437', 'cp850'] as const
/** The letters with accents that names here have, above all. */
const usual = /[áéíóúýàèìòùâêîôûäëïöüÿãñõåçøæœšžðþß]/i
const looked = 4_000

/** The encoding of a file; where it is not UTF-8 and not the usual one, by which letters would stand in its words. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', guessed: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', guessed: false }
  if (isUtf8(bytes)) return { name: 'utf-8', guessed: false }
  const words = wordsWithHigh(bytes)
  const scores = single.map((name) => ({ name, score: words.reduce((sum, word) => sum + likely(iconv.decode(word, name)), 0) }))
  const [first] = scores
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return { name: best.name, guessed: best.name !== first?.name || best.score <= 0 }
}

/** Decodes bytes part by part. WHY: a checklist is not held in memory a second time as text. */
export function* decoded(bytes: Uint8Array, { name }: Encoding): Generator<string> {
  const decoder = iconv.getDecoder(name)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const part = 65_536
  for (let at = 0; at < buffer.length; at += part) yield decoder.write(buffer.subarray(at, at + part))
  const rest = decoder.end()
  if (rest !== undefined) yield rest
}

/** A text that was made of UTF-8 read as Windows-1252, as it was before; undefined where it was not. */
export function repaired(text: string): string | undefined {
  // WHY: this is asked first, because nearly no cell has one of the letters with which such a slip begins
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return undefined
  const bytes = iconv.encode(text, 'windows-1252')
  if (!isUtf8(bytes) || iconv.decode(bytes, 'windows-1252') !== text) return undefined
  const plain = bytes.toString('utf8')
  return plain === text ? undefined : plain
}

/** Runs of letters in which a byte is beyond ASCII, the first of them. */
function wordsWithHigh(bytes: Uint8Array): readonly Buffer[] {
  const found: Buffer[] = []
  const isLetter = (byte: number | undefined): boolean =>
    byte !== undefined && (byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x27)
  for (let at = 0; at < bytes.length && found.length < looked; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    let [from, to] = [at, at + 1]
    while (from > 0 && isLetter(bytes[from - 1])) from -= 1
    while (isLetter(bytes[to])) to += 1
    found.push(Buffer.from(bytes.subarray(from, to)))
    at = to
  }
  return found
}

/** How likely somebody is called so: letters of names in the case of the letters beside them, and nothing else. */
function likely(word: string): number {
  let score = 0
  const letters = [...word]
  const isShouted = letters.filter((each) => /[A-Z]/.test(each)).length > letters.filter((each) => /[a-z]/.test(each)).length
  for (const [at, letter] of letters.entries()) {
    if (letter < '\u0080') continue
    const isRaised = letter !== letter.toLowerCase()
    // WHY: the first letter is judged by itself, because a capital stands there whatever the case of the rest
    const inCase = at === 0 ? isRaised : isRaised === isShouted
    if (/[’‘´ʼ]/.test(letter)) score += 1
    else if (!/\p{Script=Latin}/u.test(letter)) score -= 3
    else score += (usual.test(letter) ? 2 : 0) + (inCase ? 1 : -2)
  }
  return score
}
