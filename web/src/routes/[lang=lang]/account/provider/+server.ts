// To the service that people sign in with. WHY: it is a link and not a form, because the policy of these pages lets a form lead nowhere else.
import { answerProvider } from '#lib/server/accounts/mounted-node.ts'
import { addressOf } from '#lib/server/address.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerProvider(event, addressOf(event))
