import type { OutputLanguages } from "../words/output-languages";

/** What an outcome is read by; of every language in which a table can be written. */
export interface RefusalWords {
  /** Wherever a text holds these, in whatever language, the member is not to be contacted. */
  readonly refusal: string;
  readonly refusalOpenings: readonly string[];
}

/** Whether an outcome that people noted says not to contact the member again; more may stand in the same cell. */
export function isRefusal(outcome: unknown, { all }: { readonly all: readonly RefusalWords[] }): boolean {
  if (typeof outcome !== "string" || outcome === "") return false;
  const text = compared(outcome);
  const parts = outcomeParts(outcome).map(compared);
  return all.some(
    ({ refusal, refusalOpenings }) =>
      text.includes(compared(refusal)) || refusalOpenings.some(opening => beginsSo(parts, compared(opening))),
  );
}

/** Whether an outcome is, in all that stands in its cell, one that the drop-down offers, in whatever language. */
export function isListedOutcome(outcome: string, { all }: Pick<OutputLanguages, "all">): boolean {
  const listed = new Set(all.flatMap(({ outcomes }) => outcomes.map(compared)));
  return outcomeParts(outcome).every(part => listed.has(compared(part)));
}

/** The remarks that stand in one cell: notes of several rows of a member are joined with semicolons. */
function outcomeParts(outcome: string): string[] {
  return outcome.split(/[;；\n]/).flatMap(part => (part.trim() === "" ? [] : [part]));
}

/** Width, case, spaces and the shape of apostrophes make no difference. */
function compared(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** A word must end where the opening ends: "DNC" does not open "dncing". */
function beginsSo(parts: readonly string[], opening: string): boolean {
  const endsInLatin = /[a-z]$/.test(opening);
  return parts.some(part => part.startsWith(opening) && !(endsInLatin && /^[a-z]/.test(part.slice(opening.length))));
}
