// The language server: a client's requests on one side, pure answers on the other.
import {
  type CodeAction,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type Position,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Locale } from '../wording/index.ts'
import { capabilities } from './capabilities.ts'
import { completionsAt, explained } from './completion.ts'
import { actionsFor } from './fixes/fixes.ts'
import type { ClientWishes, Host } from './host.ts'
import { hoverAt } from './hover.ts'
import { layoutEdits } from './layout.ts'
import { lensesOf, type Weigh } from './lens.ts'
import { outlineOf } from './outline.ts'
import { type More, Publisher } from './publish.ts'
import { definitionAt, highlightsAt, referencesAt } from './references.ts'
import { renamableAt, renameAt } from './rename.ts'
import { languageIn, valueIn } from './settings.ts'
import type { Telling } from './tell.ts'
import { type Page, rangeIn, Workspace } from './workspace.ts'

/** What other rooms lend: counting for the lenses, findings that take longer. */
export interface Lent {
  readonly weigh?: Weigh
  readonly more?: More
}

/** The code of a request that cannot be done as asked (RequestFailed in the protocol). */
const failed = -32803

/** Serves a client until it ends the connection. */
export function serve(connection: Connection, host: Host, lent: Lent = {}): void {
  const open = new TextDocuments(TextDocument)
  const publisher = new Publisher(connection, host, lent.more)
  let asked: ClientWishes = { roots: [], options: undefined }
  let client: InitializeParams['capabilities'] = {}
  let language: Locale = 'en'
  let workspace: Workspace | undefined

  const publish = (): void => {
    if (workspace !== undefined) publisher.soon(workspace, () => language)
  }
  /** Reads the folder anew; what is being written stays as it is. */
  const load = async (): Promise<void> => {
    const folder = await host.folder(asked)
    workspace = folder === undefined ? undefined : new Workspace(folder)
    for (const each of open.all()) workspace?.write(each.uri, each)
  }
  const chooseLanguage = (settings: unknown): void => {
    language = languageIn(settings) ?? language
  }
  const askForLanguage = async (): Promise<void> => {
    if (client.workspace?.configuration) chooseLanguage(await connection.workspace.getConfiguration('evenhand'))
  }
  /** What is stored of a document; what cannot be read counts as not there. */
  const stored = (uri: string): Promise<string | undefined> => host.stored(uri).catch(() => undefined)
  /** Answers about a document of the law; `otherwise` about any other. */
  const about = <Value>(uri: string, otherwise: Value, answer: (workspace: Workspace, page: Page) => Value): Value => {
    const page = workspace?.holds(uri) ? workspace.page(uri) : undefined
    return workspace === undefined || page === undefined ? otherwise : answer(workspace, page)
  }
  const telling = (of: Workspace): Telling => ({ law: of.draft, language, placeNames: of.folder.placeNames })

  connection.onInitialize(async (params) => {
    const roots = params.workspaceFolders?.map((each) => each.uri) ?? [params.rootUri ?? ''].filter((each) => each !== '')
    asked = { roots, options: params.initializationOptions }
    client = params.capabilities
    chooseLanguage(params.initializationOptions)
    await load()
    return { capabilities, serverInfo: { name: 'evenhand' } }
  })

  connection.onInitialized(async () => {
    publish()
    await askForLanguage()
    publish()
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const base = client.workspace.didChangeWatchedFiles.relativePatternSupport === true ? workspace?.folder.uri : undefined
      const under = (pattern: string) => ({ globPattern: base === undefined ? pattern : { baseUri: base, pattern } })
      const watchers = [under('**/*.md'), under('**/places*.csv')]
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'evenhand' })
    }
  })

  connection.onDidChangeConfiguration(async ({ settings }) => {
    chooseLanguage(valueIn(settings, 'evenhand'))
    await askForLanguage()
    publish()
  })

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some((each) => each.uri.endsWith('.csv'))) await load()
    const held = changes.filter((each) => workspace?.holds(each.uri))
    const texts = await Promise.all(held.map(async ({ uri }) => ({ uri, text: await stored(uri) })))
    for (const { uri, text } of texts) workspace?.store(uri, text)
    publish()
  })

  open.onDidChangeContent(({ document }) => {
    workspace?.write(document.uri, document)
    publish()
  })
  open.onDidClose(async ({ document: { uri } }) => {
    const text = await stored(uri)
    // WHY: where no text is stored the one that is held stays, because a client without files may have sent it only with its greeting
    if (text !== undefined) workspace?.store(uri, text)
    workspace?.write(uri, open.get(uri))
    publish()
  })

  type At = { readonly textDocument: { readonly uri: string }; readonly position: Position }
  const at = <Value>({ textDocument, position }: At, otherwise: Value, answer: (workspace: Workspace, page: Page, position: Position) => Value): Value =>
    about(textDocument.uri, otherwise, (of, page) => answer(of, page, position))

  connection.onHover((params) => at(params, null, (of, page, position) => hoverAt(page, position, telling(of))))
  connection.onCompletion((params) => at(params, [], (of, page, position) => [...completionsAt(of, page, position, telling(of))]))
  connection.onCompletionResolve((item) => (workspace === undefined ? item : explained(item, telling(workspace))))
  connection.onDefinition((params) => at(params, [], (of, page, position) => [...definitionAt(of, page, position)]))
  connection.onReferences((params) =>
    at(params, [], (of, page, position) => [...referencesAt(of, page, position, (each) => params.context.includeDeclaration || !each.declares)]),
  )
  connection.onDocumentHighlight((params) => at(params, [], (of, page, position) => [...highlightsAt(of, page, position)]))
  connection.onPrepareRename((params) =>
    at(params, null, (of, page, position) => {
      const mention = renamableAt(of, page, position)
      return mention === undefined ? null : rangeIn(page.document, mention.span.offset, mention.span.end)
    }),
  )
  connection.onRenameRequest((params) =>
    at(params, null, (of, page, position) => {
      const renamed = renameAt(of, page, position, params.newName, language)
      if (renamed.kind === 'refused') throw new ResponseError(failed, renamed.why)
      return { changes: renamed.changes }
    }),
  )
  connection.onDocumentSymbol(({ textDocument }) => about(textDocument.uri, [], (_, page) => outlineOf(page, language)))
  connection.onDocumentFormatting(({ textDocument }) => about(textDocument.uri, [], (_, page) => [...layoutEdits(page)]))
  connection.onCodeAction(({ textDocument, range }) =>
    about<CodeAction[]>(textDocument.uri, [], (of, page) => {
      const found = publisher.within(of, page, page.document.offsetAt(range.start), page.document.offsetAt(range.end))
      return found.flatMap((finding) => {
        const [about] = publisher.diagnosticsOf(of, [finding], [], language)
        return about === undefined ? [] : actionsFor({ workspace: of, page, finding, language }, about)
      })
    }),
  )
  connection.onCodeLens(({ textDocument }) =>
    about(textDocument.uri, [], (of, page) => (lent.weigh === undefined ? [] : [...lensesOf(of, page, language, lent.weigh)])),
  )

  open.listen(connection)
  connection.listen()
}
