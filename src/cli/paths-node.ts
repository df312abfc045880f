// Documents that a person names by file or folder.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DocumentText } from '../base/index.ts'
import { readTexts, shown } from '../folder/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { Stop } from './stop.ts'

/** The documents under the given files and folders. Stops with exit code 2 at a path that is not there. */
export function readPaths(paths: readonly string[], lang: Locale): readonly DocumentText[] {
  return paths.flatMap((path): readonly DocumentText[] => {
    const full = resolve(path)
    if (!existsSync(full)) throw new Stop(2, say(lang, 'command.no-path', { path }))
    return statSync(full).isDirectory() ? readTexts(full) : [{ file: shown(full), text: readFileSync(full, 'utf8') }]
  })
}
