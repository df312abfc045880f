// Each room is a sub-path of the package, entered by its door.
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
  ['wording', 'describe'],
]

it.each(doors)('evenhand/%s gives %s', async (room, name) => {
  const door = (await import(`evenhand/${room}`)) as Readonly<Record<string, unknown>>
  expect(typeof door[name]).toBe('function')
})
