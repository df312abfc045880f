// The columns of the report of a year for programs, each with what it holds.

const counted = {
  received: 'requests that were received',
  done: 'of them, those that were done as they asked',
  notDone: 'those that were not done',
  gone: 'those of which nobody was there any more',
  passedOn: 'those that were passed on',
  notRecorded: 'those of which it was not taken down what became of them',
} as const

export type CountColumn = keyof typeof counted

/** The counts of a row, in their order. */
// WHY: the cast is safe, because the keys are those that stand above
export const countColumns = Object.keys(counted) as readonly CountColumn[]

/** Every column, in its order. In what everybody gets, a small count reads `hidden`. */
export const yearColumns: readonly { readonly name: string; readonly about: string }[] = [
  { name: 'agency', about: 'the id of the agency; of a State, such as us/vt, in the rows that sum what its agencies reported' },
  { name: 'year', about: 'the year' },
  { name: 'wanted', about: 'what was asked for; `none-received` where the agency reported that there were none, `not-reported` where it has not reported' },
  { name: 'paper', about: 'the kind of paper that was shown' },
  ...countColumns.map((name) => ({ name, about: `${counted[name]}; \`hidden\` where it is from 1 to 10, or would tell such a one` })),
]
