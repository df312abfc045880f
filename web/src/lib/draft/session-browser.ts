// The editor and the worker behind it: CodeMirror on one side, the language server on the other, and the judgement that it sends along.
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import {
  findReferencesKeymap,
  formatDocument,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  LSPClient,
  renameKeymap,
  serverCompletion,
  serverDiagnostics,
} from '@codemirror/lsp-client'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { analyses } from 'evenhand/rules'
import type { Locale } from 'evenhand/wording'
import { draftUri } from './address.ts'
import { clean } from './clean-browser.ts'
import type { DraftPlaceAndDay, JudgedDraft } from './judge.ts'
import { type FindingLine, toldAsStrikes } from './line.ts'
import { look } from './look.ts'
import { alive, asked, checked, type Judging, judgedNote, type RuleAsked, type RuleTold, ruleAsked, textAsked } from './messages.ts'
import { watch } from './watch.ts'

/** What the page is told. */
export interface SessionListener {
  /** The text changed; what was said of it is of before. */
  readonly changed: (text: string) => void
  /** The findings of the text as it is; `errors`: some of them, here or elsewhere, keep it from being judged. */
  readonly checked: (findings: readonly FindingLine[], errors: boolean) => void
  readonly judged: (judged: JudgedDraft | undefined) => void
  /** The law could not be fetched, or the worker not started. */
  readonly failed: () => void
  /** The worker was ended because it did not answer any more; the next change begins with another one. */
  readonly tooLong: () => void
  /** A document of the law, to be looked at beside the draft. */
  readonly elsewhere: (uri: string, host: (place: HTMLElement) => EditorView) => Promise<EditorView>
}

export interface SessionStart {
  readonly host: HTMLElement
  readonly worker: string
  readonly law: string
  readonly lang: Locale
  readonly label: string
  readonly text: string
  readonly at: DraftPlaceAndDay | undefined
  readonly phrases: Readonly<Record<string, string>>
}

export interface WorkshopSession {
  readonly text: () => string
  /** Another draft: what was done to the one before cannot be undone in it. */
  readonly replace: (text: string) => void
  /** Puts text at the end, as if it had been typed. */
  readonly append: (text: string) => void
  readonly go: (line: number) => void
  readonly lookFrom: (at: DraftPlaceAndDay | undefined) => void
  readonly write: (rule: RuleAsked) => Promise<RuleTold>
  readonly layOut: () => void
}

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number } }
  readonly severity?: number
  readonly code?: string | number
  readonly message: string
}

/** Milliseconds without a key before the text is sent to the worker. */
const pause = 60
/** Seconds without an answer after which a worker is ended. WHY: a telephone under load reads the law in half of them. */
const patience = 60

export function startSession({ host, worker: address, law, lang, label, text, at, phrases }: SessionStart, told: SessionListener): WorkshopSession {
  const handlers = new Set<(message: string) => void>()
  let worker: Worker | undefined
  const guard = watch(
    patience,
    () => worker?.postMessage({ jsonrpc: '2.0', method: alive, params: {} }),
    () => {
      worker?.terminate()
      worker = undefined
      client.disconnect()
      told.tooLong()
    },
  )
  const startWorker = (): void => {
    worker = new Worker(address, { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<unknown>): void => {
      for (const each of handlers) each(JSON.stringify(data))
    }
    worker.onerror = told.failed
    guard.begin()
  }
  // WHY: this counts only with a worker, because nothing is awaited while there is none
  setInterval(() => worker !== undefined && guard.tick(), 1_000)
  const found = new Map<string, readonly Diagnostic[]>()
  const tell = (): void => {
    const lines = (found.get(draftUri) ?? [])
      .filter((each) => !toldAsStrikes.includes(String(each.code)))
      .map((each): FindingLine => ({ line: each.range.start.line + 1, severity: each.severity === 1 ? 'error' : 'warning', message: each.message }))
    const errors = [...found.values()].some((list) => list.some(standsInTheWay))
    told.checked(lines, errors)
  }
  const client = new LSPClient({
    // WHY: it waits long, because reading the whole law comes before the first answer
    timeout: 60_000,
    initializationOptions: { law, lang },
    sanitizeHTML: clean,
    extensions: [
      serverCompletion(),
      hoverTooltips(),
      serverDiagnostics(),
      keymap.of([...formatKeymap, ...renameKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap]),
    ],
    notificationHandlers: {
      'textDocument/publishDiagnostics': (_, { uri, diagnostics }: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) => {
        found.set(uri, diagnostics)
        tell()
        // WHY: they are not taken, because the editor shows them too
        return false
      },
      [alive]: () => {
        guard.answered()
        return true
      },
      [checked]: () => {
        tell()
        return true
      },
      [judgedNote]: (_, { text: of, judged }: Judging) => {
        if (of === view.state.doc.toString()) told.judged(judged ?? undefined)
        return true
      },
    },
  })
  let timer = 0
  const shadow = host.attachShadow({ mode: 'open' })
  const state = (doc: string): EditorState =>
    EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        closeBrackets(),
        autocompletion({ activateOnTypingDelay: 150 }),
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, lang: 'en', spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return
          told.changed(update.state.doc.toString())
          clearTimeout(timer)
          timer = window.setTimeout(send, pause)
        }),
        look,
        client.plugin(draftUri, 'markdown'),
      ],
    })
  const view = new EditorView({ state: state(text), parent: shadow, root: shadow })
  const reader =
    (doc: string) =>
    (place: HTMLElement): EditorView =>
      new EditorView({
        state: EditorState.create({
          doc,
          extensions: [
            lineNumbers(),
            EditorState.readOnly.of(true),
            EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': place.dataset['name'] ?? '' }),
            EditorView.lineWrapping,
            look,
          ],
        }),
        ...shadowOf(place),
      })
  client.workspace.displayFile = async (uri) => {
    if (uri === draftUri) return view
    const doc = await client.request<{ readonly uri: string }, string | null>(textAsked, { uri })
    return doc === null ? null : told.elsewhere(uri, reader(doc))
  }
  let from = at
  /** Sends the text as it is: to the worker that knows it as it was, or to a new one. */
  const send = (): void => {
    client.sync()
    if (worker === undefined) connect()
  }
  const lookFrom = (place: DraftPlaceAndDay | undefined): void => {
    from = place
    if (worker === undefined) {
      send()
      return
    }
    client.notification(asked, { at: place ?? null })
    // WHY: at a change of settings the server says everything anew
    client.notification('workspace/didChangeConfiguration', { settings: { evenhand: { lang } } })
  }
  const connect = (): void => {
    startWorker()
    client.connect({
      send: (message) => worker?.postMessage(JSON.parse(message)),
      subscribe: (handler) => void handlers.add(handler),
      unsubscribe: (handler) => void handlers.delete(handler),
    })
    const begun = worker
    // WHY: the worker is compared, because one that was ended in the meantime has not failed
    client.initializing.then(
      () => lookFrom(from),
      () => begun === worker && told.failed(),
    )
  }
  connect()
  return {
    text: () => view.state.doc.toString(),
    replace: (doc) => {
      view.setState(state(doc))
      send()
      told.changed(doc)
    },
    append: (more) => {
      const { doc } = view.state
      const end = doc.length
      const from = end - (/\s*$/.exec(doc.toString())?.[0].length ?? 0)
      view.dispatch({
        changes: { from, to: end, insert: more },
        selection: { anchor: from + more.length },
        effects: EditorView.scrollIntoView(from + more.length, { y: 'end' }),
      })
    },
    go: (number) => {
      const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines))
      view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }) })
      view.focus()
    },
    lookFrom,
    write: (rule) => client.request<RuleAsked, RuleTold>(ruleAsked, rule),
    layOut: () => void formatDocument(view),
  }
}

/** Whether a finding keeps the text from being judged. WHY: findings of meaning do not, because they come of the judgement; one does, which says that there is none. */
function standsInTheWay({ severity, code }: Diagnostic): boolean {
  return severity === 1 && (code === 'too-involved' || !analyses.some((each) => each === code))
}

/** WHY: the editor has a tree of its own, because styles come in there as objects, which the policy of the page allows, and not as elements, which it forbids. */
function shadowOf(host: HTMLElement): { readonly parent: ShadowRoot; readonly root: ShadowRoot } {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.replaceChildren()
  return { parent: root, root }
}
