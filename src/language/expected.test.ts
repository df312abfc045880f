// What an editor is told of the real law: every name stands where it is said to, and fits where it stands.
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { home, readDocuments } from '../folder/index.ts'
import { declarationsOf } from './declarations.ts'
import { derivedNames } from './derived-names.ts'
import { expectedAt } from './expected.ts'
import { keywords } from './keywords.ts'
import { type Mention, mentionAt, mentionsOf, type Thing } from './mentions.ts'
import { parse } from './parse.ts'

const documents = readDocuments(join(home, 'law')).texts.map((each) => parse(each.file, each.text))
const mentions = documents.flatMap((document) => mentionsOf(document).map((mention) => ({ document, mention })))
const shortOf = ({ thing, id }: Mention): string =>
  ['norm', 'eraser', 'definition', 'limit'].includes(thing) ? id.slice(id.indexOf('/') + 1) : (id.split(' ').at(-1) ?? '')

describe('mentions', () => {
  it('stand where they are said to, under every name there is', () => {
    const wrong = mentions.filter(({ document, mention }) => document.text.slice(mention.span.offset, mention.span.end) !== shortOf(mention))
    expect(wrong).toEqual([])
    expect(mentions.length).toBeGreaterThan(5000)
    expect(new Set(mentions.map(({ mention }) => mention.thing)).size).toBe(16)
  })

  it('are found at every letter of theirs, and tell line and column', () => {
    fc.assert(
      fc.property(fc.nat(mentions.length - 1), fc.nat(100), (index, inside) => {
        const found = mentions[index]
        if (found === undefined) return
        const { document, mention } = found
        const { offset, end, line, column } = mention.span
        expect(mentionAt(document, offset + (inside % (end - offset)))).toEqual(mention)
        const before = document.text.slice(0, offset).split('\n')
        expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
      }),
    )
  })

  it('use nothing that is not declared', () => {
    const listed: readonly Thing[] = ['place', 'circuit', 'kind', 'attestation']
    const keyOf = ({ thing, id }: Mention): string => `${thing} ${id}`
    const derived = [...derivedNames(declarationsOf(documents)).keys()].map((each) => `norm ${each}`)
    const declared = new Set([...mentions.filter(({ mention }) => mention.declares).map(({ mention }) => keyOf(mention)), ...derived])
    const lost = mentions.filter(({ mention }) => !listed.includes(mention.thing) && !declared.has(keyOf(mention)))
    expect(lost.map(({ mention }) => keyOf(mention))).toEqual([])
  })
})

/** What must be offered where a thing is used. */
const offered: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  actor: ['Actor'],
  agency: ['Agency'],
  act: ['Act'],
  fact: ['Fact'],
  instrument: ['Instrument', 'Norm'],
  norm: ['Norm'],
  definition: ['Definition'],
  answer: ['answers', 'answer'],
  place: ['place'],
  kind: ['kind', 'reaches', 'upper', 'lowers'],
  circuit: ['circuit'],
  attestation: ['attestation'],
}

describe('what can be written next', () => {
  // WHY: numbers stand for mentions, because a counterexample is printed, and documents are long
  const used = mentions.flatMap(({ document, mention }, index) =>
    mention.declares || /[{/]/.test(document.text[mention.span.offset - 1] ?? '') ? [] : [index],
  )

  it('is, wherever a name stands, such a name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...used), (index) => {
        const found = mentions[index]
        if (found === undefined) return
        const { document, mention } = found
        const place = expectedAt(document.text, mention.span.offset)
        const names = place?.expected.map((each) => (each.kind === 'name' ? each.of : each.kind === 'value' ? each.property : each.word)) ?? []
        expect(place?.from).toBe(mention.span.offset)
        expect(
          names.some((each) => offered[mention.thing]?.includes(each)),
          `${mention.thing} ${mention.id}: ${names.join(' ')}`,
        ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is, wherever a word of the language stands, that word', () => {
    const words = documents.flatMap(({ blocks }, at) =>
      blocks.flatMap(({ $cstNode: cst }) => {
        const rules = (cst?.text ?? '').replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length))
        const found = [
          ...rules.matchAll(/(?<=\s)(when|unless|source|may|must|not|is|one|binds|in|answers|sensitivity|overrides|expect|cites|because|title)(?=\s)/g),
        ]
        return found.map((match) => ({ at, word: match[0], offset: (cst?.offset ?? 0) + match.index }))
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...words), ({ at, word, offset }) => {
        expect(expectedAt(documents[at]?.text ?? '', offset)?.expected).toContainEqual({ kind: 'keyword', word })
        expect(keywords().has(word)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  /** Beginnings of declarations, and what must be among what is offered behind them. */
  const behind: readonly (readonly [string, readonly string[]])[] = [
    ['act a by officer\n  en "x" es "y"\n  is ', ['also']],
    ['act a by officer\n  en "x" es "y"\n  is also ', ['Act']],
    ['act a by officer\n  en "x" es "y"\n  is also hold ', ['when']],
    ['act a 77 by officer\n  is also ', ['Act']],
    ['norm a officer must not hold\n  unless person is driver ', ['by', 'according']],
    ['norm a officer must not hold\n  unless person is driver by ', ['our']],
    ['norm a officer must not hold\n  unless person is driver by our ', ['reading']],
    ['norm a officer must not hold\n  unless person is driver, ', ['which']],
    ['norm a officer must not hold\n  unless person is driver by our reading according to "x" official, which ', ['it']],
    ['norm a 77 officer must not hold\n  unless person is driver, which it ', ['may']],
    ['instrument a title en "a" es "b" kind x made by "z"\n  ', ['open']],
    ['instrument a title en "a" es "b" kind x made by "z"\n  open ', ['from']],
    ['instrument a 77 title en "a"\n  open ', ['from']],
    ['instrument a 77 title en "a"\n  open from 2024-01-01 ', ['for', 'against']],
    ['instrument a title en "a" es "b" kind x made by "z"\n  open from 2024-01-01 for from 2024-01-01 ', ['language']],
    ['unsettled a whether officer may hold ', ['over']],
    ['unsettled a whether officer may hold over ', ['over value']],
    ['unsettled a 77\n  over ', ['over value']],
    ['unsettled a 77\n  over murphy ', ['for', 'against']],
    ['eraser a voids prohibitions on hold reaches ordinance and below contested ', ['over']],
    ['eraser a 77\n  contested over murphy ', ['for', 'against']],
  ]
  it.each(behind)('is, of the words for what is open and for acts that are another: %s', (rules, wanted) => {
    const text = `\`\`\`policy\n${rules}`
    const offers = expectedAt(text, text.length)?.expected.map((each) => {
      if (each.kind === 'keyword') return each.word
      return each.kind === 'name' ? each.of : each.property === 'over' ? 'over value' : each.property
    })
    expect(offers).toEqual(expect.arrayContaining([...wanted]))
    for (const word of wanted.filter((each) => /^[a-z]+$/.test(each) && each !== 'language')) expect(keywords().has(word)).toBe(true)
  })

  it('is nothing outside fences and in strings', () => {
    const prose = '# A title\n\nSome prose.\n\n```policy\nactor x\n  en "a word" es "una palabra"\n```\n\nMore.\n'
    for (const at of ['title', 'prose', 'word"', 'palabra', 'More']) expect(expectedAt(prose, prose.indexOf(at))).toBeUndefined()
  })
})
