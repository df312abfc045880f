// Days that run the wrong way between texts: what follows a vote, what was repealed, what is replaced.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from './index.ts'

const base = { file: 'base.md', text: readFileSync(join(import.meta.dirname, '../../docs/diagnostics/base.md'), 'utf8') }
const surroundings = { places: new Set(['us/vt', 'us/vt/norwich']), circuits: new Set(['second-circuit']) }

function text(id: string, kind: string, lines: string, binds = 'municipal'): { readonly file: string; readonly text: string } {
  const header = `instrument ${id}\n  title en "A" es "A"\n  kind ${kind}\n  made by "x" on 2020-03-03\n${lines}\n  binds ${binds} in us/vt/norwich\n  source "x" official`
  return { file: `${id}.md`, text: `\`\`\`policy\n${header}\n\`\`\`\n` }
}

const codes = (...documents: readonly { readonly file: string; readonly text: string }[]) =>
  check([base, ...documents], surroundings).findings.map((each) => each.code)

describe('a text that follows a vote', () => {
  const vote = text('a.vote', 'advisory-vote', '', 'nobody')

  it('begins on the day of the vote or later', () => {
    expect(codes(vote, text('a.rule', 'ordinance', '  in force from 2020-03-03\n  follows a.vote'))).toEqual([])
    expect(codes(vote, text('a.rule', 'ordinance', '  in force from 2020-03-02\n  follows a.vote'))).toEqual(['dates-out-of-order'])
    expect(codes(text('a.rule', 'ordinance', '  in force from 2020-03-02\n  follows a.vote'))).toEqual(['unknown-instrument'])
  })
})

describe('a text that was repealed', () => {
  const repealed = (window: string, on: string) => codes(text('a.rule', 'ordinance', `  in force ${window}\n  repealed by "x"${on}`))

  it('has a last day, and not before it was repealed', () => {
    expect(repealed('from 2020-03-03 through 2021-12-31', ' on 2021-11-05')).toEqual([])
    expect(repealed('from 2020-03-03 through 2021-12-31', '')).toEqual([])
    expect(repealed('from 2020-03-03', ' on 2021-11-05')).toEqual(['dates-out-of-order'])
    expect(repealed('from 2020-03-03 through 2021-11-04', ' on 2021-11-05')).toEqual(['dates-out-of-order'])
    expect(repealed('from 2020-03-03 through 2021-12-31', ' on 2021-11-31')).toContain('not-a-date')
  })
})

describe('a text that is imposed', () => {
  it('names a norm of this or another instrument', () => {
    const other = text('a.statute', 'state-statute', '')
    const norm = '\n```policy\nnorm deemed\n  officer must require-id\n  source "x" official\n```\n'
    expect(codes({ ...other, text: other.text + norm }, text('a.model', 'model-policy', '  imposed by a.statute/deemed'))).toEqual([])
    expect(codes(other, text('a.model', 'model-policy', '  imposed by a.statute/deemed'))).toEqual(['unknown-norm'])
  })
})
