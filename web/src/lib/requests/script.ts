// The script of the request desk in a language.

// WHY: it is whatever was built, because the script is a file for each language
const scripts = import.meta.glob<string>('../../../.island/requests-*.js', { query: '?url', import: 'default', eager: true })

export function requestScript(lang: string): string | undefined {
  return scripts[`../../../.island/requests-${lang}.js`]
}
