// Each room is entered by its door, and each package hands out every door of its rooms.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const doors = {
  core: {
    ...{ base: 'isDay', rules: 'evaluate', diagram: 'Diagrams', artefact: 'readArtefact', places: 'bindings' },
    ...{ decide: 'ask', wording: 'describe', json: 'answerJson', claim: 'checkClaim' },
  },
  tools: {
    ...{
      grammar: 'headsIn',
      language: 'check',
      compiler: 'compile',
      compare: 'difference',
      analysis: 'analysed',
      folder: 'readDocuments',
      corpus: 'compileDocuments',
    },
    ...{
      fenced: 'piecesOf',
      procedure: 'clock',
      signatures: 'examine',
      search: 'wordSearch',
      beyond: 'readTopics',
      situations: 'readSituations',
      lsp: 'serve',
      mcp: 'serverOf',
      recorded: 'recordOf',
      records: 'auditFiles',
      pdf: 'flowingPdf',
      requests: 'readRequest',
      transparency: 'checkLog',
      policies: 'readPolicy',
    },
  },
} as const
/** What of a package is no room. */
const besides = ['.', './law', './evenhand.law', './cli', './package.json']

it.each(['core', 'tools'] as const)('every door of %s is tried here', (name) => {
  const { exports } = JSON.parse(readFileSync(join(import.meta.dirname, `../packages/${name}/package.json`), 'utf8')) as { readonly exports: object }
  expect(
    Object.keys(exports)
      .filter((each) => !besides.includes(each))
      .sort(),
  ).toEqual(
    Object.keys(doors[name])
      .map((room) => `./${room}`)
      .sort(),
  )
})

it.each([...Object.entries(doors.core), ...Object.entries(doors.tools), ['store', 'mayDo'], ['settings', 'readSettings'], ['training', 'scenarioPool']])(
  '%s gives %s',
  async (room, name) => {
    const door = (await import(`./${room}/index.ts`)) as Readonly<Record<string, unknown>>
    expect(typeof door[name]).toBe('function')
  },
)
