// Which lines of the paper a reason speaks of: what is kept of it when its words are let go.

/** Pages and lines that a text names, in English or Spanish, as `page/line`, each once, in order. */
export function linesNamed(text: string): readonly string[] {
  const found = text.matchAll(
    /(?:pages?|hojas?)\s+(\d{1,4})\s*[,;:]?\s*(?:and\s+|y\s+)?(?:lines?|l[ií]neas?)\s+(\d{1,4}(?:\s*(?:,|and|y|to|through|a|[-–])\s*\d{1,4})*)/giu,
  )
  const lines = [...found].flatMap(({ 1: page = '', 2: numbers = '' }) => numbers.split(/\s*(?:,|and|y)\s*/u).map((each) => `${page}/${spanOf(each)}`))
  return [...new Set(lines)]
}

/** `4 to 7` as `4-7`. */
function spanOf(text: string): string {
  return text.trim().replace(/\s*(?:to|through|a|[-–])\s*/u, '-')
}
