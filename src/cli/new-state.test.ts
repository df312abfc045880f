// A State is only documents: one that nobody has heard of is laid beside the law in memory, and everything answers for it.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { compileDocuments } from '../corpus/index.ts'
import { ask, situateAt, standingTexts } from '../decide/index.ts'
import { jurisdictionName, locales, placeName } from '../wording/index.ts'
import { runCases } from './cases.ts'

const { documents } = await theLaw()

const vocabulary = `# Words of Zembla

\`\`\`policy
agency-kind river-guard
  en "a river guard"
  es "una guardia del río"

act search-boat by officer
  en "search the boat of {person}"
  es "revisar el bote de {person}"

fact boat-moored
  asks en "Is the boat moored?" es "¿El bote está amarrado?"
  sensitivity 1
  answers
    yes en "the boat is moored" es "el bote está amarrado"
    no en "the boat is not moored" es "el bote no está amarrado"
\`\`\`
`

const statute = `# Zembla

\`\`\`policy
instrument zz.boats
  title en "Zembla Boat Act" es "Ley de botes de Zembla"
  kind state-statute
  made by "Diet of Zembla" on 2020-01-01
  in force from 2020-01-01
  binds municipal, river-guard in us/zz
  source "Zembla Boat Act" official
  reviewed 2026-11-28
\`\`\`

\`\`\`policy
norm moored
  officer must not search-boat
    when boat-moored is yes
    unless paper is judicial-search-warrant
  source "Zembla Boat Act" official
\`\`\`
`

const decision = `# A decision of its circuit

\`\`\`policy
instrument us.zembla-decision
  title en "Kinbote v. Shade" es "Kinbote contra Shade"
  kind federal-decision
  made by "United States Court of Appeals for the Ninth Circuit" on 2021-01-01
  in force from 2021-01-01
  binds municipal in ninth-circuit
  source "Kinbote v. Shade" official
  reviewed 2026-11-28
\`\`\`

\`\`\`policy
norm unmoored
  officer must not search-boat
    when boat-moored is no
  source "Kinbote v. Shade" official
\`\`\`
`

const cases = `# Cases of Zembla

\`\`\`policy
case moored-boat
  tells en "A moored boat is searched." es "Revisan un bote amarrado."
  in us/zz/onhava
  asks whether officer may search-boat
  where boat-moored is yes, paper is none
  on 2019-12-31 expect silent
  on 2020-01-01 expect must not because zz.boats/moored
  cites "Zembla Boat Act"
\`\`\`
`

const places = `us/zz,Zembla,state,,ninth-circuit,ocd-division/country:us/state:zz,ZZ
us/zz/onhava-county,Onhava County,county,,ninth-circuit,ocd-division/country:us/state:zz/county:onhava,
us/zz/onhava,Onhava,city,us/zz/onhava-county,ninth-circuit,ocd-division/country:us/state:zz/place:onhava,Old Onhava
us/zz/norwich,Norwich,town,us/zz/onhava-county,ninth-circuit,ocd-division/country:us/state:zz/place:norwich,
`

const compiled = compileDocuments({
  ...documents,
  texts: [
    ...documents.texts.filter((each) => each.file.includes('vocabulary')),
    { file: 'law/vocabulary/zembla.md', text: vocabulary },
    ...documents.texts.filter((each) => !each.file.includes('vocabulary')),
    { file: 'law/us/zz/boats.md', text: statute },
    { file: 'law/us/zembla-decision.md', text: decision },
    { file: 'law/cases/zembla.md', text: cases },
  ],
  tables: {
    ...documents.tables,
    'places.csv': documents.tables['places.csv'] + places,
    'places-agencies.csv': `${documents.tables['places-agencies.csv']}ZZ0000100,Onhava River Guard,river-guard,us/zz/onhava,,,2018\n`,
  },
})

const artefact = compiled.artefact
if (artefact === undefined || compiled.law === undefined) throw new Error(JSON.stringify([compiled.findings, compiled.problems]))
const law = compiled.law

describe('a State that is only documents', () => {
  const asked = (place: string, facts: Readonly<Record<string, string>>, agency?: string) => {
    const result = ask(artefact, { place, day: '2026-02-01', act: 'search-boat', facts, ...(agency === undefined ? {} : { agency }) })
    return 'problems' in result ? result.problems : result.answer
  }

  it('is read without a finding, and its cases come out', () => {
    expect([compiled.findings, compiled.problems]).toEqual([[], []])
    expect(runCases(law, artefact, 'en')).toEqual([])
  })

  it('answers in the kind of agency that its own table names, by name, by village and by division', () => {
    for (const place of [
      'us/zz/onhava',
      'Onhava',
      'Onhava, Zembla',
      'Onhava ZZ',
      'Old Onhava',
      'ocd-division/country:us/state:zz/place:onhava',
      'Onhava River Guard',
    ])
      expect(asked(place, { 'boat-moored': 'yes', paper: 'none' })).toMatchObject({ place: 'us/zz/onhava', agency: 'river-guard', verdict: 'must not' })
  })

  it('is bound by the decisions of its circuit and by none of another', () => {
    expect(asked('us/zz/onhava', { 'boat-moored': 'no' }, 'municipal')).toMatchObject({ verdict: 'must not' })
    expect(asked('us/vt/norwich', { 'boat-moored': 'no' }, 'municipal')).toMatchObject({ verdict: 'silent' })
  })

  it('stands on the constitutional floor', () => {
    const result = ask(artefact, { place: 'Onhava', agency: 'municipal', day: '2026-02-01', act: 'arrest', facts: { offence: 'none', paper: 'none' } })
    expect('answer' in result ? result.answer.verdict : result).toBe('must not')
  })

  it('is asked back about where a town of the same name lies in two States', () => {
    const back = ask(artefact, { place: 'Norwich', day: '2026-02-01', act: 'search-boat', facts: {} })
    const problems = 'problems' in back ? back.problems : []
    expect(problems.map((each) => each.code)).toEqual(['ambiguous-place'])
    expect(problems.flatMap((each) => ('nearest' in each ? each.nearest : []))).toEqual(expect.arrayContaining(['us/vt/norwich', 'us/zz/norwich']))
    expect(asked('Norwich, Zembla', { 'boat-moored': 'yes', paper: 'none' })).toMatchObject({ place: 'us/zz/norwich' })
  })

  it('is named wherever places are, and lists what stands there', () => {
    expect(placeName(artefact, 'us/zz/onhava')).toBe('Onhava, Zembla')
    for (const language of locales) expect(jurisdictionName(artefact, language, 'ninth-circuit')).not.toBe('ninth-circuit')
    const found = situateAt(artefact, { place: 'us/zz/onhava', day: '2026-02-01', agency: 'municipal' })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    const texts = standingTexts(artefact, found.situated.place, 'municipal', found.situated.day).map((each) => each.instrument.id)
    expect(texts).toEqual(expect.arrayContaining(['zz.boats', 'us.zembla-decision', 'us.fourth-amendment']))
    expect(texts).not.toContain('us.morales-2015')
  })
})
