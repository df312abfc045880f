// What is said of a reason whose words were let go with the names: that there was one, and of which lines it spoke.
import { andList, type Locale, say } from 'evenhand/wording'

export function goneText(lang: Locale, lines: readonly string[]): string {
  const named = lines.map((each) => {
    const [sheet = '', line = ''] = each.split('/')
    return say(lang, 'desk.named.line', { sheet, line })
  })
  return [say(lang, 'desk.reason.gone'), ...(named.length === 0 ? [] : [say(lang, 'desk.reason.gone.lines', { lines: andList(lang, named) })])].join(' ')
}
