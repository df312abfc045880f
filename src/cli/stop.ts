// How a command ends before its end: with an exit code and what to say.

/** 1: there are findings. 2: the command was not used as it is meant to be. */
export class Stop extends Error {
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, text: string) {
    super(text)
    this.exitCode = exitCode
  }
}
