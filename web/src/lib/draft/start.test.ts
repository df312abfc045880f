// A draft that begins with another text has its rules, and nothing that is only of that text.
import { describe, expect, it } from 'vitest'
import { type DraftHead, textAfter } from './start.ts'

const head: DraftHead = {
  title: { en: 'Draft', es: 'Borrador' },
  place: 'us/vt/norwich',
  as: 'policy',
  agency: 'municipal',
  maker: 'Somebody',
  replaces: [],
  day: '2024-01-01',
  after: '',
}
const after = (document: string): string => textAfter(document, 'vt.draft', head, { lang: 'en', lead: 'Lead.' })
const instrument = '```policy\ninstrument other\n  kind statute\n```\n'

describe('a draft after another text', () => {
  it('has its own head, and the prose and the rules of the other text behind it', () => {
    const made = after(`# Other\n\nLead of other.\n\n${instrument}\nProse.\n\n\`\`\`policy\nnorm a\n  officer may hold\n  in force from 2020-01-01\n\`\`\`\n`)
    expect(made.startsWith('# Draft\n\nLead.\n\n```policy\ninstrument vt.draft\n')).toBe(true)
    expect(made).not.toMatch(/other/i)
    expect(made.endsWith('\nProse.\n\n```policy\nnorm a\n  officer may hold\n```\n')).toBe(true)
  })

  it('leaves out what is open about the other text, its cases, sentences and unknowns', () => {
    const rules = '```policy\nunsettled b\n  x\n\nnorm a\n  x\n\ncase c\n  x\n```\n'
    const plain = '## In plain words\n\n```plain\nrule: a\n```\n\n'
    const made = after(`${instrument}\n${rules}\nProse.\n\n${plain}More.\n\n## What is not known\n\nMuch.\n`)
    expect(made.endsWith('\n```policy\nnorm a\n  x\n```\n\nProse.\n\nMore.\n')).toBe(true)
  })

  it('takes a fence without one of its rules away, and a fence in a longer one for prose', () => {
    const shown = '````markdown\n```policy\ncase c\n```\n````\n'
    const made = after(`${instrument}\n\`\`\`policy\ncase c\n  x\n\`\`\`\n\n${shown}`)
    expect(made.endsWith(`\n\`\`\`\n\n${shown}`)).toBe(true)
    expect(made).not.toMatch(/case c\n {2}x/)
  })
})
