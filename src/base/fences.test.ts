import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { type Fence, fenceAfter, fencesIn, isNamed, type OpenFence } from './index.ts'

const blanks = fc.constantFrom('', '', '', ' ', '   ', '    ')
const marks = fc.constantFrom('```', '```', '````', '`````', '~~~', '~~~~', '``', '~~')
const behind = fc.constantFrom('', '', '', 'policy', 'policy', 'policy-other', ' policy', 'a`b', '  ')
const mark = fc.tuple(blanks, marks, behind).map((parts) => parts.join(''))
const line = fc.oneof(mark, mark, fc.constantFrom('', 'prose', 'norm a', 'some ```policy', 'x ```'))
const lines = fc.array(line, { maxLength: 12 })
const lineEnd = fc.constantFrom('\n', '\r\n')

describe('fences', () => {
  it('are those that a reader of Markdown sees, with what is in them', () => {
    fc.assert(
      fc.property(lines, lineEnd, (written, end) => {
        const text = written.join(end)
        // WHY: blanks are not compared, because Markdown takes the fence's own indentation off each line inside
        const seen = marked.lexer(text).flatMap((each) => (each.type === 'code' && each['codeBlockStyle'] !== 'indented' ? [String(each['text'])] : []))
        const bare = (inside: string): string => inside.replace(/[ \r]+/g, '').replace(/\n$/, '')
        expect(fencesIn(text).map((each) => bare(text.slice(each.start, each.end)))).toEqual(seen.map(bare))
      }),
      { numRuns: 2000 },
    )
  })

  it('lie one behind the other, each from its first line to the marks that close it', () => {
    fc.assert(
      fc.property(lines, lineEnd, (written, end) => {
        const text = written.join(end)
        let last = 0
        for (const fence of fencesIn(text)) {
          expect(fence.from).toBeGreaterThanOrEqual(last)
          expect(text.slice(0, fence.from).split('\n')).toHaveLength(fence.line)
          expect(text.slice(fence.from, fence.start).trimEnd()).toBe(fence.opening)
          const close = text.slice(fence.close?.from, fence.close?.end)
          if (fence.close === undefined) expect(fence.end).toBe(text.length)
          else
            expect([close.startsWith(fence.marks), close.replaceAll(fence.marks[0] ?? '', ''), text.slice(fence.end, fence.close.from).trim()]).toEqual([
              true,
              '',
              '',
            ])
          last = fence.close?.end ?? text.length
        }
      }),
    )
  })

  it('are the same found line by line', () => {
    fc.assert(
      fc.property(lines, (written) => {
        let open: OpenFence | undefined
        const openings = written.flatMap((each) => {
          const before = open
          open = fenceAfter(open, each)
          return before === undefined && open !== undefined ? [open.opening] : []
        })
        const found: readonly Fence[] = fencesIn(written.join('\n'))
        expect(openings).toEqual(found.map((each) => each.opening))
        expect(open === undefined).toBe(found.at(-1)?.close !== undefined || found.length === 0)
      }),
    )
  })

  it.each([
    ['```policy', true],
    ['```policy  \r', true],
    [' ```policy', false],
    ['``` policy', false],
    ['````policy', false],
    ['~~~policy', false],
    ['```policy-other', false],
  ])('have a name right behind three backticks at the start of the line: %j', (opening, named) => {
    expect(fencesIn(`${opening}\nx\n`).map((each) => isNamed(each, 'policy'))).toEqual([named])
  })
})
