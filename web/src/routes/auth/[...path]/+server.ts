// Signing in, for the script of the page and for the service that people sign in with.
import { answerAuth } from '#lib/server/accounts/mounted-node.ts'
import { addressOf } from '#lib/server/address.ts'
import type { RequestHandler } from './$types'

export const fallback: RequestHandler = (event) => answerAuth(event, addressOf(event))
