import { describe, expect, it } from 'vitest'
import { answer, situate } from '../../src/decide/index.ts'
import { claims } from '../src/lib/print/claims.ts'
import { saidIn } from '../src/lib/print/said.ts'
import { joined, sheetOf } from '../src/lib/print/sheet.ts'
import { compiledLaw, someOfEach } from './started-node.ts'

const day = '2026-11-25'
const artefact = await compiledLaw()
const places = someOfEach(artefact, day)

function placeOf(id: string) {
  const place = artefact.places.find((each) => each.id === id)
  if (place === undefined) throw new Error(id)
  return place
}

describe('what is printed', () => {
  it('names acts, facts and answers that there are', () => {
    const { acts, facts } = artefact.vocabulary
    const unknown = claims.flatMap(({ act, tries }) => [
      ...(acts.some((each) => each.id === act) ? [] : [act]),
      ...tries
        .flat()
        .flatMap(({ fact, answers }) => answers.filter((each) => facts.find(({ id }) => id === fact)?.answers.some(({ id }) => id === each) !== true)),
    ])
    expect(unknown).toEqual([])
  })

  it('says nothing that the law does not say in every situation of its condition', () => {
    const { facts } = artefact.vocabulary
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    let tried = 0
    for (const id of places) {
      const said = saidIn(artefact, 'en', placeOf(id), day)
      expect(said.length).toBeGreaterThan(3)
      for (const { act, given, verdict } of said.filter((each) => each.verdict !== 'open')) {
        for (let round = 0; round < 6; round += 1) {
          const more = [0, 1, 2].map(() => facts[random(facts.length)]).filter((each) => each !== undefined)
          const known = Object.fromEntries(more.map((each) => [each.id, each.answers[random(each.answers.length)]?.id ?? '']))
          for (const { fact, answers, holds } of given) {
            const allowed = facts.find((each) => each.id === fact)?.answers.filter((each) => answers.includes(each.id) === holds) ?? []
            known[fact] = allowed[random(allowed.length)]?.id ?? ''
          }
          const found = situate(artefact, { place: id, day, act, facts: known })
          if ('problems' in found) continue
          tried += 1
          expect([id, act, known, answer(found.situated).verdict]).toEqual([id, act, known, verdict])
        }
      }
    }
    expect(tried).toBeGreaterThan(500)
  })

  it('says no rule where it only depends, and joins only what has the same condition', () => {
    const sheet = sheetOf(artefact, 'en', placeOf('us/vt/norwich'), day)
    const group = sheet.groups.find((each) => each.verdict === 'must not')
    const lines = group === undefined ? [] : joined('en', group)
    expect(lines).toContain('stop a person or lengthen the stop of a person, when the purpose is civil immigration enforcement *')
    expect(lines.filter((each) => each.startsWith('require a passenger'))).toEqual([
      'require a passenger to show identification, when there is no suspicion that this person committed a crime °',
    ])
    const open = sheet.groups.find((each) => each.verdict === 'open')
    expect(open?.lines.map((each) => each.act)).toContain('tell')
  })

  it('says less on a day on which less was law', () => {
    const acts = (on: string) => saidIn(artefact, 'en', placeOf('us/vt/norwich'), on).map((each) => `${each.verdict} ${each.act}`)
    expect(acts('2014-05-01')).not.toContain('must not give-access')
    expect(acts(day)).toContain('must not give-access')
  })
})
