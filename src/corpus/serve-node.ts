// The language server on standard input and output, reading the law from a folder on disk.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { createConnection } from 'vscode-languageserver/node'
import { weights } from '../compare/index.ts'
import { readTexts } from '../folder/index.ts'
import { type ClientWishes, type Folder, type Host, meaning, serve, textIn } from '../lsp/index.ts'
import { readPlaces, surroundingsFrom } from '../places/index.ts'

export interface ServerStart {
  /** The law folder, whatever the client has open. */
  readonly law?: string | undefined
  /** The folder with a page for each finding. */
  readonly pages?: string | undefined
}

/** Serves one client until it goes away. */
export function startServer({ law, pages }: ServerStart): void {
  const connection = createConnection(process.stdin, process.stdout)
  // WHY: a client that is gone cannot ask for the end
  process.stdin.on('end', () => process.exit(1))
  serve(connection, diskHost(law, pages), { weigh: weights, more: meaning })
}

function diskHost(law: string | undefined, pages: string | undefined): Host {
  return {
    folder: async (asked) => {
      const folder = law ?? folderAsked(asked)
      return folder === undefined ? undefined : readFolder(folder)
    },
    stored: (uri) => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    ...(pages === undefined ? {} : { pages: `${pathToFileURL(pages).href}/` }),
  }
}

/** The first law folder among the folders that the client has open; one of them can be it itself. */
function folderAsked({ roots, options }: ClientWishes): string | undefined {
  const name = textIn(options, 'lawFolder') ?? 'law'
  const opened = roots.filter((each) => each.startsWith('file:')).map((each) => fileURLToPath(each))
  return [...opened.map((each) => resolve(each, name)), ...opened.filter((each) => isFolder(join(each, 'vocabulary')))].find(isFolder)
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

/** Reads documents and places. A folder without a table of places has none. */
export function readFolder(folder: string): Folder {
  const places = readPlaces(rowsOf(join(folder, 'places.csv'))).items
  return {
    uri: pathToFileURL(resolve(folder)).href,
    stored: isFolder(folder) ? readTexts(folder).map(({ file, text }) => ({ uri: pathToFileURL(resolve(file)).href, text })) : [],
    ...surroundingsFrom(places),
    placeNames: new Map(places.map((each) => [each.id, each.name])),
    placeList: places,
  }
}

function rowsOf(file: string): readonly Record<string, string>[] {
  if (!existsSync(file)) return []
  try {
    return parseCsv(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true, relax_column_count: true })
  } catch (error) {
    // WHY: `evenhand check` says what is wrong with the table; while it is being written there are no places
    if (!(error instanceof CsvError)) throw error
    return []
  }
}
