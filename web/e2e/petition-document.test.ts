// What a decided petition becomes: a document that the checks of the law accept, whatever the clerk wrote, with the story of its acts.
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileDocuments } from '../../src/corpus/index.ts'
import { readDocuments } from '../../src/folder/index.ts'
import { readProcedures, readStories, standsNow } from '../../src/procedure/index.ts'
import type { PublicView } from '../../src/store/index.ts'
import { lawDocument } from '../src/lib/petitions/document.ts'

const documents = readDocuments(join(resolve(import.meta.dirname, '../..'), 'law'))
const { procedures } = readProcedures(documents.texts).procedures

const view: PublicView = {
  id: 'x',
  place: 'us/vt/norwich',
  procedure: 'vt.petitioned-article',
  title: 'Fair and impartial policing',
  article: 'Shall the voters advise the Selectboard …?',
  state: 'voted',
  meetingDay: '2026-03-03',
  numberNeeded: 156,
  numberHow: '',
  filingDeadline: null,
  acts: [
    { act: 'circulate', at: '2025-11-01T12:00:00.000Z' },
    { act: 'file', at: '2026-01-10T12:00:00.000Z' },
    { act: 'certify', at: '2026-01-11T12:00:00.000Z' },
    { act: 'warn', at: '2026-01-25T12:00:00.000Z' },
    { act: 'approve', at: '2026-03-04T02:00:00.000Z', yes: 600, no: 400 },
  ],
}

/** The document, and what reading it finds. */
function made(of: PublicView) {
  const procedure = procedures.find((each) => each.id === of.procedure)
  if (procedure === undefined) throw new Error('no such procedure')
  const text = lawDocument(of, procedure, { id: of.place, name: 'Norwich, Vermont' }, 'Record of the clerk of Norwich, Vermont')
  return { text, file: { file: 'law/new.md', text } }
}

it('is accepted beside the law, and stands as what it is', () => {
  const { file } = made(view)
  const { artefact, findings } = compileDocuments({ ...documents, texts: [...documents.texts, file] })
  expect(findings).toEqual([])
  const instrument = artefact?.instruments.find((each) => each.id === 'vt.norwich-fair-and-impartial-policing')
  // the evening of 3 March there is 4 March in UTC
  expect(instrument).toMatchObject({ kind: 'advisory-vote', made: '2026-03-03', agencies: [], place: 'us/vt/norwich' })
  const { stories, mistakes } = readStories([file])
  expect(mistakes).toEqual([])
  expect(stories.map((each) => [standsNow(each), each.events.at(-1)?.counts])).toEqual([['voted', { yes: 600, no: 400 }]])
})

it('binds once somebody adopted it and it is in force', () => {
  const acts = [...view.acts, { act: 'adopt', at: '2026-04-01T16:00:00.000Z' }, { act: 'take-effect', at: '2026-04-02T16:00:00.000Z' }]
  const { file } = made({ ...view, state: 'in-force', acts })
  const { artefact, findings } = compileDocuments({ ...documents, texts: [...documents.texts, file] })
  expect(findings).toEqual([])
  expect(artefact?.instruments.find((each) => each.id === 'vt.norwich-fair-and-impartial-policing')).toMatchObject({
    kind: 'agency-policy',
    agencies: ['municipal'],
    window: { from: '2026-04-02' },
  })
  expect(readStories([file]).stories.map(standsNow)).toEqual(['in-force'])
})

it('is accepted whatever a title or an article says', () => {
  const awkward = fc
    .array(fc.constantFrom('"', '`', '```', '```policy', '\n', '\\', "'", 'é', '{', '}', ':', '#', '---', 'Fair', '- x', '\t', ' '), {
      minLength: 1,
      maxLength: 12,
    })
    .map((each) => each.join(''))
  fc.assert(
    fc.property(awkward, awkward, (title, article) => {
      const { file } = made({ ...view, title: `T ${title}`, article })
      expect(readStories([file]).mistakes).toEqual([])
      expect(
        compileDocuments({ ...documents, texts: [...documents.texts.filter((each) => each.file.includes('/vocabulary/')), file] }).findings.filter(
          (each) => each.span.file === file.file,
        ),
      ).toEqual([])
    }),
    { numRuns: 25 },
  )
})
