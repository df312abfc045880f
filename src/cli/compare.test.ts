// Comparing as reporters, reviewers and authors do it from the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { home } from '../folder/index.ts'
import { evenhand } from './run.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command prints, in one line, so that it does not matter where lines break. */
async function said(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await evenhand(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.replace(/\s+/g, ' ')
}

interface Region {
  readonly when: Readonly<Record<string, readonly string[]>>
  readonly before: string
  readonly after: string
  readonly turn: string
  readonly says: string
  readonly count: number
  readonly example: Readonly<Record<string, string>>
  readonly because: Readonly<
    Record<
      'before' | 'after',
      readonly { readonly rule: string; readonly address: string | null; readonly written: { readonly file: string; readonly line: number } | null }[]
    >
  >
}

interface Compared {
  readonly second: Readonly<Record<string, unknown>>
  readonly strictness: string
  readonly acts: readonly {
    readonly actor: string
    readonly act: string
    readonly strictness: string
    readonly total: number
    readonly changed: number
    readonly regions: readonly Region[]
    readonly duties: readonly { readonly count: number; readonly total: number }[]
    readonly reasons: readonly { readonly count: number; readonly total: number }[]
  }[]
  readonly documents: { readonly removed: number; readonly added: number } | null
}

async function compared(...args: readonly string[]): Promise<Compared> {
  const { status, stdout, stderr } = await evenhand('compare', ...args, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as Compared
}

/** A draft: a document of the law with something changed, in a file of its own. */
function draft(document: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  const text = changes.reduce(
    (sofar, [from, to]) => {
      expect(sofar).toContain(from)
      return sofar.replace(from, to)
    },
    readFileSync(join(home, document), 'utf8'),
  )
  const file = join(folder, `draft-${changes.flat().join('').length}.md`)
  writeFileSync(file, text)
  return file
}

describe('compare vt.fip-2018 vt.fip-2024', () => {
  // docs/against-others.md has what the press reported; here it comes out by itself
  const reported: readonly (readonly [what: string, act: string, when: Readonly<Record<string, string>>, before: string, after: string])[] = [
    ['custody access', 'give-access', {}, 'silent', 'must not'],
    [
      'entry',
      'hold',
      { offence: 'unlawful-entry', paper: 'none', 'imminent-injury': 'no', 'essential-to-unrelated-crime': 'no', 'entry-seen': 'no' },
      'may',
      'should not',
    ],
    [
      'reentry',
      'help-hold',
      { offence: 'unlawful-reentry', paper: 'none', 'imminent-injury': 'no', 'essential-to-unrelated-crime': 'no' },
      'silent',
      'should not',
    ],
    ['identification', 'require-id', { person: 'passenger', suspicion: 'none' }, 'silent', 'must not'],
    ['missing identification', 'treat-missing-id-as-suspicious', {}, 'silent', 'must not'],
    ['no conclusion from it', 'infer-status', { 'inferred-from': 'missing-id' }, 'silent', 'must not'],
    ['social security number', 'require-ssn', { setting: 'booking' }, 'silent', 'must not'],
    ['citation', 'hold-instead-of-citing', { ground: 'status' }, 'silent', 'must not'],
  ]

  it('says always only where it is always so, and never strict alone where something became open', async () => {
    const told = await said('compare', 'vt.fip-2018', 'vt.fip-2024')
    const shares = [...told.matchAll(/- Always: .*?(Every situation\.|All [\d,]+ situations\.|\d[\d,]* of \d[\d,]* situations)/g)]
    expect(shares.length).toBeGreaterThan(0)
    for (const [all, share] of shares) expect(share, all).toMatch(/^(Every|All)/)
    const thetford = await said('compare', 'us/vt/thetford@2024-04-22', 'us/vt/thetford@2024-04-23', '--act', 'tell', '--act', 'give-access')
    expect(thetford).toContain('the second is stricter in some situations, and open in others')
  })

  it('names every change that was reported of April 2024', async () => {
    const { acts } = await compared('vt.fip-2018', 'vt.fip-2024')
    for (const [what, act, when, before, after] of reported) {
      const regions = acts.filter((each) => each.act === act && each.actor === 'officer').flatMap((each) => each.regions)
      const fits = regions.filter((region) => Object.entries(region.when).every(([fact, answers]) => when[fact] === undefined || answers.includes(when[fact])))
      expect(fits.map((each) => [what, each.before, each.after])).toContainEqual([what, before, after])
    }
  })

  it('says nothing that an answer does not bear out, on the day before and the day of the change', async () => {
    const { acts } = await compared('vt.fip-2018', 'vt.fip-2024', '--act', 'hold', '--act', 'require-id', '--act', 'give-access')
    const answer = async (day: string, act: string, facts: Readonly<Record<string, string>>) => {
      const given = Object.entries(facts).flatMap(([fact, value]) => ['--fact', `${fact}=${value}`])
      // WHY Thetford: no text of its own is known there, but statutes and decisions stand beside the model
      return JSON.parse((await evenhand('ask', act, '--place', 'us/vt/thetford', '--on', day, ...given, '--json')).stdout) as {
        readonly because: readonly { readonly instrument: string }[]
        readonly verdict: string | null
        readonly yields: readonly { readonly norm: string }[]
      }
    }
    for (const { act, regions } of acts.filter((each) => each.actor === 'officer')) {
      for (const region of regions.filter((each) => each.turn === 'stricter')) {
        expect((await answer('2024-04-23', act, region.example)).verdict).toBe(region.after)
        expect((await answer('2024-04-22', act, region.example)).because.map((each) => each.instrument)).not.toContain('vt.fip-2024')
      }
    }
  })

  it.each([
    [
      'en',
      [
        'let federal immigration officers reach a person in custody (stricter in some situations, and open in others',
        'An officer must not require a passenger to show identification.',
        'Compared with the first, the second is',
      ],
    ],
    [
      'es',
      [
        'tengan acceso a una persona bajo custodia (más estricto en unas situaciones y no resuelto en otras',
        'Un agente de policía no debe exigir a un pasajero',
        'Frente al primero, el segundo es',
      ],
    ],
  ])('reads well in %s, and shows no internal name', async (lang, parts) => {
    const text = await said('compare', 'vt.fip-2018', 'vt.fip-2024', '--lang', lang)
    for (const part of parts) expect(text).toContain(part)
    expect(text).not.toMatch(/\bvt\.fip|undefined|\[object|[{}]|\b(passenger-id|no-free-access|unlawful-entry|give-access)\b/)
    expect(text).toMatch(lang === 'en' ? /\d of [\d,]+ situations \([\d.]+%\)/ : /\d de [\d,]+ situaciones/)
  })

  it('links every rule to its source and to its line in the documents', async () => {
    const rules = (await compared('vt.fip-2018', 'vt.fip-2024')).acts.flatMap((act) =>
      act.regions.flatMap((region) => [...region.because.before, ...region.because.after]),
    )
    expect(rules.length).toBeGreaterThan(50)
    for (const { rule, written } of rules) {
      const line = readFileSync(written?.file ?? '', 'utf8').split('\n')[(written?.line ?? 0) - 1]
      // what follows from a norm stands where that does
      const name = (rule.split('/')[1] ?? '').replace(/-(except-\d+|as-[a-z-]+)$/, '')
      expect(line).toMatch(new RegExp(`^(norm|unsettled|eraser) ${name}$`))
    }
  })

  it('is the other way round the other way round', async () => {
    const [one, other] = [await compared('vt.fip-2018', 'vt.fip-2024'), await compared('vt.fip-2024', 'vt.fip-2018')]
    expect(other.acts.map((each) => [each.act, each.actor, each.changed, each.total])).toEqual(
      one.acts.map((each) => [each.act, each.actor, each.changed, each.total]),
    )
    expect(other.documents).toMatchObject({ removed: one.documents?.added, added: one.documents?.removed })
  })
})

describe('compare', () => {
  it('takes places and days, by id or by name', async () => {
    const byId = await compared('us/vt/norwich@2024-04-22', 'us/vt/norwich@2024-04-23', '--act', 'give-access')
    expect(byId.acts.map((each) => [each.actor, each.regions.map((region) => [region.before, region.after])])).toEqual([
      [
        'officer',
        [
          ['silent', 'must not'],
          ['silent', 'unsettled'],
          ['silent', 'unsettled'],
        ],
      ],
      [
        'agency',
        [
          ['silent', 'must not'],
          ['silent', 'unsettled'],
          ['silent', 'unsettled'],
        ],
      ],
    ])
    expect((await compared('Norwich@2024-04-22', 'Norwich@2024-04-23', '--act', 'give-access')).acts).toEqual(byId.acts)
    expect(byId.documents).toBeNull()
    expect(await said('compare', 'norwich@2024-05-01', 'norwich@2024-05-01')).toContain('In every situation both give the same answer.')
  })

  it('takes a draft of a text that there is, alone and laid into what stands', async () => {
    const file = draft('law/us/vt/fip-2024.md', ['officer, agency must not give-access', 'officer, agency may give-access'])
    const alone = await compared('vt.fip-2024', file)
    expect(alone.acts.map((each) => [each.act, each.actor, each.strictness])).toEqual([
      ['give-access', 'officer', 'looser'],
      ['give-access', 'agency', 'looser'],
    ])
    expect(alone.documents).toEqual(expect.objectContaining({ removed: 1, added: 1 }))
    expect((await compared('vt.fip-2024', file, '--place', 'norwich', '--on', '2024-06-01')).acts.map((each) => each.act)).toEqual([
      'give-access',
      'give-access',
    ])
    const text = await said('compare', 'vt.fip-2024', file, '--text')
    expect(text).toContain('Model Fair and Impartial Policing Policy (2024) (draft)')
    expect(text).toContain('- officer, agency must not give-access + officer, agency may give-access')
  })

  it('takes a draft with a word that is not in the vocabulary yet', async () => {
    const file = draft(
      'law/us/vt/fip-2024.md',
      [
        'norm no-free-access',
        'fact knocked\n  asks en "Did they knock?"\n       es "¿Tocaron?"\n  sensitivity 1\n  answers\n    yes en "they knocked"\n        es "tocaron"\n    no en "they did not knock"\n       es "no tocaron"\n\nnorm no-free-access',
      ],
      [
        '    unless paper is one of judicial-arrest-warrant, judicial-search-warrant\n',
        '    unless knocked is yes\n    unless paper is one of judicial-arrest-warrant, judicial-search-warrant\n',
      ],
    )
    const [officer] = (await compared('vt.fip-2024', file)).acts
    expect(officer?.regions.map((each) => [each.when['knocked'], each.before, each.after])).toEqual([[['yes'], 'must not', 'silent']])
  })

  it('says what was read in part, also of what stands in a place, and when a text was not in force', async () => {
    const place = await said('compare', 'norwich@2024-04-22', 'norwich@2024-04-23', '--act', 'give-access')
    expect(place).toContain('Not read whole in its own words: ')
    expect(place).toContain('Norwich Police, stricter fair and impartial policing policy')
    expect(await said('compare', 'vt.fip-2018@2030-01-01', 'vt.fip-2024')).toContain('was not in force on 1 January 2030')
    expect(await said('compare', 'vt.fip-2018', 'vt.fip-2024')).not.toContain('not in force')
  })

  it('counts in words where every situation is one, and names totals in JSON', async () => {
    const text = await said('compare', 'vt.fip-2018', 'vt.fip-2024')
    expect(text).not.toMatch(/\b(\d+) of \1 situations/)
    expect(text).toContain('Every situation.')
    for (const act of (await compared('vt.fip-2018', 'vt.fip-2024')).acts)
      for (const each of [...act.reasons, ...act.duties]) expect(Number(each.total)).toBeGreaterThanOrEqual(Number(each.count))
  })

  it('lets a draft replace a text that has no last day', async () => {
    const file = join(folder, 'next.md')
    const source = 'source "Draft of 1 June 2024" official'
    writeFileSync(
      file,
      `\`\`\`policy
instrument vt.norwich-next
  title en "Norwich Police, next policy"
        es "Policía de Norwich, política siguiente"
  kind agency-policy
  made by "Norwich Police Department"
  in force from 2024-06-01
  replaces vt.norwich-policy
  binds municipal in us/vt/norwich
  ${source}

norm no-id
  officer must not require-id
  ${source}
\`\`\`
`,
    )
    expect(await said('check', '--against', 'norwich@2024-06-01', file)).toContain('nothing found')
    const bound = await compared('vt.fip-2024', file, '--place', 'norwich', '--on', '2024-06-01')
    expect(bound.second).toMatchObject({ added: 'vt.norwich-next' })
  })

  it.each<readonly [string, readonly string[], number, RegExp]>([
    ['an unknown text', ['vt.fip-2023', 'vt.fip-2024'], 2, /no text, place or file `vt.fip-2023`[\s\S]*vt.fip-20/],
    ['an unknown place', ['us/vt/nowhere', 'us/vt/norwich'], 2, /nowhere/],
    ['an unknown act', ['vt.fip-2018', 'vt.fip-2024', '--act', 'holdd'], 2, /no act `holdd`/],
    ['a day that is none', ['vt.fip-2018@2024-02-30', 'vt.fip-2024'], 2, /`2024-02-30` is not a day/],
    ['a day of a place that is none', ['norwich@2024-02-30', 'norwich'], 2, /2024-02-30/],
    ['a file that is not there', ['vt.fip-2024', 'no-such-file.md'], 2, /no file or folder/],
    ['a place laid into a place', ['norwich', 'hartford', '--place', 'norwich'], 2, /is not a text/],
    ['one operand only', ['vt.fip-2024'], 2, /missing argument: `<second>`/],
  ])('refuses %s in words', async (_, args, status, message) => {
    const found = await evenhand('compare', ...args)
    expect(found.status).toBe(status)
    expect(found.stderr).toMatch(message)
    expect(found.stdout).toBe('')
  })

  it('refuses a draft with findings, and names them', async () => {
    const found = await evenhand('compare', 'vt.fip-2024', draft('law/us/vt/fip-2024.md', ['must not give-access', 'must not give-acess']))
    expect(found.status).toBe(1)
    expect(found.stderr).toContain('unknown-act')
    const bare = join(folder, 'bare.md')
    writeFileSync(bare, '# Nothing\n')
    expect((await evenhand('compare', 'vt.fip-2024', bare)).stderr).toContain('has no instrument')
  })
})

describe('gaps', () => {
  it('finds the two loopholes of 2018 by itself', async () => {
    const text = await said('gaps', '--from', 'vt.fip-2018', '--to', 'vt.fip-2024')
    expect(text).toContain('let federal immigration officers reach a person in custody')
    expect(text).toMatch(/unlawful entry into the country[^:]*:\s+A: An officer may hold a person\.\s+B: An officer should not hold a person\./)
  })

  it('tells what the five changes would still protect, and nothing that the model protects already', async () => {
    const text = await said('gaps', '--from', 'vt.fip-2024', '--to', 'vt.five-changes')
    expect(text).toContain('A: An officer may give federal immigration authorities')
    expect(text).toContain('B: An officer must not give federal immigration authorities')
    expect(text).not.toContain('show identification')
    expect(await said('gaps', '--from', 'vt.fip-2024', '--to', 'vt.fip-2024')).toContain('protects nothing that')
  })
})

describe('coverage', () => {
  it('shows where the department in Hartford is looser than the ordinance of its town', async () => {
    const text = await said('coverage', 'vt.hartford-police-2024', '--model', 'vt.hartford-ordinance')
    expect(text).toContain('looser here: When it is not necessary to an ongoing felony investigation')
    expect(text).toContain('an officer may give federal immigration authorities information on somebody’s citizenship'.replace('’', "'"))
  })

  it('makes a matrix of towns, alike in every form', async () => {
    const names = ['vt.norwich-policy', 'vt.richmond-policy', 'vt.shelburne-policy'] as const
    const { stdout } = await evenhand('coverage', ...names, '--model', 'vt.fip-2024', '--json')
    const { texts } = JSON.parse(stdout) as {
      readonly texts: readonly {
        readonly instrument: string
        readonly components: readonly { readonly norm: string; readonly coverage: string; readonly label: string }[]
      }[]
    }
    expect(texts.map((each) => each.instrument)).toEqual([...names])
    const rows = (await evenhand('coverage', ...names, '--model', 'vt.fip-2024', '--csv')).stdout.trim().split('\n')
    expect(rows).toHaveLength((texts[0]?.components.length ?? 0) + 1)
    for (const [index, component] of (texts[0]?.components ?? []).entries()) expect(rows[index + 1]).toContain(component.label)
    expect((await evenhand('coverage', ...names, '--model', 'vt.fip-2024', '--markdown')).stdout.trim().split('\n')).toHaveLength(rows.length + 1)
  })

  it('finds every component of a model in the model itself', async () => {
    const { stdout } = await evenhand('coverage', 'vt.fip-2024', '--model', 'vt.fip-2024', '--json')
    const [own] = (
      JSON.parse(stdout) as { readonly texts: readonly { readonly components: readonly { readonly norm: string; readonly coverage: string }[] }[] }
    ).texts
    // what is open in the model, by our own reading of its exceptions, is open in it as a text too
    const open = ['vt.fip-2024/no-detour', 'vt.fip-2024/paper-without-judge', 'vt.fip-2024/investigating']
    const told = own?.components.filter((each) => each.coverage !== 'present').map((each) => [each.norm, each.coverage])
    expect(told).toEqual(open.map((each) => [each, 'open']))
  })
})

describe('scenarios', () => {
  it('tells the same stories for the same seed, and as many as were asked for', async () => {
    const args = ['scenarios', '--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '20', '--seed', '7']
    const text = await said(...args)
    expect(await said(...args)).toBe(text)
    expect(text.match(/Scenario \d+/g)).toHaveLength(20)
    expect(await said('scenarios', '--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '20', '--seed', '8')).not.toBe(text)
    expect(await said(...args, '--lang', 'es')).toContain('¿Qué es lo correcto?')
  })

  it('says so where there is nothing to tell', async () => {
    expect(await said('scenarios', '--between', 'vt.fip-2024', 'vt.fip-2024')).toContain('There is nothing to tell apart')
    expect((await evenhand('scenarios', '--between', 'vt.fip-2024')).stderr).toContain('--between takes two')
    expect((await evenhand('scenarios', '--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '0')).stderr).toContain('a whole number')
  })
})

describe('decisive', () => {
  it('refuses an actor that is not known', async () => {
    const found = await evenhand('decisive', 'tell', '--in', 'vt.fip-2024', '--actor', 'wizard')
    expect(found.status).toBe(2)
    expect(found.stderr).toContain('no actor `wizard` is known here')
  })

  it('ranks facts and rules, and says where a fact matters', async () => {
    const text = await said('decisive', 'require-id', '--in', 'vt.fip-2024')
    expect(text).toMatch(/Facts that matter - Who is the person dealt with\?/)
    expect(text).toContain('Rules that decide')
    expect(await said('decisive', 'give-access', '--in', 'vt.fip-2018')).toContain('No rule collected here speaks of this.')
  })
})

describe('check', () => {
  it('takes no treatment of a draft for idle, and says where a draft does not bind', async () => {
    const copy = 'law/us/vt/norwich/policy.md'
    expect(await said('check', '--against', 'us/vt/norwich@2024-06-01', copy)).toMatch(/nothing found against \S+ $/)
    expect((await evenhand('check', '--against', 'us/vt/hartford@2024-06-01', copy)).stderr).toMatch(/does not bind\s+there/)
    expect(await said('check', '--against', 'us/vt/norwich@2024-06-01', copy, '--lang', 'es')).toContain('no se halló nada')
  })

  it('finds nothing in the law that is not explained, and lists what is', async () => {
    const text = await said('check')
    expect(text).toContain('nothing found')
    const count = Number(/say are known: (\d+)/.exec(text)?.[1] ?? 0)
    const listed = (await evenhand('check', '--accepted')).stdout
    expect(listed.match(/^ {2}→ /gm)).toHaveLength(count)
    expect(count).toBeGreaterThan(10)
  })

  it('lists acts that rest on one source and are told apart, of the documents that are asked about', async () => {
    const text = await said('check', '--acts', 'law/us/vt/vrcrp-3.md')
    expect(text).toMatch(/an officer must not arrest a person; an officer may release a person with a citation/)
    expect(text).not.toContain('HB 511')
    expect(await said('check', '--acts', 'law/us/vt/vrcrp-3.md', '--lang', 'es')).toMatch(/Cuando .*: un agente de policía no debe arrestar/)
    expect(await said('check', '--acts', 'law/us/8-usc-1644.md')).toContain('each text says the same')
    const found: unknown = JSON.parse((await evenhand('check', '--acts', '--json', 'law/us/vt/vrcrp-3.md')).stdout)
    expect(found).toMatchObject([{ instrument: 'vt.vrcrp-3', actor: 'officer', groups: [['arrest'], ['cite'], ['hold-instead-of-citing']] }])
  })

  it('finds in a draft what its cautions narrow and its rules do not', async () => {
    const file = join(folder, 'narrow.md')
    const text = readFileSync(join(home, 'law/us/vt/norwich/policy.md'), 'utf8')
    writeFileSync(file, text.replace(/( {2}caution en ")/, '$1Only within 3 days. '))
    const found = await evenhand('check', '--against', 'us/vt/norwich@2024-06-01', file)
    expect([found.status, found.stderr.match(/scope-in-caution/g)?.length]).toEqual([1, 1])
    expect(found.stderr).toContain('`3 days`')
  })

  it('holds a draft against what stands: a department that would give access breaches the floor', async () => {
    const file = join(folder, 'looser.md')
    const text = readFileSync(join(home, 'law/us/vt/hartford/police-2024.md'), 'utf8').replace(
      'instrument vt.hartford-police-2024',
      'instrument vt.norwich-draft',
    )
    const bound = text.replace(/us\/vt\/hartford/g, 'us/vt/norwich').replace(/^ {2}treats [\s\S]*?(?=\n```)/m, '')
    const source = /source "[^"]*"[\s\S]*?(official|partial|secondary)/.exec(text)?.[0] ?? ''
    writeFileSync(file, `${bound}\n\`\`\`policy\nnorm open-doors\n  officer may give-access\n  ${source}\n\`\`\`\n`)
    const found = await evenhand('check', '--against', 'us/vt/norwich@2024-06-01', file)
    expect(found.status).toBe(1)
    expect(found.stderr).toMatch(/floor-breach\s+`vt.norwich-draft\/open-doors` is looser than it may be/)
    expect(found.stderr).toContain('law/us/vt/fip-2024.md')
    expect(found.stderr).toContain('law/us/vt/20-vsa-2366.md')
    expect(found.stderr).not.toMatch(/dead-norm\s+`vt.norwich-draft\/open-doors`/)
    expect((await evenhand('check', '--against', 'us/vt/norwich')).stderr).toContain('--against takes one document')
  })
})
