// The extension in an editor in a browser: the server is a worker, and what it needs of the law is read here.
import { CsvError, parse as parseCsv } from 'csv-parse/browser/esm/sync'
import { type ExtensionContext, Uri, workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { circuits } from '../src/places/index.ts'
import { clientOptions, run, settings, someDocument } from './client.ts'

/** Called by the editor when a Markdown document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const some = await someDocument()
  const root = some === undefined ? undefined : workspace.getWorkspaceFolder(some)?.uri
  if (root === undefined) return
  const law = Uri.joinPath(root, settings().lawFolder)
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js').toString(true))
  const client = new LanguageClient('evenhand', 'Evenhand', worker, clientOptions({ folder: await folderOf(law) }))
  context.subscriptions.push(
    client.onRequest('evenhand/folder', () => folderOf(law)),
    client.onRequest('evenhand/stored', async ({ uri }: { readonly uri: string }) => ({ text: await read(Uri.parse(uri)) })),
  )
  await run(context, client)
}

/** The law as the server takes it; see `folderIn`. */
async function folderOf(law: Uri) {
  const found = await workspace.findFiles(`${settings().lawFolder}/**/*.md`)
  const documents = await Promise.all(found.map(async (uri) => ({ uri: uri.toString(), text: (await read(uri)) ?? '' })))
  const places = rowsOf((await read(Uri.joinPath(law, 'places.csv'))) ?? '')
  return { uri: law.toString(), documents, places, circuits }
}

function rowsOf(table: string): readonly Record<string, string>[] {
  try {
    return parseCsv(table, { columns: true, skip_empty_lines: true, relax_column_count: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return []
  }
}

async function read(uri: Uri): Promise<string | undefined> {
  return workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  )
}
