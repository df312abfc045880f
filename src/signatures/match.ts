// Finds the voters whom a line of a petition can mean. It proposes and says why; the clerk decides.
import { addressKey, readAddress, readTown } from './address.ts'
import { partsOfLast, slipBetween, slipLimit } from './letters.ts'
import { type Likeness, likeness, type ReadLine, type ReadVoter, type Why } from './likeness.ts'
import { type NameParts, readListed, readName } from './names.ts'
import type { Comparison } from './shortfall.ts'
import type { VoterStatus } from './voter-status.ts'

/** What is needed of a voter to find them. */
export interface Listing extends NameParts {
  /** Number, street and flat; empty where the list keeps none. */
  readonly address: string
  readonly town: string
  readonly status: VoterStatus
}

/** A line as it was typed from the paper. */
export interface PetitionLine {
  readonly name: string
  readonly address: string
}

export interface Candidate<Voter> extends Likeness {
  readonly voter: Voter
}

/** Why a line is not beyond doubt, beside what its best candidate's `why` says. */
export type Doubt = 'name-not-readable' | 'agrees-in-part' | 'same-name-elsewhere' | 'like-name-at-the-address'

/** `valid` only where everything that was written agrees with one voter and nobody else can be meant. */
export type Suggestion = 'valid' | 'doubtful' | 'not-on-checklist'

export interface Match<Voter> {
  /** Best first. */
  readonly candidates: readonly Candidate<Voter>[]
  readonly suggestion: Suggestion
  readonly doubts: readonly Doubt[]
}

/** A checklist with its indexes, made once. */
export interface Prepared<Voter> {
  readonly voters: readonly Voter[]
  readonly read: readonly ReadVoter[]
  readonly towns: ReadonlySet<string>
  readonly find: (line: ReadLine) => Iterable<number>
}

const usual = 8
/** Voters of one short step: a few milliseconds. */
const aStep = 200

/** Takes every voter apart, and keeps by which last names, halves of double names, middle names and addresses they are found. */
export function prepare<Voter extends Listing>(voters: readonly Voter[]): Prepared<Voter> {
  const steps = preparing(voters)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** The same in short steps, for who has something else to do meanwhile. */
export function* preparing<Voter extends Listing>(voters: readonly Voter[]): Generator<void, Prepared<Voter>> {
  const towns = new Set<string>()
  for (const [at, { town }] of voters.entries()) {
    if (town !== '') towns.add(readTown(town))
    if (at % aStep === 0) yield
  }
  const read: ReadVoter[] = []
  for (const [at, voter] of voters.entries()) {
    read.push(readVoter(voter, towns))
    if (at % aStep === 0) yield
  }
  return { voters, read, towns, find: yield* finder(read) }
}

/** The candidates for a line, best first and at most `limit`, and what is suggested. */
export function match<Voter>(checklist: Prepared<Voter>, line: PetitionLine, limit = usual): Match<Voter> {
  const read = readLine(line, checklist.towns)
  return conclude(checklist, read, checklist.find(read), limit)
}

/** The same, with every voter looked at: what `match` must find too, and is measured by. */
export function matchSlowly<Voter>(checklist: Prepared<Voter>, line: PetitionLine, limit = usual): Match<Voter> {
  return conclude(checklist, readLine(line, checklist.towns), checklist.voters.keys(), limit)
}

function conclude<Voter>({ voters, read }: Prepared<Voter>, line: ReadLine, numbers: Iterable<number>, limit: number): Match<Voter> {
  const found: (Likeness & { readonly number: number })[] = []
  for (const number of numbers) {
    const voter = read[number]
    const like = voter === undefined ? undefined : likeness(line, voter)
    if (like !== undefined) found.push({ number, ...like })
  }
  found.sort((a, b) => b.score - a.score || a.number - b.number)
  const named = found.filter(({ why }) => !why.includes('first-different'))
  // WHY: the rest of a household is shown only where nobody of that name was found, or the name cannot be read
  const shown = named.length > 0 && line.name.readable ? named : found
  const [best, ...others] = shown
  const doubts = best === undefined ? [] : doubtsAbout(best, others)
  const isDoubtful = !line.name.readable || doubts.length > 0
  const suggestion = isDoubtful ? 'doubtful' : best === undefined ? 'not-on-checklist' : 'valid'
  const candidates = shown.slice(0, limit).flatMap(({ number, score, why }) => {
    const voter = voters[number]
    return voter === undefined ? [] : [{ voter, score, why }]
  })
  return { candidates, suggestion, doubts: line.name.readable ? doubts : ['name-not-readable', ...doubts] }
}

/** What leaves no doubt, if there is nothing else. */
const firm: ReadonlySet<Why> = new Set(['last-same', 'first-same', 'first-nickname', 'middle-same', 'middle-initial', 'suffix-same', 'address-same'])

function doubtsAbout(best: Likeness, others: readonly Likeness[]): readonly Doubt[] {
  const doubts: Doubt[] = []
  if (best.why.some((each) => !firm.has(each))) doubts.push('agrees-in-part')
  if (others.some(({ why }) => isNamesake(why) && !isTold(best.why, why))) doubts.push('same-name-elsewhere')
  if (others.some(({ why }) => livesThere(why))) doubts.push('like-name-at-the-address')
  return doubts
}

function isNamesake(why: readonly Why[]): boolean {
  return why.includes('last-same') && (why.includes('first-same') || why.includes('first-nickname') || why.includes('first-nickname-of-several'))
}

/** Whether the line's own middle name says which of two namesakes it is. */
function isTold(best: readonly Why[], other: readonly Why[]): boolean {
  return (best.includes('middle-same') || best.includes('middle-initial')) && other.includes('middle-different')
}

function livesThere(why: readonly Why[]): boolean {
  return why.some((each) => each === 'address-same' || each === 'address-near' || each === 'address-other-unit')
}

function readLine({ name, address }: PetitionLine, towns: ReadonlySet<string>): ReadLine {
  return { name: readName(name), address: readAddress(address, towns) }
}

function readVoter(voter: Listing, towns: ReadonlySet<string>): ReadVoter {
  const address = readAddress(voter.address, towns)
  const town = readTown(voter.town)
  return {
    name: readListed(voter),
    address: address === undefined ? undefined : { ...address, town: address.town === '' ? town : address.town },
    status: voter.status,
  }
}

/** The numbers of all voters that `likeness` can say anything of for a line, each once, and few others. */
function* finder(voters: readonly ReadVoter[]): Generator<void, (line: ReadLine) => Iterable<number>> {
  const byLast = yield* numbersBy(voters, ({ name }) => [name.last])
  const byPart = yield* numbersBy(voters, ({ name }) => (name.lastWords.length > 1 ? partsOfLast(name.lastWords) : []))
  const byMiddle = yield* numbersBy(voters, ({ name }) => name.middle)
  const byAddress = yield* numbersBy(voters, ({ address }) => (address === undefined ? [] : [addressKey(address)]))
  const near = nearNames([...byLast.keys()])
  return ({ name, address }) => {
    const numbers = new Set<number>()
    const add = (found: readonly number[] | undefined): void => {
      for (const each of found ?? []) numbers.add(each)
    }
    for (const last of new Set(name.readings.map((each) => each.last))) {
      for (const each of near(last)) add(byLast.get(each))
      add(byPart.get(last))
      add(byMiddle.get(last))
    }
    for (const { lastWords } of name.readings) {
      if (lastWords.length < 2) continue
      for (const part of partsOfLast(lastWords)) {
        add(byLast.get(part))
        add(byPart.get(part))
      }
    }
    if (address !== undefined) add(byAddress.get(addressKey(address)))
    return numbers
  }
}

function* numbersBy(voters: readonly ReadVoter[], keys: (voter: ReadVoter) => readonly string[]): Generator<void, ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>()
  for (const [number, voter] of voters.entries()) {
    for (const key of keys(voter)) {
      const there = found.get(key)
      if (there === undefined) found.set(key, [number])
      else there.push(number)
    }
    if (number % (5 * aStep) === 0) yield
  }
  return found
}

/** Looks for a name itself and those a slip away. Most are ruled out by their letters alone, before any distance is reckoned. */
function nearNames(names: readonly string[]): (name: string) => readonly string[] {
  const byLength = Map.groupBy(
    names.map((name) => ({ name, letters: lettersOf(name) })),
    ({ name }) => name.length,
  )
  return (wanted) => {
    const letters = lettersOf(wanted)
    const found: string[] = []
    for (let length = wanted.length - slipLimit; length <= wanted.length + slipLimit; length += 1) {
      for (const each of byLength.get(length) ?? []) {
        // INVARIANT: one changed letter adds at most one letter and takes away at most one
        if (bits(each.letters ^ letters) > 2 * slipLimit) continue
        if (each.name === wanted || slipBetween(wanted, each.name) !== undefined) found.push(each.name)
      }
    }
    return found
  }
}

/** The letters of a word as bits, one for each letter of the alphabet; all else shares the rest. */
function lettersOf(word: string): number {
  let found = 0
  for (let at = 0; at < word.length; at += 1) found |= 1 << (word.charCodeAt(at) % 32)
  return found
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How the comparison left a line, for the chance that a petition falls short. */
export function comparisonOf({ suggestion, candidates }: Pick<Match<unknown>, 'suggestion' | 'candidates'>): Comparison {
  if (suggestion === 'valid') return 'valid'
  return candidates.length > 0 ? 'alike' : 'nobody'
}
