// A SARIF log on standard output, with the page of each finding from the folder of pages.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../folder/index.ts'
import type { Locale } from '../wording/index.ts'
import { programVersion } from './program.ts'
import { type FoundByCheck, sarifOf } from './sarif.ts'

/** Prints what was found. */
export function printSarif(lang: Locale, found: FoundByCheck): void {
  console.log(JSON.stringify(sarifOf(lang, found, { version: programVersion(), pageOf }), null, 2))
}

function pageOf(code: string): string {
  const file = join(home, 'docs', 'diagnostics', `${code}.md`)
  return /^[a-z-]+$/.test(code) && existsSync(file) ? readFileSync(file, 'utf8') : ''
}
