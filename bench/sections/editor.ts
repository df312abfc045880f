// From a keystroke to its findings: a real client, the server as a process of its own, the whole law loaded.
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CodeLensRequest,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { type Documents, home } from '../../src/folder/index.ts'
import { median } from '../measure.ts'
import { bar, figure, heading, table } from '../table.ts'

const keystrokes = 40
const warmUp = 10
const keystrokeBar = 50

/** Where a letter is typed and taken away again. WHY: these places are taken, because each brings findings, in that document or in all that use the name. */
const typed: readonly { readonly name: string; readonly file: (documents: Documents) => string; readonly into: RegExp }[] = [
  { name: 'a condition of the largest document of law', file: (all) => largest(all, '/us/'), into: /^ {4}when [a-z-]+/m },
  { name: 'a verdict of the largest document of cases', file: (all) => largest(all, '/cases/'), into: /cites "[^"]*" *\n/ },
  { name: 'the name of a fact, in the largest document of all', file: (all) => largest(all, ''), into: /^fact person/m },
  { name: 'the name of an act', file: (all) => all.texts.find((each) => each.file.endsWith('acts.md'))?.file ?? '', into: /^act hold/m },
]

function largest({ texts }: Documents, part: string): string {
  const found = texts.filter((each) => `/${each.file}`.includes(part)).toSorted((a, b) => b.text.length - a.text.length)
  return found[0]?.file ?? ''
}

/** Prints the time from keystroke to findings, and of what is asked in between. */
export async function editor(documents: Documents): Promise<void> {
  heading('5. The language server')
  const child = spawn(process.execPath, [join(home, 'bin/evenhand.mjs'), 'lsp', documents.folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const start = performance.now()
  await greeted(connection)
  const begun = performance.now() - start
  const rows: string[][] = []
  for (const { name, file, into } of typed) rows.push(await typing(connection, documents, name, file(documents), into))
  console.log(table(['a letter typed in', 'documents with findings', 'ms, median', '95th percentile', 'slowest'], rows))
  console.log(`\n  process started and law read: ${figure(begun)} ms`)
  for (const [name, times] of await asking(connection, largest(documents, '/us/'))) console.log(`  ${name}: ${figure(median(times))} ms`)
  const slowest = Math.max(...rows.map((row) => Number(row[3])))
  console.log(`\n  ${bar(slowest < keystrokeBar, `findings after a keystroke in ${figure(slowest)} ms, 19 times of 20 (bar ${keystrokeBar} ms)`)}`)
  end(child)
}

async function greeted(connection: ProtocolConnection): Promise<void> {
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [] })
  await connection.sendNotification(InitializedNotification.type, {})
}

async function typing(connection: ProtocolConnection, { texts }: Documents, name: string, file: string, into: RegExp): Promise<string[]> {
  const text = texts.find((each) => each.file === file)?.text ?? ''
  const uri = uriOf(file)
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version: 0, text } })
  const match = into.exec(text)
  if (match === null) throw new Error(`nothing to type into in ${file}`)
  const before = text.slice(0, match.index + match[0].trimEnd().length).split('\n')
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  const after = { ...start, character: start.character + 1 }
  const found: number[] = []
  const touched = new Set<string>()
  for (let version = 1; version <= (keystrokes + warmUp) * 2; version += 1) {
    const letter = version % 2 === 1
    const change = letter ? { range: { start, end: start }, text: 'x' } : { range: { start, end: after }, text: '' }
    const published = firstOf(connection, touched)
    const begin = performance.now()
    void connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [change] })
    await published
    if (version > warmUp * 2) found.push(performance.now() - begin)
    // WHY: what else is published belongs to this keystroke, not to the next
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } })
  }
  const sorted = found.toSorted((a, b) => a - b)
  const at = (share: number): string => figure(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
  return [name, String(touched.size), figure(median(found)), at(0.95), figure(Math.max(...found))]
}

function firstOf(connection: ProtocolConnection, touched: Set<string>): Promise<void> {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => fail(new Error('a letter was typed and no finding came')), 10_000)
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (diagnostics.length > 0) touched.add(uri)
      clearTimeout(patience)
      done()
    })
  })
}

async function asking(connection: ProtocolConnection, file: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const at = { textDocument: { uri: uriOf(file) }, position: { line: 59, character: 7 } }
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['what a norm says (hover)', () => connection.sendRequest(HoverRequest.type, at)],
    ['what can be written next (completion)', () => connection.sendRequest(CompletionRequest.type, { ...at, position: { line: 60, character: 15 } })],
    ['how much each norm decides (lenses)', () => connection.sendRequest(CodeLensRequest.type, at)],
  ]
  const found = new Map<string, number[]>()
  for (const [name, ask] of asked) {
    const times: number[] = []
    for (let round = 0; round < 15; round += 1) {
      const begin = performance.now()
      await ask()
      times.push(performance.now() - begin)
    }
    found.set(name, times)
  }
  return found
}

function uriOf(file: string): string {
  return pathToFileURL(resolve(file)).href
}

function end(child: ChildProcess): void {
  child.stdin?.end()
}
