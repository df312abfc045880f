// The law itself: checked, laid out, honest, and decided by its cases.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { addDays, covers } from '../base/index.ts'
import { compileDocuments } from '../corpus/index.ts'
import { answer, cellOf, editionOn, nextQuestion, situate, standingTexts, stretches } from '../decide/index.ts'
import { reachUnder, sample } from '../diagram/index.ts'
import { home } from '../folder/index.ts'
import { format } from '../language/index.ts'
import { evaluate, standingOn } from '../rules/index.ts'
import { describe as describeAnswer, locales, normSentence, standingLines } from '../wording/index.ts'
import { runCases } from './cases.ts'
import { today } from './options.ts'

const { documents, law, artefact, findings, problems } = await theLaw()

it('is without findings', () => {
  expect(findings).toEqual([])
  expect(problems).toEqual([])
})

describe('the tables of places and agencies', () => {
  it.each([
    ['a quotation mark that is never closed', 'places.csv', 'id,name\nus,"United'],
    ['a place in a county that is not there', 'places.csv', 'id,name,kind,county,circuit,division,also\nus,A,town,us/x-county,,ocd-division/x,'],
    ['nothing', 'places.csv', ''],
    ['an agency of a kind that is not there', 'places-agencies.csv', 'ori,name,kind,place,listed\nVT0000000,A,posse,us/vt,2018'],
    ['an agency that is not there', 'places-policing.csv', 'place,agency,reported,title,attestation\nus/vt,VT9999999,2022,A,official'],
    ['a ZIP code of a place that is not there', 'places-zips.csv', 'zip,place,source\n05055,us/vt/nowhere,A'],
  ])('%s is reported, and nothing is built', (_, file, text) => {
    const compiled = compileDocuments({ ...documents, tables: { ...documents.tables, [file]: text } })
    expect(compiled.artefact).toBeUndefined()
    expect(compiled.problems.length + compiled.findings.length).toBeGreaterThan(0)
  })
})

describe('documents', () => {
  it('are laid out', () => {
    expect(documents.texts.filter(({ file, text }) => format(file, text) !== text).map((each) => each.file)).toEqual([])
  })

  it('keep every word of the prose when laid out', () => {
    const prose = (text: string) => text.split(/```policy\n[\s\S]*?```/)
    for (const { file, text } of documents.texts) expect(prose(format(file, text) ?? '')).toEqual(prose(text))
  })
})

describe('instruments', () => {
  it('say when their account was last held against the sources, and not in days to come', () => {
    expect(law.instruments.filter((each) => each.reviewed === undefined || each.reviewed > today()).map((each) => each.id)).toEqual([])
  })
})

describe('what is doubtful', () => {
  const rows: readonly Readonly<Record<string, string>>[] = parseCsv(readFileSync(join(home, 'law/doubtful.csv'), 'utf8'), { columns: true })
  const listed = () => new Set(rows.flatMap((row) => (row['provisions'] ?? '').split(';').filter((each) => each !== '')))
  const doubted = () => [
    ...law.norms.filter((norm) => norm.from === undefined && (norm.attestation === 'unconfirmed' || norm.modality === 'unsettled')),
    ...law.erasers.filter((eraser) => eraser.attestation === 'unconfirmed' || eraser.contests.length > 0),
    ...law.instruments.filter((instrument) => instrument.open !== undefined),
  ]

  it('is never stated as certain: every provision that carries it is unconfirmed, unsettled or contested', () => {
    const names = new Set(doubted().map((each) => each.id))
    expect([...listed()].filter((each) => !names.has(each))).toEqual([])
  })

  it('is listed whole: every provision that is unconfirmed or unsettled says why', () => {
    const names = listed()
    expect(
      doubted()
        .map((each) => each.id)
        .filter((each) => !names.has(each)),
    ).toEqual([])
    expect(rows.filter((row) => row['what'] === '' || row['why'] === '')).toEqual([])
  })
})

describe('cases', () => {
  it('all get the answer they expect', () => {
    expect(runCases(law, artefact, 'en')).toEqual([])
  })

  it('are at least eighty, on both sides of 23 April 2024, each with a citation', () => {
    expect(law.cases.length).toBeGreaterThanOrEqual(80)
    const days = law.cases.flatMap((each) => each.expectations.map((expectation) => expectation.day))
    expect(days.some((day) => day < '2024-04-23')).toBe(true)
    expect(days.some((day) => day >= '2024-04-23')).toBe(true)
    expect(law.cases.filter((each) => each.cites.length === 0)).toEqual([])
  })

  /** WHY: what binds nobody decides nothing; it is there to be compared with what does. */
  const binding = () => {
    const mute = new Set(law.instruments.filter((each) => each.agencies.length === 0).map((each) => each.id))
    // WHY: norms that follow from another are left out, because nobody wrote them, and what they follow from is tried
    return law.norms.filter((norm) => norm.from === undefined && !mute.has(norm.instrument))
  }

  it('let every norm and open question decide somewhere', () => {
    const deciding = new Set(answers().flatMap(({ because, struck }) => [...because.map((each) => each.norm), ...struck.map((each) => each.norm)]))
    expect(
      binding()
        .map((each) => each.id)
        .filter((id) => !deciding.has(id)),
    ).toEqual([])
  })

  it('reach every exception: somewhere it takes a norm out, and nothing lets that norm stand', () => {
    const reached = new Set(
      asked().flatMap(({ here }) =>
        (cellOf(artefact, editionOn(here, here.day))?.norms ?? []).flatMap(({ norm, status }) => {
          const statuses = [...reachUnder(artefact.diagrams, status, artefact.possible, here.known)].map((number) => artefact.statuses[number])
          return statuses.flatMap((each) =>
            each?.kind === 'set-aside' && !statuses.some((other) => other?.kind === 'stands') ? each.by.map((index) => `${norm} ${index}`) : [],
          )
        }),
      ),
    )
    expect(
      binding()
        .flatMap((norm) => norm.unless.map((_, index) => `${norm.id} ${index}`))
        .filter((each) => !reached.has(each)),
    ).toEqual([])
  })

  it('let every eraser strike something, but for those that have nothing to strike yet', () => {
    const striking = new Set(answers().flatMap(({ struck }) => struck.flatMap((each) => each.by)))
    // no Vermont text forbids keeping status, and no New Hampshire text has forbidden telling it since the State forbade that
    const waiting = ['nh.hb-511/no-local-limits', 'us.8-usc-1373/keeping', 'vt.20-vsa-2366/savings-keeping']
    const idle = law.erasers.map((each) => each.id).filter((id) => !striking.has(id))
    expect(idle.sort()).toEqual(waiting.sort())
  })

  function answers() {
    return asked().map(({ here }) => answer(here))
  }
})

describe('cases and the reference evaluator', () => {
  it('agree on whatever completes a case', () => {
    const random = seeded(20240423)
    const { facts } = law.vocabulary
    let compared = 0
    for (const { here, expectation, situation } of asked()) {
      if (expectation.kind === 'open') continue
      const { day, actor, act, timeline } = here
      const instruments = law.instruments.filter((each) => timeline.instruments.includes(each.id) && covers(each.window, day))
      const standing = standingOn(law, instruments, timeline.circuit, day, { actor, act })
      for (let round = 0; round < 20; round += 1) {
        const scope = facts.map((_, index) => index)
        const drawn = sample(artefact.diagrams, artefact.possible, scope, here.known, 1, random.next)
        const complete = Object.fromEntries(facts.map((fact, index) => [fact.id, fact.answers[drawn?.get(index) ?? -1]?.id ?? '']))
        expect({ situation, verdict: evaluate(standing, complete).verdict }).toEqual({ situation, verdict: expectation.verdict })
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(5000)
  })
})

/** Every case on every day it names, as a question that means something. */
function asked() {
  return law.cases.flatMap(({ place, agency, actor, act, situation, expectations }) =>
    expectations.map((expectation) => {
      const found = situate(artefact, { place, day: expectation.day, actor, act, facts: situation, ...(agency === undefined ? {} : { agency }) })
      if ('problems' in found) throw new Error(JSON.stringify(found.problems))
      return { here: found.situated, expectation, situation }
    }),
  )
}

describe('the interview', () => {
  it('asks what still matters, the plainest first, and nothing once it is settled', () => {
    let open = 0
    for (const { here } of asked()) {
      const question = nextQuestion(here, new Set())
      const { turnsOn, settled } = answer(here)
      expect(question === undefined).toBe(settled)
      if (question === undefined) continue
      open += 1
      const sensitivities = law.vocabulary.facts.filter((fact) => turnsOn.some((each) => each.fact === fact.id)).map((fact) => fact.sensitivity)
      expect(turnsOn.map((each) => each.fact)).toContain(question.id)
      expect(question.sensitivity).toBe(Math.min(...sensitivities))
      // what nobody can answer is not asked again
      expect(nextQuestion(here, new Set([question.id]))?.id).not.toBe(question.id)
    }
    expect(open).toBeGreaterThan(20)
  })
})

describe('stretches of days', () => {
  it('begin where another rule begins to stand: no edition is what the one before it was', () => {
    let seen = 0
    for (const { editions } of artefact.timelines)
      for (const each of Object.values(editions))
        for (const [index, { from, cell, loose }] of each.entries()) {
          const before = each[index - 1]
          if (before === undefined) continue
          expect([from > before.from, cell === before.cell && loose === before.loose]).toEqual([true, false])
          seen += 1
        }
    expect(seen).toBeGreaterThan(100)
  })

  it('follow one another without a gap, differ from their neighbours, and say what is answered on their first and last day', () => {
    const seen = new Set<string>()
    for (const { here } of asked()) {
      const key = JSON.stringify([here.place.id, here.agency, here.actor, here.act, here.facts])
      if (seen.has(key)) continue
      seen.add(key)
      const all = stretches(here)
      for (const [index, each] of all.entries()) {
        const next = all[index + 1]
        if (next !== undefined) expect(next.from).toBe(each.through === null ? null : addDays(each.through, 1))
        expect(next === undefined || next.because.length > 0).toBe(true)
        for (const day of [each.from, each.through]) {
          if (day !== null) expect(answer({ ...here, day }).possible.map((one) => one.verdict)).toEqual(each.possible)
        }
      }
    }
    expect(seen.size).toBeGreaterThan(100)
  })
})

describe('how texts stand', () => {
  const texts = (place: string, day: string, agency?: string) => {
    const found = situate(artefact, { place, day, act: 'tell', facts: {}, ...(agency === undefined ? {} : { agency }) })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    const { situated } = found
    return new Map(standingTexts(artefact, situated.place, situated.agency, situated.day).map((each) => [each.instrument.id, each]))
  }
  const lines = (place: string, day: string, id: string) => {
    const text = texts(place, day).get(id)
    return text === undefined ? '' : standingLines(artefact, 'en', text).join('\n')
  }

  it('is told: adopted after a vote, deemed adopted, superseded, repealed, advisory, perhaps, struck', () => {
    expect(lines('us/vt/hartford', '2024-08-01', 'vt.hartford-ordinance')).toMatch(/adopted by Hartford Selectboard, following .*advisory vote of 3 March 2020/)
    expect(lines('us/vt/norwich', '2020-01-01', 'vt.fip-2018')).toContain('is deemed to have adopted it')
    expect(lines('us/vt/norwich', '2025-01-01', 'vt.fip-2024')).toContain('is not settled')
    expect(texts('us/vt/norwich', '2025-01-01').get('vt.fip-2018')?.standing).toEqual({ kind: 'superseded', by: ['vt.fip-2024'] })
    expect(texts('us/nh/lebanon', '2025-12-31').get('nh.lebanon-ch-185')?.standing.kind).toBe('in-force')
    expect(texts('us/nh/lebanon', '2026-01-01').get('nh.lebanon-ch-185')?.standing.kind).toBe('repealed')
    expect(lines('us/nh/lebanon', '2026-01-01', 'nh.lebanon-ch-185')).toContain('repealed by Lebanon City Council on 5 November 2025')
    expect(texts('us/vt/norwich', '2022-01-01').get('vt.norwich-article-32')?.standing.kind).toBe('advisory')
    expect(texts('us/vt/norwich', '2025-01-01').get('vt.norwich-article-32')?.standing).toEqual({
      kind: 'acted-upon',
      by: ['vt.norwich-policy'],
      since: '2022-03-01',
    })
    expect(texts('us/vt/norwich', '2025-01-01').get('vt.norwich-policy')?.standing).toEqual({ kind: 'open', since: '2024-04-23' })
    expect(texts('us/nh/hanover', '2026-01-01').get('nh.hanover-article-23')?.standing).toEqual({
      kind: 'barred',
      by: ['nh.hb-511/no-sanctuary-policies'],
      since: '2026-01-01',
    })
    expect(texts('us/vt/hartland', '2026-01-01').get('vt.hartland-vote-2017')?.standing.kind).toBe('rejected')
    expect(texts('us/vt/norwich', '2021-01-01').get('vt.norwich-policy')?.standing.kind).toBe('perhaps')
    expect(lines('us/vt/hartford', '2024-08-01', 'vt.hartford-ordinance')).toMatch(/perhaps struck by 8 U.S.C. 1373/)
  })

  it('lists as struck what the reference evaluator strikes in some situation, and nothing else', () => {
    const random = seeded(3)
    const { facts } = law.vocabulary
    let compared = 0
    for (const { place, agency, timeline, day } of places()) {
      const entry = artefact.places.find((each) => each.id === place)
      if (entry === undefined) throw new Error(place)
      const instruments = law.instruments.filter((each) => timeline.instruments.includes(each.id) && covers(each.window, day))
      const listed = new Map(
        standingTexts(artefact, entry, agency, day).flatMap((each) => each.struck.map((one) => [one.norm, new Set<string>(one.by)] as const)),
      )
      const found = new Set<string>()
      for (const act of law.vocabulary.acts) {
        const question = { actor: act.actor, act: act.id }
        const standing = standingOn(law, instruments, timeline.circuit, day, question)
        if (standing.erasers.length === 0) continue
        const sought = law.norms.filter((norm) => listed.has(norm.id) && norm.acts.includes(act.id) && norm.actors.includes(act.actor)).map((norm) => norm.id)
        // WHY: draws go on until all are found, because a ban on telling about victims is met in about one situation of three hundred
        for (let round = 0; round < 400 || (round < 10_000 && sought.some((norm) => !found.has(norm))); round += 1) {
          const all = facts.map((_, index) => index)
          const drawn = sample(artefact.diagrams, artefact.possible, all, () => undefined, 1, random.next)
          const complete = Object.fromEntries(facts.map((fact, index) => [fact.id, fact.answers[drawn?.get(index) ?? -1]?.id ?? '']))
          for (const [norm, role] of evaluate(standing, complete).roles) {
            if (role.kind !== 'struck') continue
            found.add(norm)
            expect([...(listed.get(norm) ?? [])]).toEqual(expect.arrayContaining([...role.by]))
            compared += 1
          }
        }
      }
      // a norm listed as struck is struck in a situation: those of the usual actor were all drawn from
      const usual = law.norms.filter((norm) => listed.has(norm.id) && norm.acts.some((act) => norm.actors.includes(actorOf(act))))
      expect([...found].sort()).toEqual(usual.map((each) => each.id).sort())
    }
    expect(compared).toBeGreaterThan(100)
  })

  const actorOf = (act: string): string => law.vocabulary.acts.find((each) => each.id === act)?.actor ?? ''

  const places = () =>
    ['us/vt/hartford', 'us/vt/brattleboro', 'us/nh/lebanon'].flatMap((place) =>
      ['2017-06-30', '2021-10-01', '2025-06-01'].map((day) => {
        const found = situate(artefact, { place, day, act: 'tell', facts: {} })
        if ('problems' in found) throw new Error(JSON.stringify(found.problems))
        return { ...found.situated, place, day: found.situated.day }
      }),
    )
})

describe('the federal question', () => {
  const telling = { information: 'status', recipient: 'federal-immigration' }

  it('comes, with its circuit and both sides, with every answer about telling status that a local ban in Vermont can decide', () => {
    let asked = 0
    const local = law.norms.filter(({ instrument, acts, modality }) => {
      const of = law.instruments.find((each) => each.id === instrument)
      return (
        of?.place?.startsWith('us/vt/') === true && of.agencies.length > 0 && acts.includes('tell') && (modality === 'must not' || modality === 'unsettled')
      )
    })
    for (const norm of local) {
      const of = law.instruments.find((each) => each.id === norm.instrument)
      const place = of?.place ?? ''
      for (const day of ['2018-12-31', '2020-06-01', '2021-10-01', '2022-06-01', '2024-01-15', '2024-08-01', '2026-03-01']) {
        for (const actor of norm.actors) {
          for (const agency of of?.agencies ?? []) {
            const found = situate(artefact, { place, day, actor, agency, act: 'tell', facts: telling })
            if ('problems' in found) throw new Error(JSON.stringify(found.problems))
            const given = answer(found.situated)
            const part = [...given.struck.map((each) => each.norm), ...given.because.map((each) => each.norm)]
            if (!part.includes(norm.id) || given.verdict === 'may') continue
            const federal = given.unsettled.find((each) => each.about === 'us.8-usc-1373/sending')
            expect({ norm: norm.id, day, circuit: federal?.circuit }).toEqual({ norm: norm.id, day, circuit: 'second-circuit' })
            expect(new Set(federal?.sides.map((each) => each.side))).toEqual(new Set(['for', 'against']))
            asked += 1
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(40)
  })

  it('is put with a caution where a local ban goes beyond status', () => {
    const facts = { information: 'release', recipient: 'federal-immigration', 'felony-investigation': 'no' }
    const found = situate(artefact, { place: 'us/vt/hartford', day: '2024-08-01', act: 'tell', facts })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    const { sections } = describeAnswer(artefact, 'en', answer(found.situated))
    expect(sections.flatMap((each) => each.items).map((each) => each.text)).toContainEqual(expect.stringContaining('Second Circuit'))
  })
})

describe('a day on which a text may have stood already', () => {
  const given = (place: string, day: string, facts: Readonly<Record<string, string>>) => {
    const found = situate(artefact, { place, day, act: 'tell', facts })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    return answer(found.situated)
  }
  const status = { information: 'status', recipient: 'federal-immigration', 'felony-investigation': 'no' }

  it('has the answer of the texts known to stand, and says what it was if the other stood', () => {
    const doubtful = given('us/vt/hartford', '2020-08-01', status)
    expect([doubtful.verdict, doubtful.ifPerhaps]).toEqual(['may', ['unsettled']])
    expect(doubtful.perhaps).toContain('vt.hartford-ordinance/no-telling')
    expect(describeAnswer(artefact, 'en', doubtful).headline).toContain('may already have been in force')
    for (const day of ['2020-03-02', '2021-03-01']) expect(given('us/vt/hartford', day, status).ifPerhaps).toEqual([])
  })

  it('does not name a rule that cannot matter', () => {
    expect(given('us/vt/hartford', '2020-08-01', status).perhaps).not.toContain('vt.hartford-ordinance/no-telling-else')
    const aggregated = given('us/vt/hartford', '2020-08-01', { information: 'aggregate', recipient: 'federal-immigration' })
    expect([aggregated.perhaps.filter((each) => each.startsWith('vt.hartford')), aggregated.ifPerhaps]).toEqual([[], []])
  })
})

describe('a policy looser than the ordinance above it', () => {
  it('is shown beside the ordinance that decides, with what is to be said of it', () => {
    const facts = { information: 'release', recipient: 'federal-immigration', 'felony-investigation': 'no', 'public-safety': 'yes' }
    const found = situate(artefact, { place: 'us/vt/hartford', day: '2024-08-01', act: 'tell', facts })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    const given = answer(found.situated)
    expect([given.verdict, given.because.map((each) => each.norm)]).toEqual(['must not', ['vt.hartford-ordinance/no-telling-else']])
    expect(given.yields.map((each) => each.norm)).toContain('vt.hartford-police-2024/share-when-justified')
    const notes = describeAnswer(artefact, 'en', given).sections.flatMap((each) => each.items.flatMap((item) => item.notes))
    expect(notes).toContain("Looser than the town's ordinance, whose prohibition this does not lift.")
  })
})

describe('sentences', () => {
  const isWhole = (text: string) => expect(text).toMatch(/^[\p{Lu}¿\d][^{}]*[.?]$/u)

  it('are whole in both languages for every norm and for every answer to a case', () => {
    for (const language of locales) {
      for (const norm of law.norms) isWhole(normSentence(artefact, language, norm))
      for (const { here } of asked()) {
        const { headline, sections } = describeAnswer(artefact, language, answer(here))
        isWhole(headline)
        for (const { title, items } of sections) {
          expect(title).not.toBe('')
          for (const { text, notes } of items) expect([text, ...notes].filter((each) => each === '' || /undefined|[{}]| {2}/.test(each))).toEqual([])
        }
      }
    }
  })

  it('differ between the languages', () => {
    const same = law.norms.filter((norm) => normSentence(artefact, 'en', norm) === normSentence(artefact, 'es', norm))
    expect(same.map((each) => each.id)).toEqual([])
  })
})

describe('vocabulary', () => {
  it('never asks what somebody’s citizenship or immigration status is', () => {
    const status = /citizenship|immigration status|ciudadanía|situación migratoria|estatus migratorio|undocumented|indocumentad/i
    for (const fact of law.vocabulary.facts) {
      const answers = fact.answers.map((each) => each.id)
      expect(
        answers.filter(
          (each) =>
            /^(citizen|non-?citizen|undocumented|documented|legal|illegal|lawful|unlawful|visa|resident)/.test(each) &&
            !/^unlawful-(entry|reentry)$/.test(each),
        ),
      ).toEqual([])
      // these ask what is told, what the file holds, what a policy is about, whether status matters to a crime: never what it is
      if (['information', 'status-already-known', 'subject-of-policy', 'status-relevant-to-crime'].includes(fact.id)) continue
      expect(`${fact.id}: ${Object.values(fact.asks).join(' ')}`).not.toMatch(status)
    }
  })

  it('keeps every identifier that other programs call', () => {
    const contract = readFileSync(join(import.meta.dirname, 'vocabulary-contract.txt'), 'utf8')
      .trim()
      .split('\n')
    const known = new Set([
      ...law.vocabulary.acts.map((each) => `act ${each.id}`),
      ...law.vocabulary.actors.map((each) => `actor ${each.id}`),
      ...law.vocabulary.agencies.map((each) => `agency ${each.id}`),
      ...law.vocabulary.facts.flatMap((fact) => fact.answers.map((answer) => `fact ${fact.id} ${answer.id}`)),
    ])
    expect(contract.filter((each) => !known.has(each))).toEqual([])
  })
})
