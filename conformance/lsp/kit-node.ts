// For tests: a real client and the server, joined by streams in memory.
import { PassThrough } from 'node:stream'
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { Folder, Host, Stored } from '../../src/lsp/index.ts'
import { type Lent, serve } from '../../src/lsp/index.ts'
import { readPlaces } from '../../src/places/index.ts'

export const root = 'file:///evenhand/law'

/** A folder of documents by their path, with two places. */
export function folderOf(texts: Readonly<Record<string, string>>): Folder {
  const stored = Object.entries(texts).map(([file, text]): Stored => ({ uri: `${root}/${file}`, text }))
  const placeNames = new Map([
    ['us/vt', 'Vermont'],
    ['us/vt/norwich', 'Norwich'],
  ])
  const placeList = readPlaces([
    { id: 'us/vt', name: 'Vermont', kind: 'state', circuit: 'second-circuit', division: 'ocd-division/country:us/state:vt' },
    { id: 'us/vt/norwich', name: 'Norwich', kind: 'town', circuit: 'second-circuit', division: 'ocd-division/country:us/state:vt/place:norwich' },
  ]).items
  return { uri: root, stored, places: new Set(placeNames.keys()), circuits: new Set(['first-circuit', 'second-circuit']), placeNames, placeList }
}

/** What a client can do beyond the least. */
export interface Able {
  readonly capabilities?: ClientCapabilities
  /** What it says when asked for settings. */
  configuration?: object
  /** What the server asked to be told of. */
  readonly registered?: string[]
}

export interface Client {
  readonly connection: ProtocolConnection
  readonly open: (file: string, text: string) => Promise<void>
  /** Puts text in place of the first occurrence of other text. */
  readonly edit: (file: string, from: string, to: string) => Promise<void>
  readonly close: (file: string) => Promise<void>
  readonly text: (file: string) => string
  /** The findings last published for a document. */
  readonly found: (file: string) => readonly Diagnostic[]
  /** Where some text stands in an open document; `inside` counts from its start. */
  readonly at: (file: string, text: string, inside?: number) => { readonly textDocument: { readonly uri: string }; readonly position: Position }
  /** Waits until the server has nothing left to do. */
  readonly settled: () => Promise<void>
}

export function uriOf(file: string): string {
  return file.includes(':') ? file : `${root}/${file}`
}

/** Starts a server on a folder, and a client that has greeted it. `stored` stands for the disk. */
export async function clientOf(
  folder: Folder | undefined,
  options: object = {},
  lent: Lent = {},
  stored = new Map<string, string>(),
  able: Able = {},
): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()]
  let pending = 0
  const host: Host = {
    folder: async () => folder,
    stored: async (uri) => stored.get(uri),
    later: (milliseconds, run) => {
      pending += 1
      let waiting = true
      const done = (): void => {
        if (waiting) pending -= 1
        waiting = false
      }
      const timer = setTimeout(() => {
        run()
        done()
      }, milliseconds / 100)
      return () => {
        clearTimeout(timer)
        done()
      }
    },
    pages: 'https://example.org/findings/',
  }
  serve(createConnection(up, down), host, lent)
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const found = new Map<string, readonly Diagnostic[]>()
  const texts = new Map<string, { text: string; version: number }>()
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    found.set(uri, diagnostics)
  })
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    able.registered?.push(...registrations.map((each) => each.method))
  })
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => able.configuration ?? null))
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: able.capabilities ?? {},
    workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
    initializationOptions: options,
  })
  await connection.sendNotification('initialized', {})
  const settled = async (): Promise<void> => {
    // WHY: the quiet is looked for three times, because the server may be waiting for the disk or for an answer of this client
    for (let quiet = 0; quiet < 3; quiet = pending > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, 2))
      await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'untitled:none' } })
    }
  }
  const positionAt = (text: string, offset: number): Position => {
    const lines = text.slice(0, offset).split('\n')
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  }
  const text = (file: string): string => texts.get(uriOf(file))?.text ?? ''
  await settled()
  return {
    connection,
    settled,
    text,
    found: (file) => found.get(uriOf(file)) ?? [],
    open: async (file, content) => {
      texts.set(uriOf(file), { text: content, version: 1 })
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(file), languageId: 'markdown', version: 1, text: content } })
      await settled()
    },
    edit: async (file, from, to) => {
      const before = texts.get(uriOf(file)) ?? { text: '', version: 1 }
      const offset = before.text.indexOf(from)
      if (offset === -1) throw new Error(`no ${from} in ${file}`)
      const range = { start: positionAt(before.text, offset), end: positionAt(before.text, offset + from.length) }
      const version = before.version + 1
      texts.set(uriOf(file), { text: before.text.slice(0, offset) + to + before.text.slice(offset + from.length), version })
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf(file), version }, contentChanges: [{ range, text: to }] })
      await settled()
    },
    close: async (file) => {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(file) } })
      await settled()
    },
    at: (file, wanted, inside = 0) => {
      const offset = text(file).indexOf(wanted)
      if (offset === -1) throw new Error(`no ${wanted} in ${file}`)
      return { textDocument: { uri: uriOf(file) }, position: positionAt(text(file), offset + inside) }
    },
  }
}
