// Why the database cannot be used just now, as data: a page answers with 503, a command with words, and neither shows what a driver said.

export const storeProblems = [
  /** It does not answer, or not in time. */
  'unreachable',
  /** Others use it for longer than one can wait. */
  'busy',
  /** What is in the file is no database, or is broken. */
  'damaged',
  /** The file is there and has nothing in it, which this program never leaves behind. */
  'emptied',
  /** A database was made here, and its file is gone. */
  'missing',
  /** The folder or a file of it belongs to another user. */
  'not-ours',
  /** The disk is full. */
  'no-room',
  /** Nothing can be written there. */
  'read-only',
  /** A later program made its tables. */
  'newer',
] as const
export type StoreProblem = (typeof storeProblems)[number]

/** An error that says which of them it is. Its message is the code: words are made where they are shown. */
export function unavailable(problem: StoreProblem, cause?: unknown): Error {
  return Object.assign(new Error(`the database cannot be used: ${problem}`, { cause }), { storeProblem: problem })
}

/** Whether an error means that the database cannot be used now: nobody's mistake, and no defect of this program. */
export function isUnavailable(error: unknown): boolean {
  return storeProblemOf(error) !== undefined
}

/** Which problem an error of the database is; undefined where it is anything else. */
export function storeProblemOf(error: unknown): StoreProblem | undefined {
  // WHY: only a few steps are followed, because an error is wrapped once or twice, and a chain of causes may go round
  let current = error
  for (let step = 0; step < 4 && current instanceof Error; step += 1) {
    const found = marked(current) ?? ofSqlite(codeOf(current)) ?? ofPostgres(current)
    if (found !== undefined) return found
    // WHY: a service on the network that does not answer is not the database
    if (current.message === 'fetch failed') return undefined
    current = current.cause
  }
  return undefined
}

function marked(error: Error): StoreProblem | undefined {
  return 'storeProblem' in error ? storeProblems.find((each) => each === error.storeProblem) : undefined
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const sqlite: readonly (readonly [RegExp, StoreProblem])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, 'damaged'],
  [/^SQLITE_FULL/, 'no-room'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_(PERM|AUTH)/, 'not-ours'],
  [/^SQLITE_(CANTOPEN|IOERR)/, 'unreachable'],
]

function ofSqlite(code: string): StoreProblem | undefined {
  return sqlite.find(([codes]) => codes.test(code))?.[1]
}

/** By the codes of its manual, appendix A. */
const postgres: readonly (readonly [RegExp, StoreProblem])[] = [
  [/^(08...|57P0[1-3]|57014|25P0[234]|ECONNRESET|EPIPE)$/, 'unreachable'],
  [/^(53[34]00|55P03)$/, 'busy'],
  [/^53[12]00$/, 'no-room'],
  [/^25006$/, 'read-only'],
  [/^XX00[12]$/, 'damaged'],
]

function ofPostgres(error: Error): StoreProblem | undefined {
  if (/^(Query read timeout|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(error.message))
    return 'unreachable'
  return postgres.find(([codes]) => codes.test(codeOf(error)))?.[1]
}
