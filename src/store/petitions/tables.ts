// The tables of petitions: what was filed, who signed, who decided, and what became of it. Names of people stand in `voter` and `line`,
// and against its purpose perhaps in `reason`; nowhere else.

/** A proposed rule on its way. */
export interface PetitionRow {
  readonly id: string
  /** The place as in the law: `us/vt/norwich`. */
  readonly place: string
  /** Which procedure it follows. */
  readonly procedure: string
  readonly title: string
  /** The article, word for word, as it is to be voted on. */
  readonly article: string
  /** The day of the meeting, where it is known. */
  readonly meeting_day: string | null
  readonly state: string
  /** How many voters must have signed. */
  readonly number_needed: number | null
  /** How that number comes about, in words. */
  readonly number_how: string
  /** The last moment to file. */
  readonly filing_deadline: string | null
  /** Who began it. */
  readonly owner: string
  readonly public_since: string | null
  readonly created_at: string
  readonly filed_at: string | null
  readonly returned_at: string | null
  /** The checklist it is examined against: the place's newest when its first line was entered. */
  readonly checklist: string | null
  readonly purged_at: string | null
  /** Counts every change, and is what a change locks. */
  readonly version: number
}

/** A checklist as it was read in. Its voters are in `voter`, until they are purged. */
export interface ChecklistRow {
  readonly id: string
  readonly place: string
  readonly as_of: string
  /** How many voters it has; kept when the names are gone. */
  readonly count: number
  readonly imported_by: string
  readonly imported_at: string
  readonly purged_at: string | null
}

export interface VoterRow {
  readonly checklist: string
  /** Its row in the file, from 1. */
  readonly row: number
  readonly number: string
  readonly first: string
  readonly middle: string
  readonly last: string
  readonly suffix: string
  readonly address: string
  readonly town: string
  /** As the list says it: active, challenged, inactive or not known. */
  readonly status: string
}

/** A sheet of signatures, numbered by hand. */
export interface SheetRow {
  readonly id: string
  readonly petition: string
  readonly number: number
  /** 0: filed first; 1, 2 and so on: a supplement. */
  readonly round: number
  readonly created_at: string
}

/** A line of a sheet. */
export interface LineRow {
  /** A key made by whoever enters it: the same key twice is the same line. */
  readonly id: string
  readonly petition: string
  readonly sheet: string
  readonly number: number
  readonly name: string
  readonly address: string
  readonly status: string
  /** The row of the voter in the petition's checklist. */
  readonly voter: number | null
  readonly entered_by: string
  readonly entered_at: string
  readonly decided_by: string | null
  readonly decided_at: string | null
  /** Counts the decisions: who decides says which one they saw. */
  readonly version: number
  /** How the comparison with the checklist left it when it was entered; null where nobody kept that. */
  readonly compared: string | null
}

/** An official act, for good. */
export interface MoveRow {
  readonly id: string
  readonly petition: string
  readonly act: string
  readonly from_state: string
  readonly to_state: string
  readonly at: string
  readonly person: string
  /** What belongs to the act, as JSON: numbers, votes, whether a reason was given and of which lines it speaks. Never a word of anybody. */
  readonly data: string
}

/** The words of the reason for an act. They are let go with the names: somebody may stand in them all the same. */
export interface ReasonRow {
  readonly move: string
  readonly petition: string
  readonly text: string | null
}

/** That something was deleted of which the files of the database may still have traces; `done_at` once they have none. */
export interface SweepingRow {
  readonly id: string
  readonly asked_at: string
  readonly done_at: string | null
}

/** A backup that was written: when, and under which name, without its folder. */
export interface BackupRow {
  readonly id: string
  readonly at: string
  readonly name: string
}

/** When the office of a place closes, on the days on which it is open: what reaches it later has not reached it that day. */
export interface OfficeRow {
  readonly place: string
  /** Local time, `17:00`. */
  readonly closes: string
  readonly set_by: string
  readonly set_at: string
}

/** What was done by whom, for good. */
export interface HistoryRow {
  readonly id: string
  readonly at: string
  /** Null for whoever runs the server. */
  readonly person: string | null
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  readonly place: string | null
  /** JSON. Never a name of a signer or voter. */
  readonly data: string
}

export interface PetitionTables {
  readonly checklist: ChecklistRow
  readonly voter: VoterRow
  readonly petition: PetitionRow
  readonly sheet: SheetRow
  readonly line: LineRow
  readonly move: MoveRow
  readonly reason: ReasonRow
  readonly sweeping: SweepingRow
  readonly backup: BackupRow
  readonly history: HistoryRow
  readonly office: OfficeRow
}
