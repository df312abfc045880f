// A nation that nobody made: bodies of State law, each with towns that have policies of their own.
import type { Bound, Target } from '../../src/compiler/index.ts'
import type { Law, Norm } from '../../src/rules/index.ts'
import { day, generate } from './law.ts'

/** In each body of State law: norms, places and agencies; and how many norms come from the nation, a State and one town. */
const state = { norms: 294, places: 392, agencies: 353 } as const
const norms = { federal: 10, state: 40, local: 10 } as const

/** How many bodies of State law there are. */
export const bodies = 51

/** A nation of some bodies of State law: in each place some 60 norms stand, however many there are. */
export function nation(count: number): { readonly law: Law; readonly target: Target; readonly place: string; readonly act: string } {
  const made = generate(norms.federal + count * state.norms, 'local')
  const policies = Math.floor((state.norms - norms.state) / norms.local)
  const states = Array.from({ length: count }, (_, at) => `us/s${String(at).padStart(2, '0')}`)
  const texts = [
    { id: 'federal', kind: 'federal-statute' as const, place: 'us' },
    ...states.flatMap((place) => [
      { id: `${place}-law`, kind: 'state-statute' as const, place },
      ...Array.from({ length: policies }, (_, at) => ({ id: `${place}-policy-${at}`, kind: 'agency-policy' as const, place })),
    ]),
  ]
  const homes = ['federal', ...states.flatMap((place) => [`${place}-law`, ...Array.from({ length: policies }, (_, at) => `${place}-policy-${at}`)])]
  const sizes = homes.map((each) => (each === 'federal' ? norms.federal : each.endsWith('-law') ? norms.state : norms.local))
  const homeOf = homes.flatMap((each, at) => Array.from({ length: sizes[at] ?? 0 }, () => each))
  const [model] = made.instruments
  const moved = made.norms.flatMap((each, at): readonly Norm[] => {
    const home = homeOf[at]
    return home === undefined ? [] : [{ ...each, id: `${home}/norm-${at}`, instrument: home, overrides: [] }]
  })
  const law: Law = {
    ...made,
    instruments: model === undefined ? [] : texts.map((each) => ({ ...model, ...each, window: { from: day('2020-01-01'), before: false } })),
    norms: moved,
    erasers: made.erasers.map((each) => ({ ...each, id: each.id.replace(/^[^/]+/, 'federal'), instrument: 'federal' })),
  }
  const entry = (id: string, kind: string) => ({
    id,
    name: `${kind} ${id.replaceAll('/', ' ')}`,
    kind,
    agency: 'municipal',
    policing: [],
    division: '',
    also: [],
  })
  const places = states.flatMap((id) => [entry(id, 'state'), ...Array.from({ length: state.places - 1 }, (_, at) => entry(`${id}/t${at}`, 'town'))])
  const bound = states.flatMap((id) =>
    Array.from({ length: state.places }, (_, at): Bound => {
      const own = at === 0 ? [] : [`${id}-policy-${(at - 1) % policies}`]
      return { place: at === 0 ? id : `${id}/t${at - 1}`, agency: 'municipal', circuit: 'second-circuit', texts: ['federal', `${id}-law`, ...own] }
    }),
  )
  const agencies = states.flatMap((id) =>
    Array.from({ length: state.agencies }, (_, at) => ({
      ori: `${id.slice(3)}${at}`.toUpperCase(),
      name: `Police of ${id} ${at}`,
      place: `${id}/t${at}`,
      kind: 'municipal',
      listed: '2024',
    })),
  )
  return { law, target: { places, agencies, bound, documents: '0'.repeat(64) }, place: 'us/s00/t0', act: 'act-0' }
}
