import type { Outcome } from "../failures";

/** What a host is asked about itself, in the order in which it is asked. */
export const HOST_QUESTIONS = [
  "page",
  "text-format",
  "numbers-in-text-format",
  "leading-signs",
  "typed-texts",
  "error-texts",
  "one-value-for-many-cells",
  "null-and-blank",
  "date-system",
  "blank-sheet",
  "sheet-names-in-addresses",
  "whole-column",
  "rows-there-and-back",
  "missing-setting",
  "protected-sheet",
  "hidden-name",
  "table-headers",
  "table-names",
  "table-resize",
  "table-grows",
  "filtered-write",
  "filter-criteria",
  "merged-areas",
  "many-merged-areas",
  "sheet-furnishing",
  "column-groups",
  "chart",
  "pivot",
  "pivot-over-cells",
  "slicer",
  "undo-group",
] as const;

export type HostQuestion = (typeof HOST_QUESTIONS)[number];

type SeenValue = string | number | boolean | null | readonly SeenValue[];

/** What came back: cells that the question itself wrote, codes and counts. Nothing of the user's. */
export type Seen = Readonly<Record<string, SeenValue>>;

/** What a host says of itself. */
export interface HostFacts {
  /** As Office names it: "PC", "Mac", "OfficeOnline" and so on; null where it does not say. */
  readonly platform: string | null;
  readonly version: string | null;
  readonly displayLanguage: string | null;
  readonly contentLanguage: string | null;
  /** The highest version of each requirement set that is there, such as ExcelApi -> 1.15. */
  readonly sets: Readonly<Record<string, string>>;
}

/**
 * Asks the host about itself, on scratch sheets that no other sheet can be taken for. Host trouble is a failure, never
 * thrown.
 */
export interface SelfCheckPort {
  readonly describeHost: () => Promise<HostFacts>;
  /** Fails where no sheet can be added: the file is read-only, or the workbook's structure is protected. One request. */
  readonly prepareSelfCheck: () => Promise<Outcome<null>>;
  /** Asks one question on a scratch sheet of its own, which stays until {@link removeScratch}. */
  readonly askHost: (question: HostQuestion) => Promise<Outcome<Seen>>;
  /** Deletes the scratch sheets that were made and are not gone yet. */
  readonly removeScratch: () => Promise<Outcome<null>>;
  /** The names of scratch sheets that may still stand. */
  readonly scratchLeft: () => Promise<readonly string[]>;
}
