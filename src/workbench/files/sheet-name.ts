const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = "history";

/**
 * The text as a sheet's name that Excel takes: without the characters it refuses, 31 at most, and unlike the names that
 * are taken, which are given in small letters.
 */
export function allowedSheetName(text: string, taken: ReadonlySet<string> = new Set()): string {
  const clean = withoutEdges(text.slice(0, 10 * LONGEST).replace(/[\\/?*:[\]]/g, " "));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = (withoutEdges(cut(clean, LONGEST - ending.length)) || "Sheet1") + ending;
    const small = name.toLowerCase();
    if (small !== RESERVED && !taken.has(small)) return name;
  }
}

function withoutEdges(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, "");
}

/** No character is cut in two. */
function cut(text: string, length: number): string {
  let name = "";
  for (const character of text) {
    if (name.length + character.length > length) break;
    name += character;
  }
  return name;
}
