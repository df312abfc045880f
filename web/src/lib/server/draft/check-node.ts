// A draft checked on the server, for whoever has no script: with the same findings and the same words. Nothing of it is kept.
import { instrumentIn } from 'evenhand/grammar'
import type { Finding, Parsed } from 'evenhand/language'
import { folderIn, Workspace } from 'evenhand/lsp'
import type { Law } from 'evenhand/rules'
import { findingMessage, type Locale } from 'evenhand/wording'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { draftUri } from '#lib/draft/address.ts'
import { type DraftPlaceAndDay, type JudgedDraft, judging } from '#lib/draft/judge.ts'
import { type FindingLine, toldAsStrikes } from '#lib/draft/line.ts'
import { given } from './given-node.ts'

export interface CheckedDraft {
  readonly findings: readonly FindingLine[]
  /** Absent where an error stands in the way, or nothing was written yet. */
  readonly judged?: JudgedDraft
}

let workspace: Promise<Workspace> | undefined

/** Checks a draft as one more document of the law, and judges it. */
export async function checkDraft(text: string, at: DraftPlaceAndDay | undefined, lang: Locale): Promise<CheckedDraft> {
  workspace ??= open()
  const shared = await workspace
  shared.write(draftUri, TextDocument.create(draftUri, 'markdown', 0, text))
  const [found, law, texts] = [shared.findings, shared.law, shared.documents]
  // WHY: the next draft must not meet this one in the workspace
  shared.write(draftUri, undefined)
  const own = found.filter((each) => each.span.file === draftUri)
  const draft = instrumentIn(text)
  if (law === undefined || draft === undefined || at === undefined) return { findings: own.map((each) => lineOf(lang, each)) }
  const steps = judging({ law, places: shared.folder.placeList, texts, draft }, at, lang)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const { value } = step
  const findings = [...own, ...(value?.findings ?? [])].filter((each) => !toldAsStrikes.includes(each.code))
  return { findings: findings.map((each) => lineOf(lang, each)), ...(value?.judged === undefined ? {} : { judged: value.judged }) }
}

/** The law with a draft in it, and the draft's document; undefined where an error stands in the way. */
export async function drafted(text: string): Promise<{ readonly law: Law; readonly document: Parsed; readonly draft: string } | undefined> {
  workspace ??= open()
  const shared = await workspace
  shared.write(draftUri, TextDocument.create(draftUri, 'markdown', 0, text))
  const [law, texts] = [shared.law, shared.documents]
  shared.write(draftUri, undefined)
  const [document, draft] = [texts.find((each) => each.file === draftUri), instrumentIn(text)]
  return law === undefined || document === undefined || draft === undefined ? undefined : { law, document, draft }
}

async function open(): Promise<Workspace> {
  const folder = folderIn((await given()).given)
  if (folder === undefined) throw new Error('the documents of the law cannot be read')
  return new Workspace(folder)
}

function lineOf(lang: Locale, finding: Finding): FindingLine {
  return { line: finding.span.line, severity: finding.severity, message: findingMessage(lang, finding) }
}
