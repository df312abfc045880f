// Who may see and do what: one table, one function. Every route asks it, and nothing else decides.

/** What a person is to a place, or to an agency. */
export const roles = ['petitioner', 'clerk', 'board', 'reviewer', 'administrator', 'officer', 'supervisor', 'chief'] as const
export type Role = (typeof roles)[number]

/** The roles of a law enforcement agency. They hold in that agency and nowhere else: an officer of a State's agency is none of a town's. */
export const agencyRoles = ['officer', 'supervisor', 'chief'] as const satisfies readonly Role[]

/** Whether a role is one that somebody has in an agency. */
export function isOfAgency(role: Role): boolean {
  return agencyRoles.some((each) => each === role)
}

/** A role in a place and in every place below it: `us/vt` holds for `us/vt/norwich`. A role of an agency has the agency: `us/vt/norwich/vt0141000`. */
export interface Grant {
  readonly role: Role
  readonly place: string
}

/** Somebody who is signed in. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
  /** In which they are written to; not there where none is kept. */
  readonly language?: string
}

/** What an act is done to. */
export interface AccessSubject {
  /** A place, or an agency, which counts as a place below its own. */
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
  // what an agency was asked, and what it did: its own people and nobody else, not even an administrator
  'request.see': ['officer', 'supervisor', 'chief'],
  'request.enter': ['officer', 'supervisor', 'chief'],
  'request.review': ['supervisor', 'chief'],
  'request.report': ['chief'],
  'policy.see': ['officer', 'supervisor', 'chief', 'reviewer'],
  'policy.edit': ['chief'],
  'policy.adopt': ['chief'],
  'policy.sign': ['officer', 'supervisor', 'chief'],
  'policy.remind': ['supervisor', 'chief'],
  'policy.review': ['reviewer'],
  // what officers learn of the rules: each sees their own answers, and nobody those of another
  'scenario.answer': ['officer', 'supervisor', 'chief'],
  'scenario.count': ['supervisor', 'chief'],
  'mail.edit': ['chief'],
  'briefing.see': ['officer', 'supervisor', 'chief'],
  'briefing.give': ['supervisor', 'chief'],
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
    return person.grants.some((grant) => grant.role === each && (grant.place === place || (!isOfAgency(each) && place.startsWith(`${grant.place}/`))))
  })
}
