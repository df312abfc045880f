// Findings on their way to the client: after every change those of the checker, after a pause those that take longer.
import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { Diagnostic as Found } from '../base/index.ts'
import type { Finding, Parsed } from '../language/index.ts'
import type { Law } from '../rules/index.ts'
import { findingMessage, type Locale } from '../wording/index.ts'
import { diagnosticOf } from './diagnostics.ts'
import type { Folder, Host } from './host.ts'
import type { Page, Workspace } from './workspace.ts'

/** A further source of findings, asked when the typing pauses and the law is whole. */
export interface More {
  readonly find: (law: Law, documents: readonly Parsed[], folder: Folder, language: Locale) => Generator<void, readonly Found[]>
  readonly message: (language: Locale, finding: Found) => string
}

/** Milliseconds without a change before what takes longer begins, and for how long it goes on at a time. */
const pause = 400
const slice = 8

/** Publishes the findings of a workspace, each document's only when they changed. */
export class Publisher {
  readonly #connection: Connection
  readonly #host: Host
  readonly #more: More | undefined
  readonly #sent = new Map<string, string>()
  #later: { readonly found: readonly Found[]; readonly from: ReadonlyMap<string, string> } = { found: [], from: new Map() }
  #cancel: () => void = () => undefined

  constructor(connection: Connection, host: Host, more: More | undefined) {
    this.#connection = connection
    this.#host = host
    this.#more = more
  }

  /** Publishes soon: changes that arrive together are checked together. */
  soon(workspace: Workspace, language: () => Locale): void {
    this.#cancel()
    this.#cancel = this.#host.later(0, () => {
      this.now(workspace, language())
      if (this.#more === undefined) return
      this.#cancel = this.#host.later(pause, () => this.#whatTakesLonger(workspace, language()))
    })
  }

  #whatTakesLonger(workspace: Workspace, language: Locale): void {
    const { law } = workspace
    if (law === undefined || this.#more === undefined) return
    const { documents } = workspace
    this.#step(this.#more.find(law, documents, workspace.folder, language), (found) => {
      this.#later = { found, from: new Map(documents.map((each) => [each.file, each.text])) }
      this.now(workspace, language)
    })
  }

  /** Goes on for a moment, then lets others have their turn; a change of a document cancels what is left. */
  #step(steps: Generator<void, readonly Found[]>, done: (found: readonly Found[]) => void): void {
    for (const begun = performance.now(); performance.now() - begun < slice; ) {
      const { done: ended, value } = steps.next()
      if (ended === true) {
        done(value)
        return
      }
    }
    this.#cancel = this.#host.later(0, () => this.#step(steps, done))
  }

  /** Publishes what changed since it was last published. */
  now(workspace: Workspace, language: Locale): void {
    const byFile = Map.groupBy(workspace.findings, (each) => each.span.file)
    const later = Map.groupBy(this.#later.found, (each) => each.span.file)
    const gone = new Set(this.#sent.keys())
    for (const page of workspace.pages) {
      gone.delete(page.uri)
      const { file, text } = page.parsed
      // WHY: the findings are dropped after a change, because they may be untrue by then, or stand somewhere else
      const kept = this.#later.from.get(file) === text ? (later.get(file) ?? []) : []
      this.#send(page.uri, this.diagnosticsOf(workspace, byFile.get(file) ?? [], kept, language))
    }
    for (const uri of gone) this.#send(uri, [])
  }

  /** The findings of one document as the client takes them. */
  diagnosticsOf(workspace: Workspace, findings: readonly Finding[], later: readonly Found[], language: Locale): readonly Diagnostic[] {
    const { pages } = this.#host
    return [
      ...findings.flatMap((each) => diagnosticOf(workspace, each, findingMessage(language, each), language, pages) ?? []),
      ...later.flatMap((each) => diagnosticOf(workspace, each, this.#more?.message(language, each) ?? each.code, language, pages) ?? []),
    ]
  }

  /** The findings of a page within a stretch of it. */
  within(workspace: Workspace, page: Page, from: number, end: number): readonly Finding[] {
    return workspace.findings.filter(({ span }) => span.file === page.parsed.file && span.offset <= end && from <= span.end)
  }

  #send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const text = JSON.stringify(diagnostics)
    if (text === (this.#sent.get(uri) ?? '[]')) return
    this.#sent.set(uri, text)
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] })
  }
}
