// What the help says of a command is the name of a message, and is said when the help is shown. WHY: a command that answers shows no help, and reads no words of it.
import type { PlainKey } from '../wording/index.ts'

/** The name of a message of the help, for a description of a command, an option or an argument, or for what a value must be. */
export function message(name: Extract<PlainKey, `help.${string}`>): string {
  return name
}
