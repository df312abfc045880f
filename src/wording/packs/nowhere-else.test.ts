// Which language it is, is asked nowhere but in the packs: outside of them nothing compares a language with a code, chooses by one, or lists codes.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { about } from './generated/about.ts'

const home = join(import.meta.dirname, '..', '..', '..')
const code = `['"](?:${Object.keys(about).join('|')})['"]`
const name = `(?:${Object.keys(about).join('|')})`

/** What would branch on a language, each with an example that the test finds. */
const branching: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[!=]==? ?${code}`), "if (lang === 'es') return hour"],
  [new RegExp(`${code} ?[!=]==?`), "'es' === lang"],
  [new RegExp(`\\bcase ${code}:`), "case 'es':"],
  [new RegExp(`\\[${code}, ?${code}`), "for (const lang of ['en', 'es'])"],
  [new RegExp(`${code} \\| ${code}`), "lang: 'en' | 'es'"],
  // a table with an entry for each of several languages, on one line or on several
  [new RegExp(`\\{[^{}]*\\b${name}:[^{}]*[,{\\s]${name}:`), "const names = { en: 'English', es: 'Español' }"],
  [new RegExp(`^\\s+${name}: [\\s\\S]*^\\s+${name}: `, 'm'), 'const formulas = {\n  en: {\n    bar: 8,\n  },\n  es: {\n    bar: 65,\n  },\n}'],
  [/\.es\b(?!\.md)/, 'title.es'],
  [/missing-(?:english|spanish)/, "code: 'missing-spanish'"],
]

/** Where a language is meant, and nothing else could be. */
const meant: Readonly<Record<string, string>> = {
  'src/base/locales.ts': 'the list of languages in use, which is made of the packs',
  'tools/grade.ts': 'a formula of reading ease was made for one language',
}

function found(text: string): readonly string[] {
  const plain = text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')
  return branching.flatMap(([pattern]) => pattern.exec(plain)?.[0] ?? [])
}

it.each(branching)('%s is found', (_, example) => {
  expect(found(example)).not.toEqual([])
})

it('nothing outside of the packs branches on a language', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'web', 'tools', 'bin', 'editor'], {
    cwd: home,
    encoding: 'utf8',
  }).split('\n')
  const own = files.filter(
    (each) => /\.(ts|mjs|svelte)$/.test(each) && !/(\.test|\.fixture|-node\.test)\.ts$|^web\/e2e\/|^src\/wording\/packs\/|\/generated\//.test(each),
  )
  expect(own.length).toBeGreaterThan(500)
  const wrong = own.filter((each) => !(each in meant)).flatMap((file) => found(read(file)).map((text) => `${file}: ${text.slice(0, 80)}`))
  expect(wrong).toEqual([])
})

it('only what is meant is let pass', () => {
  for (const file of Object.keys(meant)) expect(found(read(file))).not.toEqual([])
})

function read(file: string): string {
  try {
    return readFileSync(join(home, file), 'utf8')
  } catch {
    // WHY: a file that was deleted and not yet recorded
    return ''
  }
}
