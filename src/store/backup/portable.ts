// Which tables go into a backup, and how a value is written there so that either database can take it.
import type { Tables } from '../tables.ts'

/** In an order in which each table comes after those it refers to. */
export const carried = [
  'person',
  'account',
  'passkey',
  'grant',
  'invitation',
  'asked_role',
  'notice_seen',
  'person_language',
  'checklist',
  'voter',
  'petition',
  'sheet',
  'line',
  'move',
  'reason',
  'backup',
  'history',
  'office',
  'request',
  'request_act',
  'request_report',
  'sealing_key',
  'public_log',
  'public_entry',
  'public_head',
  'policy_agency',
  'policy_version',
  'policy_decision',
  'policy_adoption',
  'policy_signature',
  'policy_reminder',
  'scenario_answer',
  'briefing',
  'agency_mail',
] as const satisfies readonly (keyof Tables)[]
export type PortableTable = (typeof carried)[number]

/** WHY: these are not carried, because putting a backup back must sign nobody in, and what is to be swept lies in other files. */
export const left = ['session', 'verification', 'sweeping'] as const satisfies readonly (keyof Tables)[]

export type PortableRow = Readonly<Record<string, string | number | null>>

/** A row as both engines write it: columns by name, moments as text, yes and no as 1 and 0. */
export function portable(row: Readonly<Record<string, unknown>>): PortableRow {
  const names = Object.keys(row).sort()
  return Object.fromEntries(names.map((name) => [name, portableValue(row[name])]))
}

function portableValue(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return value ? 1 : 0
  throw new Error(`invariant broken: a column has a value of type ${typeof value}`)
}

export function isCarried(name: string): name is PortableTable {
  return carried.some((each) => each === name)
}
