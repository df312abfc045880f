// All tools, in the order in which somebody needs them.
import type { Tool } from './tool.ts'
import { ask } from './tools/ask.ts'
import { checkClaim } from './tools/check-claim.ts'
import { compare } from './tools/compare.ts'
import { findSituation } from './tools/find-situation.ts'
import { readText } from './tools/read-text.ts'
import { timeline } from './tools/timeline.ts'
import { turnsOn } from './tools/turns-on.ts'
import { verify } from './tools/verify.ts'
import { whatStands } from './tools/what-stands.ts'
import { words } from './tools/words.ts'

/** Every tool that a client is offered. */
export const tools: readonly Tool[] = [findSituation, words, ask, turnsOn, checkClaim, whatStands, timeline, compare, readText, verify]
