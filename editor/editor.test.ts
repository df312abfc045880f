// The package as it is installed: what is in it, and its servers asked by a real client.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CodeLensRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { readFolder } from '../src/corpus/index.ts'
import { home, readDocuments } from '../src/folder/index.ts'
import { keywords } from '../src/language/index.ts'
import { keys as allKeys, first, locales, messageOf } from '../src/wording/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-editor-'))
const at = (path: string): string => join(folder, 'installed', path)
let files: Readonly<Record<string, Uint8Array>> = {}
const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array())

beforeAll(() => {
  const packing = `import { pack } from ${JSON.stringify(pathToFileURL(join(home, 'editor/package.mjs')).href)}; await pack(process.argv[1])`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', packing, folder], { encoding: 'utf8', cwd: home })
  if (status !== 0) throw new Error(stderr)
  files = unzipSync(readFileSync(join(folder, 'evenhand.vsix')))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), bytes)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const root = pathToFileURL(home).href
const fip = `${root}/law/us/vt/fip-2024.md`
const damaged = readFileSync(join(home, 'law/us/vt/fip-2024.md'), 'utf8').replace(
  'officer must not act-on-characteristics',
  'officer must not act-on-charakteristics',
)

/** Greets a server, opens a damaged document, and gives what is found in it. */
async function tried(connection: ProtocolConnection, options: object): Promise<readonly Diagnostic[]> {
  const found = new Promise<readonly Diagnostic[]>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri === fip && diagnostics.length > 0) resolve(diagnostics)
    })
  })
  connection.listen()
  const workspaceFolders = [{ uri: root, name: 'evenhand' }]
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
    initializationOptions: options,
  })
  expect(serverInfo?.name).toBe('evenhand')
  await connection.sendNotification(InitializedNotification.type, {})
  const good = { textDocument: { uri: fip } }
  expect((await connection.sendRequest(CodeLensRequest.type, good))?.length).toBeGreaterThan(10)
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: fip, languageId: 'markdown', version: 1, text: damaged } })
  const hover = await connection.sendRequest(HoverRequest.type, { ...good, position: positionOf('norm impartial', 6) })
  expect(JSON.stringify(hover)).toContain('vt.fip-2024/impartial')
  return found
}

/** Where a text stands in the damaged document, and so many characters further. */
function positionOf(text: string, further: number): { readonly line: number; readonly character: number } {
  const before = damaged.slice(0, damaged.indexOf(text) + further).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

async function ended(connection: ProtocolConnection, child: ChildProcess): Promise<number | null> {
  const code = new Promise<number | null>((resolve) => child.on('exit', resolve))
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  return code
}

function connected(args: readonly string[]): { readonly child: ChildProcess; readonly connection: ProtocolConnection } {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
  return { child, connection: createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)) }
}

describe('the package', () => {
  it('holds everything that its manifest names', () => {
    const manifest: unknown = JSON.parse(text('extension/package.json'))
    const named =
      JSON.stringify(manifest)
        .match(/"\.\/[^"]+"/g)
        ?.map((each) => `extension/${each.slice(3, -1)}`) ?? []
    expect(named.length).toBe(3)
    for (const each of [...named, 'extension/dist/server-node.mjs', 'extension/dist/server-browser.js', 'extension/readme.md', 'extension/LICENSE.txt']) {
      expect(files[each]?.length, each).toBeGreaterThan(100)
    }
    expect(text('extension/diagnostics/unknown-act.md')).toContain('# unknown-act')
    const assets = [...text('extension.vsixmanifest').matchAll(/Path="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(assets).toHaveLength(3)
    for (const each of assets) expect(files).toHaveProperty([each])
    for (const path of Object.keys(files)) {
      const type = /\.[a-z]+$/.exec(path)?.[0] ?? ''
      if (path !== '[Content_Types].xml') expect(text('[Content_Types].xml'), path).toContain(`Extension="${type}"`)
    }
  })

  it('has the version of the program', () => {
    const versionIn = (content: string): unknown => /"version": "([^"]+)"/.exec(content)?.[1]
    expect(versionIn(text('extension/package.json'))).toBe(versionIn(readFileSync(join(home, 'package.json'), 'utf8')))
  })

  it('says what it says in both languages', () => {
    const keys =
      text('extension/package.json')
        .match(/%[\w.]+%/g)
        ?.map((each) => each.slice(1, -1)) ?? []
    expect(keys.length).toBe(3)
    for (const language of locales) {
      const file = language === first ? 'package.nls.json' : `package.nls.${language}.json`
      const said = allKeys().flatMap((key) => (keys.includes(key) ? [messageOf(language, key)] : []))
      expect(said).toHaveLength(keys.length)
      for (const each of said) expect(text(`extension/${file}`)).toContain(JSON.stringify(each))
    }
  })

  it.each(['extension-node', 'extension-browser'])('begins where the editor begins it: %s', (name) => {
    const mocked = `
      const { Module } = require('node:module')
      const anything = () => new Proxy(function () {}, { get: (_, key) => (key === 'prototype' ? {} : key === Symbol.toPrimitive ? () => '' : anything()), construct: () => ({}) })
      const load = Module._load
      Module._load = (request, ...rest) => (request === 'vscode' ? { ...Object.fromEntries([]), __proto__: anything() } : load(request, ...rest))
      console.log(typeof require(${JSON.stringify(at(`extension/dist/${name}.cjs`))}).activate)`
    expect(spawnSync(process.execPath, ['-e', mocked], { encoding: 'utf8' })).toMatchObject({ stdout: 'function\n' })
  })

  it('colors every word of the language', () => {
    const grammar = text('extension/syntaxes/policy.json')
    const words = [...keywords()].filter((each) => /^[a-z]/.test(each))
    expect(words.length).toBeGreaterThan(60)
    for (const each of words) expect(grammar).toMatch(new RegExp(`[(|]${each}[)|]`))
    for (const [, pattern = ''] of grammar.matchAll(/"(?:match|begin|end)": "((?:[^"\\]|\\.)*)"/g)) {
      expect(() => new RegExp(String(JSON.parse(`"${pattern}"`)), 'm')).not.toThrow()
    }
  })
})

describe('the servers', () => {
  it('answers from the package, as a process', async () => {
    const { child, connection } = connected([at('extension/dist/server-node.mjs'), '--stdio'])
    const [finding] = await tried(connection, { lang: 'es' })
    expect(finding?.message).toContain('¿se quiso decir `act-on-characteristics`?')
    expect(finding?.codeDescription?.href).toBe(pathToFileURL(at('extension/diagnostics/unknown-act.md')).href)
    expect(await ended(connection, child)).toBe(0)
  })

  it('answers from the command line, on the law it is given', async () => {
    const { child, connection } = connected([join(home, 'bin/evenhand.mjs'), 'lsp', join(home, 'law')])
    const [finding] = await tried(connection, {})
    expect(finding).toMatchObject({ code: 'unknown-act', codeDescription: { href: `${root}/docs/diagnostics/unknown-act.md` } })
    expect(await ended(connection, child)).toBe(0)
  })

  it('ends when the client is gone', async () => {
    const { child } = connected([join(home, 'bin/evenhand.mjs'), 'lsp'])
    const code = new Promise<number | null>((resolve) => child.on('exit', resolve))
    child.stdin?.end()
    expect(await code).toBe(1)
  })

  it('answers from a worker without files', async () => {
    const script = text('extension/dist/server-browser.js')
    // WHY: nothing is asserted on the text itself, because it is long, and a failure would print it
    const reaching = [/["'`]node:/, /(?<![.\w])require\(["'`]/, /(?<![.\w])import\s*\(/, /^\s*(?:import|export)\s/m]
    expect(reaching.filter((each) => each.test(script))).toEqual([])
    const shim = `
      const { workerData } = require('node:worker_threads')
      globalThis.self = globalThis
      globalThis.postMessage = (message) => workerData.postMessage(message)
      workerData.on('message', (data) => globalThis.onmessage({ data }))
      delete globalThis.process
      ;(0, eval)(require('node:fs').readFileSync(${JSON.stringify(at('extension/dist/server-browser.js'))}, 'utf8'))`
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(shim, { eval: true, workerData: port2, transferList: [port2] })
    const { stored, places, circuits, placeNames } = readFolder(join(home, 'law'))
    const given = {
      uri: `${root}/law`,
      documents: stored,
      circuits: [...circuits],
      places: [...places].map((id) => ({ id, name: placeNames.get(id) })),
    }
    const [finding] = await tried(overPort(port1), { folder: given })
    expect(finding?.message).toContain('did you mean `act-on-characteristics`?')
    expect(stored.length).toBe(readDocuments(join(home, 'law')).texts.length)
    await worker.terminate()
  })
})

/** A client that talks over a port, each message as it is. */
function overPort(port: MessagePort): ProtocolConnection {
  const never = () => ({ dispose: () => undefined })
  return createProtocolConnection(
    {
      onError: never,
      onClose: never,
      onPartialMessage: never,
      listen: (callback) => {
        port.on('message', callback)
        return { dispose: () => port.close() }
      },
      dispose: () => undefined,
    },
    { onError: never, onClose: never, write: async (message) => port.postMessage(message), end: () => undefined, dispose: () => undefined },
  )
}
