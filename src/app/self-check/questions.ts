import type { HostQuestion, Seen } from "../workbook/self-check";

/** One question: what has to come back. */
export interface QuestionRecord {
  /** The version of ExcelApi without which it cannot be asked; null where every host of the add-in has it. */
  readonly needs: string | null;
  /** What the add-in's notes of Excel say comes back; what is seen beside it is only told. */
  readonly expected: Seen;
  /** Results would be wrong or missing where it is otherwise. Else the add-in holds either way, and only wants to know. */
  readonly relied: boolean;
}

/** To add a question: its name in HOST_QUESTIONS, a record here, a probe in src/excel/self-check, a sentence per language. */
export const QUESTIONS: Readonly<Record<HostQuestion, QuestionRecord>> = {
  page: { needs: null, relied: true, expected: { worker: true } },
  "text-format": { needs: null, relied: true, expected: { changed: [], formats: ["@"] } },
  "numbers-in-text-format": {
    needs: null,
    relied: false,
    expected: { values: [123, 1e20], types: ["Double", "Double"] },
  },
  "leading-signs": { needs: null, relied: false, expected: { code: null, formulas: ["=x", "=@x", "=+x", "=-x"] } },
  "typed-texts": { needs: null, relied: false, expected: { values: [123, 0.05, 100000, true] } },
  "error-texts": { needs: null, relied: true, expected: { general: "Error", text: "String" } },
  "one-value-for-many-cells": { needs: null, relied: false, expected: { code: "InvalidArgument", filled: 0 } },
  "null-and-blank": { needs: null, relied: true, expected: { afterNull: 5, afterBlank: "" } },
  "date-system": { needs: null, relied: true, expected: { known: true } },
  "blank-sheet": { needs: null, relied: true, expected: { usedRange: null } },
  "sheet-names-in-addresses": { needs: null, relied: true, expected: { quoted: true, sameSheet: true } },
  "whole-column": { needs: null, relied: false, expected: { code: null, values: null } },
  "rows-there-and-back": { needs: null, relied: true, expected: { different: 0 } },
  "missing-setting": { needs: null, relied: true, expected: { code: "ItemNotFound", written: false } },
  "protected-sheet": { needs: null, relied: true, expected: { code: "AccessDenied" } },
  "hidden-name": { needs: null, relied: true, expected: { visible: false, formula: '="a|b"' } },
  "table-headers": { needs: null, relied: false, expected: { distinct: true } },
  "table-names": { needs: null, relied: false, expected: { taken: "InvalidArgument", overlap: "InvalidArgument" } },
  "table-resize": { needs: "1.13", relied: true, expected: { cells: "A1:C6" } },
  "table-grows": { needs: null, relied: false, expected: { right: "A1:C3", below: "A1:C4" } },
  "filtered-write": { needs: null, relied: false, expected: { filtered: true, misplaced: 0 } },
  "filter-criteria": { needs: null, relied: true, expected: { dates: 2, texts: 3, stars: 1 } },
  "merged-areas": { needs: "1.13", relied: true, expected: { beginning: 1 } },
  "many-merged-areas": { needs: "1.13", relied: false, expected: { code: "GeneralException" } },
  "sheet-furnishing": {
    needs: null,
    relied: true,
    expected: { conditionalFormats: 1, list: "List", frozen: "1:1", orientation: "Landscape" },
  },
  "column-groups": { needs: "1.10", relied: false, expected: { code: null, hidden: true } },
  chart: { needs: null, relied: true, expected: { name: "RFMW_Check", type: "BarClustered", series: 1 } },
  pivot: { needs: null, relied: true, expected: { cells: "A1:C4", total: 6 } },
  "pivot-over-cells": { needs: null, relied: false, expected: { code: "PivotTableRangeConflict" } },
  slicer: { needs: "1.10", relied: false, expected: { code: null, items: 2 } },
  "undo-group": { needs: "1.20", relied: false, expected: { code: null, written: true } },
};

/** Whether all that was expected came back. */
export function holds({ expected }: QuestionRecord, seen: Seen): boolean {
  return Object.entries(expected).every(([key, value]) => JSON.stringify(seen[key]) === JSON.stringify(value));
}

/** Whether a version such as "1.15" is `needed` or later; versions count by their parts. */
export function hasVersion(version: string | undefined, needed: string): boolean {
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
