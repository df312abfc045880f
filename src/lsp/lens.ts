// Over each norm, how many situations it decides. Made only when asked for, and only where the law is whole.
import type { CodeLens } from 'vscode-languageserver'
import { mentionsOf } from '../language/index.ts'
import type { Law } from '../rules/index.ts'
import { type Locale, say, weightText } from '../wording/index.ts'
import { type Page, rangeIn, type Workspace } from './workspace.ts'

/** Counts, for each norm by its id, the situations it decides and all there are. */
export type Weigh = (law: Law) => ReadonlyMap<string, { readonly count: bigint; readonly total: bigint }>

/** The lenses of a document. WHY: only the document's own text is weighed, because each text is weighed as if it stood alone. */
export function lensesOf(workspace: Workspace, page: Page, language: Locale, weigh: Weigh): readonly CodeLens[] {
  const { law } = workspace
  const declared = mentionsOf(page.parsed).filter((each) => each.declares)
  const instrument = declared.find((each) => each.thing === 'instrument')?.id
  if (law === undefined || instrument === undefined) return []
  const own = law.instruments.filter((each) => each.id === instrument)
  const found = weigh({ ...law, instruments: own })
  return declared.flatMap(({ id, span }): readonly CodeLens[] => {
    const weight = found.get(id)
    if (weight === undefined) return []
    return [
      {
        range: rangeIn(page.document, span.offset, span.end),
        command: { title: weightText(language, weight), tooltip: say(language, 'editor.alone'), command: '' },
      },
    ]
  })
}
