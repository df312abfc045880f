// Records held against the rules, in a worker: it is given files and makes no connection, which its content policy forbids too.
import { readServed } from 'evenhand/artefact'
import { type Locale, say } from 'evenhand/wording'
import { AuditRefusal, choicesIn, findings, type GivenLaw, hold, look } from './holding.ts'
import type { AuditRequest, AuditTold } from './messages.ts'

/** What the module with the law hands out. */
interface LawModule {
  readonly law: string
  readonly hash: string
  readonly program: string
  readonly documents: GivenLaw['documents']
}

let given: Promise<GivenLaw> | undefined
let lang: Locale = 'en'
const tell = (told: AuditTold): void => self.postMessage(told)

self.onmessage = async ({ data }: MessageEvent<AuditRequest>): Promise<void> => {
  try {
    await answer(data)
  } catch (error) {
    tell({ kind: 'failed', text: error instanceof AuditRefusal ? error.message : say(lang, 'audit.failed') })
  }
}

async function answer(asked: AuditRequest): Promise<void> {
  if (asked.kind === 'law') {
    lang = asked.lang
    given = lawAt(asked.address)
    tell({ kind: 'law', ...choicesIn(await given, lang) })
    return
  }
  const law = await given
  if (law === undefined) return
  if (asked.kind === 'look') {
    tell({ kind: 'looked', looked: await look(law, lang, asked.files, asked.layout) })
    return
  }
  const { files, layout, kind, ...rest } = asked
  const at = { ...(rest.place === undefined ? {} : { place: rest.place }), ...(rest.agency === undefined ? {} : { agency: rest.agency }) }
  const holding = { given: law, lang, files, layout, at, progress: progressing() }
  if (kind === 'audit') tell({ kind: 'report', ...(await hold(holding)) })
  else tell({ kind: 'findings', ...(await findings(holding)) })
}

/** WHY: the law comes as a module, because this worker may load scripts of its own server and nothing else. */
async function lawAt(address: string): Promise<GivenLaw> {
  const { law, hash, program, documents } = (await import(/* @vite-ignore */ address)) as LawModule
  const found = await readServed(Uint8Array.from(law, (letter) => letter.charCodeAt(0)))
  if (!('artefact' in found)) throw new Error(found.problem)
  return { artefact: found.artefact, law: hash, program, documents }
}

/** Tells how far it is, some times a second. WHY: the time left is told only after two seconds, because before that it is a guess. */
function progressing(): (share: number) => void {
  const begun = performance.now()
  let last = 0
  return (share) => {
    const now = performance.now()
    if (now - last < 150) return
    last = now
    const taken = (now - begun) / 1_000
    tell({ kind: 'progress', share, seconds: taken < 2 ? undefined : Math.round((taken * (1 - share)) / Math.max(share, 0.001)) })
  }
}
