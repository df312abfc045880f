// What is found in how rules are worded, beside what they say: for all who look at what analyses find.
import type { Body, Issue } from '../compare/index.ts'
import type { Instrument } from '../rules/index.ts'
import { nothingIn } from './nothing.ts'
import { scopesIn } from './scope.ts'
import type { Spot } from './spoken.ts'

/** Issues of the wording of the rules of some instruments, or of all. */
export function wordingIssues(places: readonly Spot[], body: Body, about: readonly Instrument[] = body.instruments): readonly Issue[] {
  return [...scopesIn(places, body, about), ...nothingIn(body, about)]
}
