// What is worked out while a question is read is what would be worked out at the tap, for every answer and however the form names its fields.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readArtefact } from 'evenhand/artefact'
import { describe, expect, it, vi } from 'vitest'
import { workAhead, workedOut } from './ahead-browser.ts'
import { type AskForm, readForm } from './form.ts'
import { stepFor } from './view.ts'

const read = await readArtefact(readFileSync(join(resolve(import.meta.dirname, '../../../..'), 'build/evenhand.law')))
if (!('artefact' in read)) throw new Error(read.problem)
const { artefact } = read
const day = '2026-11-28'
const work = (asked: AskForm) => stepFor(artefact, 'en', asked, day)

/** What the page posts when an answer is tapped. */
function posted(asked: AskForm, fact: string, answer: string): AskForm {
  const data = new FormData()
  for (const [name, value] of Object.entries({
    place: asked.place,
    agency: asked.agency,
    act: asked.act,
    day: asked.day,
    asker: asked.asker,
    asking: asked.asking,
  }))
    if (value !== undefined) data.append(name, value)
  for (const [known, value] of asked.answers) data.append('known', `${known}=${value}`)
  data.append('fact', fact)
  data.append('answer', answer)
  return readForm(data)
}

describe('the step after an answer', () => {
  it('is worked out ahead for each answer that can be tapped, and is the step that the tap asks for', async () => {
    const acts = artefact.vocabulary.acts.map((each) => each.id).filter((_, at) => at % 3 === 0)
    let tapped = 0
    for (const [at, act] of acts.entries()) {
      let now = work({
        act,
        place: 'us/vt/norwich',
        agency: 'VT0141000',
        ...(at % 2 === 0 ? { asker: 'person' as const } : { day: '2024-06-05' }),
        answers: [],
      })
      for (let depth = 0; depth < 3 && now.view.step === 'question'; depth += 1) {
        const { fact, choices } = now.view
        const worked = vi.fn(work)
        workAhead(now, day, worked)
        await vi.waitFor(() => expect(worked).toHaveBeenCalledTimes(choices.length + 1), { interval: 5, timeout: 20_000 })
        for (const value of [...choices.map((each) => each.value), '?']) {
          const asked = posted(now.asked, fact, value)
          expect(workedOut(asked, day)).toEqual(work(asked))
          tapped += 1
        }
        now = work(posted(now.asked, fact, choices[(at + depth) % choices.length]?.value ?? '?'))
      }
    }
    expect(tapped).toBeGreaterThan(acts.length)
  })

  it('is not kept for another day, nor once another page is shown', async () => {
    const now = work({ place: 'us/vt/norwich', agency: 'VT0141000', act: 'require-id', answers: [] })
    if (now.view.step !== 'question') throw new Error('no question')
    const asked = posted(now.asked, now.view.fact, 'passenger')
    workAhead(now, day, work)
    await vi.waitFor(() => expect(workedOut(asked, day)).toBeDefined())
    expect(workedOut(asked, '2026-11-29')).toBeUndefined()
    workAhead(work({ place: 'us/vt/norwich', answers: [] }), day, work)
    expect(workedOut(asked, day)).toBeUndefined()
  })
})
