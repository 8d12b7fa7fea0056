import type { PartId } from "../outputs/part/part";
import type { Place } from "../workbook/steps";
import type { Written } from "./run-result";

/** Keeps what stands of a run, so that a run which stops can say it. */
export interface RunLedger {
  /** From now on the part counts as partly written. */
  readonly begin: (part: PartId, sheet: string) => void;
  /** Nothing of the part that was begun stands. */
  readonly nothingStands: () => void;
  readonly finish: (part: PartId, place: Place) => void;
  /** The parts that are complete, in the order in which they were finished. */
  readonly complete: () => Written["complete"];
  readonly partial: () => Written["partial"];
}

/** A run that has written nothing yet. */
export function createRunLedger(): RunLedger {
  const complete: Written["complete"][number][] = [];
  let partial: Written["partial"] = null;
  return {
    begin: (part, sheet) => {
      partial = { part, sheet };
    },
    nothingStands: () => {
      partial = null;
    },
    finish: (part, place) => {
      complete.push({ part, place });
      partial = null;
    },
    complete: () => complete,
    partial: () => partial,
  };
}
