// Which column of a list holds what, as a clerk says it in a form.
import { type ColumnRole, columnRoles, type NamedColumns } from 'evenhand/signatures'
import { typed } from './typed.ts'

/** What a clerk is asked for, in the order of the form. */
export const askedRoles = [
  'last',
  'first',
  'middle',
  'suffix',
  'full',
  'address',
  'number',
  'street',
  'unit',
  'city',
  'town',
  'status',
  'id',
] as const satisfies readonly ColumnRole[]

/** The columns of a form, by what they hold. */
export function columnsIn(form: FormData): NamedColumns {
  return Object.fromEntries(
    columnRoles.flatMap((role) => {
      const heading = typed(form, `column-${role}`)
      return heading === '' ? [] : [[role, heading] as const]
    }),
  )
}

/** Whether a list can be read by them: a name, whole or in two columns, and an address. */
export function isEnough({ last, first, full, address, street }: NamedColumns): boolean {
  return (full !== undefined || (last !== undefined && first !== undefined)) && (address !== undefined || street !== undefined)
}
