// How the text of a story stands on a day: the story tells what happened, the law tells how that ended.
import type { Artefact } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import { type Stands, standingOf } from '../decide/index.ts'
import { isEnd, type State, type Story, standsOn } from '../procedure/index.ts'

/** The text that a story is about, as it stands on a day; undefined while no text is known that came of it. */
export function storyStands(artefact: Artefact, story: Story, day: Day): Stands | undefined {
  const { proposed, voted, adopted, 'in-force': binding, followed } = story.texts
  const state = standsOn(story, day)
  // WHY: the vote counts only where it was the end, because what voters asked for is another text than the one that was made of it
  const id = state === 'voted' || state === 'disapproved' ? (voted ?? proposed) : isMade(state) ? (adopted ?? binding ?? followed) : undefined
  const instrument = artefact.instruments.find((each) => each.id === id)
  return instrument === undefined ? undefined : { instrument, standing: standingOf(artefact, instrument, day) }
}

function isMade(state: State): boolean {
  return ['adopted', 'in-force', 'rescinded', 'superseded', 'struck'].includes(state)
}

/** Advisory votes that voters approved by that day and that still wait for somebody to act on them, the longest waiting first. */
export function waiting(artefact: Artefact, stories: readonly Story[], day: Day): readonly (Stands & { readonly since: Day })[] {
  const ended = new Set(stories.filter((each) => isEnd(standsOn(each, day))).flatMap((each) => Object.values(each.texts)))
  return artefact.instruments
    .flatMap((instrument) => {
      const { kind, made, id } = instrument
      if (kind !== 'advisory-vote' || made === undefined || made > day || ended.has(id)) return []
      const standing = standingOf(artefact, instrument, day)
      return standing.kind === 'advisory' ? [{ instrument, standing, since: made }] : []
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
}
