// A policy is read whole or refused with its reason: every file that an agency may send, and every bad day of one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyKindOf, readPolicy } from './read-node.ts'
import { pdfOf, scannedPage, wordOf, wordParagraph, wordParts, zipOf } from './written-node.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const word = fc.stringMatching(/^[A-Za-z]{3,12}$/)
const sentence = fc.array(word, { minLength: 3, maxLength: 20 }).map((words) => `${words.join(' ')}.`)

async function textsOf(bytes: Uint8Array, kind: 'markdown' | 'word' | 'pdf') {
  const read = await readPolicy(bytes, kind)
  if (read.kind !== 'read') throw new Error(read.because)
  return read.passages
}

describe('what is read', () => {
  it('has every paragraph of a Word document, in its order, under its heading', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(sentence, fc.array(sentence, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 6 }), async (parts) => {
        const body = parts.map(([title, texts]) => [wordParagraph(title, 1), ...texts.map((each) => wordParagraph(each))].join('')).join('')
        const passages = await textsOf(wordOf(body), 'word')
        expect(passages.map(({ heading, number, text }) => [heading, lettersOf(number + text)])).toEqual(
          parts.flatMap(([title, texts]) => texts.map((each) => [title, lettersOf(each)])),
        )
      }),
      { numRuns: 40 },
    ))

  it('has every paragraph of Markdown', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(sentence, fc.array(sentence, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 6 }), async (parts) => {
        const passages = await textsOf(bytesOf(parts.map(([title, texts]) => `## ${title}\n\n${texts.join('\n\n')}\n`).join('\n')), 'markdown')
        expect(passages.map(({ heading, number, text }) => [heading, lettersOf(number + text)])).toEqual(
          parts.flatMap(([title, texts]) => texts.map((each) => [title, lettersOf(each)])),
        )
      }),
    ))

  it('has every letter of a PDF with text', () =>
    fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 6, maxLength: 30 }), async (texts) => {
        const file = await pdfOf((pdf) => {
          for (const each of texts) pdf.fontSize(11).text(each).moveDown()
        })
        const passages = await textsOf(file, 'pdf')
        expect(lettersOf(passages.map(({ heading, number, text }) => heading + number + text).join(''))).toBe(lettersOf(texts.join('')))
      }),
      { numRuns: 15 },
    ))

  it('keeps numbers, lists and tables of Word, and leaves out what was struck out, saying so', async () => {
    const struck =
      '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>may ask</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>shall not ask</w:t></w:r></w:ins></w:p>'
    const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Warrant')}${cell('Judge')}</w:tr><w:tr>${cell('Detainer')}${cell('Agent')}</w:tr></w:tbl>`
    const read = await readPolicy(wordOf(`${wordParagraph('Purpose', 1)}${wordParagraph('4.1 Members shall be fair.')}${struck}${table}`), 'word')
    expect(read).toMatchObject({
      hasTrackedChanges: true,
      passages: [
        { heading: 'Purpose', number: '4.1', text: 'Members shall be fair.' },
        { text: 'shall not ask' },
        { text: 'Warrant | Judge' },
        { text: 'Detainer | Agent' },
      ],
    })
  })

  it('makes paragraphs of the lines of a PDF, without what stands on every page, and over the end of a page', async () => {
    const file = await pdfOf(
      (pdf) => {
        for (let page = 1; page <= 5; page += 1) {
          if (page > 1) pdf.addPage()
          pdf.fontSize(9).text('Town Police Department, General Order 12', 72, 30).text(`Page ${page} of 5`, 72, 760, { lineBreak: false })
          pdf.fontSize(16).text(`Part ${page}`, 72, 80).fontSize(11)
          pdf.text(`A. Members of the department shall not prolong a stop for the purposes of civil immigration enforce-`, 72, 120, { lineBreak: false })
          pdf.text(`ment, and shall not question passengers. Enforcement is a federal matter.`, 72, 134, { lineBreak: false })
          pdf.text(`B. A sentence that goes on in the next line`, 72, 160, { lineBreak: false })
        }
      },
      { margins: { top: 20, bottom: 0, left: 72, right: 72 } },
    )
    const passages = await textsOf(file, 'pdf')
    expect(passages.slice(0, 2)).toEqual([
      {
        heading: 'Part 1',
        number: 'A.',
        text: 'Members of the department shall not prolong a stop for the purposes of civil immigration enforcement, and shall not question passengers. Enforcement is a federal matter.',
      },
      { heading: 'Part 1', number: 'B.', text: 'A sentence that goes on in the next line' },
    ])
    expect(passages).toHaveLength(10)
  })

  it('tells which pages have no text', async () => {
    const text = 'Members shall not ask about immigration status unless it is necessary to an investigation of a crime.'
    const file = await pdfOf((pdf) => {
      pdf.text(text).addPage().text(text)
      pdf.addPage()
      scannedPage(pdf)
    })
    expect(await readPolicy(file, 'pdf')).toMatchObject({ kind: 'read', pagesWithoutText: [3] })
  })

  it('reads a policy of 400 pages whole', { timeout: 60_000 }, async () => {
    const file = await pdfOf((pdf) => {
      for (let page = 1; page <= 400; page += 1) {
        if (page > 1) pdf.addPage()
        for (let part = 1; part <= 8; part += 1) pdf.text(`${page}.${part} ${'Members act lawfully and record what they did. '.repeat(6)}`).moveDown()
      }
    })
    const passages = await textsOf(file, 'pdf')
    expect(passages.filter(({ number }) => number !== '')).toHaveLength(3_200)
    const body = Array.from({ length: 6_000 }, (_, at) => wordParagraph(`${at + 1}. ${'Members act lawfully and record what they did. '.repeat(6)}`)).join('')
    expect(await textsOf(wordOf(body), 'word')).toHaveLength(6_000)
  })

  it('leaves the rules of a document of the workshop to the workshop', async () => {
    const passages = await textsOf(
      bytesOf('# Policy\n\nOfficers do not ask.\n\n```policy\nnorm no-ask\n  officer must not ask-status\n```\n\nThe end.\n'),
      'markdown',
    )
    expect(passages.map(({ text }) => text)).toEqual(['Officers do not ask.', 'The end.'])
  })
})

describe('a bad day', () => {
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const good = wordParagraph('Members shall be fair.')
  it.each([
    ['macros in a part', zipOf([...wordParts(good), { name: 'word/vbaProject.bin', bytes: bytesOf('x') }]), 'word', 'macros'],
    ['macros in its kind', zipOf(wordParts(good, macro)), 'word', 'macros'],
    ['a locked part', zipOf(wordParts(good).map((each) => ({ ...each, isLocked: true }))), 'word', 'encrypted'],
    ['a locked Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'word', 'encrypted'],
    ['an old Word file under a new name', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'word', 'not-what-it-says'],
    ['a ZIP file of something else', zipOf([{ name: 'a.txt', bytes: bytesOf('x') }]), 'word', 'not-what-it-says'],
    [
      'a spreadsheet',
      zipOf([
        { name: '[Content_Types].xml', bytes: bytesOf('<Types/>') },
        { name: 'xl/workbook.xml', bytes: bytesOf('<w/>') },
      ]),
      'word',
      'not-what-it-says',
    ],
    ['Word named as PDF', wordOf(good), 'pdf', 'not-what-it-says'],
    ['Word named as text', wordOf(good), 'markdown', 'not-what-it-says'],
    ['text named as PDF', bytesOf('Members shall be fair.'), 'pdf', 'not-what-it-says'],
    ['text that is none', Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]), 'markdown', 'not-what-it-says'],
    ['a broken PDF', bytesOf('%PDF-1.7\nnothing of it'), 'pdf', 'broken'],
    ['half a Word file', wordOf(good).slice(0, 300), 'word', 'broken'],
    ['broken XML', zipOf(wordParts('<w:p><w:r>')), 'word', 'broken'],
    ['nothing', new Uint8Array(), 'markdown', 'empty'],
    ['a text of blanks', bytesOf(' \n\n \n'), 'markdown', 'empty'],
    ['a Word file without a word', wordOf('<w:p/>'), 'word', 'empty'],
    ['a text of six million letters', bytesOf('members '.repeat(800_000)), 'markdown', 'too-large'],
    ['more bytes than any policy', new Uint8Array(40_000_001), 'pdf', 'too-large'],
  ] as const)('%s', async (_, bytes, kind, because) => {
    expect(await readPolicy(bytes, kind)).toEqual({ kind: 'refused', because })
  })

  it('a ZIP bomb, also one that says it is small', async () => {
    const bomb = new Uint8Array(70_000_000)
    const plain = { name: 'word/document.xml', bytes: bomb }
    for (const part of [plain, { ...plain, said: 100 }]) {
      const [types, rels] = wordParts('')
      const file = zipOf([types, rels, part].flatMap((each) => each ?? []))
      expect(file.length).toBeLessThan(200_000)
      expect(await readPolicy(file, 'word')).toEqual({ kind: 'refused', because: 'unfolds-too-much' })
    }
    const many = Array.from({ length: 4 }, (_, at) => ({ name: `word/media/${at}.bin`, bytes: bomb }))
    expect(await readPolicy(zipOf([...wordParts(good), ...many]), 'word')).toEqual({ kind: 'refused', because: 'unfolds-too-much' })
  })

  it('a scanned PDF, and a locked one', async () => {
    const scanned = await pdfOf((pdf) => {
      for (let page = 0; page < 3; page += 1) {
        if (page > 0) pdf.addPage()
        scannedPage(pdf)
      }
    })
    expect(await readPolicy(scanned, 'pdf')).toEqual({ kind: 'refused', because: 'scanned' })
    const locked = await pdfOf((pdf) => pdf.text('Members shall be fair.'), { userPassword: 'secret', ownerPassword: 'other' })
    expect(await readPolicy(locked, 'pdf')).toEqual({ kind: 'refused', because: 'encrypted' })
  })

  it('any bytes under any name: an answer, and never a throw', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\x03\x04', '%PDF-1.4\n'),
        fc.constantFrom('markdown', 'word', 'pdf'),
        async (bytes, sign, kind) => {
          const read = await readPolicy(Uint8Array.from([...bytesOf(sign), ...bytes]), kind)
          expect(['read', 'refused']).toContain(read.kind)
        },
      ),
      { numRuns: 150 },
    ))
})

it.each([
  ['Policy.DOCX', 'word'],
  ['general order 12.pdf', 'pdf'],
  ['a.b.md', 'markdown'],
  ['x.docm', 'macros'],
  ['x.doc', 'old-word'],
  ['x.rtf', 'kind'],
  ['noend', 'kind'],
  ['', 'kind'],
])('%s is taken as %s', (name, kind) => {
  expect(policyKindOf(name)).toBe(kind)
})
