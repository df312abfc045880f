// Each room is a sub-path of the package, entered by its door.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const doors: readonly (readonly [string, string])[] = [
  ['base', 'isDay'],
  ['rules', 'evaluate'],
  ['language', 'check'],
  ['diagram', 'Diagrams'],
  ['compiler', 'compile'],
  ['artefact', 'readArtefact'],
  ['places', 'bindings'],
  ['decide', 'ask'],
  ['compare', 'difference'],
  ['analysis', 'analysed'],
  ['server', 'serve'],
  ['json', 'answerJson'],
  ['recorded', 'recordOf'],
  ['claim', 'checkClaim'],
  ['mcp', 'serverOf'],
  ['petition', 'clock'],
  ['beyond', 'readTopics'],
  ['situations', 'readSituations'],
  ['store', 'mayDo'],
  ['settings', 'readSettings'],
  ['wording', 'describe'],
]

it('every sub-path of the package is tried here', () => {
  const { exports } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { readonly exports: Readonly<Record<string, string>> }
  expect(doors.map(([room]) => `./${room}`).sort()).toEqual(Object.keys(exports).sort())
})

it.each(doors)('evenhand/%s gives %s', async (room, name) => {
  const door = (await import(`evenhand/${room}`)) as Readonly<Record<string, unknown>>
  expect(typeof door[name]).toBe('function')
})
