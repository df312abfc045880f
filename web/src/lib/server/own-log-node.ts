// The log of the app, and what it tells the door beside a request.
import type { IncomingMessage } from 'node:http'
import type { RequestEvent } from '@sveltejs/kit'
import { causeOf } from './cause.ts'
import { type Log, logTo } from './log-node.ts'
import { settings } from './settings-node.ts'

export const log: Log = logTo(settings.EVENHAND_LOG)

/** Tells the door by which page a request is answered. */
export function noteRoute({ platform, route }: Pick<RequestEvent, 'platform' | 'route'>): void {
  if (platform?.req.noted !== undefined) platform.req.noted.route = route.id ?? 'none'
}

/** Tells the door why a request failed. */
export function noteCause({ platform }: Pick<RequestEvent, 'platform'>, error: unknown): void {
  if (platform?.req.noted !== undefined) platform.req.noted.cause = causeOf(error)
  else log('error', { event: 'failed', cause: causeOf(error) })
}

/** Hands the door what answers the API. WHY: the app does it when it is asked first, because the door cannot look into what was built of it. */
export function noteApi({ platform }: Pick<RequestEvent, 'platform'>, answers: Parameters<NonNullable<IncomingMessage['noted']>['handApi']>[0]): void {
  platform?.req.noted?.handApi(answers)
}
