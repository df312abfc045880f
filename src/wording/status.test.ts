// What a language lacks is counted.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileDocuments } from '../corpus/index.ts'
import { home, readDocuments } from '../folder/index.ts'
import { languageStatus } from './index.ts'

const documents = readDocuments(join(home, 'law'))

it('counts the languages in use as whole, and one that was begun by what it has', () => {
  const texts = documents.texts.map((each) => ({ ...each, text: each.text.replace(/^( *)title en "/m, '$1title pt "Um título"\n$1      en "') }))
  const begun = texts.filter((each, index) => each.text !== documents.texts[index]?.text).length
  const { artefact } = compileDocuments({ ...documents, texts })
  if (artefact === undefined) throw new Error('the law does not compile')
  const [english, spanish, french, portuguese, other] = languageStatus(artefact)
  for (const each of [english, spanish]) expect([each?.spoken, each?.fixed, each?.law]).toEqual([true, each?.allFixed, each?.allLaw])
  expect(begun).toBeGreaterThan(50)
  expect(french).toMatchObject({ language: 'fr', spoken: false })
  expect(french?.fixed).toBeGreaterThan(300)
  expect(french?.law).toBeGreaterThan(200)
  expect(portuguese).toMatchObject({ language: 'pt', spoken: false, fixed: 0, law: begun })
  expect(other).toBeUndefined()
})
