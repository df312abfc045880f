// Where rules are written is known from the one time that they were read.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { home, readTexts } from '../folder/index.ts'
import { instrumentIn } from '../grammar/index.ts'
import type { Law } from '../rules/index.ts'
import { writtenName } from './derived-names.ts'
import { type Parsed, parse } from './parse.ts'
import { instrumentOf, positionsOf } from './positions.ts'
import { whereWritten } from './written.ts'

const documents: readonly Parsed[] = readTexts(join(home, 'law')).map((each) => parse(each.file, each.text))
const positions = positionsOf(documents)
const lines = whereWritten(documents)
const textOf = (file: string): string => documents.find((each) => each.file === file)?.text ?? ''
let law: Law
beforeAll(async () => {
  ;({ law } = await theLaw())
})

describe('the place of a rule', () => {
  it('is that of its name, of what follows from a rule that of the rule', () => {
    const all = [...law.instruments, ...law.norms, ...law.erasers, ...law.definitions, ...law.limits]
    for (const { id } of all) {
      const span = positions.name(id)
      const written = writtenName(id, lines)
      expect([id, span === undefined ? '' : textOf(span.file).slice(span.offset, span.end)]).toEqual([id, written.split('/').at(-1)])
      expect([id, lines.get(written)]).toEqual([id, { file: span?.file, line: span?.line }])
    }
    expect(law.norms.filter((each) => !lines.has(each.id)).length).toBeGreaterThan(5)
  })

  it('is none where nothing is written', () => {
    expect(positions.name('vt.fip-2024/nothing')).toBeUndefined()
    expect(positions.treatment('nothing', 0)).toBeUndefined()
  })
})

describe('the place of a treatment', () => {
  it('is its own, whatever others say of the same finding', () => {
    const found = law.instruments.flatMap(({ id, treats }) => treats.map((each, index) => ({ each, span: positions.treatment(id, index) })))
    for (const { each, span } of found) {
      const text = textOf(span?.file ?? '').slice(span?.offset, span?.end)
      expect(text).toMatch(
        new RegExp(`^treats\\s+${[each.code, ...(each.subjects.length === 0 ? [] : ['of', each.subjects.join(',\\s+')])].join('\\s+')}\\s+as\\s`),
      )
    }
    expect(new Set(found.map(({ span }) => `${span?.file} ${span?.offset}`)).size).toBe(found.length)
    expect(found.length).toBeGreaterThan(5)
  })
})

describe('the instrument of a document', () => {
  it('is the same read whole and by its first lines', () => {
    expect(documents.map((each) => instrumentIn(each.text))).toEqual(documents.map(instrumentOf))
    expect(new Set(documents.map(instrumentOf)).size).toBe(law.instruments.length + 1)
  })
})
