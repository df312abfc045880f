// A request taken down on the server: its moment by this server's clock, the answer of the whole law on that day, and a receipt.
import { randomBytes } from 'node:crypto'
import { type AgencyRequest, answeredRequest, momentOf } from 'evenhand/requests'
import { enterRequest, type RequestRow, type StoreOutcome } from 'evenhand/store'
import { stampOf } from '#lib/server/desk/guard.ts'
import { dayOf } from '#lib/today.ts'
import type { AtAgency } from './guard.ts'
import { allWanted } from './wanted-node.ts'

/** Takes it down; `unanswerable` where the law cannot be asked that. */
export async function takeDown({ person, agency, law, store }: AtAgency, request: AgencyRequest): Promise<StoreOutcome<RequestRow> | 'unanswerable'> {
  const stamp = stampOf(person)
  const { at } = momentOf(request, stamp.at)
  const day = dayOf(new Date(at))
  const found = answeredRequest(law.artefact, allWanted(), agency.id, day, request)
  if (found === 'not-there' || 'problems' in found) return 'unanswerable'
  const { verdict, possible, because } = found.answer
  const said = { law: law.hash, verdict, possible: possible.map((each) => each.verdict), norms: because.map((each) => each.norm) }
  return enterRequest(store, { request, agency: agency.id, at, day, said, nonce: randomBytes(32).toString('hex') }, stamp)
}
