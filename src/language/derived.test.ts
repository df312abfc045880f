// What follows from rules has exactly the names that are known for it, a case may rest on it, and nothing written may take its name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { home, readDocuments } from '../folder/index.ts'
import { readPlaces, surroundingsFrom as surroundingsOf } from '../places/index.ts'
import { check, declarationsOf, derivedNames } from './index.ts'

const { texts, tables } = readDocuments(join(home, 'law'))
const real = surroundingsOf(readPlaces(parseCsv(tables['places.csv'], { columns: true })).items)
const surroundings = { places: new Set(['us/vt', 'us/vt/norwich']), circuits: new Set<string>() }
const base = { file: 'base.md', text: readFileSync(join(home, 'docs/diagnostics/base.md'), 'utf8') }

const sample = (more = '', because = 'sample.policy/no-hold-except-2', named = 'house') => `\`\`\`policy
act ${named} by officer
  en "house somebody"
  es "alojar a alguien"
  is also hold when person is driver

instrument sample.policy
  title en "T"
        es "T"
  kind agency-policy
  made by "M"
  binds municipal in us/vt
  source "S" official

norm no-hold
  officer must not hold
    unless suspicion is probable-cause
    unless paper is judicial-arrest-warrant, which it may
  source "S" official

norm may-hold
  officer may hold
    when person is victim
  source "S" official

unsettled perhaps
  whether officer should not hold
    when person is victim
  for en "F" es "F"
  source "S" official

eraser strikes
  voids prohibitions on hold
  reaches ordinance and below
  source "S" official
${more}
case held
  tells en "Held." es "Retenido."
  in us/vt/norwich
  asks whether officer may hold
  where paper is judicial-arrest-warrant
  on 2024-01-01 expect may because ${because}
  cites "S"
\`\`\`
`
const checked = (text: string) => check([base, { file: 'sample.md', text }], surroundings)

describe('names of what follows', () => {
  it.each([
    ['the real law', () => check(texts, real)],
    ['a sample of every kind', () => checked(sample())],
  ])('are those that are made, and no others: %s', (_, make) => {
    const { law, documents, findings } = make()
    expect(findings).toEqual([])
    const declarations = declarationsOf(documents)
    const written = new Set([...declarations.norms, ...declarations.erasers].map((each) => each.id))
    const made = [...(law?.norms ?? []), ...(law?.erasers ?? [])].map((each) => each.id)
    expect(made.filter((each) => !written.has(each)).sort()).toEqual([...derivedNames(declarations).keys()].sort())
    expect([...derivedNames(declarations).values()].filter((each) => !written.has(each))).toEqual([])
  })

  it('are four in the sample, so that the comparison is about something', () => {
    expect([...derivedNames(declarationsOf(checked(sample()).documents))]).toEqual([
      ['sample.policy/no-hold-except-2', 'sample.policy/no-hold'],
      ['sample.policy/no-hold-as-house', 'sample.policy/no-hold'],
      ['sample.policy/perhaps-as-house', 'sample.policy/perhaps'],
      ['sample.policy/strikes-as-house', 'sample.policy/strikes'],
    ])
  })

  it('can be what a case rests on, and only those that there are', () => {
    const codes = (because: string) => checked(sample('', because)).findings.map((each) => [each.code, each.words['name']])
    for (const name of ['no-hold-except-2', 'no-hold-as-house']) expect(codes(`sample.policy/${name}`)).toEqual([])
    for (const name of ['no-hold-except-1', 'may-hold-as-house']) expect(codes(`sample.policy/${name}`)).toEqual([['unknown-norm', `sample.policy/${name}`]])
  })

  it('are taken: nothing else may bear one', () => {
    const taking = `\nnorm no-hold-except-2\n  officer must not require-id\n  source "S" official\n\n`
    expect(checked(sample(taking)).findings.map((each) => [each.code, each.words['name']])).toEqual([['duplicate-name', 'sample.policy/no-hold-except-2']])
  })

  it('give way to nothing by themselves', () => {
    const overriding = `\nnorm beyond\n  officer may hold\n  overrides no-hold-except-2\n  source "S" official\n\n`
    expect(checked(sample(overriding)).findings.map((each) => each.code)).toEqual(['unknown-norm'])
  })
})
