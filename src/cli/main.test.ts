// The command line as other programs and people call it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { evenhand } from './run.fixture.ts'

const { artefact } = await theLaw()

const folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface AnswerJson {
  readonly verdict: string | null
  readonly settled: boolean
  readonly possible: readonly { readonly verdict: string; readonly count: number }[]
  readonly because: readonly Readonly<Record<string, unknown>>[]
  readonly duties: readonly { readonly act: string; readonly norm: string; readonly says: string }[]
  readonly turnsOn: readonly { readonly fact: string; readonly judgement: boolean }[]
  readonly unsettled: readonly { readonly about: string; readonly sides: readonly unknown[] }[]
  readonly enough: Readonly<Record<string, string>>
  readonly since: { readonly day: string } | null
  readonly until: { readonly day: string; readonly because: readonly string[] } | null
}

async function ask(act: string, day: string, facts: readonly string[], ...more: readonly string[]): Promise<AnswerJson> {
  const { status, stdout, stderr } = await evenhand(
    'ask',
    act,
    '--place',
    'us/vt/norwich',
    '--on',
    day,
    ...facts.flatMap((each) => ['--fact', each]),
    '--json',
    ...more,
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as AnswerJson
}

describe('ask', () => {
  const entry = ['offence=unlawful-entry', 'crossing-recent=yes', 'suspicion=probable-cause', 'ground=other', 'paper=none', 'essential-to-unrelated-crime=no']
  const table: readonly (readonly [string, string, readonly string[], string])[] = [
    ['2020-01-20', 'ask-status', ['setting=traffic-stop', 'offence=none', 'needed-for-criminal-investigation=no'], 'must not'],
    ['2020-01-20', 'tell', ['information=status', 'recipient=federal-immigration'], 'may'],
    [
      '2020-01-20',
      'tell',
      ['information=release', 'recipient=federal-immigration', 'public-safety=no', 'officer-safety=no', 'law-enforcement-need=no'],
      'should not',
    ],
    ['2019-09-03', 'give-access', [], 'silent'],
    ['2024-09-03', 'give-access', ['purpose=civil-immigration', 'paper=none'], 'must not'],
    ['2024-06-04', 'hold', ['purpose=civil-immigration', 'paper=detainer'], 'must not'],
    ['2024-06-04', 'hold', ['purpose=civil-immigration', 'paper=administrative-warrant'], 'must not'],
    ['2024-06-04', 'hold', ['paper=judicial-arrest-warrant'], 'may'],
    ['2024-06-05', 'require-id', ['person=passenger', 'suspicion=none'], 'must not'],
    ['2024-06-05', 'require-id', ['person=passenger', 'suspicion=reasonable-suspicion'], 'may'],
    ['2024-06-05', 'request-id', ['person=passenger'], 'may'],
    ['2024-08-20', 'require-ssn', ['setting=booking'], 'must not'],
    ['2024-08-20', 'infer-status', ['inferred-from=missing-ssn'], 'must not'],
    ['2024-08-20', 'infer-status', ['inferred-from=missing-id'], 'must not'],
    ['2018-10-06', 'hold', [...entry, 'entry-seen=no', 'imminent-injury=no'], 'may'],
    ['2024-10-06', 'hold', [...entry, 'entry-seen=no', 'imminent-injury=no'], 'should not'],
    ['2025-05-05', 'hold', [...entry, 'entry-seen=no', 'imminent-injury=yes'], 'may'],
    ['2025-12-12', 'hold', [...entry, 'entry-seen=yes', 'imminent-injury=no'], 'unsettled'],
    ['2024-06-10', 'prolong-stop', ['purpose=civil-immigration'], 'must not'],
    ['2020-05-01', 'make-federal-agreement', ['emergency-declared=yes', 'governor-approved=no'], 'may'],
    ['2025-08-01', 'make-federal-agreement', ['emergency-declared=yes', 'governor-approved=no'], 'must not'],
  ]
  it.each(table)('%s %s %j: %s', async (day, act, facts, verdict) => {
    expect(await ask(act, day, facts)).toMatchObject({ verdict, settled: true })
  })

  it('gives the duty that comes with asking a passenger', async () => {
    const { duties } = await ask('request-id', '2024-06-05', ['person=passenger'])
    expect(duties.map((each) => each.act)).toEqual(['say-id-is-optional'])
  })

  it('turns on person and suspicion where neither is known', async () => {
    const answer = await ask('require-id', '2024-06-05', [])
    expect(answer).toMatchObject({ verdict: null, settled: false, enough: {} })
    expect(answer.turnsOn.map((each) => each.fact)).toEqual(expect.arrayContaining(['person', 'suspicion']))
    expect(answer.possible.map((each) => each.verdict)).toEqual(expect.arrayContaining(['may', 'must not', 'silent']))
  })

  it('keeps the shape that other programs read', async () => {
    const answer = await ask('hold', '2024-06-04', ['purpose=civil-immigration', 'paper=detainer'], '--agency', 'sheriff')
    const fields = [
      'place',
      'day',
      'agency',
      'actor',
      'act',
      'verdict',
      'settled',
      'possible',
      'because',
      'setAside',
      'struck',
      'duties',
      'turnsOn',
      'unsettled',
      'attestation',
      'enough',
      'wouldChange',
      'since',
      'until',
    ]
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(fields))
    expect(answer).toMatchObject({
      place: 'us/vt/norwich',
      day: '2024-06-04',
      agency: 'sheriff',
      actor: 'officer',
      act: 'hold',
      enough: { purpose: 'civil-immigration', paper: 'detainer' },
    })
    expect(Object.keys(answer.because[0] ?? {})).toEqual(expect.arrayContaining(['norm', 'instrument', 'says', 'source', 'attestation']))
    expect(answer.possible.map(({ verdict, count }) => [verdict, typeof count])).toEqual([['must not', 'number']])
  })

  it('knows when the answer changes, and by what', async () => {
    const before = await ask('give-access', '2019-09-03', [])
    expect(before.until?.day).toBe('2024-04-23')
    expect(before.until?.because).toContain('vt.fip-2024/no-free-access')
    expect((await ask('give-access', '2024-04-23', [])).since?.day).toBe('2024-04-23')
  })

  it('gives both sides of what is not settled, only those of the circuit', async () => {
    const { unsettled } = await ask('disclose-for-registry', '2024-06-05', ['information=status', 'recipient=federal-immigration'])
    expect(unsettled.map((each) => each.about)).toContain('us.8-usc-1373/sending')
    expect(JSON.stringify(unsettled)).not.toContain('First Circuit')
  })

  it('says that an advisory vote happened, and is not moved by it', async () => {
    const facts = ['information=status', 'recipient=federal-immigration']
    const [before, after] = [await ask('tell', '2020-01-20', facts), await ask('tell', '2020-03-04', facts)]
    expect([before.verdict, after.verdict]).toEqual(['may', 'may'])
    expect(before).toMatchObject({ said: [] })
    expect(after).toMatchObject({ said: ['vt.norwich-article-32'] })
  })

  it('takes unknown for an answer, as if it had not been given', async () => {
    expect(await ask('require-id', '2024-06-05', ['person=unknown', 'suspicion=none'])).toMatchObject({ settled: false, facts: { suspicion: 'none' } })
  })

  it('says which norms may have stood already, where only a later day is known', async () => {
    const before = await ask('require-id', '2020-06-05', ['person=driver', 'offence=motor-vehicle', 'breach-suspected=yes'])
    expect(before).toMatchObject({ verdict: 'silent', perhaps: ['vt.23-vsa-1012/licence'] })
    expect(await ask('require-id', '2024-06-05', ['person=driver', 'offence=motor-vehicle', 'breach-suspected=yes'])).toMatchObject({
      verdict: 'may',
      perhaps: [],
    })
  })

  it('takes an Open Civic Data id for the place', async () => {
    const { stdout } = await evenhand(
      'ask',
      'give-access',
      '--place',
      'ocd-division/country:us/state:vt/place:hartford',
      '--on',
      '2024-09-03',
      '--fact',
      'purpose=civil-immigration',
      '--fact',
      'paper=none',
      '--json',
    )
    expect(JSON.parse(stdout)).toMatchObject({ place: 'us/vt/hartford', verdict: 'must not' })
  })

  it('speaks Spanish', async () => {
    const { stdout } = await evenhand(
      'ask',
      'require-id',
      '--place',
      'us/vt/norwich',
      '--on',
      '2024-06-05',
      '--fact',
      'person=passenger',
      '--fact',
      'suspicion=none',
      '--lang',
      'es',
    )
    expect(stdout).toContain('NO DEBE')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Un agente de policía no debe exigir a un pasajero que muestre una identificación.')
  })

  it.each([
    ['en', ' situations Situations are counted over everything that bears on this act'],
    ['es', ' situaciones Las situaciones se cuentan según todo lo que tiene que ver con este acto'],
  ])('says once what its situations are counted over, where there is more than one answer: %s', async (language, counted) => {
    const shown = async (...facts: readonly string[]) =>
      (
        await evenhand('ask', 'require-id', '--place', 'us/vt/norwich', '--on', '2024-06-05', '--lang', language, ...facts.flatMap((each) => ['--fact', each]))
      ).stdout
        .replace(/\s+/g, ' ')
        .split(counted).length - 1
    expect(await shown('person=passenger')).toBe(1)
    expect(await shown('person=passenger', 'suspicion=none')).toBe(0)
  })

  it('keeps to 80 columns, but for addresses', async () => {
    const { stdout } = await evenhand('ask', 'hold', '--place', 'us/vt/norwich', '--on', '2024-06-04')
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('http'))).toEqual([])
  })
})

describe('what is wrong with a question', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['place', ['ask', 'hold', '--place', 'norwhich', '--on', '2024-05-01'], /us\/vt\/norwich/],
    ['act', ['ask', 'requir-id', '--place', 'us/vt/norwich'], /require-id/],
    ['fact', ['ask', 'hold', '--place', 'us/vt/norwich', '--fact', 'purpos=other'], /purpose/],
    ['answer', ['ask', 'hold', '--place', 'us/vt/norwich', '--fact', 'paper=detaner'], /detainer/],
    ['day', ['ask', 'hold', '--place', 'us/vt/norwich', '--on', '2024-02-30'], /2024-02-30/],
    ['form of a fact', ['ask', 'hold', '--place', 'us/vt/norwich', '--fact', 'paper'], /name=answer/],
    ['two answers', ['ask', 'hold', '--place', 'us/vt/norwich', '--fact', 'paper=none', '--fact', 'paper=detainer'], /two answers/],
    ['actor', ['ask', 'hold', '--place', 'us/vt/norwich', '--actor', 'oficer'], /officer/],
    ['agency', ['ask', 'hold', '--place', 'us/vt/norwich', '--agency', 'sherif'], /sheriff/],
    ['situation', ['ask', 'hold', '--place', 'us/vt/norwich', '--fact', 'offence=civil-presence', '--fact', 'suspicion=probable-cause'], /cannot all be true/],
    ['option', ['ask', 'hold', '--plaice', 'us/vt/norwich'], /--place/],
    ['command', ['aks'], /ask/],
    ['name to show', ['show', 'vt.fip-2042'], /vt\.fip-2024/],
    ['file', ['check', 'no-such-file.md'], /no-such-file/],
    ['terminal', ['interview'], /terminal/],
  ]
  it.each(wrong)('%s: exit code 2, and the nearest that is known', async (_, args, says) => {
    const { status, stderr, stdout } = await evenhand(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(says)
    expect(stdout).toBe('')
  })

  it('lists every problem at once, as JSON for programs', async () => {
    const { status, stdout } = await evenhand('ask', 'hodl', '--place', 'us/vt/norwhich', '--on', 'yesterday', '--fact', 'x=y', '--json')
    expect(status).toBe(2)
    const { problems } = JSON.parse(stdout) as { problems: readonly { code: string; message: string }[] }
    expect(problems.map((each) => each.code)).toEqual(['unknown-place', 'unknown-act', 'not-a-day', 'unknown-fact'])
    expect(problems.every((each) => each.message !== '')).toBe(true)
  })
})

describe('documents', () => {
  const draft = (name: string, text: string): string => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }

  it('are checked inside the law: every finding at once, each with its place and the nearest name', async () => {
    const file = draft('draft.md', '# Draft\n\n```policy\nnorm a\n  officer must not require-idd\n    when persn is passenger\n  source "x"\n```\n')
    const { status, stderr } = await evenhand('check', file)
    expect(status).toBe(1)
    expect(stderr).toMatch(/draft\.md:4:6\s+instrument-missing/)
    expect(stderr).toMatch(/draft\.md:5:20\s+unknown-act\s+.*`require-id`/)
    expect(stderr).toMatch(/draft\.md:6:10\s+unknown-fact\s+.*`person`/)
    expect(stderr).toMatch(/missing-attestation/)
    expect(stderr).toContain(`  5 |   officer must not require-idd\n    | ${' '.repeat(19)}${'^'.repeat(11)}`)
  })

  it('that are not text are said not to be', async () => {
    const file = join(folder, 'binary.md')
    writeFileSync(file, Buffer.from([0x50, 0x00, 0xff, 0xfe, 0x01]))
    const { status, stderr } = await evenhand('check', file)
    expect(status).toBe(1)
    expect(stderr).toContain('not-text')
  })

  it('are laid out in place, the prose untouched', async () => {
    const file = draft('loose.md', 'Prose   stays.\n\n```policy\nactor   x\n en "an x"   es "un x"\n```\n\n* as it is *\n')
    expect((await evenhand('fmt', '--check', file)).status).toBe(1)
    expect((await evenhand('fmt', file)).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('Prose   stays.\n\n```policy\nactor x\n  en "an x"\n  es "un x"\n```\n\n* as it is *\n')
    expect((await evenhand('fmt', '--check', file)).status).toBe(0)
  })
})

describe('the same question elsewhere and on other days', () => {
  it('where groups every town and city by the answer', async () => {
    const facts = ['--fact', 'purpose=civil-immigration', '--fact', 'paper=none']
    const { places } = JSON.parse((await evenhand('where', 'give-access', '--on', '2024-09-03', ...facts, '--json')).stdout) as {
      places: readonly { place: string; verdict: string }[]
    }
    expect(places.find((each) => each.place === 'us/vt/norwich')).toMatchObject({ verdict: 'must not' })
    const { stdout } = await evenhand('where', 'give-access', '--on', '2024-09-03', ...facts)
    expect(stdout).toMatch(/MUST NOT\n {2}Brattleboro \(Vermont\)/)
    // every place once: those with rules of their own by name, the others counted
    const counted = [...stdout.matchAll(/\+ (\d+) other/g)].reduce((sum, [, count]) => sum + Number(count), 0)
    const states = artefact.places.filter((each) => each.kind === 'state').map((each) => each.name.replace(' ', '\\s+'))
    const named = stdout.match(new RegExp(`\\((?:${states.join('|')})\\)`, 'g'))?.length ?? 0
    expect(counted + named).toBe(places.length)
    expect((await evenhand('where', 'give-access', '--on', '2024-09-03', '--all')).stdout).not.toContain('other places')
    expect(await evenhand('where', 'give-acess')).toMatchObject({ status: 2 })
  })

  it('timeline lists stretches that follow one another, each with the answer of its days', async () => {
    const facts = ['offence=unlawful-entry', 'crossing-recent=yes', 'entry-seen=no', 'paper=none', 'imminent-injury=no', 'essential-to-unrelated-crime=no']
    const { stdout } = await evenhand('timeline', 'hold', '--place', 'us/vt/hartford', ...facts.flatMap((each) => ['--fact', each]), '--json')
    const { stretches } = JSON.parse(stdout) as { stretches: readonly { from: string | null; through: string | null; verdict: string }[] }
    expect(stretches.at(-1)).toMatchObject({ verdict: 'should not', from: '2024-04-23', through: null })
    expect(stretches.at(-2)).toMatchObject({ verdict: 'may', from: '2018-03-01', through: '2024-04-22' })
  })
})

describe('places', () => {
  it.each([['Norwich'], ['norwich, vt'], ['Norwich, Vermont'], ['us/vt/norwich/'], ['NORWICH VT']])('%s is Norwich in Vermont', async (name) => {
    expect(JSON.parse((await evenhand('ask', 'give-access', '--place', name, '--on', '2024-09-03', '--json')).stdout)).toMatchObject({ place: 'us/vt/norwich' })
  })

  it.each([
    ['Quechee', 'us/vt/hartford', 'municipal'],
    ['Alburg', 'us/vt/alburgh', 'state-police'],
    ['Saint Johnsbury', 'us/vt/st-johnsbury', 'municipal'],
    ['St. Albans City', 'us/vt/st-albans-city', 'municipal'],
    ['Putney', 'us/vt/putney', 'sheriff'],
    ['Hartland', 'us/vt/hartland', 'state-police'],
    ['VT0141000', 'us/vt/norwich', 'municipal'],
    ["windham county sheriff's office", 'us/vt/windham-county', 'sheriff'],
    ['Vermont State Police', 'us/vt', 'state-police'],
    ['ocd-division/country:us/state:vt/place:newfane_town', 'us/vt/newfane', 'sheriff'],
  ])('%s is %s, policed by %s', async (name, place, agency) => {
    expect(JSON.parse((await evenhand('ask', 'give-access', '--place', name, '--json')).stdout)).toMatchObject({ place, agency })
  })

  it.each([['Barre'], ['Rutland, Vermont'], ['newport'], ['St. Albans']])('%s can be more than one place, and is asked back', async (name) => {
    const { status, stderr } = await evenhand('ask', 'give-access', '--place', name)
    expect(status).toBe(2)
    expect(stderr).toMatch(/us\/vt\/[a-z-]+-city` or `us\/vt\/[a-z-]+-town/)
  })

  it('an agency is taken at its own place only, and not where it is unclear what binds it', async () => {
    expect((await evenhand('ask', 'give-access', '--place', 'Putney', '--agency', 'VT0130000')).status).toBe(0)
    expect((await evenhand('ask', 'give-access', '--place', 'Norwich', '--agency', 'VT0140300')).stderr).toContain('us/vt/hartford')
    expect((await evenhand('ask', 'give-access', '--place', 'University of Vermont')).stderr).toContain('not clear')
    expect((await evenhand('ask', 'give-access', '--place', 'Norwich', '--agency', 'sherif')).stderr).toContain('`sheriff`')
  })

  it('an answer says who polices where that is not its own department', async () => {
    expect((await evenhand('ask', 'give-access', '--place', 'Putney')).stdout).toMatch(/Windham County Sheriff's Office[\s\S]*number\s+VT0130000/)
    expect((await evenhand('ask', 'give-access', '--place', 'Sharon')).stdout).toMatch(/who polices it was not\s+found/)
    expect((await evenhand('ask', 'give-access', '--place', 'Sharon', '--agency', 'municipal')).stdout).not.toContain('who polices')
    expect((await evenhand('ask', 'give-access', '--place', 'Norwich')).stdout).not.toContain('VT0141000')
    expect((await evenhand('standing', '--place', 'Norwich')).stdout).toContain('VT0141000')
  })

  it('agencies lists each with its number and whom it polices', async () => {
    const list = JSON.parse((await evenhand('agencies', '--json')).stdout) as readonly { ori: string; polices: readonly string[] }[]
    expect(list).toHaveLength(artefact.agencies.length)
    expect(list.find((each) => each.ori === 'VT0130000')?.polices).toContain('us/vt/putney')
    expect((await evenhand('agencies', '--place', 'Putney')).stdout).toMatch(/^VT0130000/)
    expect((await evenhand('agencies', '--place', 'Sharon')).stdout).toContain('No agency')
    expect(await evenhand('agencies', '--place', 'Nowhere')).toMatchObject({ status: 2 })
  })
})

describe('the other commands', () => {
  it('list acts, facts and what stands', async () => {
    expect((await evenhand('acts')).stdout).toContain('require-id')
    expect((await evenhand('facts', '--lang', 'es')).stdout).toContain('¿')
    const { stdout } = await evenhand('standing', '--place', 'us/vt/norwich', '--on', '2024-04-22', '--json')
    const { standing } = JSON.parse(stdout) as { standing: readonly { instrument: string }[] }
    const names = standing.map((each) => each.instrument)
    expect(names).toContain('vt.fip-2018')
    expect(names).not.toContain('vt.fip-2024')
  })

  it('say why a text does not stand', async () => {
    const args = ['standing', '--place', 'us/vt/norwich', '--json', '--on']
    const states = async (day: string) => {
      const { texts } = JSON.parse((await evenhand(...args, day)).stdout) as { texts: readonly { instrument: string; standing: unknown }[] }
      return Object.fromEntries(texts.map((each) => [each.instrument, each.standing]))
    }
    expect(await states('2019-05-01')).toMatchObject({
      'vt.fip-2018': { kind: 'in-force' },
      'vt.fip-2024': { kind: 'later' },
      'vt.23-vsa-1012': { kind: 'perhaps' },
    })
    expect(await states('2024-05-01')).toMatchObject({ 'vt.fip-2018': { kind: 'superseded', by: ['vt.fip-2024'] } })
  })

  it('begin a new instrument that checks from the first minute, and never over another', async () => {
    const args = ['new', 'instrument', 'test.skeleton', '--place', 'us/vt/norwich', '--into', folder] as const
    const file = join(folder, 'us/vt/norwich/skeleton.md')
    expect(await evenhand(...args)).toMatchObject({ status: 0 })
    expect((await evenhand('check', file)).status).toBe(0)
    expect(await evenhand(...args)).toMatchObject({ status: 2 })
    expect((await evenhand('new', 'instrument', 'Bad Name', '--place', 'us/vt/norwich')).status).toBe(2)
  })

  it('show a norm in plain words', async () => {
    expect((await evenhand('show', 'vt.fip-2024/passenger-id')).stdout).toContain('An officer must not require a passenger to show identification')
  })

  it('explain themselves with an example', async () => {
    for (const command of [
      'ask',
      'where',
      'timeline',
      'interview',
      'acts',
      'facts',
      'standing',
      'check',
      'fmt',
      'show',
      'new',
      'registry',
      'compile',
      'settings',
      'version',
    ]) {
      const { status, stdout } = await evenhand(command, '--help')
      expect(status).toBe(0)
      expect(stdout).toMatch(/Examples:\n {2}evenhand /)
    }
    expect((await evenhand('--help')).stdout).toMatch(/Example:/)
  })

  it('name the law by its hash, the same every time', async () => {
    const [one, other] = [await evenhand('version'), await evenhand('version')]
    expect(one.stdout).toMatch(/law [0-9a-f]{64}/)
    expect(one.stdout).toBe(other.stdout)
  })
})
