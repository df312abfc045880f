// Renaming in the real law: nothing new is wrong, and renaming back gives the same texts.
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readFolder } from '../corpus/index.ts'
import { home } from '../folder/index.ts'
import { type Mention, mentionsOf } from '../language/index.ts'
import { renameAt } from './rename.ts'
import { Workspace } from './workspace.ts'

const folder = readFolder(join(home, 'law'))
const declared = (workspace: Workspace): readonly Mention[] => workspace.documents.flatMap((each) => mentionsOf(each).filter((mention) => mention.declares))
const textsOf = (workspace: Workspace): readonly string[] => workspace.documents.map((each) => each.text)

/** The workspace after a declaration got another name. */
function renamed(workspace: Workspace, { span }: Mention, name: string): Workspace {
  const page = workspace.page(span.file)
  if (page === undefined) throw new Error('no page')
  const result = renameAt(workspace, page, page.document.positionAt(span.offset), name, 'en')
  if (result.kind === 'refused') throw new Error(result.why)
  const after = new Workspace(folder)
  for (const { uri, document } of workspace.pages) after.write(uri, document)
  for (const [uri, edits] of Object.entries(result.changes)) {
    const before = workspace.page(uri)
    if (before === undefined) throw new Error('no page')
    after.write(uri, TextDocument.create(uri, 'markdown', 1, TextDocument.applyEdits(before.document, edits)))
  }
  return after
}

describe('renaming any declaration of the law', () => {
  const law = new Workspace(folder)
  const all = declared(law)
  const kinds = [...new Set(all.map((each) => each.thing))]

  it('is tried for every sort of thing', () => {
    expect(kinds.sort()).toEqual(['act', 'actor', 'agency', 'answer', 'case', 'definition', 'eraser', 'fact', 'given', 'instrument', 'limit', 'norm'])
  })

  it('reaches the acts in names that follow from a rule', () => {
    const act = all.find((each) => each.thing === 'act' && law.documents.some(({ text }) => text.includes(`-as-${each.id}`)))
    if (act === undefined) throw new Error('the law names what follows from a rule by its act')
    const there = renamed(law, act, 'zz-another-act')
    expect(there.findings).toEqual([])
    expect(there.documents.some((each) => each.text.includes('-as-zz-another-act'))).toBe(true)
  })

  it.each(kinds)('leaves no finding behind, and can be taken back: %s', (thing) => {
    const some = all.filter((each) => each.thing === thing)
    fc.assert(
      fc.property(fc.constantFrom(...some), (mention) => {
        const short = mention.id.split(/[ /]/).at(-1) ?? ''
        const there = renamed(law, mention, 'zz-another-name.2')
        expect(there.findings).toEqual([])
        expect(there.law === undefined).toBe(false)
        const moved = declared(there).find((each) => each.thing === thing && each.id.endsWith('zz-another-name.2'))
        if (moved === undefined) throw new Error('not renamed')
        expect(textsOf(renamed(there, moved, short))).toEqual(textsOf(law))
      }),
      { numRuns: Number(process.env['EVENHAND_RENAMES'] ?? 2) },
    )
  })
})
