// What every fix is made from, and what it is.
import { type ast, type Finding, writtenIn } from '../../language/index.ts'
import type { Locale } from '../../wording/index.ts'
import type { Page, Workspace } from '../workspace.ts'

/** A finding to be mended, in the document it is in. */
export interface Broken {
  readonly workspace: Workspace
  readonly page: Page
  readonly finding: Finding
  readonly language: Locale
}

/** Text put in the place of other text of the document, by offsets. */
export interface Edit {
  readonly from: number
  readonly end: number
  readonly text: string
}

/** One way to mend a finding; `likely` where it is most probably what was meant. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly likely?: true
}

export type Fixer = (broken: Broken) => readonly Fix[]

/** Text put in at an offset. */
export function inserted(at: number, text: string): Edit {
  return { from: at, end: at, text }
}

/** What stands where the finding is. */
export function foundText({ page, finding }: Broken): string {
  return page.parsed.text.slice(finding.span.offset, finding.span.end)
}

/** The declaration in which the finding is. */
export function declarationOf({ page, finding }: Broken): ast.Declaration | undefined {
  const { offset } = finding.span
  return writtenIn(page.parsed).find(({ $cstNode: cst }) => cst !== undefined && cst.offset <= offset && offset < cst.end)
}

/** Where a node ends; the end of a list is that of its last node. */
export function endOf(...nodes: readonly ({ readonly $cstNode?: { readonly end: number } | undefined } | undefined)[]): number | undefined {
  return nodes.findLast((each) => each?.$cstNode !== undefined)?.$cstNode?.end
}
