// What takes more than a moment of a processor, by name: done in a thread of its own. Everything that is given and taken is plain data.
import type { Day } from 'evenhand/base'
import { topicFinder } from 'evenhand/beyond'
import { elsewhere, type Asked as Question } from 'evenhand/decide'
import { csvText, whereJson } from 'evenhand/json'
import { type PolicyDecisions, type PolicyPassage, proposalsFor, redlineOf } from 'evenhand/policies'
import { type CheckedChecklist as CheckedTable, checkChecklist, fileRows, type NamedColumns, readSignatures, votersOf } from 'evenhand/signatures'
import { changingDays } from 'evenhand/situations'
import { first as firstLanguage, inLanguage, type Locale, placeName } from 'evenhand/wording'
import { listedTopic } from '#lib/beyond/view.ts'
import { readSide, sideOf } from '#lib/compare/side.ts'
import { compared } from '#lib/compare/view.ts'
import type { DraftPlaceAndDay } from '#lib/draft/judge.ts'
import { sheetOf as draftSheetOf, sheetText } from '#lib/draft/sheet.ts'
import type { DraftStep } from '#lib/draft/step.ts'
import { situationMap } from '#lib/map/situation.ts'
import { mapView } from '#lib/map/view.ts'
import { type Addresses, answerCard, placeCard, type Sides } from '#lib/print/card.ts'
import { sheetOf } from '#lib/print/sheet.ts'
import { comparedJson, type Pair } from '#lib/server/api/compared.ts'
import { differenceOf } from '#lib/server/documents-node.ts'
import { checkDraft } from '#lib/server/draft/check-node.ts'
import { draftPage } from '#lib/server/draft/page-node.ts'
import { draftParts } from '#lib/server/draft/parts-node.ts'
import { agenciesAsked, agenciesView } from '#lib/server/law/agencies.ts'
import { coverageAsked, coverageRows, coverageView } from '#lib/server/law/coverage.ts'
import { fidelityCsv, fidelityFile, fidelityView } from '#lib/server/law/fidelity.ts'
import { knownOf } from '#lib/server/law/known-node.ts'
import { searched } from '#lib/server/law/search.ts'
import { textView } from '#lib/server/law/text.ts'
import { unknownView } from '#lib/server/law/unknown.ts'
import { law } from '#lib/server/law-node.ts'
import { allLayouts } from '#lib/server/layouts-node.ts'
import { cardPdf, measured } from '#lib/server/pdf/card.ts'
import { type Certificate, certificatePdf } from '#lib/server/pdf/certificate.ts'
import { draftPdf } from '#lib/server/pdf/draft.ts'
import { type Petition, petitionPdf } from '#lib/server/pdf/petition.ts'
import { sheetPdf } from '#lib/server/pdf/sheet.ts'
import { componentWords } from '#lib/server/policies/components.ts'
import { laidView } from '#lib/server/policies/laid.ts'
import { sentPolicy } from '#lib/server/policies/reading.ts'
import { allSituations } from '#lib/server/situations-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { topicsBeyond } from '#lib/server/topics-node.ts'
import { groundOf, type RulesAsked, saidOf } from '#lib/server/training/rules.ts'
import { draftWord } from '#lib/server/word/draft.ts'
import { changesOn } from '#lib/situations/changed.ts'
import { historyView } from '#lib/situations/history.ts'
import { townView as situationsOf } from '#lib/situations/view.ts'
import { townView } from '#lib/town/view.ts'
import { noVoters, type PackedVoters, packedVoters } from './packed-voters.ts'
import { type Posted, takenApart } from './posted.ts'

interface Spoken {
  readonly lang: Locale
}

interface Draft {
  readonly text: string
  readonly at: DraftPlaceAndDay | undefined
  readonly lang: Locale
}

interface Page {
  readonly lang: Locale
  readonly search: string
  /** Today. */
  readonly now: string
}

interface Town {
  readonly lang: Locale
  readonly place: string
  readonly day: string
}

interface Read extends Town {
  readonly reader: 'person' | 'officer'
}

interface History {
  readonly lang: Locale
  readonly place: string
  readonly situation: string
  readonly reader: 'person' | 'officer'
  readonly today: string
}

interface Changed {
  readonly lang: Locale
  readonly place: string
  readonly day: Day
  readonly dayBefore: Day
}

interface Printed extends Town {
  /** Where more is told, by language: the page of the town, or of the answer. */
  readonly addresses: Addresses
}

interface PrintedCard extends Printed {
  /** The card of one answer; of the whole place where it is not given. */
  readonly situation?: string
}

/** A form with a checklist, as it came. */
interface ChecklistForm extends Posted {
  /** The place whose list it is. */
  readonly place: string
  /** What a clerk said of its columns. */
  readonly named: NamedColumns | undefined
}

/** A form with a checklist, read. */
interface CheckedForm {
  readonly fields: Readonly<Record<string, string>>
  /** Undefined where no file came with it. */
  readonly read: CheckedFile | undefined
}

/** A file of a checklist, read. */
interface CheckedFile extends PackedVoters {
  readonly checked: CheckedTable
  /** The file itself, where somebody may still say which of its columns is which. */
  readonly file: Uint8Array<ArrayBuffer> | undefined
}

export const jobs = {
  'draft-page': async ({ step, at, lang }: Omit<Draft, 'text'> & { readonly step: DraftStep }) =>
    draftPage(lang, { ...step, ...(await checkDraft(step.text, at, lang)) }),

  /** Undefined where an error stands in the way. */
  'draft-file': async ({ text, at, lang, as, day }: Draft & { readonly as: 'pdf' | 'word' | 'words'; readonly day: string }) => {
    const { judged } = await checkDraft(text, at, lang)
    if (judged === undefined) return undefined
    const sheet = draftSheetOf(lang, judged)
    if (as === 'word') return draftWord(sheet, await draftParts(text, lang), day)
    return as === 'pdf' ? draftPdf(sheet, day) : new TextEncoder().encode(sheetText(sheet))
  },

  'table-check': async ({ place, named, ...posted }: ChecklistForm): Promise<CheckedForm> => {
    const { file, fields } = await takenApart(posted)
    return { fields, read: file === undefined ? undefined : await checkedFile(Uint8Array.from(file), place, named) }
  },

  /** The same file once more, with its columns named. */
  'table-named': async ({ file, place, named }: Pick<ChecklistForm, 'place' | 'named'> & { readonly file: Uint8Array<ArrayBuffer> }) =>
    checkedFile(file, place, named),

  'table-lines': async (posted: Posted) => {
    const { file, fields } = await takenApart(posted)
    return { fields, read: file === undefined ? undefined : await readSignatures(fileRows(file)) }
  },

  /** Undefined where the address does not name two sides. */
  compare: async ({ lang, search, now }: Page) => {
    const { artefact } = await law()
    const asked = new URLSearchParams(search)
    const [first, second] = [readSide(asked, 'first'), readSide(asked, 'second')]
    const [before, after] = [sideOf(artefact, lang, first, now), sideOf(artefact, lang, second, now)]
    if (before.kind !== 'subject' || after.kind !== 'subject') return undefined
    const told = compared(artefact, lang, before.subject, after.subject, asked.get('act') ?? '')
    const texts = first.text !== '' && second.text !== '' && first.text !== second.text
    return { told, documents: texts ? differenceOf(first.text, second.text) : undefined }
  },

  'compare-json': async (pair: Pair) => comparedJson((await law()).artefact, pair),

  where: async (asked: Omit<Question, 'place'>) => {
    const result = elsewhere((await law()).artefact, asked)
    return 'problems' in result ? result : { json: JSON.stringify(whereJson(asked, result.places)) }
  },

  coverage: async ({ lang, search, now }: Page) => {
    const { artefact } = await law()
    const { chosen } = coverageAsked(artefact, lang, new URLSearchParams(search))
    return chosen === undefined ? undefined : coverageView(artefact, lang, chosen.model, chosen.texts, now)
  },

  agencies: async ({ lang, search, now }: Page) => {
    const { artefact } = await law()
    const { model, all } = agenciesAsked(artefact, lang, new URLSearchParams(search))
    return model === undefined ? undefined : agenciesView(artefact, lang, allSituations().plain, model, { all, today: now })
  },

  'coverage-csv': async ({ lang, search, now }: Page) => {
    const { artefact } = await law()
    const { chosen } = coverageAsked(artefact, lang, new URLSearchParams(search))
    return chosen === undefined ? undefined : csvText(coverageRows(artefact, lang, chosen.model, chosen.texts, now))
  },

  fidelity: async ({ lang }: Spoken) => {
    const { artefact, hash } = await law()
    return fidelityView(artefact, lang, knownOf(artefact, hash))
  },

  'fidelity-file': async ({ lang, as }: Spoken & { readonly as: 'csv' | 'json' }) => {
    const { artefact, hash } = await law()
    const known = knownOf(artefact, hash)
    return as === 'csv' ? fidelityCsv(artefact, lang, known) : fidelityFile(artefact, lang, known)
  },

  unknown: async ({ lang }: Spoken) => {
    const { artefact, hash } = await law()
    return unknownView(artefact, lang, knownOf(artefact, hash).unknown)
  },

  /** Undefined where there is no such text. */
  'law-text': async ({ lang, text }: { readonly lang: Locale; readonly text: string }) => {
    const { artefact } = await law()
    const instrument = artefact.instruments.find((each) => each.id === text)
    return instrument === undefined ? undefined : textView(artefact, lang, instrument)
  },

  'law-search': async ({ lang, query }: { readonly lang: Locale; readonly query: string }) => ({
    ...searched((await law()).artefact, lang, query),
    topics: topicFinder(
      topicsBeyond(),
      lang,
    )(query)
      .slice(0, 3)
      .map((each) => listedTopic(lang, each)),
  }),

  map: async ({ lang, act, day }: { readonly lang: Locale; readonly act: string; readonly day: string }) => mapView((await law()).artefact, lang, act, day),

  town: async ({ lang, place, day }: Town) => {
    const { artefact, entry } = await placed(place)
    return townView(artefact, lang, entry, day)
  },

  /** Every situation of a town. */
  situations: async ({ lang, ...at }: Read) => situationsOf((await law()).artefact, lang, allSituations(), at),

  /** Undefined where nobody polices all of the place. */
  history: async ({ lang, place, situation, reader, today }: History) =>
    historyView((await law()).artefact, lang, allSituations(), situationNamed(situation), reader, { place, today }, storiesTold()),

  'situation-map': async ({ lang, situation, day }: { readonly lang: Locale; readonly situation: string; readonly day: Day }) =>
    situationMap((await law()).artefact, lang, allSituations(), situationNamed(situation), day),

  'changed-on': async ({ lang, place, day, dayBefore }: Changed) => changesOn((await law()).artefact, lang, allSituations(), { place, day, dayBefore }),

  /** Every day on which an answer changed somewhere. */
  'changed-days': async () => {
    const { artefact } = await law()
    return changingDays(
      artefact,
      allSituations(),
      artefact.places.filter((each) => ['state', 'town', 'city', 'unorganized'].includes(each.kind)),
    )
  },

  /** Undefined where nobody polices all of the place. */
  'card-sides': async (asked: PrintedCard) => cardOf(asked),

  /** Undefined where nobody polices all of the place. */
  'card-pdf': async (asked: PrintedCard) => {
    const card = await cardOf(asked)
    return card === undefined ? undefined : cardPdf(asked.lang, card.name, asked.day, card.sides)
  },

  'sheet-pdf': async ({ lang, place, day, addresses }: Printed) => {
    const { artefact, entry } = await placed(place)
    return sheetPdf(sheetOf(artefact, lang, allSituations(), entry, day), inLanguage(addresses, lang))
  },

  'policy-read': (posted: Posted) => sentPolicy(posted),
  /** Where each component of a model may be in a policy. */
  'policy-proposals': async ({ model, passages }: { readonly model: string; readonly passages: readonly PolicyPassage[] }) => {
    const { artefact } = await law()
    return proposalsFor(passages, componentWords(artefact, textNamed(artefact, model)), firstLanguage)
  },
  'policy-laid': async ({
    lang,
    model,
    decisions,
    now,
  }: {
    readonly lang: Locale
    readonly model: string
    readonly decisions: PolicyDecisions
    readonly now: string
  }) => {
    const { artefact } = await law()
    return laidView(artefact, lang, textNamed(artefact, model), decisions, now)
  },
  'policy-redline': ({ before, after }: { readonly before: readonly PolicyPassage[]; readonly after: readonly PolicyPassage[] }) => redlineOf(before, after),
  /** Undefined where it is not known which rules reach the agency. */
  'training-ground': async (asked: RulesAsked) => groundOf((await law()).artefact, allSituations(), asked),
  'training-said': async ({ asked, told }: { readonly asked: RulesAsked; readonly told: Parameters<typeof saidOf>[2] }) =>
    saidOf((await law()).artefact, asked, told),
  'petition-pdf': ({ lang, petition }: { readonly lang: Locale; readonly petition: Petition }) => petitionPdf(lang, petition),

  'certificate-pdf': ({ lang, certificate }: { readonly lang: Locale; readonly certificate: Certificate }) => certificatePdf(lang, certificate),
} as const

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0]
export type Made<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>

async function cardOf({ lang, place, day, addresses, situation }: PrintedCard): Promise<{ readonly name: string; readonly sides: Sides } | undefined> {
  const { artefact, entry } = await placed(place)
  const read = allSituations()
  const name = placeName(artefact, entry.id)
  if (situation === undefined) return { name, sides: placeCard(artefact, read, sheetOf(artefact, lang, read, entry, day), addresses, measured()) }
  const sides = answerCard(artefact, lang, read, situationNamed(situation), { place, day, addresses }, measured())
  return sides === undefined ? undefined : { name, sides }
}

async function checkedFile(file: Uint8Array<ArrayBuffer>, place: string, named: NamedColumns | undefined): Promise<CheckedFile> {
  const { entry } = await placed(place)
  // WHY: numbers are left out, because ZIP codes are among the other names
  const known = { layouts: allLayouts(), towns: [entry.name, ...entry.also.filter((each) => !/\d/.test(each))], named }
  const reading = checkChecklist(fileRows(file), known)
  let step = await reading.next()
  while (step.done !== true) step = await reading.next()
  const checked = step.value
  if (checked.kind === 'bad') return { checked, file: checked.headings.length > 0 ? file : undefined, ...noVoters }
  return { checked, file: undefined, ...(await packedVoters(votersOf(fileRows(file), known))) }
}

function textNamed({ instruments }: Awaited<ReturnType<typeof law>>['artefact'], id: string) {
  const text = instruments.find((each) => each.id === id)
  if (text === undefined) throw new Error('a text was looked up before')
  return text
}

function situationNamed(id: string) {
  const situation = allSituations().situations.find((each) => each.id === id)
  if (situation === undefined) throw new Error('a situation was looked up before')
  return situation
}

async function placed(id: string) {
  const { artefact } = await law()
  const entry = artefact.places.find((each) => each.id === id)
  if (entry === undefined) throw new Error('a place was looked up before')
  return { artefact, entry }
}
