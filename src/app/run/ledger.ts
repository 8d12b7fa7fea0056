import type { PartId } from "../outputs/part/part";
import type { Place } from "../workbook/steps";
import type { Written } from "./run-result";

/** Keeps what stands of a run, so that a run which stops can say it. Parts may be written side by side. */
export interface RunLedger {
  /** From now on the part counts as partly written. */
  readonly begin: (part: PartId, sheet: string) => void;
  /** Nothing of the part that was begun stands. */
  readonly nothingStands: (part: PartId) => void;
  readonly finish: (part: PartId, place: Place) => void;
  /** The parts that are complete, in the order in which they were begun. */
  readonly complete: () => Written["complete"];
  /** The parts that were begun and neither finished nor taken back, in the order in which they were begun. */
  readonly partial: () => Written["partial"];
}

/** A run that has written nothing yet. */
export function createRunLedger(): RunLedger {
  const begun = new Map<PartId, { readonly sheet: string; readonly place: Place | null }>();
  return {
    begin: (part, sheet) => void begun.set(part, { sheet, place: null }),
    nothingStands: part => void begun.delete(part),
    finish: (part, place) => void begun.set(part, { sheet: place.sheetName, place }),
    complete: () => [...begun].flatMap(([part, { place }]) => (place === null ? [] : [{ part, place }])),
    partial: () => [...begun].flatMap(([part, { sheet, place }]) => (place === null ? [{ part, sheet }] : [])),
  };
}
