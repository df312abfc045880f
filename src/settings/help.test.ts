import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { brokenHelp, helpTexts } from './help-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-help-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('is nothing where nothing is set, and stops a start where a folder is set that holds nothing to show', () => {
  expect(helpTexts({ EVENHAND_HELP: undefined })).toEqual([])
  expect(brokenHelp({ EVENHAND_HELP: undefined })).toBeUndefined()
  for (const each of [folder, join(folder, 'gone'), import.meta.filename]) expect(brokenHelp({ EVENHAND_HELP: each })).toBe(each)
})

it('is read by part and language, and nothing else of the folder is', () => {
  for (const [name, text] of [
    ['call.en.md', 'The help line\n'],
    ['call.es.md', '  \n'],
    ['do.es.md', 'Guarde la calma.'],
    ['call.en.md.bak', 'old'],
    ['notes.md', 'not for visitors'],
  ] as const)
    writeFileSync(join(folder, name), text)
  expect(helpTexts({ EVENHAND_HELP: folder })).toEqual([
    { part: 'call', language: 'en', text: 'The help line' },
    { part: 'do', language: 'es', text: 'Guarde la calma.' },
  ])
  expect(brokenHelp({ EVENHAND_HELP: folder })).toBeUndefined()
})
