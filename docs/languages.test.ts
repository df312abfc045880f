// What the page on adding a language says is so.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { languageAbout, locales } from '../src/wording/index.ts'
import { messagesOf, packFolders } from '../tools/packs/folder-node.ts'

const home = join(import.meta.dirname, '..')
const page = readFileSync(join(import.meta.dirname, 'languages.md'), 'utf8')

it('names files that are there', () => {
  const named = [...page.matchAll(/`((?:src|law|tools)\/[\w./-]*)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(6)
  expect(named.filter((each) => !existsSync(join(home, each)))).toEqual([])
})

it('says of each language how far it has come, as its pack does', () => {
  const packs = packFolders()
  expect(packs.filter((each) => each.status === 'in use').map((each) => each.locale)).toEqual([...locales])
  expect(packs.filter((each) => each.status === 'begun').map((each) => each.locale)).toEqual(['fr'])
  expect(page).toContain('Evenhand speaks English and Spanish')
  expect(page).toContain('French is begun')
  expect(languageAbout('fr').status).toBe('begun')
})

it('has every part of a pack in the table', () => {
  for (const part of ['pack.json', 'messages/', 'grammar.ts', 'act-words.ts']) expect(page).toContain(`src/wording/packs/fr/${part}`)
  for (const pack of packFolders()) expect(Object.keys(messagesOf(pack)).length).toBeGreaterThan(300)
})
