import type { HostQuestion } from "#app/workbook/self-check";

/** The words around asking the host about itself. */
export interface SelfCheckMessages {
  readonly action: string;
  readonly title: string;
  /** What it does, before it does it. */
  readonly intro: readonly string[];
  readonly start: string;
  readonly notNow: string;
  readonly close: string;
  readonly running: string;
  readonly progress: (answered: number, count: number) => string;
  readonly stop: string;
  readonly stopping: string;
  /** How many questions ended how. */
  readonly allHeld: (count: number) => string;
  readonly someDiffer: (relied: number, others: number) => string;
  readonly noneDiffers: (held: number, notAsked: number) => string;
  readonly host: (platform: string | null, version: string | null) => string;
  readonly sets: (sets: readonly string[]) => string;
  readonly verdict: {
    readonly held: string;
    /** The results depend on it. */
    readonly differs: string;
    /** The add-in does right either way. */
    readonly differsHarmlessly: string;
    readonly notAsked: (needed: string) => string;
    readonly notReached: string;
  };
  readonly seen: (values: string) => string;
  readonly sheetsGone: string;
  readonly sheetsLeft: (sheetNames: readonly string[]) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly text: string;
  readonly question: Readonly<Record<HostQuestion, string>>;
}
