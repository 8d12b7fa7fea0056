import type { Failure } from "./failures";

/** What these say is a word of ours or of the host, never of a cell. */
const CODES: ReadonlySet<string> = new Set([
  "code", "reason", "hostCode", "step", "needed", "kind", "canInsert", "field", "dimension",
]); // prettier-ignore

const CODE = /^[A-Za-z][A-Za-z0-9.\- ]{0,60}$/;
const CELLS = /^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/;

/**
 * A failure for whoever mends it: codes, counts and cell addresses as JSON. Texts of cells, names of sheets, columns and
 * files are left out; lists are told by their length. Of a bug the message stays, without what it quotes.
 */
export function failureDetails(failure: Failure): string {
  return JSON.stringify(detailsOf(failure), null, 1);
}

function detailsOf(value: object): Record<string, unknown> {
  const details: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (key === "evidence") continue;
    if (typeof part === "number" || typeof part === "boolean" || part === null) details[key] = part;
    else if (typeof part === "string") addText(details, key, part);
    else if (Array.isArray(part)) details[key] = listDetails(part);
    else if (typeof part === "object") details[key] = detailsOf(part);
  }
  return details;
}

function addText(details: Record<string, unknown>, key: string, text: string): void {
  if (key === "detail") details[key] = withoutValues(text);
  else if ((CODES.has(key) && CODE.test(text)) || (key === "address" && CELLS.test(text))) details[key] = text;
}

function listDetails(list: readonly unknown[]): unknown {
  const objects = list.filter(part => typeof part === "object" && part !== null);
  return objects.length === 0 ? list.length : objects.map(detailsOf);
}

/** A message without quoted parts, without words of other scripts and without long numbers: all of them may be cell texts. */
function withoutValues(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*"?|“[^”]*”?|'[^']*'|`[^`]*`?/g, "…")
    .replace(/\S*[^\x20-\x7e…]\S*/g, "…")
    .replace(/\S*@\S*/g, "…")
    .replace(/\+?\d[\d\s().-]{4,}/g, "…");
}
