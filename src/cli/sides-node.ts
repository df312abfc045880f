// The law on two sides of a change: from a folder, or from a revision that git keeps.

import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DocumentText } from '../base/index.ts'
import type { Lawful } from '../compare/index.ts'
import { compileDocuments } from '../corpus/index.ts'
import { type Documents, home, readDocuments, readTexts } from '../folder/index.ts'
import { instrumentIn } from '../grammar/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { renderFindings, renderRows } from './findings.ts'
import { Stop } from './stop.ts'

/** A law that can be told of, with its documents. */
export interface SideOfChange extends Lawful {
  readonly artefact: NonNullable<ReturnType<typeof compileDocuments>['artefact']>
}

/** Reads and compiles a side. `folder`: where its documents lie in a revision. Stops with exit code 2 where it is not there, with 1 where it has errors. */
export function readSide(name: string, folder: string, lang: Locale): SideOfChange {
  const documents = existsSync(name) && statSync(name).isDirectory() ? fromFolder(resolve(name)) : fromRevision(name, folder, lang)
  const { law, artefact, findings, problems } = compileDocuments(documents)
  if (law !== undefined && artefact !== undefined) return { body: law, artefact }
  const text = [renderRows(problems, lang), renderFindings(findings, documents.texts, lang)].filter((each) => each !== '').join('\n')
  throw new Stop(1, `${say(lang, 'command.side.findings', { name })}\n${text}`)
}

/** A whole law, a folder that has one in \`law\`, or documents that are laid into the law here. */
function fromFolder(folder: string): Documents {
  const whole = [folder, join(folder, 'law')].find((each) => existsSync(join(each, 'vocabulary')))
  return whole === undefined ? laidIn(readTexts(folder)) : readDocuments(whole)
}

/** Documents in the law here: in place of those with the same instrument, or added. */
function laidIn(texts: readonly DocumentText[]): Documents {
  const own = readDocuments(join(home, 'law'))
  const named = new Set(texts.flatMap((each) => instrumentIn(each.text) ?? []))
  const files = new Set(texts.map((each) => each.file))
  const kept = own.texts.filter((each) => !files.has(each.file) && !named.has(instrumentIn(each.text) ?? ''))
  return { ...own, texts: [...kept, ...texts] }
}

const tables = ['places.csv', 'places-agencies.csv', 'places-policing.csv', 'places-zips.csv'] as const

function fromRevision(revision: string, folder: string, lang: Locale): Documents {
  // WHY: this is asked first, because a name that begins with a dash would be taken for an option
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim()
  if (commit === undefined) throw new Stop(2, say(lang, 'command.side.none', { name: revision }))
  const root = folder.replace(/\/+$/, '')
  const paths = (git(['ls-tree', '-r', '-z', '--name-only', commit, '--', `${root}/`]) ?? '').split('\0').filter((each) => each !== '')
  const wanted = paths.filter((each) => each.endsWith('.md') || tables.some((table) => each === `${root}/${table}`))
  if (wanted.length === 0) throw new Stop(2, say(lang, 'command.side.empty', { name: revision, folder: `${root}/` }))
  const isFirst = (path: string): number => Number(path.startsWith(`${root}/vocabulary/`))
  const texts = wanted
    .filter((each) => each.endsWith('.md'))
    .sort((a, b) => isFirst(b) - isFirst(a) || (a < b ? -1 : 1))
    .map((file): DocumentText => ({ file, text: contentOf(commit, file) }))
  if (!paths.some((each) => each.startsWith(`${root}/vocabulary/`))) return laidIn(texts)
  const [places = '', agencies = '', policing = '', zips = ''] = tables.map((each) =>
    wanted.includes(`${root}/${each}`) ? contentOf(commit, `${root}/${each}`) : '',
  )
  return {
    folder: root,
    texts,
    tables: { 'places.csv': places, 'places-agencies.csv': agencies, 'places-policing.csv': policing, 'places-zips.csv': zips },
    hash: commit,
  }
}

function contentOf(commit: string, path: string): string {
  return git(['cat-file', 'blob', `${commit}:${path}`]) ?? ''
}

/** What git prints, from the top of its repository; undefined where it says no. */
function git(args: readonly string[]): string | undefined {
  const top = spawnSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' })
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28, cwd: top.status === 0 ? top.stdout.trim() : process.cwd() })
  return status === 0 ? stdout : undefined
}
