// Nobody is asked what they cannot know: as whom somebody asks is kept in the form, and decides which facts are asked.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readArtefact } from 'evenhand/artefact'
import { describe, expect, it } from 'vitest'
import { type AskForm, given, readForm, restarted } from './form.ts'
import { stepFor } from './view.ts'

const read = await readArtefact(readFileSync(join(resolve(import.meta.dirname, '../../../..'), 'build/evenhand.law')))
if (!('artefact' in read)) throw new Error(read.problem)
const { artefact } = read
const day = '2026-11-28'
const isHidden = (fact: string): boolean => {
  const knowers = artefact.vocabulary.facts.find((each) => each.id === fact)?.knowers
  return knowers !== undefined && !knowers.includes('person')
}

/** Everything that an interview asks, where the first answer is always given; and how it ends. */
function interviewed(form: AskForm) {
  const asked: string[] = []
  for (let now = form; ; ) {
    const { view } = stepFor(artefact, 'en', now, day)
    if (view.step !== 'question') return { asked, view }
    asked.push(view.fact)
    now = given(now, view.fact, view.choices[0]?.value ?? '?')
  }
}

describe('as whom somebody asks', () => {
  it('is read from a form, in three words, and stays through a new question', () => {
    const read = (asker: string): AskForm => {
      const data = new FormData()
      data.set('asker', asker)
      return readForm(data)
    }
    expect([read('person').asker, read('police').asker, read('learn').asker, read('king').asker]).toEqual(['person', 'police', undefined, undefined])
    expect(restarted({ ...read('person'), act: 'tell' })).toEqual({ asker: 'person', answers: [] })
  })

  it('keeps from a person what only others can know, and nothing from police or from whoever wants to learn', () => {
    let hidden = 0
    let told = 0
    for (const act of artefact.vocabulary.acts)
      for (const place of ['us/vt/norwich', 'us/nh/lebanon']) {
        const form: AskForm = { place, agency: 'municipal', act: act.id, day, answers: [] }
        const [everybody, police, person] = [interviewed(form), interviewed({ ...form, asker: 'police' }), interviewed({ ...form, asker: 'person' })]
        expect(police.asked).toEqual(everybody.asked)
        expect([act.id, person.asked.filter(isHidden)]).toEqual([act.id, []])
        hidden += everybody.asked.filter(isHidden).length
        if (person.view.step !== 'answer') throw new Error(`${act.id} has no answer`)
        if (person.view.verdict !== 'open') continue
        expect(person.view.unasked).toBe(true)
        const items = person.view.told.sections.find((each) => each.id === 'turnsOn')?.items ?? []
        if (items.some((each) => each.notes.includes('what the police know'))) told += 1
      }
    expect(hidden).toBeGreaterThan(10)
    expect(told).toBeGreaterThan(0)
  })
})
