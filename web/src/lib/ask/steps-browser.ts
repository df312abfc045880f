// The steps of the interview for the back button of the browser. WHY: they are kept in memory, because a browser writes the state of its history to the disk and
// brings it back after a restart; there it finds only the name of a step, which says nothing and leads nowhere once the page is gone.
import type { AskForm } from './form.ts'

const steps = new Map<string, AskForm>()

/** Keeps a step until the page is closed; its name, which no earlier page gave. */
export function stepKept(asked: AskForm): string {
  const name = `${performance.timeOrigin}-${steps.size}-${performance.now()}`
  steps.set(name, asked)
  return name
}

/** A step by its name, unless it was forgotten. */
export function stepNamed(name: string): AskForm | undefined {
  return steps.get(name)
}

/** Forgets every step. */
export function forgetSteps(): void {
  steps.clear()
}
