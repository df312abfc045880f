// A proposal finds most of what a person finds in a policy in the words of departments, names no passage that is not there, and is never certain.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { readSituations } from '../situations/index.ts'
import { normSentence } from '../wording/index.ts'
import { componentsOf } from './as-rules.ts'
import { blocksOfMarkdown } from './markdown.ts'
import { passagesOf } from './passage.ts'
import { type ComponentWords, confidences, proposalsFor } from './proposals.ts'
import { sampleMarkdown, sampleParts } from './sample.fixture.ts'
import { modalitiesIn } from './spoken-modality.ts'

const { artefact, documents } = await theLaw()
const document = documents.texts.find(({ file }) => file.endsWith('us/vt/fip-2024.md'))?.text ?? ''
const plain = readSituations([{ file: 'fip-2024.md', text: document }]).plain
const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1)
const components = componentsOf(artefact, 'vt.fip-2024').map((norm): ComponentWords => {
  const written = plain.find((each) => each.norm === norm.id)
  const prose =
    document
      .slice(0, document.indexOf(`\nnorm ${nameOf(norm.id)}\n`))
      .split('```')
      .at(-2) ?? ''
  const words = [
    normSentence(artefact, 'en', norm),
    ...[written?.reviewer, written?.officer].flatMap((each) => [each?.says['en'], each?.unless?.['en']]),
    prose,
  ]
  return { norm: norm.id, modality: norm.modality === 'unsettled' ? 'may' : norm.modality, title: nameOf(norm.id).replaceAll('-', ' '), words: words.join(' ') }
})
const passages = passagesOf(blocksOfMarkdown(sampleMarkdown()))

it('finds nearly all of a policy in the words of departments, and says likely of what is so', () => {
  expect(passages).toHaveLength(sampleParts.length)
  const proposals = proposalsFor(passages, components, 'en')
  const isRight = (norm: string, passage: number): boolean => sampleParts[passage]?.about.includes(nameOf(norm)) === true
  const there = proposals.filter(({ norm }) => sampleParts.some(({ about }) => about.includes(nameOf(norm))))
  expect(there).toHaveLength(35)
  expect(there.filter(({ norm, passages: own }) => own.some(({ passage }) => isRight(norm, passage))).length).toBeGreaterThanOrEqual(34)
  expect(there.filter(({ norm, passages: own }) => own[0] !== undefined && isRight(norm, own[0].passage)).length).toBeGreaterThanOrEqual(26)
  const likely = proposals.flatMap(({ norm, passages: own }) =>
    own.filter(({ confidence }) => confidence === 'likely').map(({ passage }) => isRight(norm, passage)),
  )
  expect(likely.filter((each) => !each).length).toBeLessThanOrEqual(1)
  expect(likely.length).toBeGreaterThanOrEqual(10)
})

it('names passages that are there, each once, the surest first', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...passages]), (some) => {
      for (const { passages: own } of proposalsFor(some, components, 'en')) {
        const places = own.map(({ passage }) => passage)
        expect(new Set(places).size).toBe(places.length)
        for (const place of places) expect(some[place]).toBeDefined()
        const order = own.map(({ confidence }) => confidences.indexOf(confidence))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 15 },
  )
})

it('proposes nothing where nothing is said', () => {
  expect(proposalsFor([], components, 'en').every(({ passages: own }) => own.length === 0)).toBe(true)
  const far = [{ heading: 'Leather', number: '', text: 'Polish.' }]
  expect(proposalsFor(far, components, 'en').flatMap(({ passages: own }) => own)).toEqual([])
})

it.each([
  ['Members shall not ask.', ['must not']],
  ['No member shall ask.', ['must', 'must not']],
  ['Members must report it.', ['must']],
  ['Members should not hold anybody.', ['should not']],
  ['Members may hold with a warrant.', ['may']],
  ['Asking is prohibited.', ['must not']],
  ['Los agentes no deberán preguntar.', ['must', 'must not']],
  ['El agente no debe preguntar.', ['must', 'must not']],
  ['Chief means the Chief of Police.', []],
] as const)('%s speaks as %j', (text, modalities) => {
  expect(modalitiesIn(text)).toEqual(modalities)
})
