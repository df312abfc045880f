// What a reviewer sees of all agencies, with the counts of versions that nobody adopted made in a thread of work.
import { error, type RequestEvent } from '@sveltejs/kit'
import { type ListedVersion, mayDo, type Person } from 'evenhand/store'
import { signedIn } from '#lib/server/desk/guard.ts'
import { law } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import { decisionsOf } from './kept.ts'
import { reviewedAgencies, type StandingCounts } from './reviewing.ts'

const shared = sharing<Made<'policy-laid'>>(300)

/** Somebody who reviews policies somewhere. */
export function reviewer(event: Pick<RequestEvent, 'locals' | 'url'>): Person {
  const person = signedIn(event)
  if (!person.grants.some(({ place }) => mayDo(person, 'policy.review', { place }))) error(404)
  return person
}

/** The agencies that a reviewer may see. */
export async function reviewFor(event: Pick<RequestEvent, 'locals' | 'url' | 'getClientAddress' | 'request'>, person: Person) {
  const { artefact, hash } = await law()
  const opened = await store()
  const { lang } = event.locals
  const asker = askerOf(event)
  const countsOf = async (version: ListedVersion): Promise<StandingCounts | undefined> => {
    const decisions = await decisionsOf(opened, version)
    const key = `${version.id} ${JSON.stringify(decisions)} ${hash} ${today()}`
    const make = (signal: AbortSignal) => work('policy-laid', { lang, model: version.model, decisions, now: today() }, { ...asker, signal })
    const made = await shared(key, make, asker.signal)
    return made.kind === 'done' ? made.value.counts : undefined
  }
  return { artefact, ...(await reviewedAgencies(opened, artefact, (agency) => mayDo(person, 'policy.review', { place: agency }), countsOf)) }
}
