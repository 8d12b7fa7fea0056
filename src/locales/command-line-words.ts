/** What the command line says beside the sentences that it shares with the pane. */
export interface CommandLineMessages {
  /** The answers that would let a refused file be scored, as flags. */
  readonly answerWith: (flags: readonly string[]) => string;
  /** The flag that names a missing column, and the column that looks most like it (confidence 0 to 100) or null. */
  readonly nameColumn: (flag: string, guess: string | null, confidence: number) => string;
  readonly useNoColumn: (flag: string) => string;
  readonly columnsAre: (names: readonly string[]) => string;
  /** The flag that takes back an answer that cannot be given anew. */
  readonly takeBackWith: (flag: string) => string;
  /** An answer that was given and not needed. */
  readonly notHeard: (id: string, option: string) => string;
}
