// Which column of a checklist is which: by the layout whose headings they are, by what a clerk said, or by their words in forgiving spelling.
import { type ColumnRole, type Columns, columnRoles, type NamedColumns, plain } from './columns.ts'
import { fold } from './fold.ts'
import { headlessLayout, type Layout, layoutOf } from './layout.ts'
import { slipBetween } from './letters.ts'

/** What is written over each column, folded and without spaces. */
const known: Readonly<Record<ColumnRole, string>> = {
  id: 'voterid id voteridnumber voternumber voterno vid registrationnumber registrationid regnum registrationno registrantid idvoter voterregistrationid',
  last: 'last lastname lname surname familyname voterlastname namelast nmlast apellido apellidos',
  first: 'first firstname fname givenname forename voterfirstname namefirst nmfirst nombredepila',
  middle: 'middle middlename mname mi middleinitial middlenameinitial namemiddle nmmid secondname',
  suffix: 'suffix namesuffix sfx suffixname namesfx nmsuff',
  full: 'name fullname votername voter nameofvoter voterfullname namelastfirst lastfirst lastfirstmiddle namelastfirstmiddle nombre',
  number: 'streetnumber streetno streetnum stnumber stno housenumber houseno housenum number no addressnumber 911number e911number civicnumber adnum',
  street: 'street streetname road roadname stname adstr1',
  unit: 'unit apt apartment unitnumber aptnumber aptno aptunit unitno apartmentnumber aptunitnumber address2 addressline2 residenceaddress2 residenceaddressline2 legaladdress2 legaladdressline2 residentialaddress2 residentialaddressline2 adunit',
  address:
    'address streetaddress residenceaddress residentialaddress residence legaladdress legalresidence physicaladdress homeaddress 911address e911address address1 addressline1 residenceaddress1 residenceaddressline1 residentialaddress1 residentialaddressline1 legaladdress1 legaladdressline1 resstreetaddress residentialstreetaddress residencestreetaddress legalstreetaddress addressofresidence locationaddress direccion',
  city: 'city citytown residencecity legalcity legaladdresscity residentialcity residenceaddresscity residentialaddresscity rescity rescitydesc village adcity ciudad',
  town: 'town municipality towncity legaltown residencetown townname townofregistration registeredtown registrationtown municipalityofregistration jurisdiction pueblo municipio',
  status: 'status voterstatus registrationstatus voterregistrationstatus statuscode voterstatuscode',
}

/** Columns that lists have and that are not read: some by intent, for nobody needs to know how old a voter is. */
const ignored =
  'yearofbirth birthyear yob dob dateofbirth birthdate mailingaddress mailingaddressline1 mailingaddressline2 mailingaddress1 mailingaddress2 mailingaddresscity mailingaddressstate mailingaddresszip mailingcity mailingstate mailingzip mailingtown mailaddress state zip zipcode legaladdressstate legaladdresszip'.split(
    ' ',
  )

const spellings: readonly (readonly [string, ColumnRole | undefined])[] = [
  ...columnRoles.flatMap((role) => known[role].split(' ').map((word): readonly [string, ColumnRole] => [word, role])),
  ...ignored.map((word): readonly [string, undefined] => [word, undefined]),
]

/** What a column with that heading holds; undefined where it is none that is read. */
export function roleOf(heading: string): ColumnRole | undefined {
  const word = plain(heading)
  const exact = spellings.find(([each]) => each === word)
  if (exact !== undefined) return exact[1]
  // WHY: words need five letters, because `state` is not `status`, `sect` is not `street`, and a short word soon becomes another one
  const near = spellings.filter(([each]) => each.length >= 5 && isSlip(word, each))
  const roles = new Set(near.map(([, role]) => role))
  const [only] = roles
  return roles.size === 1 ? only : undefined
}

function isSlip(one: string, other: string): boolean {
  const slip = slipBetween(one, other)
  // WHY: a digit is no slip, because `Address 1` and `Address 2` are two columns
  return (slip === 'one-letter' || slip === 'letters-swapped') && digitsOf(one) === digitsOf(other)
}

function digitsOf(word: string): string {
  return word.replace(/\D+/g, '')
}

/** What is wrong with a heading row. */
export interface HeadingMistake {
  readonly heading: string
  readonly code: 'two-columns-for-one' | 'no-name-column' | 'no-address-column'
}

export interface FoundColumns {
  readonly kind: 'columns'
  readonly columns: Columns
  readonly notRead: readonly string[]
  /** Where the headings are those of one. */
  readonly layout?: Layout
  /** Whether the row itself is of a voter already, and these are the headings that its layout gives it. */
  readonly headless?: readonly string[]
}

export type Headings = { readonly kind: 'none' } | { readonly kind: 'mistakes'; readonly mistakes: readonly HeadingMistake[] } | FoundColumns

/** By what headings are known, beside their words. */
export interface KnownHeadings {
  readonly layouts: readonly Layout[]
  /** What a clerk said of a file of this kind. It is asked first. */
  readonly named?: NamedColumns | undefined
}

/** Reads a row as the row of headings; `none` where it is none: fewer than two of its columns are known. */
export function readHeadings(row: readonly string[], { layouts, named }: KnownHeadings = { layouts: [] }): Headings {
  if (named !== undefined) {
    const wanted = Object.entries(named).map(([role, heading]) => [role, [heading]] as const)
    // WHY: all must be there, because with one of them gone it is another file
    if (wanted.length > 0 && wanted.every(([, [heading = '']]) => row.some((each) => plain(each) === plain(heading)))) return columnsIn(row, wanted)
  }
  const layout = layoutOf(row, layouts)
  if (layout !== undefined) return { ...columnsIn(row, Object.entries(layout.columns)), layout }
  const read = byWords(row)
  if (read.kind !== 'none') return read
  const headless = headlessLayout(row, layouts)
  return headless?.order === undefined
    ? read
    : { ...columnsIn(headless.order, Object.entries(headless.columns)), notRead: [], layout: headless, headless: headless.order }
}

function columnsIn(row: readonly string[], wanted: readonly (readonly [string, readonly string[]])[]): FoundColumns {
  const places = new Map(row.map((heading, column) => [plain(heading), column] as const).toReversed())
  const columns = wanted.map(([role, headings]) => [role, headings.flatMap((each) => places.get(plain(each)) ?? [])] as const)
  return found(row, Object.fromEntries(columns.filter(([, each]) => each.length > 0)))
}

function found(row: readonly string[], columns: Columns): FoundColumns {
  const read = new Set(Object.values(columns).flat())
  return { kind: 'columns', columns, notRead: row.filter((heading, column) => heading.trim() !== '' && !read.has(column)) }
}

function byWords(row: readonly string[]): Headings {
  const roles = row.map(roleOf)
  const there = Map.groupBy(roles.keys(), (column) => roles[column])
  const has = (role: ColumnRole): boolean => there.has(role)
  if (new Set(roles.filter((each) => each !== undefined)).size < 2 || !(has('last') || has('first') || has('full'))) return { kind: 'none' }
  const parts = has('last') && has('first')
  // WHY: `Street` with no number beside it holds the whole address
  const streetAlone = has('street') && !has('number')
  const chosen = columnRoles.filter((role) => {
    if (role === 'full') return !parts
    if (role === 'last' || role === 'first' || role === 'middle' || role === 'suffix') return parts
    if (role === 'address') return !(has('number') && has('street'))
    if (role === 'street') return has('number') || !has('address')
    if (role === 'number') return has('street')
    return true
  })
  const mistakes = chosen.flatMap((role): HeadingMistake[] => {
    const columns = there.get(role) ?? []
    return columns.length < 2 ? [] : columns.map((column) => ({ heading: row[column] ?? '', code: 'two-columns-for-one' }))
  })
  if (!parts && !has('full')) mistakes.push({ heading: '', code: 'no-name-column' })
  if (!has('address') && !has('street')) mistakes.push({ heading: '', code: 'no-address-column' })
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes }
  return found(
    row,
    Object.fromEntries(
      chosen.flatMap((role) => {
        const columns = there.get(role)
        return columns === undefined ? [] : [[role === 'street' && streetAlone ? 'address' : role, columns] as const]
      }),
    ),
  )
}

/** Whether a row says again what stands over the columns, as lists do at the top of each printed page. */
export function repeats(row: readonly string[], headings: readonly string[]): boolean {
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [[fold(cell), fold(headings[column] ?? '')] as const]))
  const same = filled.filter(([cell, heading]) => cell === heading).length
  return filled.length > 1 && same * 2 > filled.length && same > 1
}
