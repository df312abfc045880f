import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { compileDocuments } from '../corpus/index.ts'
import { format } from './index.ts'

const { documents, law } = await theLaw()
const fenced = documents.texts.filter(({ text }) => text.includes('```policy'))

/** The same document with the white space of its fences thrown about, strings left alone. */
function scattered(text: string): string {
  return text.replace(/```policy\n([\s\S]*?)```/g, (_, fence: string) => {
    const loose = fence
      .split(/("[^"]*")/)
      .map((part, index) => (index % 2 === 1 ? part.replace(/ /g, '\n     ') : part.replace(/\s+/g, ' \n\t ').replace(/,/g, ' ,')))
    return `\`\`\`policy\n${loose.join('')}\n\`\`\``
  })
}

describe('laying out', () => {
  it.each(fenced.map(({ file, text }) => [file, text]))('%s comes back from any layout', (file, text) => {
    const loose = scattered(text)
    expect(loose).not.toBe(text)
    expect(format(file, loose)).toBe(text)
    expect(format(file, format(file, text) ?? '')).toBe(text)
  })

  it('changes nothing of what the law means', () => {
    const after = compileDocuments({ ...documents, texts: documents.texts.map(({ file, text }) => ({ file, text: scattered(text) })) }).law
    expect(after).toEqual(law)
  })

  it('keeps Windows line ends and everything else in the prose', () => {
    const text = 'One\r\n\r\n```policy\r\nactor a en "x" es "y"\r\n```\r\n\ttwo  \r\n````\r\nnot ours\r\n````'
    expect(format('x.md', text)).toBe('One\r\n\r\n```policy\nactor a\n  en "x"\n  es "y"\n```\r\n\ttwo  \r\n````\r\nnot ours\r\n````')
  })

  it('does not touch what it does not understand', () => {
    expect(format('x.md', '```policy\nnorm must\n```')).toBeUndefined()
    expect(format('x.md', 'Only prose.\n')).toBe('Only prose.\n')
  })
})
