// The papers of a request as tagged PDFs. None has a name in it: who hands one over writes it by hand, where it is needed.
import type { AgencyAtHome } from 'evenhand/decide'
import type { FlowBlock } from 'evenhand/pdf'
import { agencyName, dayIn, first, type Locale, say } from 'evenhand/wording'
import { flowingPages } from '#lib/server/pdf/tagged.ts'
import type { AtRequest } from './guard.ts'
import { paperName, requestDetails, requestLine, wantedName } from './lines.ts'
import type { PaperKind } from './papers.ts'
import { allWanted } from './wanted-node.ts'

export function paperPdf(lang: Locale, kind: PaperKind, at: AtRequest): Promise<Uint8Array<ArrayBuffer>> {
  const title = say(lang, `paper.${kind}.title`)
  const blocks = { reply: replyOf, notice: noticeOf, consent: consentOf, record: recordOf }[kind](lang, at)
  const own: readonly FlowBlock[] = kind === 'record' ? [] : [paragraph(say(lang, 'paper.draft'))]
  return flowingPages({ title, lang, day: at.listed.row.day }, [{ kind: 'heading', level: 1, text: title }, ...blocks, ...own])
}

function paragraph(text: string): FlowBlock {
  return { kind: 'paragraph', text }
}

/** A paragraph in which an agency is named. WHY: its name is English in every language, and is to be read aloud so; one that is made of its kind is not. */
function naming(lang: Locale, text: string, { name }: AgencyAtHome): FlowBlock {
  return name === undefined || lang === first ? paragraph(text) : { kind: 'paragraph', text, name: { text: name, lang: first } }
}

function replyOf(lang: Locale, { law, listed }: AtRequest): readonly FlowBlock[] {
  const wanted = allWanted()
  const line = requestLine(law.artefact, lang, wanted, listed)
  const { day, asker, rules } = requestDetails(law.artefact, lang, wanted, listed, '')
  const told: readonly FlowBlock[] = [
    paragraph(say(lang, 'paper.reply.to', { asker, day })),
    paragraph(say(lang, 'paper.reply.asked', { wanted: line.wanted, paper: line.paper })),
    paragraph(say(lang, 'paper.reply.said', { verdict: line.said })),
    ...(listed.state.outcome === undefined ? [] : [paragraph(say(lang, 'paper.reply.done', { done: line.done }))]),
    paragraph(say(lang, 'paper.reply.judge')),
  ]
  if (rules.length === 0) return told
  return [...told, { kind: 'heading', level: 2, text: say(lang, 'paper.reply.rules') }, { kind: 'list', items: rules.map((each) => ({ text: each.title })) }]
}

function noticeOf(lang: Locale, { law, agency, listed: { row, state } }: AtRequest): readonly FlowBlock[] {
  const at = { day: dayIn(lang, row.day), agency: agencyName(law.artefact, lang, agency), wanted: wantedName(lang, allWanted(), row.wanted) }
  const decided = state.outcome === 'yes' ? 'yes' : state.outcome === 'no' ? 'no' : 'later'
  return [
    naming(lang, say(lang, 'paper.notice.asked', at), agency),
    paragraph(row.paper === 'none' ? say(lang, 'paper.notice.no-paper') : say(lang, 'paper.notice.paper', { paper: paperName(law.artefact, lang, row.paper) })),
    paragraph(say(lang, `paper.notice.${decided}`)),
    paragraph(say(lang, 'paper.notice.silent')),
  ]
}

function consentOf(lang: Locale, { law, agency }: AtRequest): readonly FlowBlock[] {
  return [
    naming(lang, say(lang, 'paper.consent.asked', { agency: agencyName(law.artefact, lang, agency) }), agency),
    ...(['free', 'lawyer', 'no', 'with', 'yes', 'sign', 'kept'] as const).map((each) => paragraph(say(lang, `paper.consent.${each}`))),
  ]
}

function recordOf(lang: Locale, { name, law, listed }: AtRequest): readonly FlowBlock[] {
  const wanted = allWanted()
  const line = requestLine(law.artefact, lang, wanted, listed)
  const { asker, how } = requestDetails(law.artefact, lang, wanted, listed, '')
  const rows: readonly (readonly [string, string])[] = [
    [say(lang, 'paper.record.agency'), name],
    [say(lang, 'request.column.when'), line.moment],
    [say(lang, 'request.asker'), `${asker}, ${how}`],
    [say(lang, 'request.column.wanted'), line.wanted],
    [say(lang, 'request.column.paper'), line.paper],
    [say(lang, 'request.column.said'), line.said],
    [say(lang, 'request.column.done'), line.done],
    [say(lang, 'paper.record.law'), listed.row.law],
    [say(lang, 'paper.record.receipt'), listed.row.receipt],
  ]
  return [{ kind: 'table', head: [say(lang, 'paper.record.field'), say(lang, 'paper.record.value')], rows }]
}
