// Asking runs where there is no Node: bundled, and run with nothing but what browsers have.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'

const home = resolve(import.meta.dirname, '../..')
let code: string

beforeAll(async () => {
  const entry = join(home, 'build/browser-entry.ts')
  const rooms = [
    `export { readArtefact } from '../src/artefact/index.ts'`,
    `export { ask, nextQuestion, situate } from '../src/decide/index.ts'`,
    `export { describe } from '../src/wording/index.ts'`,
  ]
  writeFileSync(entry, rooms.join('\n'))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, name: 'evenhand', formats: ['iife'] } },
  })
  const [bundle] = [built].flat()
  if (bundle === undefined || !('output' in bundle)) throw new Error('nothing was built')
  code = bundle.output[0].code
})

it('asks nothing of Node', () => {
  expect(code).not.toMatch(/node:|\brequire\(|\bprocess\.|\bBuffer\b/)
})

it('reads the artefact and answers', async () => {
  const file = new Uint8Array(readFileSync(join(home, 'build/evenhand.law')))
  const page = createContext({ TextDecoder, TextEncoder, URL, crypto, Intl, file })
  const question = { place: 'us/vt/norwich', day: '2024-06-05', act: 'require-id', facts: { person: 'passenger', suspicion: 'none' } }
  const script = `${code}
    evenhand.readArtefact(file).then(({ artefact }) => {
      const { answer } = evenhand.ask(artefact, ${JSON.stringify(question)})
      return JSON.stringify([answer.verdict, evenhand.describe(artefact, 'es', answer).headline])
    })`
  const answered: unknown = await runInContext(script, page)
  expect(answered).toBe(JSON.stringify(['must not', 'Un agente de policía no debe exigir a un pasajero que muestre una identificación.']))
})
