/** What a command of the command line is. A new command is one file and one line in `main.ts`. */

/** Where a command speaks, and how it is told to stop. */
export type Terminal = {
  out(text: string): void
  err(text: string): void
  /** Resolves when the person, or the machine, asks the command to end. */
  stopped(): Promise<void>
}
/** A command: what its arguments are, what it does in one sentence, and what it answers: 0 done, 1 something is wrong, 2 not understood. */
export type Command = {
  readonly usage: string
  readonly summary: string
  readonly details: string
  run(args: string[], terminal: Terminal): Promise<number>
}

/** Arguments that cannot be understood; the message says what was found and what is wanted. */
export class Misunderstood extends Error {}
