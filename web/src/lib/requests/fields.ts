// A form of the request desk, read: the same in the page and on the server. What it may be is checked by `readRequest`.
import type { TypedRequest } from './view.ts'

const longest = 100

/** What was typed. */
export function typedRequest(form: FormData): TypedRequest {
  const of = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, longest) : ''
  }
  const names = [...form.keys()].filter((name) => name.startsWith(ofFact)).slice(0, 60)
  const facts = Object.fromEntries(names.flatMap((name) => (of(name) === '' ? [] : [[name.slice(ofFact.length), of(name)]])))
  return {
    wanted: of('wanted'),
    paper: of('paper'),
    claimed: of('claimed'),
    asker: of('asker'),
    how: of('how'),
    when: of('when'),
    outcome: of('outcome'),
    facts,
  }
}

const ofFact = 'fact-'

/** What is sent or kept of it. `at`: the moment at which it came, in UTC. */
export function requestFrom(typed: TypedRequest, id: string, at: string, sealedCase: string | null): Readonly<Record<string, unknown>> {
  const { when: _, outcome, ...rest } = typed
  return { ...rest, id, at, sealedCase, sentAt: null, outcome: outcome === '' ? null : outcome }
}
