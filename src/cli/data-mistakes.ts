// Mistakes in the data of procedures, layouts, stories and topics, which documents hold beside their rules.

import type { Artefact } from '../artefact/index.ts'
import { type DocumentText, fencesIn, isNamed } from '../base/index.ts'
import type { DataMistake } from '../fenced/index.ts'
import { type Locale, mistakeText } from '../wording/index.ts'
import { styled, wrap } from './print.ts'

/** Mistakes in the documents that are asked about. `artefact`: without it no name of the law is known. */
export async function dataMistakes(
  texts: readonly DocumentText[],
  artefact: Artefact | undefined,
  isAsked: (file: string) => boolean,
): Promise<readonly DataMistake[]> {
  // WHY: this is asked first, because a mistake is told only of its own document, and the readers take longer to load than the data takes to read
  if (!texts.some(({ file, text }) => isAsked(file) && mayHoldData(text))) return []
  const { readProcedures, readStories, unknownInStories, unknownNames } = await import('../procedure/index.ts')
  const { readLayouts } = await import('../signatures/index.ts')
  const { readRecordLayouts } = await import('../records/index.ts')
  const { readTopics, unknownInTopics } = await import('../beyond/index.ts')
  const data = readProcedures(texts)
  const laidOut = readLayouts(texts)
  const told = readStories(texts)
  const recorded = artefact === undefined ? [] : readRecordLayouts(texts, artefact.vocabulary).mistakes
  const outside = readTopics(texts)
  const { readReportForms, readWanted, unknownInForms, unknownInWanted } = await import('../requests/index.ts')
  const requests = readWanted(texts)
  const reports = readReportForms(texts)
  const { readSituations } = await import('../situations/index.ts')
  const situations = readSituations(texts)
  const names = {
    places: artefact?.places.map((each) => each.id) ?? [],
    agencies: artefact?.vocabulary.agencies.map((each) => each.id) ?? [],
    ways: data.procedures.procedures.map((each) => each.id),
    texts: artefact?.instruments.map((each) => each.id) ?? [],
    acts: artefact?.vocabulary.acts.map((each) => each.id) ?? [],
  }
  const lost =
    artefact === undefined
      ? []
      : [
          ...unknownNames(data.procedures, names),
          ...unknownInStories(told.stories, names),
          ...unknownInTopics(outside.topics, names),
          ...unknownInWanted(requests.wanted, { ...names, facts: artefact.vocabulary.facts }),
          ...unknownInForms(reports.forms, { wanted: requests.wanted.map((each) => each.id), papers: papersIn(artefact) }),
        ]
  return [
    ...data.mistakes,
    ...laidOut.mistakes,
    ...told.mistakes,
    ...outside.mistakes,
    ...situations.mistakes,
    ...requests.mistakes,
    ...reports.mistakes,
    ...recorded,
    ...lost,
  ].filter((each) => isAsked(each.file))
}

/** The papers on which an act can rest. */
function papersIn({ vocabulary }: Artefact): readonly string[] {
  return vocabulary.facts.find((each) => each.id === 'paper')?.answers.map((each) => each.id) ?? []
}

const dataFences = ['procedure', 'layout', 'record-layout', 'story', 'beyond', 'situation', 'guide', 'plain', 'wanted', 'report']

/** Whether there is anything in a document that could be the start of such data. */
function mayHoldData(text: string): boolean {
  return fencesIn(text).some((each) => dataFences.some((name) => isNamed(each, name)))
}

/** Each mistake with its line. */
export function renderMistakes(mistakes: readonly DataMistake[], language: Locale): string {
  return mistakes.map((each) => `${styled('bold', `${each.file}:${each.line}`)}  ${each.code}\n${wrap(mistakeText(language, each), '  ')}`).join('\n')
}
