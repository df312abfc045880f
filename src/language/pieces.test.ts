import { describe, expect, it } from 'vitest'
import { parse, partsInOrder } from './index.ts'

const norm = (name: string) => `norm ${name}\n  officer may wait\n  source "x" official`
const fence = (rules: string) => `\`\`\`policy\n${rules}\n\`\`\`\n`

describe('a document in its parts', () => {
  it('has prose and fences in the order of the text, each declaration in its own words', () => {
    const text = `# Title\n\n${fence(`${norm('a')}\n\n${norm('b')}`)}\nBetween.\n\n${fence(norm('c'))}${fence(norm('d'))}\nEnd.\n`
    expect(partsInOrder(parse('x.md', text))).toEqual([
      { kind: 'prose', text: '# Title\n\n' },
      { kind: 'fence', pieces: ['a', 'b'].map((name) => ({ thing: 'norm', name, text: norm(name) })) },
      { kind: 'prose', text: '\n\nBetween.\n\n' },
      { kind: 'fence', pieces: [{ thing: 'norm', name: 'c', text: norm('c') }] },
      { kind: 'fence', pieces: [{ thing: 'norm', name: 'd', text: norm('d') }] },
      { kind: 'prose', text: '\n\nEnd.\n' },
    ])
  })

  it('leaves out what could not be read, and takes a document without fences for prose', () => {
    const broken = partsInOrder(parse('x.md', fence(`norm a officer must must wait\n${norm('b')}`)))
    expect(broken).toMatchObject([{ kind: 'fence', pieces: [{ name: 'b' }] }])
    expect(partsInOrder(parse('x.md', 'Only prose.'))).toEqual([{ kind: 'prose', text: 'Only prose.' }])
  })
})
