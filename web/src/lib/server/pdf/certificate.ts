// The clerk's certificate of a petition as a PDF of one page. Its numbers are those of the moment at which it was certified.

import { letter } from 'evenhand/pdf'
import { lineStatuses } from 'evenhand/signatures'
import type { PetitionRow } from 'evenhand/store'
import { dayIn, type Locale, say } from 'evenhand/wording'
import { statusName } from '#lib/desk/status.ts'
import { momentIn } from '#lib/server/desk/moments.ts'
import { dayOf } from '#lib/today.ts'
import { type Block, taggedPdf } from './tagged.ts'

export interface Certificate {
  readonly petition: PetitionRow
  readonly place: string
  readonly needed: number | null
  readonly tally: Readonly<Record<string, number>>
  readonly at: string
  readonly clerk: string
  /** What was done with the paper, and when it could be done at the latest, in sentences. */
  readonly moments: readonly string[]
  readonly checklist: { readonly as_of: string; readonly count: number } | undefined
}

/** A letter. */
const paper = letter(72)
/** WHY: a longer article would run out of the page; its beginning says which one it is. */
const articleLength = 1_500

export function certificatePdf(lang: Locale, { petition, place, needed, tally, at, clerk, moments, checklist }: Certificate): Promise<Uint8Array<ArrayBuffer>> {
  const title = say(lang, 'desk.certificate.title', { place })
  const text = (tag: 'H1' | 'H2' | 'P', words: string, size: number, before: number): Block => ({ kind: 'text', tag, text: words, size, before })
  const article = petition.article.length > articleLength ? `${petition.article.slice(0, articleLength)} …` : petition.article
  const others = lineStatuses.filter((each) => each !== 'valid' && (tally[each] ?? 0) > 0)
  const lines = lineStatuses.reduce((sum, each) => sum + (tally[each] ?? 0), 0)
  const numbers = { valid: String(tally['valid'] ?? 0), needed: String(needed ?? 0) }
  const blocks: readonly Block[] = [
    text('H1', title, 20, 0),
    text('P', petition.title, 13, 10),
    text('P', article, 10, 6),
    text('H2', say(lang, 'desk.certificate.finding'), 14, 18),
    text('P', say(lang, 'desk.certificate.enough', numbers), 13, 4),
    {
      kind: 'list',
      size: 11,
      before: 6,
      items: [
        say(lang, 'desk.certificate.lines', { lines: String(lines) }),
        `${statusName(lang, 'valid')}: ${tally['valid'] ?? 0}`,
        ...others.map((each) => `${statusName(lang, each)}: ${tally[each] ?? 0}`),
        ...(petition.number_how === '' ? [] : [say(lang, 'desk.certificate.how', { how: petition.number_how })]),
        ...(checklist === undefined ? [] : [say(lang, 'desk.checklist.day', { day: dayIn(lang, checklist.as_of), count: String(checklist.count) })]),
        ...moments,
      ],
    },
    text('P', say(lang, 'desk.certificate.at', { at: momentIn(lang, at) }), 11, 18),
    text('P', '_______________________________', 11, 40),
    text('P', clerk === '' ? say(lang, 'desk.signature') : `${clerk}, ${say(lang, 'desk.signature')}`, 11, 2),
  ]
  return taggedPdf(paper, { title, lang, day: dayOf(new Date(at)) }, [blocks])
}
