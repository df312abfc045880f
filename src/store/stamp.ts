// Who does something and when, with the id under which history keeps it.

export interface Stamp {
  readonly id: string
  readonly at: string
  readonly person: string
}
