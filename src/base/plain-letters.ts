// Writing that differs only in case and accents is made the same, so that what somebody types finds what somebody else wrote.

/** Letters that do not come apart into a letter and its accent. */
const single: Readonly<Record<string, string>> = { æ: 'ae', ð: 'd', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', œ: 'oe', ß: 'ss', þ: 'th' }

/** Lower case without accents and without marks that nobody sees: `Łódź` is `lodz`. All else stays. */
export function plainLetters(text: string): string {
  // WHY: there is a quick way, because nearly all writing here is plain letters, and this is the hot loop of an import
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff]+/gu, '')
    .replace(/[æðđħıłøœßþ]/g, (letter) => single[letter] ?? letter)
}

/** A short name for an address: the letters and digits of a text, with hyphens between its words. */
export function slugOf(text: string): string {
  return (plainLetters(text).match(/[a-z0-9]+/g) ?? []).join('-')
}
