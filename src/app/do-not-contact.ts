import type { Cell } from "#core/cell";
import type { OutputLanguages } from "./column-specs";
import type { OutputWords } from "./output-words";

/** Wherever a text of an outcome holds these words, in whatever language, the member is not to be contacted. */
export function refusalWords(all: readonly OutputWords[]): string[] {
  return [...new Set(all.map(words => words.refusal))];
}

/** Whether an outcome that people noted says not to contact the member again; more may stand in the same cell. */
export function isRefusal(outcome: unknown, { all }: Pick<OutputLanguages, "all">): boolean {
  if (typeof outcome !== "string" || outcome === "") return false;
  const text = outcome.toLowerCase();
  return refusalWords(all).some(words => text.includes(words.toLowerCase()));
}

/** Whether a cell of a yes-or-no column says yes in any language. */
export function isYes(cell: Cell, { all }: Pick<OutputLanguages, "all">): boolean {
  const text = String(cell).toLowerCase();
  return all.some(words => words.yes.toLowerCase() === text);
}
