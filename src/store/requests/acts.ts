// What is said of a request after it was taken down. A mistake is mended by saying so, and by nothing else.
import type { RequestActName, RequestOutcome } from '../../requests/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import { addAct, requestOf } from './enter.ts'

export interface NewRequestAct {
  readonly request: string
  readonly agency: string
  readonly act: RequestActName
  readonly outcome?: RequestOutcome
  /** The other request, where both are one. */
  readonly other?: string
}

/** Says it. A request is the same as another only of the same agency, that is no copy itself. */
export function sayOfRequest(store: Store, { request, agency, act, outcome, other }: NewRequestAct, stamp: Stamp): Promise<StoreOutcome<undefined>> {
  return store.db.transaction().execute(async (db) => {
    const row = await requestOf(db, request)
    if (row?.agency !== agency) return refused<undefined>('not-there')
    if (act === 'same-as') {
      const first = other === undefined || other === request ? undefined : await requestOf(db, other)
      if (first?.agency !== agency) return refused('not-there')
      const copies = await db.selectFrom('request_act').select('id').where('request', '=', first.id).where('act', '=', 'same-as').execute()
      if (copies.length > 0) return refused('not-open')
    }
    const data = { ...(outcome === undefined ? {} : { outcome }), ...(act === 'same-as' && other !== undefined ? { other } : {}) }
    await addAct(db, request, act, data, stamp)
    await record(db, { ...stamp, action: `request.${act}`, subject: request, place: agency, data: {} })
    return done(undefined)
  })
}
