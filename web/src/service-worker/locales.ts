// The language of an address. WHY: it is not from the room of wording, because all its sentences would come with it.
import { locales } from 'evenhand/base'

export { locales }

/** The language of an address, or else the one of the browser. */
export function languageOf(pathname: string, browser: string): (typeof locales)[number] {
  const [, asked] = pathname.split('/')
  return locales.find((each) => each === asked) ?? locales.find((each) => browser.startsWith(each)) ?? locales[0]
}
