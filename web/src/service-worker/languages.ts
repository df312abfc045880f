// The language of an address. WHY not from the room of wording: all its sentences would come with it.
export const languages = ['en', 'es'] as const

/** The language of an address, or else the one of the browser. */
export function languageOf(pathname: string, browser: string): (typeof languages)[number] {
  const [, asked] = pathname.split('/')
  return languages.find((each) => each === asked) ?? languages.find((each) => browser.startsWith(each)) ?? 'en'
}
