// What the columns of a checklist can hold.
import { fold } from './fold.ts'

/** What a column can hold. `city` is of the address; `town` is where somebody is registered. */
export const columnRoles = ['id', 'last', 'first', 'middle', 'suffix', 'full', 'number', 'street', 'unit', 'address', 'city', 'town', 'status'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Which columns, counted from 0, hold what; several are joined with a space. */
export type Columns = Readonly<Partial<Record<ColumnRole, readonly number[]>>>

/** The headings of columns that somebody has named, by what they hold. */
export type NamedColumns = Readonly<Partial<Record<ColumnRole, string>>>

/** A heading without what differs from one copy of a file to the next. */
export function plain(text: string): string {
  return fold(text).replaceAll(' ', '')
}
