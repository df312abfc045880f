// Every day on which an answer changed somewhere: made once in a thread of work, and kept.
import type { RequestEvent } from '@sveltejs/kit'
import { madeOrRefuse } from '#lib/server/cost/spend.ts'
import type { Made } from '#lib/server/work/jobs-node.ts'
import { sharing } from '#lib/server/work/sharing.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'

const shared = sharing<Made<'changed-days'>>(1)

export async function changedDays(event: RequestEvent): Promise<Made<'changed-days'>> {
  const asker = askerOf(event)
  return madeOrRefuse(event, await shared('', (signal) => work('changed-days', undefined, { ...asker, signal }), asker.signal))
}
