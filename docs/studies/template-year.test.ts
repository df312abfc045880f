// The study of a year in the template, worked out again: made-up events, told once by stop codes and once by the template.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Random, seeded } from '../../conformance/random.ts'
import { addDays, type Day, withId } from '../../src/base/index.ts'
import { situateAt } from '../../src/decide/index.ts'
import { sample } from '../../src/diagram/index.ts'
import { home, readTexts } from '../../src/folder/index.ts'
import { type Auditing, auditing, type PlacedRecord, placed } from '../../src/records/audit.ts'
import { boundActs, readRecord, readRecordLayouts, templateLayout, templateOf } from '../../src/records/index.ts'
import { headingOf } from '../../src/records/template-fields.ts'

const { artefact } = await theLaw()
const { facts } = artefact.vocabulary
const study = readFileSync(join(import.meta.dirname, 'template-year.md'), 'utf8')
const guide = readFileSync(join(home, 'docs/records.md'), 'utf8')
const first = '2024-09-03' as Day
const perAct = 500
/** The acts that the layout of Vermont's stops tells of. */
const acts = ['start-stop', 'arrest', 'cite', 'prolong-stop', 'hold', 'require-id', 'ask-status', 'tell']

const found = situateAt(artefact, { place: 'us/vt/norwich', day: first })
if ('problems' in found) throw new Error(JSON.stringify(found.problems))
const { situated } = found
const template = templateOf(situated, acts)
const headings = ['number', 'place', 'day', 'act', 'done', ...template.columns.map(({ fact }) => headingOf(fact))]

/** Something that was done, or not, to a driver in a stop, of which everything is known. */
interface Happened {
  readonly act: string
  readonly done: boolean
  readonly day: Day
  readonly said: ReadonlyMap<string, string>
}

/** A year of events, each as likely as any other that can be. */
function year(random: Random): readonly Happened[] {
  const stop = (fact: number): number | undefined => {
    const answer = { setting: 'traffic-stop', person: 'driver' }[facts[fact]?.id ?? '']
    return answer === undefined ? undefined : facts[fact]?.answers.findIndex((each) => each.id === answer)
  }
  return acts.flatMap((act) =>
    Array.from({ length: perAct }, () => {
      const values = sample(artefact.diagrams, artefact.possible, [...artefact.order], stop, 1, random.next)
      const said = new Map(facts.flatMap((fact, number) => [[fact.id, fact.answers[values?.get(number) ?? -1]?.id ?? '']] as const))
      // WHY: a stop that was not made is on no list of stops
      return { act, done: act === 'start-stop' || random.chance(0.5), day: addDays(first, random.between(0, 364)), said }
    }),
  )
}

/** Reads cells by a layout, and holds what they say of one act against the law. */
function holder(document: string, names: readonly string[]) {
  const [layout] = readRecordLayouts([{ file: 'layout.md', text: document }], artefact.vocabulary).layouts
  if (layout === undefined) throw new Error('a layout')
  const begun = readRecord(artefact, layout, names)
  if ('mistakes' in begun) throw new Error(JSON.stringify(begun.mistakes))
  const audit = auditing(artefact)
  const hold = (cells: readonly string[], act: string): void => {
    const read = begun.reader(cells, 2)
    const record = 'record' in read ? placed(read.record) : undefined
    if (record === undefined) throw new Error(JSON.stringify(read))
    audit.judge({ ...record, acts: record.acts.filter((each) => each.act === act) })
  }
  return { audit, hold }
}

/** What stop codes say of an event: the first of the codes of reasons that fits it. */
function stopCells({ done, day, act, said }: Happened): Readonly<Record<string, string>> {
  const [yearOf, month, date] = day.split('-')
  const reasons = { 'motor-vehicle': 'M', 'state-misdemeanor': 'D' } as const
  const offence = said.get('offence') ?? ''
  const reason =
    offence === 'motor-vehicle' || offence === 'state-misdemeanor' ? reasons[offence] : said.get('suspicion') === 'reasonable-suspicion' ? 'I' : 'E'
  return {
    ...{ 'Stop City': 'Norwich', 'Stop Date': `${Number(month)}/${Number(date)}/${yearOf}`, 'Stop Reason': reason, 'Stop Search': 'NS' },
    'Stop Outcome': act === 'arrest' && done ? 'A' : 'W',
  }
}

/** How many of an act's records were against a rule for certain, how many may have been, how many cannot be told. */
function counted(audit: Auditing, act: string) {
  const of = (outcome: string): number => audit.alike().reduce((sum, each) => sum + (each.act === act && each.outcome === outcome ? each.count : 0), 0)
  return { certain: of('broke'), most: of('broke') + of('perhaps-broke'), untold: of('cannot-tell') }
}

function told(audit: Auditing, act: string): string {
  const { certain, most, untold } = counted(audit, act)
  const range = certain === most ? String(certain) : `${certain} to ${most}`
  return untold === 0 ? range : `${range}; ${untold} cannot be told`
}

function studied() {
  const random = seeded(2024)
  const happened = year(random)
  const stops = withId(readRecordLayouts(readTexts(join(home, 'law/records')), artefact.vocabulary).layouts, 'vt.stops')
  const names = [...new Set(['Stop City', 'Agency Name', 'Stop Date', 'Stop Reason', 'Stop Search', 'Stop Outcome', ...(stops?.dropped ?? [])])]
  const byCodes = holder(readFileSync(join(home, 'law/records/vt-stops.md'), 'utf8'), names)
  const [byTemplate, withGaps] = [holder(templateLayout('en', template), headings), holder(templateLayout('en', template), headings)]
  const truth = auditing(artefact)
  for (const each of happened) {
    const { act, done, day, said } = each
    const whole: PlacedRecord = { row: 2, place: 'us/vt/norwich', day, facts: said, inferred: new Set(), acts: [{ act, done }] }
    truth.judge(whole)
    const codes = stopCells(each)
    byCodes.hold(
      names.map((name) => codes[name] ?? ''),
      act,
    )
    const cells = (answer: (fact: string) => string): readonly string[] => [
      ...['1', 'Norwich', day, act, done ? 'yes' : 'no'],
      ...template.columns.map(({ fact }) => answer(fact.id)),
    ]
    byTemplate.hold(
      cells((fact) => said.get(fact) ?? ''),
      act,
    )
    withGaps.hold(
      cells((fact) => (random.chance(0.1) ? 'unknown' : (said.get(fact) ?? ''))),
      act,
    )
  }
  return { truth, byCodes: byCodes.audit, byTemplate: byTemplate.audit, withGaps: withGaps.audit }
}

it('tells what the study says it tells', () => {
  const { truth, byCodes, byTemplate, withGaps } = studied()
  const rows = acts.map((act) => `| \`${act}\` | ${[truth, byCodes, byTemplate, withGaps].map((each) => told(each, act)).join(' | ')} |`)
  for (const act of acts) expect([act, counted(byTemplate, act)]).toEqual([act, counted(truth, act)])
  for (const act of acts) {
    const [{ certain: is }, gaps] = [counted(truth, act), counted(withGaps, act)]
    expect([act, counted(byCodes, act).certain, gaps.certain <= is && is <= gaps.most]).toEqual([act, 0, true])
  }
  expect(truth.changes(first, addDays(first, 364))).toEqual([])
  expect(study).toContain(
    ['| act | what happened | stop codes | the template | the template, one answer in ten not known |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join(
      '\n',
    ),
  )
  expect(study).toContain(` ${template.columns.length} questions`)
})

it('the guide to records says how many acts and questions there are', () => {
  const all = boundActs(situated, 'officer')
  const whole = templateOf(situated, all)
  expect(guide).toContain(`that is ${all.length} acts and ${whole.columns.length} questions`)
  expect(templateOf(situated, ['hand-over']).columns.map(({ fact }) => fact.id)).toEqual(['paper', 'purpose'])
})
