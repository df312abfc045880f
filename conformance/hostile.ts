// Documents made to be slow, to be deep or to be large: from a seed, as large as is asked.
import type { Vocabulary } from '../src/rules/index.ts'
import { type Random, seeded } from './random.ts'

export interface Hostile {
  /** What it is made to do, and how large it is. */
  readonly name: string
  readonly text: string
}

/** How large each kind is. */
export interface Sizes {
  /** Pairs of facts, all different, joined by `or`: the worst that can happen to a diagram. */
  readonly pairs: number
  /** Definitions, each of which uses the one before it twice. */
  readonly doublings: number
  /** Norms of one document, and of one question. */
  readonly norms: number
  /** Exceptions of one norm. */
  readonly exceptions: number
  /** Tests in one condition, one beside the other. */
  readonly tests: number
  /** Pairs of tests in one condition, over any facts. */
  readonly brackets: number
  /** Names in one circle. */
  readonly circle: number
  /** Brackets in one another. */
  readonly depth: number
  /** Characters of a document that is only long. */
  readonly characters: number
}

/** The place that hostile documents are for. */
export const hostilePlace = 'us/vt/norwich'

const opening = (title = 'T'): string => `# T

x

\`\`\`policy
instrument vt.zz-draft
  title en "${title}"
        es "T"
  kind agency-policy
  made by "M"
  binds municipal in ${hostilePlace}
  source "S" unconfirmed
  reviewed 2024-01-01
\`\`\`
`
const fenced = (declarations: string): string => `${opening()}\n\`\`\`policy\n${declarations}\n\`\`\`\n`
const norm = (name: string, rest: string): string => `norm ${name}\n  officer must not tell\n${rest}  source "S" unconfirmed\n`
const definition = (name: string, means: string): string => `definition ${name} means ${means}\n  en "x"\n  es "x"\n  source "S" unconfirmed\n`
const list = (count: number, make: (index: number) => string, between = ''): string => Array.from({ length: count }, (_, index) => make(index)).join(between)

/** One document of each kind, over the facts of a vocabulary. */
export function hostile(random: Random, { facts }: Vocabulary, sizes: Sizes): readonly Hostile[] {
  const shuffled = facts.map((fact) => ({ fact, at: random.next() })).sort((a, b) => a.at - b.at)
  const test = (index: number): string => {
    const { id, answers } = shuffled[index % shuffled.length]?.fact ?? { id: 'none', answers: [] }
    return `${id} is ${answers[random.between(0, answers.length - 1)]?.id ?? 'none'}`
  }
  const any = (): string => test(random.between(0, shuffled.length - 1))
  // WHY: the two stand far apart, because a fact that is tested long before the one it goes with has to be remembered all the way
  const half = Math.floor(shuffled.length / 2)
  const far = [...shuffled].sort((a, b) => facts.indexOf(a.fact) - facts.indexOf(b.fact)).map(({ fact }) => `${fact.id} is ${fact.answers[0]?.id ?? 'none'}`)
  const pair = (index: number): string => `(${far[index % half] ?? ''} and ${far[half + (index % half)] ?? ''})`
  const { pairs, doublings, norms, exceptions, tests, brackets, circle, depth, characters } = sizes
  const before = (index: number): string => `d${(index + circle - 1) % circle}`
  const kinds: readonly (readonly [string, number, string])[] = [
    ['pairs of facts far apart', pairs, fenced(norm('n', `    when ${list(pairs, pair, '\n      or ')}\n`))],
    ['pairs in norms of their own', pairs, fenced(list(pairs, (index) => norm(`n${index}`, `    when ${pair(index)}\n`)))],
    [
      'definitions that double',
      doublings,
      fenced(
        definition('d0', test(0)) +
          list(doublings, (index) => definition(`d${index + 1}`, `(d${index} as defined and ${test(1)}) or (d${index} as defined and ${test(2)})`)),
      ),
    ],
    [
      'definitions that double, and a norm on the last',
      doublings,
      fenced(
        definition('d0', test(0)) +
          list(doublings, (index) => definition(`d${index + 1}`, `(d${index} as defined and ${any()}) or (d${index} as defined and ${any()})`)) +
          norm('n', `    when d${doublings} as defined\n`),
      ),
    ],
    ['plain norms', norms, fenced(list(norms, (index) => norm(`n${index}`, `    when ${test(0)}\n`)))],
    ['norms, each on another fact', norms, fenced(list(norms, (index) => norm(`n${index}`, `    when ${any()} and ${any()} and ${any()}\n`)))],
    [
      'norms that override each other in a chain',
      norms,
      fenced(list(norms, (index) => norm(`n${index}`, `    when ${any()}\n${index === 0 ? '' : `    overrides n${index - 1}\n`}`))),
    ],
    [
      'exceptions',
      exceptions,
      fenced(
        norm(
          'n',
          list(exceptions, () => `    unless ${any()} and ${any()}\n`),
        ),
      ),
    ],
    ['one test again and again', tests, fenced(norm('n', `    when ${list(tests, () => test(0), ' or ')}\n`))],
    ['tests without brackets, mixed', tests, fenced(norm('n', `    when ${list(tests, any, random.chance(0.5) ? ' and ' : ' or ')} and ${any()}\n`))],
    ['tests in brackets', brackets, fenced(norm('n', `    when ${list(brackets, () => `(${any()} and ${any()})`, ' or ')}\n`))],
    ['definitions in a circle', circle, fenced(list(circle, (index) => definition(`d${index}`, `${before(index)} as defined`)))],
    ['overrides in a circle', circle, fenced(list(circle, (index) => norm(`d${index}`, `    overrides ${before(index)}\n`)))],
    ['brackets in brackets', depth, fenced(norm('n', `    when ${'('.repeat(depth)}${test(0)}${')'.repeat(depth)}\n`))],
    ['denials in denials', depth, fenced(norm('n', `    when ${'not ('.repeat(depth)}${test(0)}${')'.repeat(depth)}\n`))],
    ['brackets that are never closed', characters, fenced(norm('n', `    when ${'('.repeat(characters)}\n`))],
    ['brackets in prose', characters, '('.repeat(characters)],
    ['prose', characters, 'a '.repeat(characters / 2)],
    ['one word', characters, 'a'.repeat(characters)],
    ['one name', characters, fenced(norm('n'.repeat(characters), ''))],
    ['a string that is never closed', characters, `${opening()}\`\`\`policy\nnorm n officer must tell source "${'x'.repeat(characters)}`],
    ['empty fences', characters, '```policy\n```\n'.repeat(characters / 14)],
    ['lines', characters, '\n'.repeat(characters)],
    ['no characters of text', characters, list(Math.ceil(characters / 8), () => String.fromCharCode(random.between(0, 31)))],
    ['halves of characters', characters, list(Math.ceil(characters / 8), () => String.fromCharCode(0xd800 + random.between(0, 2047)))],
    ['characters that nobody sees', 1, fenced(norm('n', `    when ${test(0).replace('is', '\u202eis').replace(/^./, '$&\u200b')}\n`))],
    ['one instrument twice', 2, opening() + opening()],
    ['a title that is a program', 1, opening('<script>alert(1)</script><img src=x onerror=alert(1)>')],
    ['an address that is a program', 1, fenced(norm('n', '').replace('source "S"', 'source "S" at "javascript:alert(1)"'))],
    ['tabs and returns', 1, opening().replaceAll('  ', '\t').replaceAll('\n', '\r\n')],
    ['days that are none', 1, opening().replace('2024-01-01', '9999-99-99').replace('made by "M"', 'made by "M" on 2024-02-30')],
    ['nothing', 0, ''],
  ]
  return kinds.map(([name, size, text]) => ({ name: `${name}, ${size}`, text }))
}

const small: Sizes = { pairs: 4, doublings: 4, norms: 4, exceptions: 4, tests: 4, brackets: 4, circle: 4, depth: 4, characters: 40 }

/** One document of a kind, by the beginning of its name, as large as is asked in what makes it hostile. */
export function hostileOf(kind: string, vocabulary: Vocabulary, sizes: Partial<Sizes>, seed = 1): string {
  const found = hostile(seeded(seed), vocabulary, { ...small, ...sizes }).find(({ name }) => name.startsWith(`${kind},`))
  if (found === undefined) throw new Error(`no kind of hostile document: ${kind}`)
  return found.text
}
