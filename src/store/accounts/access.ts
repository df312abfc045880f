// Who may see and do what: one table, one function. Every route asks it, and nothing else decides.

/** What a person is to a place. */
export const roles = ['petitioner', 'clerk', 'board', 'reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A role in a place and in every place below it: `us/vt` holds for `us/vt/norwich`. */
export interface Grant {
  readonly role: Role
  readonly place: string
}

/** Somebody who is signed in. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
}

/** What an act is done to. */
export interface AccessSubject {
  readonly place: string
  /** Who began the petition. */
  readonly owner?: string
  /** Whether its public page is open. */
  readonly isPublic?: boolean
}

/** Whom an action is open to. `owner`: who began the petition; `public`: anybody, once the petition is public. */
const open = {
  'petition.see': ['public', 'owner', 'clerk', 'board', 'reviewer'],
  'petition.begin': ['petitioner', 'clerk', 'board'],
  'petition.edit': ['owner', 'clerk'],
  'petition.publish': ['owner', 'clerk'],
  'petition.file': ['owner', 'clerk'],
  // names of voters: the clerk and nobody else, not even an administrator
  'checklist.import': ['clerk'],
  'checklist.purge': ['clerk'],
  'lines.see': ['clerk'],
  'lines.enter': ['clerk'],
  'lines.decide': ['clerk'],
  'petition.certify': ['clerk'],
  'petition.return': ['clerk'],
  'petition.refuse': ['board', 'clerk'],
  'meeting.warn': ['board', 'clerk'],
  'vote.record': ['clerk'],
  'text.adopt': ['board', 'clerk'],
  'history.see': ['clerk', 'board', 'reviewer'],
  'people.manage': ['administrator'],
  // the second person, of whom there must be one before anybody can come to see names
  'role.confirm': ['administrator', 'clerk'],
} as const satisfies Readonly<Record<string, readonly (Role | 'owner' | 'public')[]>>

export type Action = keyof typeof open
export const actions = Object.keys(open) as readonly Action[]

/** Whether a person, or somebody not signed in, may do that there. */
export function mayDo(person: Person | undefined, action: Action, { place, owner, isPublic = false }: AccessSubject): boolean {
  return open[action].some((each) => {
    if (each === 'public') return isPublic
    if (person === undefined) return false
    if (each === 'owner') return owner === person.id
    return person.grants.some((grant) => grant.role === each && (grant.place === place || place.startsWith(`${grant.place}/`)))
  })
}
