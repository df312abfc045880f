// Which column of a checklist is which, told by its heading in forgiving spelling.
import { fold } from './fold.ts'
import { slipBetween } from './letters.ts'

/** What a column can hold. */
export const columnRoles = ['id', 'last', 'first', 'middle', 'suffix', 'full', 'number', 'street', 'unit', 'address', 'town', 'status'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** What is written over each column, folded and without spaces. */
const known: Readonly<Record<ColumnRole, string>> = {
  id: 'voterid id voteridnumber voternumber voterno vid registrationnumber registrationid regnum registrationno',
  last: 'last lastname lname surname familyname voterlastname namelast apellido apellidos',
  first: 'first firstname fname givenname forename voterfirstname namefirst',
  middle: 'middle middlename mname mi middleinitial middlenameinitial namemiddle',
  suffix: 'suffix namesuffix sfx suffixname namesfx',
  full: 'name fullname votername voter nameofvoter voterfullname namelastfirst lastfirst lastfirstmiddle namelastfirstmiddle nombre',
  number: 'streetnumber streetno streetnum stnumber stno housenumber houseno housenum number no addressnumber 911number e911number civicnumber',
  street: 'street streetname road roadname stname',
  unit: 'unit apt apartment unitnumber aptnumber aptno aptunit unitno apartmentnumber aptunitnumber',
  address:
    'address streetaddress residenceaddress residentialaddress residence legaladdress legalresidence physicaladdress homeaddress 911address e911address address1 addressline1 addressofresidence locationaddress direccion',
  town: 'town city municipality towncity citytown legaltown residencetown residencecity legalcity townname pueblo',
  status: 'status voterstatus registrationstatus voterregistrationstatus',
}

/** Columns that lists have and that are not read: some by intent, for nobody needs to know how old a voter is. */
const ignored =
  'yearofbirth birthyear yob dob dateofbirth birthdate mailingaddress mailingcity mailingstate mailingzip mailingtown mailaddress state zip zipcode'.split(' ')

const spellings: readonly (readonly [string, ColumnRole | undefined])[] = [
  ...columnRoles.flatMap((role) => known[role].split(' ').map((word): readonly [string, ColumnRole] => [word, role])),
  ...ignored.map((word): readonly [string, undefined] => [word, undefined]),
]

/** What a column with that heading holds; undefined where it is none that is read. */
export function roleOf(heading: string): ColumnRole | undefined {
  const word = fold(heading).replaceAll(' ', '')
  const exact = spellings.find(([each]) => each === word)
  if (exact !== undefined) return exact[1]
  // WHY from five letters: `state` is not `status`, `sect` is not `street`, and a short word is soon another one
  const near = spellings.filter(([each]) => each.length >= 5 && isSlip(word, each))
  const roles = new Set(near.map(([, role]) => role))
  const [only] = roles
  return roles.size === 1 ? only : undefined
}

function isSlip(one: string, other: string): boolean {
  const slip = slipBetween(one, other)
  return slip === 'one-letter' || slip === 'letters-swapped'
}

/** Which column, counted from 0, holds what. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>

/** What is wrong with a heading row. */
export interface HeadingMistake {
  readonly heading: string
  readonly code: 'two-columns-for-one' | 'no-name-column' | 'no-address-column'
}

export type Headings =
  | { readonly kind: 'none' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly HeadingMistake[] }
  | { readonly kind: 'columns'; readonly columns: Columns; readonly notRead: readonly string[] }

/** Reads a row as the row of headings; `none` where it is none: fewer than two of its columns are known. */
export function readHeadings(row: readonly string[]): Headings {
  const roles = row.map(roleOf)
  const found = Map.groupBy(roles.keys(), (column) => roles[column])
  const has = (role: ColumnRole): boolean => found.has(role)
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
    const columns = found.get(role) ?? []
    return columns.length < 2 ? [] : columns.map((column) => ({ heading: row[column] ?? '', code: 'two-columns-for-one' }))
  })
  if (!parts && !has('full')) mistakes.push({ heading: '', code: 'no-name-column' })
  if (!has('address') && !has('street')) mistakes.push({ heading: '', code: 'no-address-column' })
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes }
  const columns = Object.fromEntries(
    chosen.flatMap((role) => (found.get(role) ?? []).map((column) => [role === 'street' && streetAlone ? 'address' : role, column])),
  )
  const read = new Set(Object.values(columns))
  return { kind: 'columns', columns, notRead: row.filter((heading, column) => heading.trim() !== '' && !read.has(column)) }
}
