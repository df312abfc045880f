// What comes of asking the database for a change: it is done, or it is said why not. Nothing a person got wrong is thrown.

export const refusals = [
  /** There is no such petition, line or checklist. */
  'not-there',
  /** The state of the petition does not let it be done. */
  'not-open',
  /** Lines still wait for a decision. */
  'lines-waiting',
  /** Too few signers for this act. */
  'too-few',
  /** Enough signers: it cannot be said to fall short. */
  'enough',
  /** Too few persons had signed by the deadline: no supplement may be taken. */
  'not-curable',
  /** The time for a supplement is over. */
  'too-late',
  /** A reason is needed and none is given. */
  'no-reason',
  /** What was written has a name or an address of a signer or voter in it. */
  'names-a-signer',
  /** Somebody has decided it since it was seen. */
  'decided-before',
  /** No checklist has been read in for the place, or its names are gone. */
  'no-checklist',
  /** The number of signers that are needed is not set. */
  'no-number',
  /** The line has a place on its sheet that another line has. */
  'taken',
  /** What is given as the moment at which it happened is none. */
  'not-a-moment',
  /** The moment at which it is said to have happened has not come yet. */
  'in-the-future',
  /** It is said to have happened before what has to come first. */
  'out-of-order',
  /** The votes that are given do not carry it, or carry it though it is said to be rejected. */
  'votes-say-otherwise',
  /** A vote is said to lie on another day than the meeting. */
  'not-the-meeting',
  /** Only the last of the acts that count can be taken back. */
  'not-the-last',
  /** The names were let go, and with them what the act before needs. */
  'names-are-gone',
  /** What the procedure makes binds nobody, and cannot be in force. */
  'binds-nobody',
  /** The law does not yet let the names go. */
  'too-early',
] as const
export type Refusal = (typeof refusals)[number]

export type StoreOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly because: Refusal; readonly now?: Value }

export function done<Value>(value: Value): StoreOutcome<Value> {
  return { kind: 'done', value }
}

/** `now`: how it stands instead, where somebody came first. */
export function refused<Value>(because: Refusal, now?: Value): StoreOutcome<Value> {
  return { kind: 'refused', because, ...(now === undefined ? {} : { now }) }
}
