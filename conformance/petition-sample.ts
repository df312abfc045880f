// A made-up checklist and a made-up petition whose truth is known, for tests of the clerk's desk and for the bench. Names and streets are
// put together from lists by chance; nobody is meant.
import { invariant } from '../src/base/index.ts'
import { type Random, seeded } from './random.ts'

/** A voter of the sample. */
export interface SampleVoter {
  readonly id: string
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
  readonly number: string
  readonly street: string
  readonly unit: string
  readonly status: 'Active' | 'Challenged'
}

/** What is true of a line: the words the examination ends with. */
export type SampleStatus = 'valid' | 'not-on-checklist' | 'duplicate' | 'unreadable' | 'no-address' | 'no-petition-text' | 'withdrawn'

/** A line of the petition, with what is true of it. */
export interface SampleLine {
  readonly page: number
  readonly name: string
  readonly address: string
  readonly status: SampleStatus
  /** Who signed, by voter id; undefined where it is nobody on the checklist. */
  readonly voter: string | undefined
  /** What is peculiar about the line, in a word. */
  readonly how: string
}

export interface Sample {
  readonly town: string
  readonly voters: readonly SampleVoter[]
  /** The checklist as a clerk would export it. */
  readonly csv: string
  readonly lines: readonly SampleLine[]
}

type List = readonly [string, ...string[]]
const split = (text: string): List => {
  const [first = '', ...rest] = text.split(' ')
  return [first, ...rest]
}

const starts = split('Ab Al Bar Bel Cal Car Dal Del El Fal Gar Hal Har Hol Jar Kel Lam Lar Mar Mel Nor Pal Par Quin Ral Ram Sal Sel Tal Tem Vor Wal Wes Yar')
const middles = split('a ber den e i ker la lin men ning o ran ri sing ta ter ven wi')
const ends = split('bott by den ford gate ham kins land ley low man mer more ner ridge rock sby son stead ston ton vale ward well wick wood worth')
const women = split(
  'Abigail Ada Alice Amanda Andrea Angela Ann Barbara Beatrice Carol Caroline Catherine Charlotte Christine Cynthia Deborah Dorothy Eleanor Elizabeth Emily Emma Erica Frances Grace Hannah Heather Helen Ingrid Irene Jane Janet Jennifer Joan Judith Julia Karen Kimberly Laura Linda Louise Lucy Margaret Maria Marion Martha Mary Megan Melissa Nancy Nicole Nora Olivia Pamela Patricia Rachel Rebecca Roberta Rose Ruth Samantha Sandra Sarah Sharon Sofía Stephanie Susan Teresa Ursula Valerie Victoria Virginia Wendy Zoë',
)
const men = split(
  'Aaron Adam Albert Alexander Andrew Anthony Arthur Benjamin Brian Carl Charles Christopher Daniel David Dennis Donald Douglas Edward Eric Ethan Eugene Francis Frederick George Gerald Gregory Harold Henry Howard Hugh Ian Jacob James Jason Jeffrey John Jonathan José Joseph Joshua Keith Kenneth Kevin Lawrence Leonard Louis Mark Martin Matthew Michael Nathan Nicholas Oscar Patrick Paul Peter Philip Ralph Raymond Richard Robert Roger Ronald Russell Samuel Scott Stephen Theodore Thomas Timothy Victor Walter William Zachary',
)
const streets: readonly [string, ...string[]] = [
  'Main Street',
  'Elm Street',
  'Old Mill Road',
  'River Road',
  'Church Street',
  'Maple Lane',
  'Meadow Lane',
  'Orchard Drive',
  'Quarry Hill Road',
  'North Pasture Road',
  'South Pasture Road',
  'Saint Bride Avenue',
  'Beaver Brook Lane',
  'Turnpike Road',
  'Upper Loop Road',
  'Lower Loop Road',
  'Route 132',
  'US Route 5 North',
  'US Route 5 South',
  'Cemetery Road',
  'Hawk Ridge',
  'Cider Hill Road',
  'Sugar House Lane',
  'Partridge Court',
  'Union Village Road',
  'Bragg Mountain Road',
  'Goose Pond Terrace',
  'Kettle Square',
  'First Street',
  'Second Street',
]

/** The short names and slips that lines are written with. */
const shortNames: Readonly<Record<string, string>> = {
  Abigail: 'Abby',
  Alexander: 'Alex',
  Andrew: 'Andy',
  Anthony: 'Tony',
  Barbara: 'Barb',
  Benjamin: 'Ben',
  Catherine: 'Kate',
  Charles: 'Charlie',
  Christopher: 'Chris',
  Daniel: 'Dan',
  Deborah: 'Debbie',
  Edward: 'Ed',
  Elizabeth: 'Betsy',
  Frederick: 'Fred',
  Gregory: 'Greg',
  James: 'Jim',
  Jennifer: 'Jen',
  Joseph: 'Joe',
  Judith: 'Judy',
  Kenneth: 'Ken',
  Lawrence: 'Larry',
  Margaret: 'Peggy',
  Matthew: 'Matt',
  Michael: 'Mike',
  Pamela: 'Pam',
  Patricia: 'Pat',
  Patrick: 'Pat',
  Philip: 'Phil',
  Rebecca: 'Becky',
  Richard: 'Dick',
  Robert: 'Bob',
  Samuel: 'Sam',
  Stephen: 'Steve',
  Susan: 'Sue',
  Theodore: 'Ted',
  Thomas: 'Tom',
  Timothy: 'Tim',
  Victoria: 'Vicky',
  Virginia: 'Ginny',
  William: 'Bill',
  Zachary: 'Zach',
}

/** Makes a checklist of a size and a petition of 170 lines, the same ones for a seed. */
export function petitionSample(seed: number, size = 3_000): Sample {
  const random = seeded(seed)
  const town = 'Norwich'
  const voters = electorate(random, size)
  return { town, voters, csv: checklistCsv(voters, town), lines: petition(random, voters) }
}

function electorate(random: Random, size: number): readonly SampleVoter[] {
  const lasts = new Set<string>()
  // WHY: a third of the last names is enough, because in a small town many share one
  while (lasts.size < Math.max(20, size / 3)) {
    const plain = random.pick(starts) + (random.chance(0.5) ? random.pick(middles) : '') + random.pick(ends)
    lasts.add(random.chance(0.03) ? `O'${plain}` : random.chance(0.03) ? `Mc${plain}` : plain)
  }
  const names = [...lasts]
  const last = (): string => names[Math.floor(random.next() ** 1.7 * names.length)] ?? ''
  const houses = new Set<string>()
  const voters: SampleVoter[] = []
  const add = (parts: Omit<SampleVoter, 'id' | 'status'>): void => {
    if (voters.length >= size) return
    voters.push({ id: String(100_000_000 + voters.length * 37 + random.between(0, 36)), status: random.chance(0.03) ? 'Challenged' : 'Active', ...parts })
  }
  while (voters.length < size) {
    const house = freshHouse(random, houses)
    const family = last()
    const members = random.pick([1, 1, 2, 2, 2, 3, 4])
    const here = new Set<string>()
    for (let member = 0; member < members; member += 1) {
      const isWoman = random.chance(0.5)
      const first = random.pick(isWoman ? women : men)
      if (here.has(first)) continue
      here.add(first)
      const middle = random.chance(0.6) ? random.pick(isWoman ? women : men) : ''
      const own = random.chance(0.08) ? last() : isWoman && random.chance(0.05) ? `${last()}-${family}` : family
      const hasSon = !isWoman && member === 0 && random.chance(0.03)
      add({ last: own, first, middle: random.chance(0.5) ? middle : middle.slice(0, 1), suffix: hasSon ? 'Sr' : '', ...house })
      if (hasSon) add({ last: own, first, middle: middle.slice(0, 1), suffix: 'Jr', ...(random.chance(0.5) ? house : freshHouse(random, houses)) })
      // somebody of the same name at another address
      if (random.chance(0.01)) add({ last: own, first, middle: '', suffix: '', ...freshHouse(random, houses) })
    }
  }
  return voters
}

type House = Pick<SampleVoter, 'number' | 'street' | 'unit'>

function freshHouse(random: Random, houses: Set<string>): House {
  for (;;) {
    const street = random.pick(streets)
    const number = `${random.between(1, 999)}${random.chance(0.03) ? 'A' : ''}`
    const unit = random.chance(0.06) ? `Apt ${random.between(1, 9)}` : ''
    const key = `${number} ${street} ${unit}`
    if (houses.has(key)) continue
    houses.add(key)
    return { number, street, unit }
  }
}

function checklistCsv(voters: readonly SampleVoter[], town: string): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const head = ['Voter ID', 'Last Name', 'First Name', 'Middle Name', 'Suffix', 'Street Number', 'Street Name', 'Apt', 'Town', 'Status', 'Year of Birth']
  const rows = voters.map((each) => [each.id, each.last, each.first, each.middle, each.suffix, each.number, each.street, each.unit, town, each.status, '1900'])
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** Ways to write what is on the checklist, with how often each is met. */
const variations: readonly (readonly [string, number, (random: Random, voter: SampleVoter) => string | undefined])[] = [
  ['as listed', 30, (_, { first, last }) => `${first} ${last}`],
  ['with the middle name', 8, (_, { first, middle, last }) => (middle === '' ? undefined : `${first} ${middle} ${last}`)],
  ['with the middle initial', 14, (_, { first, middle, last }) => (middle === '' ? undefined : `${first} ${middle.slice(0, 1)}. ${last}`)],
  ['last name first', 8, (_, { first, last }) => `${last}, ${first}`],
  ['in capitals', 8, (_, { first, last }) => `${first} ${last}`.toUpperCase()],
  ['without accents and marks', 5, (_, { first, last }) => `${first} ${last}`.normalize('NFD').replace(/[\u0300-\u036f'-]/g, '')],
  ['short name', 18, (_, { first, last }) => (shortNames[first] === undefined ? undefined : `${shortNames[first]} ${last}`)],
  ['initial', 6, (_, { first, last }) => `${first.slice(0, 1)}. ${last}`],
  ['one letter off', 8, (random, { first, last }) => `${first} ${slip(random, last)}`],
  ['half of a double name', 6, (_, { first, last }) => (last.includes('-') ? `${first} ${last.split('-')[1] ?? ''}` : undefined)],
  ['with the suffix', 6, (_, { first, last, suffix }) => (suffix === '' ? undefined : `${first} ${last} ${suffix}.`)],
  ['by the middle name', 2, (_, { middle, last }) => (middle.length < 2 ? undefined : `${middle} ${last}`)],
]

function slip(random: Random, word: string): string {
  const at = random.between(1, word.length - 2)
  const letter = 'aeionrstlm'[random.between(0, 9)] ?? 'a'
  const cut = [word.slice(0, at), word.slice(at + 1)] as const
  const slipped = random.pick([cut.join(''), cut.join(letter), word.slice(0, at) + letter + word.slice(at)])
  return slipped === word ? cut.join('') : slipped
}

const shorter: readonly (readonly [RegExp, string])[] = [
  [/Street$/, 'St.'],
  [/Road$/, 'Rd'],
  [/Lane$/, 'Ln'],
  [/Avenue$/, 'Ave'],
  [/Drive$/, 'Dr'],
  [/Court$/, 'Ct.'],
  [/Terrace$/, 'Ter'],
  [/Mountain/, 'Mtn'],
  [/^North/, 'No.'],
  [/^South/, 'S.'],
  [/^US Route (\d+) North$/, 'Rte $1 N'],
  [/^US Route/, 'US'],
  [/^Route/, 'VT Rt'],
  [/^First/, '1st'],
]

function addressOf(random: Random, { number, street, unit }: House): string {
  const short = random.chance(0.6) ? shorter.reduce((text, [long, brief]) => text.replace(long, brief), street) : street
  const flat = unit === '' || random.chance(0.3) ? '' : random.chance(0.5) ? `, ${unit}` : ` ${unit.replace('Apt ', '#')}`
  return `${number} ${short}${flat}${random.chance(0.15) ? ', Norwich VT' : ''}`
}

function petition(random: Random, voters: readonly SampleVoter[]): readonly SampleLine[] {
  const left = [...voters]
  const take = (fits: (voter: SampleVoter) => boolean = () => true): SampleVoter => {
    for (;;) {
      const [voter] = left.splice(random.between(0, left.length - 1), 1)
      invariant(voter !== undefined, 'a sample has more voters than lines')
      if (fits(voter)) return voter
    }
  }
  type Drawn = Omit<SampleLine, 'page'>
  const signed = (voter: SampleVoter): Drawn => {
    const { name, how } = written(random, voter)
    return { name, address: addressOf(random, voter), status: 'valid', voter: voter.id, how }
  }
  const times = <Item>(count: number, make: () => Item): readonly Item[] => Array.from({ length: count }, make)
  const good = times(128, () => signed(take()))
  const moved = times(3, () => ({ ...signed(take()), address: addressOf(random, freshHouse(random, new Set())), how: 'moved within the town' }))
  const again = times(7, () => {
    const { voter: id = '' } = good[random.between(0, good.length - 1)] ?? {}
    const voter = voters.find((each) => each.id === id)
    invariant(voter !== undefined, 'a valid line is a voter of the sample')
    return { ...signed(voter), status: 'duplicate' as const, how: 'signed before' }
  })
  const strangers = times(10, () => ({ ...stranger(random), how: 'not on the checklist' }))
  const near = times(9, () => nearlySomebody(random, voters, take()))
  const bare = times(5, () => ({ ...signed(take()), address: '', status: 'no-address' as const, how: 'no address' }))
  const blurred = times(3, () => {
    const voter = take()
    return { ...signed(voter), name: `${voter.first.slice(0, 1)}?? ${voter.last.slice(0, 3)}???`, status: 'unreadable' as const, how: 'cannot be read' }
  })
  const gone = times(1, () => ({ ...signed(take()), status: 'withdrawn' as const, how: 'has withdrawn' }))
  const loose = times(4, () => ({ ...signed(take()), status: 'no-petition-text' as const, how: 'page without the text' }))
  const drawn = shuffled(random, [...good, ...moved, ...strangers, ...near, ...bare, ...blurred, ...gone])
  // WHY: these come after the others, because whoever signs again comes after the first time; a page without the text is a page of its own
  return [...drawn, ...again, ...loose].map((each, index) => ({ page: each.status === 'no-petition-text' ? 18 : Math.floor(index / 10) + 1, ...each }))
}

function written(random: Random, voter: SampleVoter): { readonly name: string; readonly how: string } {
  const total = variations.reduce((sum, [, often]) => sum + often, 0)
  for (;;) {
    let at = random.next() * total
    const chosen = variations.find(([, often]) => {
      at -= often
      return at < 0
    })
    const name = chosen?.[2](random, voter)
    if (chosen !== undefined && name !== undefined) return { name, how: chosen[0] }
  }
}

function stranger(random: Random): Omit<SampleLine, 'page' | 'how'> {
  const name = `${random.pick(random.chance(0.5) ? women : men)} ${random.pick(starts)}${random.pick(middles)}${random.pick(middles)}${random.pick(ends)}`
  return { name, address: addressOf(random, freshHouse(random, new Set())), status: 'not-on-checklist', voter: undefined }
}

/** Somebody who is on no list, but is nearly somebody who is. */
function nearlySomebody(random: Random, voters: readonly SampleVoter[], voter: SampleVoter): Omit<SampleLine, 'page'> {
  const household = voters.filter((each) => each.number === voter.number && each.street === voter.street)
  const notThere = (list: List): string => {
    const first = random.pick(list)
    return household.some((each) => each.first === first) ? notThere(list) : first
  }
  const elsewhere = addressOf(random, freshHouse(random, new Set()))
  const here = addressOf(random, voter)
  const ways: readonly [readonly [string, string, string], ...(readonly [string, string, string])[]] = [
    [`${notThere(random.chance(0.5) ? women : men)} ${voter.last}`, here, 'of the household'],
    [`${voter.first} ${voter.last}`, elsewhere, 'of the same name'],
    [`${voter.first} ${slip(random, voter.last)}`, elsewhere, 'of nearly the same name'],
    [`${voter.first} ${voter.last} ${voter.suffix === 'Jr' ? 'III' : 'Jr'}`, here, 'the son'],
    [`${slip(random, voter.first)} ${voter.last}`, here, 'nearly the same name at the address'],
  ]
  const [name, address, how] = random.pick(ways)
  return { name, address, status: 'not-on-checklist', voter: undefined, how }
}

function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random.between(0, left.length - 1), 1))
}
