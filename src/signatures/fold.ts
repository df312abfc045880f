// Writing that differs only in case, accents or punctuation is made the same, so that names and addresses can be held against each other.

/** Letters that do not come apart into a letter and its accent. */
const single: Readonly<Record<string, string>> = { æ: 'ae', ð: 'd', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', œ: 'oe', ß: 'ss', þ: 'th' }

/** Lower case without accents. Apostrophes go, all else that is neither letter nor digit becomes one space: `O’Neíl-Łee, J.` is `oneil lee j`. */
export function fold(text: string): string {
  // WHY: there is a quick way, because nearly all writing here is plain letters, and this is the hot loop of an import
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  const lower = (isPlain ? text.toLowerCase() : unaccented(text)).replace(/['`]+/g, '')
  return lower.replace(isPlain ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The words of folded text. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]+/gu, '')
    .replace(/[‘’ʼʹ′´]/g, "'")
    .replace(/[æðđħıłøœßþ]/g, (letter) => single[letter] ?? letter)
}
