// Requests that a device kept while it had no network. The same one again is the same: it is acknowledged only once it is kept here.
import { json } from '@sveltejs/kit'
import { readRequest } from 'evenhand/requests'
import { takeDown } from '#lib/server/requests/enter-node.ts'
import { atAgency } from '#lib/server/requests/guard.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const body: unknown = await event.request.json().catch(() => undefined)
  const { agency, request } = typeof body === 'object' && body !== null && 'agency' in body && 'request' in body ? body : { agency: '', request: undefined }
  const at = await atAgency(event, typeof agency === 'string' ? agency : '', 'request.enter')
  const read = readRequest(request)
  if ('wrong' in read) return json({ wrong: read.wrong }, { status: 400 })
  const taken = await takeDown(at, read.request)
  if (taken === 'unanswerable' || taken.kind !== 'done') return json({ wrong: ['wanted'] }, { status: 400 })
  return json({ id: taken.value.id, receipt: taken.value.receipt })
}
