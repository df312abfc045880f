// The language server and the judge of drafts, in a worker: the page hands it the address of the law and a draft, and nothing leaves the browser.
import { type Finding, instrumentOf } from 'evenhand/language'
import { type Folder, folderIn, meaning, serve, textIn, Workspace } from 'evenhand/lsp'
import type { Vocabulary } from 'evenhand/rules'
import { type Locale, locales } from 'evenhand/wording'
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { draftUri } from './address.ts'
import { type DraftPlaceAndDay, judging } from './judge.ts'
import {
  alive,
  asked,
  type CheckingAsked,
  checked,
  type Judging,
  type JudgingAsked,
  judgedNote,
  type RuleAsked,
  type RuleTold,
  ruleAsked,
  textAsked,
} from './messages.ts'
import { namesIn, ruleOf, ruleText, titleIn } from './rule.ts'

// WHY: there is a channel, because a port has the two ends that the connection needs, whatever `self` is
const { port1, port2 } = new MessageChannel()
self.onmessage = ({ data }: MessageEvent<unknown>): void => port1.postMessage(data)
port1.onmessage = ({ data }: MessageEvent<unknown>): void => self.postMessage(data)

const connection = createConnection(new BrowserMessageReader(port2), new BrowserMessageWriter(port2))
let folder: Folder | undefined
let at: DraftPlaceAndDay | undefined
let lang: Locale = 'en'

connection.onNotification(asked, (given: JudgingAsked) => {
  at = given.at ?? undefined
})
connection.onNotification(alive, () => void connection.sendNotification(alive, {}))
connection.onRequest(textAsked, ({ uri }: { readonly uri: string }) => folder?.stored.find((each) => each.uri === uri)?.text ?? null)
connection.onRequest<RuleTold, void>(ruleAsked, ({ rule, text, title }: RuleAsked): RuleTold => {
  const vocabulary = words()
  const written = ruleOf(vocabulary, rule, namesIn(text), titleIn(text) ?? title)
  return written.kind === 'problem' ? written : { kind: 'text', text: ruleText({ vocabulary, definitions: [] }, lang, written.norm) }
})

let known: Vocabulary | undefined

/** WHY: the vocabulary is read by itself, because rules can be written while the draft has errors, and then there is no law. */
function words(): Vocabulary {
  const nothing: Folder = { uri: '', stored: [], places: new Set(), circuits: new Set(), placeNames: new Map(), placeList: [] }
  const whole = folder ?? nothing
  known ??= new Workspace({ ...whole, stored: whole.stored.filter((each) => each.uri.includes('/vocabulary/')) }).draft.vocabulary
  return known
}

serve(
  connection,
  {
    folder: async ({ options }) => {
      lang = locales.find((each) => each === textIn(options, 'lang')) ?? 'en'
      const response = await fetch(textIn(options, 'law') ?? '')
      if (!response.ok) throw new Error('no law')
      folder = folderIn(await response.json())
      return folder
    },
    // WHY: nothing is stored, because a draft stays in the page alone
    stored: async () => undefined,
    later: (milliseconds, run) => {
      // INVARIANT: what takes longer is put off right after the findings were sent
      if (milliseconds > 0) void connection.sendNotification(checked, {} satisfies CheckingAsked)
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  {
    more: {
      *find(law, documents, { placeList: places }, language) {
        const document = documents.find((each) => each.file === draftUri)
        const text = document?.text ?? ''
        const draft = document === undefined ? undefined : instrumentOf(document)
        const found = draft === undefined || at === undefined ? undefined : yield* judging({ law, places, texts: documents, draft }, at, language)
        void connection.sendNotification(judgedNote, { text, judged: found?.judged ?? null } satisfies Judging)
        return found?.findings ?? ([] satisfies readonly Finding[])
      },
      message: meaning.message,
    },
  },
)
