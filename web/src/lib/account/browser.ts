// What a browser calls itself, in few words: enough to know one's own again.
import { type Locale, say } from 'evenhand/wording'

// WHY: the order matters, because the later names stand in what the earlier browsers say of themselves too
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrom', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

export function browserName(lang: Locale, said: string): string {
  const find = (list: readonly (readonly [string, string])[]): string | undefined => list.find(([mark]) => said.includes(mark))?.[1]
  const [name, system] = [find(browsers), find(systems)]
  return name === undefined || system === undefined ? say(lang, 'account.browser-unknown') : say(lang, 'account.browser', { name, system })
}
