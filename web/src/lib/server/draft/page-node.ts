// A step of the workshop as a document: its form with what came of it, and what the script in the page begins with.
import type { Locale } from 'evenhand/wording'
import { render } from 'svelte/server'
import type { DraftStep } from '#lib/draft/step.ts'
import Workshop from '#lib/draft/Workshop.svelte'
import { today } from '#lib/today.ts'
import { given } from './given-node.ts'
import { choicesIn } from './places-node.ts'

/** What the page of the workshop is put together from. */
export interface DraftPage {
  readonly body: string
  /** The element that the script reads. */
  readonly given: string
}

export async function draftPage(lang: Locale, step: DraftStep): Promise<DraftPage> {
  const [choices, { hash }] = await Promise.all([choicesIn(lang), given()])
  const props = { lang, choices, step, day: today(), law: `/data/documents/${hash.slice(0, 32)}.json` }
  const { body } = await render(Workshop, { props })
  const json = JSON.stringify(props).replaceAll('<', '\\u003c')
  return { body, given: `<script type="application/json" id="workshop-given">${json}</script>` }
}
