// What is told before a shift, as a page and a PDF show it: what changed, what is coming, what to go over again, and scenarios to talk about, in ten minutes.

import type { RequestEvent } from '@sveltejs/kit'
import type { Artefact } from 'evenhand/artefact'
import type { Day } from 'evenhand/base'
import { type KeptBriefing, lastBriefing, policyVersionsOf, readersOf, standingAdoptions } from 'evenhand/store'
import { type AskedScenario, changesSince, countsByRule, inMinutes, minutesAloud, type RuleChange, type RulePrint, scenarioOn } from 'evenhand/training'
import { agencyName, dayIn, type Locale, say, sentence } from 'evenhand/wording'
import { policyPath } from '#lib/server/policies/guard.ts'
import { countedWith } from './counted.ts'
import { type AtTraining, answersAt } from './ground-node.ts'
import { type AnswerShown, explained, type ReasonShown, reasonShown, storyShown, withPolicy } from './shown.ts'

/** How long the whole may take, and how much of it what changed, in minutes read aloud. */
const [whole, changing] = [10, 6]
/** How many scenarios are talked about, and how many rules are gone over again at most. */
const [talked, weakest] = [2, 3]

export interface ChangeShown {
  readonly how: RuleChange['how']
  readonly rule: ReasonShown
}

export interface BriefingShown {
  readonly name: string
  /** Since when it tells what changed; undefined where no change is known. */
  readonly since: string | undefined
  /** Whether no briefing was given before. */
  readonly isFirst: boolean
  readonly minutes: number
  readonly changes: readonly ChangeShown[]
  /** Changes for which there is no time. */
  readonly more: number
  readonly policy: { readonly number: number; readonly day: string; readonly signed: number; readonly all: number } | undefined
  readonly coming: readonly string[]
  readonly weak: readonly ReasonShown[]
  readonly scenarios: readonly { readonly story: string; readonly answer: AnswerShown }[]
}

export async function briefingShown(event: RequestEvent, at: AtTraining, lang: Locale): Promise<BriefingShown> {
  const { artefact, agency, ground, store } = at
  const law = withPolicy(artefact, at.asked)
  const policyTo = policyPath(lang, agency.id)
  const last = await lastBriefing(store.db, agency.id)
  const changes = changesSince(last === undefined ? (ground.last?.before ?? ground.prints) : printsIn(last), ground.prints)
  const since = last?.day ?? ground.last?.day
  const shown = (rule: string): ReasonShown | undefined => reasonShown(law, lang, rule, policyTo)
  const told = changes.flatMap(({ rule, how }): readonly ChangeShown[] => {
    // WHY: a rule that was taken out of the law documents, or stood in an earlier policy, has only its name left
    const found = shown(rule) ?? { says: sentence(lang, say(lang, 'briefing.gone', { name: rule })), unless: '', title: '', to: '', source: '' }
    return [{ how, rule: found }]
  })
  const kept = inMinutes(told, ({ rule }) => `${rule.says} ${rule.unless}`, changing)
  const weak = (await weakRules(at, law)).flatMap((rule) => shown(rule) ?? []).slice(0, weakest)
  const picked = pickedScenarios(ground.pool, changes, at.day)
  const scenarios = await Promise.all(
    picked.map(async (each) => ({ story: storyShown(at, lang, each).story, answer: await explained(event, at, lang, each, policyTo) })),
  )
  const coming = inMinutes(await comingIn(at, lang, shown), (each) => each, 1)
  const before = [...kept.map(({ rule }) => `${rule.says} ${rule.unless}`), ...weak.map(({ says, unless }) => `${says} ${unless}`), ...coming]
  const talkedText = ({ story, answer }: BriefingShown['scenarios'][number]): string =>
    [story, answer.says, ...answer.reasons.map(({ says }) => says), ...answer.turns].join(' ')
  const fitting = inMinutes(scenarios, talkedText, whole - minutesAloud(before))
  return {
    name: agencyName(artefact, lang, agency),
    since: since === undefined ? undefined : dayIn(lang, since),
    isFirst: last === undefined,
    minutes: minutesAloud([...before, ...fitting.map(talkedText)]),
    ...{ changes: kept, more: told.length - kept.length, coming, weak, scenarios: fitting },
    policy: await policySigned(at, lang),
  }
}

/** INVARIANT: they were written by this program, when the briefing was given. */
function printsIn({ rules }: KeptBriefing): readonly RulePrint[] {
  return rules as readonly RulePrint[]
}

/** Scenarios on what changed, and otherwise those of the next days. */
function pickedScenarios(pool: readonly AskedScenario[], changes: readonly RuleChange[], day: Day): readonly AskedScenario[] {
  const changed = new Set(changes.map(({ rule }) => rule))
  const about = pool.filter(({ because }) => because.some((id) => changed.has(id)))
  const start = pool.findIndex(({ id }) => id === scenarioOn(pool, day)?.id)
  return [...new Set([...about, ...pool.slice(Math.max(start, 0)), ...pool])].slice(0, talked)
}

/** Rules of which less than two thirds of the answers are right, the worst first. */
async function weakRules(at: AtTraining, law: Artefact): Promise<readonly string[]> {
  const counted = countsByRule(await answersAt(at), at.prints, countedWith(law, at.asked))
  return counted.flatMap(({ rule, counts }) => (counts !== undefined && counts.right * 3 < (counts.right + counts.near + counts.wrong) * 2 ? [rule] : []))
}

async function policySigned({ store, holding, agency }: AtTraining, lang: Locale): Promise<BriefingShown['policy']> {
  if (holding === undefined) return undefined
  const readers = await readersOf(store.db, { id: holding.id, agency: agency.id })
  return { number: holding.number, day: dayIn(lang, holding.day), signed: readers.filter(({ signedAt }) => signedAt !== undefined).length, all: readers.length }
}

/** Policies that were adopted and hold from a later day, and rules of the law that begin then. */
async function comingIn(
  { store, agency, day, ground }: AtTraining,
  lang: Locale,
  shown: (rule: string) => ReasonShown | undefined,
): Promise<readonly string[]> {
  const adoptions = (await standingAdoptions(store.db, { agency: agency.id })).filter((each) => each.day > day)
  const versions = adoptions.length === 0 ? [] : await policyVersionsOf(store.db, agency.id)
  const policies = adoptions.map((each) => {
    const number = String(versions.find(({ id }) => id === each.version)?.number ?? '')
    return say(lang, 'briefing.coming.policy', { number, day: dayIn(lang, each.day) })
  })
  const rules = ground.coming.flatMap(({ rule, day: from }) => {
    const says = shown(rule)?.says
    return says === undefined ? [] : [say(lang, 'briefing.coming.rule', { day: dayIn(lang, from), says })]
  })
  return [...policies, ...rules]
}
