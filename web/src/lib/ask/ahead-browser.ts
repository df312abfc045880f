// What comes next, worked out while a question is read: on a slow telephone the answer is there when it is tapped.
import { type AskForm, given } from './form.ts'
import type { AskView, stepFor } from './view.ts'

type Step = ReturnType<typeof stepFor>

let known = new Map<string, Step>()

/** The step that was worked out for what somebody says now. */
export function workedOut(asked: AskForm, day: string): Step | undefined {
  return known.get(keyOf(asked, day))
}

/** Works out the step after each answer to a question, one at a time, while the page has nothing else to do; what was kept for an earlier one goes. */
export function workAhead({ asked, view }: { readonly asked: AskForm; readonly view: AskView }, day: string, work: (asked: AskForm) => Step): void {
  const mine = new Map<string, Step>()
  known = mine
  if (view.step !== 'question') return
  const { asking: _, ...before } = asked
  const rest = [...view.choices.map((each) => each.value), '?'].map((answer) => given(before, view.fact, answer))
  const next = (): void => {
    const [one] = rest.splice(0, 1)
    if (one === undefined || known !== mine) return
    mine.set(keyOf(one, day), work(one))
    later(next)
  }
  later(next)
}

/** WHY: the form itself is not compared, because a posted one names its fields in another order than one from the history. */
function keyOf({ answers, ...rest }: AskForm, day: string): string {
  const said: Readonly<Record<string, unknown>> = rest
  const fields = Object.entries(said).filter(([, value]) => value !== undefined)
  return JSON.stringify([day, fields.sort(([a], [b]) => (a < b ? -1 : 1)), answers])
}

/** WHY: a while lies between them, so that a tap that comes meanwhile is answered first. */
function later(work: () => void): void {
  setTimeout(work, 20)
}
