// The documents of one law folder, as stored or as they are being written, and what follows from them.
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../base/index.ts'
import { type Checker, checker, type Declarations, declarationsOf, draftOf, type Finding, lawOf, type Parsed, parse } from '../language/index.ts'
import type { Law } from '../rules/index.ts'
import type { Folder } from './host.ts'

/** A document with the text it was read from. */
export interface Page {
  readonly uri: string
  readonly document: TextDocument
  readonly parsed: Parsed
}

/** What follows from all documents; each part is made when it is first asked for. */
interface Derived {
  pages?: readonly Page[]
  findings?: readonly Finding[]
  declarations?: Declarations
  draft?: Law
  law?: { readonly whole: Law | undefined }
}

/** An address in one spelling: clients write drive letters and colons in several. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase())
  } catch {
    return uri
  }
}

/** Holds documents that come and go. INVARIANT: what was derived is forgotten at every change of a document. */
export class Workspace {
  readonly folder: Folder
  readonly #root: string
  readonly #check: Checker
  readonly #stored = new Map<string, TextDocument>()
  readonly #open = new Map<string, TextDocument>()
  readonly #read = new Map<string, Page>()
  #derived: Derived = {}

  constructor(folder: Folder) {
    this.folder = folder
    this.#root = `${keyOf(folder.uri)}/`
    this.#check = checker(folder)
    for (const { uri, text } of folder.stored) this.store(uri, text)
  }

  /** Whether an address is that of a document of this law. */
  holds(uri: string): boolean {
    const key = keyOf(uri)
    return key.startsWith(this.#root) && key.endsWith('.md')
  }

  /** A document as it is stored; undefined: it is not there any more. */
  store(uri: string, text: string | undefined): void {
    this.#set(this.#stored, uri, text === undefined ? undefined : TextDocument.create(uri, 'markdown', 0, text))
  }

  /** A document as it is being written; undefined: it was closed, and what is stored counts again. */
  write(uri: string, document: TextDocument | undefined): void {
    this.#set(this.#open, uri, document)
  }

  #set(among: Map<string, TextDocument>, uri: string, document: TextDocument | undefined): void {
    if (!this.holds(uri)) return
    if (document === undefined) among.delete(keyOf(uri))
    else among.set(keyOf(uri), document)
    this.#derived = {}
  }

  /** Every document, the vocabulary first. */
  get pages(): readonly Page[] {
    this.#derived.pages ??= [...new Set([...this.#stored.keys(), ...this.#open.keys()])].sort(this.#byVocabularyFirst).flatMap((key) => this.page(key) ?? [])
    return this.#derived.pages
  }

  /** A document by its address or by the file of a finding. */
  page(uri: string): Page | undefined {
    const key = keyOf(uri)
    const document = this.#open.get(key) ?? this.#stored.get(key)
    const before = this.#read.get(key)
    if (document === undefined) return undefined
    const text = document.getText()
    if (before?.parsed.text === text && before.document === document) return before
    const page = { uri: document.uri, document, parsed: before?.parsed.text === text ? before.parsed : parse(key, text) }
    this.#read.set(key, page)
    return page
  }

  /** WHY: the order of the vocabulary's facts is the order in which they are asked; all else follows the path. */
  readonly #byVocabularyFirst = (a: string, b: string): number => {
    const first = `${this.#root}vocabulary/`
    return Number(b.startsWith(first)) - Number(a.startsWith(first)) || (a < b ? -1 : 1)
  }

  get documents(): readonly Parsed[] {
    return this.pages.map((each) => each.parsed)
  }

  /** Everything that is wrong, in the order of the documents. */
  get findings(): readonly Finding[] {
    this.#derived.findings ??= this.#check(this.documents)
    return this.#derived.findings
  }

  get declarations(): Declarations {
    this.#derived.declarations ??= declarationsOf(this.documents)
    return this.#derived.declarations
  }

  /** What can be made of the documents, with whatever is wrong with them left out; to describe, not to answer from. */
  get draft(): Law {
    this.#derived.draft ??= this.law ?? draftOf(this.documents, this.findings)
    return this.#derived.draft
  }

  /** The law, where nothing is wrong. */
  get law(): Law | undefined {
    this.#derived.law ??= { whole: lawOf(this.documents, this.findings) }
    return this.#derived.law.whole
  }

  /** A span as a client knows it. */
  location(span: Span) {
    const page = this.page(span.file)
    return page === undefined ? undefined : { uri: page.uri, range: rangeIn(page.document, span.offset, span.end) }
  }
}

/** From one offset to another, as a client counts. */
export function rangeIn(document: TextDocument, from: number, end: number) {
  return { start: document.positionAt(from), end: document.positionAt(end) }
}
