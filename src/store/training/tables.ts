// The tables of what officers learn. A scenario is made up: nothing in it is of a person.

export interface TrainingTables {
  /** What somebody answered to a scenario on a day; the first answer of the day. Rows are never changed. */
  readonly scenario_answer: {
    readonly id: string
    readonly agency: string
    readonly person: string
    /** The scenario, by its id. */
    readonly scenario: string
    /** Its question and situation, as JSON. */
    readonly asked: string
    readonly choice: string
    /** What was right then. */
    readonly verdict: string
    /** The versions of the rules that it tested, as JSON. */
    readonly rules: string
    /** SHA-256 of the compiled law. */
    readonly law: string
    readonly day: string
    readonly at: string
  }
  /** That a briefing was given in an agency, and what stood then. Rows are never changed. */
  readonly briefing: {
    readonly id: string
    readonly agency: string
    /** From 1. */
    readonly number: number
    /** The versions of all rules that stood, as JSON. */
    readonly rules: string
    readonly law: string
    readonly day: string
    readonly person: string
    readonly at: string
  }
}
