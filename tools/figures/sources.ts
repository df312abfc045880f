// Every file of code in the house, parsed: what is in git's care and is ours. Of a Svelte file only its scripts are read.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface SourceText {
  /** Path from the root of the house. */
  readonly file: string
  /** Where it is counted: a room, or a folder beside the rooms. */
  readonly place: string
  readonly kind: 'code' | 'tests' | 'generated'
  readonly lines: number
  readonly parsed: ts.SourceFile
}

export interface Sources {
  readonly home: string
  readonly texts: readonly SourceText[]
}

/** The files that git knows or would take, below the root of the house. */
export function sourcesOf(home: string): Sources {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: home, encoding: 'utf8', maxBuffer: 1 << 26 })
  const files = [...new Set(listed.split('\n'))].filter(
    (file) => /\.(ts|mjs|svelte)$|^docs\/walk\/\d.*\.md$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.d.mts'),
  )
  return { home, texts: files.flatMap((file) => sourceText(home, file)) }
}

function sourceText(home: string, file: string): readonly SourceText[] {
  let text: string
  try {
    text = readFileSync(join(home, file), 'utf8')
  } catch {
    // WHY: git still lists a file that was removed and not yet committed
    return []
  }
  const script = file.endsWith('.svelte') ? scriptsIn(text) : file.endsWith('.md') ? blocksIn(text) : text
  const parsed = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, file.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS)
  return [{ file, place: placeOf(file), kind: kindOf(file), lines: text.split('\n').length - 1, parsed }]
}

function scriptsIn(text: string): string {
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((each) => each[1]).join('\n')
}

/** WHY: the chapters of the walk import what a reader would, and their code runs. */
function blocksIn(text: string): string {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((each) => each[1]).join('\n')
}

function placeOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  if (first === 'src' && second.includes('.')) return 'src'
  return first === 'src' || first === 'packages' || first === 'web' ? `${first}/${second}` : file.includes('/') ? first : '.'
}

function kindOf(file: string): SourceText['kind'] {
  if (/(^|\/)generated\//.test(file)) return 'generated'
  return /\.test\.ts$/.test(file) || /^(conformance|web\/e2e)\//.test(file) ? 'tests' : 'code'
}

/** The room whose door a specifier names, if it names one: by its path, or by the name under which it is published. */
export function doorOf(file: string, specifier: string): string | undefined {
  const published = /^evenhand(?:-tools)?\/(\w+)$/.exec(specifier)
  if (published !== null) return published[1]
  if (!specifier.startsWith('.')) return undefined
  const path = join(file, '..', specifier)
  return /^src\/(\w+)\/index\.ts$/.exec(path)?.[1]
}
