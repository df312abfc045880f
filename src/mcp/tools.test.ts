// Each tool gives what the library gives, with day, sources and how well it is known; what has no answer is refused by its kind.
import { describe, expect, it } from 'vitest'
import { ask } from '../decide/index.ts'
import { answerJson } from '../json/index.ts'
import { readRecord, verify } from '../recorded/index.ts'
import { tools } from './all-tools.ts'
import type { ToolAnswer } from './context.ts'
import { knownDays } from './days.ts'
import { stateElsewhere } from './elsewhere.ts'
import { contextOf } from './mcp.fixture.ts'
import type { ToolRefusal } from './refusal.ts'

const context = await contextOf()
const { artefact } = context

async function run(name: string, sent: object): Promise<ToolAnswer | { readonly refusal: ToolRefusal }> {
  const tool = tools.find((each) => each.name === name)
  if (tool === undefined) throw new Error(`no tool ${name}`)
  return tool.run(context, sent)
}

async function told(name: string, sent: object): Promise<ToolAnswer> {
  const found = await run(name, sent)
  if ('refusal' in found) throw new Error(found.refusal.says)
  return found
}

async function kindOf(name: string, sent: object): Promise<string> {
  const found = await run(name, sent)
  return 'refusal' in found ? found.refusal.kind : 'answered'
}

/** The first situation of a result. */
function first(result: unknown): unknown {
  return (result as { readonly situations: readonly unknown[] }).situations[0]
}

const norwich = { place: 'norwich', day: '2024-06-05' }
const passenger = { ...norwich, act: 'require-id', facts: { person: 'passenger', suspicion: 'none' } }

describe('the tools', () => {
  it('are named as models can call them, and say what they are for', () => {
    for (const { name, title, description } of tools) {
      expect(name).toMatch(/^[a-z][a-z-]*$/)
      expect([title.length > 3, description.length > 60]).toEqual([true, true])
    }
    expect(new Set(tools.map((each) => each.name)).size).toBe(tools.length)
  })

  it('take nothing that says who somebody is', () => {
    const fields = tools.flatMap((each) => Object.keys(each.input.shape))
    expect([...new Set(fields)].sort()).toEqual(
      ['act', 'actor', 'acts', 'agency', 'all', 'day', 'facts', 'first', 'id', 'lang', 'place', 'reader', 'record', 'second', 'verdict', 'words'].sort(),
    )
  })

  it('refuse fields that they do not know', async () => {
    for (const { run: answers } of tools) await expect(answers(context, { name: 'Juan Perez' })).rejects.toThrow()
  })
})

describe('ask', () => {
  it('gives the answer of the library, with its day, sources and grade', async () => {
    const found = ask(artefact, { ...passenger, place: 'us/vt/norwich' })
    const given = await told('ask', passenger)
    expect('answer' in found && answerJson(artefact, 'en', found.answer)).toEqual(given.result)
    expect(given).toMatchObject({ day: '2024-06-05', attestation: 'secondary', says: expect.stringMatching(/^An officer must not/) as string })
    expect(given.sources[0]?.title).toMatch(/\w/)
  })

  it('gives a record that can be verified', async () => {
    const { result } = await told('ask', { ...passenger, record: true, lang: 'es' })
    const read = readRecord(JSON.stringify(result))
    expect('record' in read && verify(read.record, context).same).toBe(true)
    expect(await told('verify', { record: result })).toMatchObject({ result: { same: true }, says: expect.stringContaining('the same') as string })
  })

  it.each([
    [{ ...passenger, place: 'Austin, Texas' }, 'not-in-this-collection'],
    [{ ...passenger, place: 'us/tx/austin' }, 'not-in-this-collection'],
    [{ ...passenger, place: 'norwhich' }, 'no-such-place'],
    [{ ...passenger, place: 'Atlantis' }, 'no-such-place'],
    [{ ...passenger, day: '1950-01-01' }, 'day-outside-what-is-known'],
    [{ ...passenger, day: '2099-01-01' }, 'day-outside-what-is-known'],
    [{ ...passenger, day: '2024-02-30' }, 'not-a-question'],
    [{ ...passenger, act: 'levitate' }, 'not-a-question'],
    [{ ...passenger, facts: { persn: 'passenger' } }, 'not-a-question'],
    [{ ...passenger, facts: { person: 'ghost' } }, 'not-a-question'],
    [{ ...passenger, facts: { 'immigration-status': 'x' } }, 'asks-for-a-persons-status'],
    [{ ...passenger, facts: { citizen: 'no' }, place: 'Texas' }, 'asks-for-a-persons-status'],
    [{ ...passenger, facts: { 'status-alredy-known': 'yes' } }, 'not-a-question'],
    [passenger, 'answered'],
  ])('%j: %s', async (sent, kind) => {
    for (const name of ['ask', 'turns-on']) expect(await kindOf(name, sent)).toBe(kind)
    expect(await kindOf('check-claim', { ...sent, verdict: 'may' })).toBe(kind)
  })

  it('repeats nothing of the facts where it refuses, and says what may be meant', async () => {
    for (const lang of ['en', 'es']) {
      const found = await run('ask', { ...passenger, facts: { persn: 'a-secret', suspicion: 'another-secret' }, lang })
      expect(JSON.stringify(found)).not.toMatch(/a-secret|another-secret|persn/)
      expect('refusal' in found && found.refusal.nearest).toContain('person')
    }
  })
})

describe('the days that are known', () => {
  it('begin with the first text of the State, and go through today or the last change that is known', async () => {
    const timeline = artefact.timelines[artefact.places.find((each) => each.id === 'us/vt/norwich')?.timelines['municipal'] ?? -1]
    if (timeline === undefined) throw new Error('no timeline')
    expect(knownDays({ artefact, timeline }, context.today)).toEqual({ from: '2014-06-17', through: '2026-11-29' })
    expect(knownDays({ artefact, timeline }, '2020-01-01' as typeof context.today).through > '2024-04-23').toBe(true)
    expect(await kindOf('ask', { ...passenger, day: '2014-06-17' })).toBe('answered')
    expect(await kindOf('ask', { ...passenger, day: '2014-06-16' })).toBe('day-outside-what-is-known')
    expect(await kindOf('ask', { ...passenger, day: '2026-11-29' })).toBe('answered')
    expect(await kindOf('ask', { ...passenger, day: '2026-11-30' })).toBe('day-outside-what-is-known')
    const refused = await run('what-stands', { place: 'norwich', day: '2030-01-01', lang: 'es' })
    expect('refusal' in refused && refused.refusal).toMatchObject({ known: { from: '2014-06-17', through: '2026-11-29' } })
  })

  it('are asked of places in their own State', () => {
    expect(['Texas', 'Austin, TX', 'us/tx', 'ocd-division/country:us/state:tx/place:austin', 'Springfield Illinois'].map(stateElsewhere)).toEqual([
      'Texas',
      'Texas',
      'Texas',
      'Texas',
      'Illinois',
    ])
    expect(['Norwich', 'Atlantis', 'us/xx', ''].map(stateElsewhere)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('find-situation', () => {
  it('finds what is asked with, and answers it in a place', async () => {
    const { result } = await told('find-situation', { words: 'do I have to show my passport' })
    expect(first(result)).toMatchObject({ id: expect.any(String) as string, act: expect.any(String) as string })
    const there = await told('find-situation', { words: 'ICE faxed a detainer', place: 'norwich', reader: 'officer', lang: 'es' })
    expect([there.day, typeof there.attestation]).toEqual(['2026-11-29', 'string'])
    expect(first(there.result)).toMatchObject({ place: 'us/vt/norwich', reader: 'officer' })
    expect(there.sources.length).toBeGreaterThan(0)
  })

  it('refuses what asks for a person’s status, and what fits nothing', async () => {
    expect(await kindOf('find-situation', { words: 'is my neighbor undocumented' })).toBe('asks-for-a-persons-status')
    expect(await kindOf('find-situation', { words: '¿mi vecino es indocumentado?', place: 'norwich' })).toBe('asks-for-a-persons-status')
    expect(await kindOf('find-situation', { words: 'zzzzqq' })).toBe('not-in-this-collection')
    expect(await kindOf('find-situation', { words: 'passport', place: 'Texas' })).toBe('not-in-this-collection')
  })

  it('tells of a question outside the collection what is known, and no answer', async () => {
    const found = await run('find-situation', { words: 'national guard deployment' })
    const beyond = 'refusal' in found ? found.refusal.beyond : (found.result as { readonly beyond: readonly { readonly id: string }[] }).beyond
    expect(beyond.map((each) => each.id)).toContain('national-guard')
  })
})

describe('the others', () => {
  it('tell what an answer turns on, and where each answer leads', async () => {
    const { result } = await told('turns-on', { ...norwich, act: 'require-id', facts: { person: 'passenger' } })
    expect(result).toMatchObject({
      verdict: null,
      turnsOn: [{ fact: 'suspicion', answers: [{ answer: 'none', verdicts: ['must not'] }, { verdicts: ['may'] }, { verdicts: ['may'] }] }],
    })
    expect((await told('turns-on', passenger)).says).toContain('It turns on nothing')
  })

  it('check a claim', async () => {
    const is = async (verdict: string, facts: object): Promise<unknown> => (await told('check-claim', { ...passenger, facts, verdict })).result
    expect(await is('must not', passenger.facts)).toMatchObject({ is: 'right', against: null })
    expect(await is('may', passenger.facts)).toMatchObject({ is: 'wrong', against: { verdict: 'must not', because: [{ norm: 'vt.fip-2024/passenger-id' }] } })
    expect(await is('may', { person: 'passenger' })).toMatchObject({ is: 'open', openBecause: ['facts'] })
  })

  it('tell what stands, through the days, and what a text says', async () => {
    const stands = await told('what-stands', { place: 'norwich', day: '2024-06-05' })
    expect(stands.result).toMatchObject({
      place: 'us/vt/norwich',
      standing: expect.arrayContaining([expect.objectContaining({ instrument: 'vt.fip-2024' })]) as object[],
    })
    const days = await told('timeline', { place: 'norwich', act: 'require-id', facts: passenger.facts })
    expect(days.says).toMatch(/23 April 2024[\s\S]*17 June 2014/)
    const text = await told('read-text', { id: 'vt.fip-2024', lang: 'es' })
    expect(text.sources[0]?.address).toMatch(/^https:/)
    expect(await kindOf('read-text', { id: 'vt.fip-2042' })).toBe('not-in-this-collection')
    const one = await told('read-text', { id: 'vt.fip-2024/passenger-id' })
    expect(one.result).toMatchObject({ provisions: [{ says: expect.stringContaining('must not require a passenger') as string }] })
  })

  it('compare texts, places and days', async () => {
    const found = await told('compare', { first: 'vt.fip-2018', second: 'vt.fip-2024', acts: ['give-access'] })
    expect(found.result).toMatchObject({ first: { instrument: 'vt.fip-2018' }, second: { instrument: 'vt.fip-2024' } })
    expect(found.sources.length).toBeGreaterThan(0)
    expect(await told('compare', { first: 'norwich@2024-04-22', second: 'norwich@2024-04-23', acts: ['give-access'] })).toHaveProperty('says')
    expect(await kindOf('compare', { first: 'vt.fip-2081', second: 'vt.fip-2024' })).toBe('not-in-this-collection')
    expect(await kindOf('compare', { first: 'norwich@2024-13-01', second: 'vt.fip-2024' })).toBe('not-a-question')
    expect(await kindOf('compare', { first: 'norwich@1950-01-01', second: 'norwich' })).toBe('day-outside-what-is-known')
    expect(await kindOf('compare', { first: 'Texas', second: 'norwich' })).toBe('not-in-this-collection')
    expect(await kindOf('compare', { first: 'norwich', second: 'hartford', acts: ['fly'] })).toBe('not-a-question')
  })

  it('list the words of questions', async () => {
    const { result } = await told('words', {})
    expect((result as { readonly acts: readonly unknown[] }).acts).toHaveLength(artefact.vocabulary.acts.length)
    const about = await told('words', { act: 'require-id', place: 'norwich' })
    const facts = (about.result as { readonly facts: readonly { readonly fact: string }[] }).facts.map((each) => each.fact)
    expect([facts.includes('person'), facts.includes('suspicion'), facts.length < 40]).toEqual([true, true, true])
  })
})
