import { parseRectangle } from "#host/addresses";
import { tags, type XmlTag } from "./xml-tags";
import type { ZipReader } from "./zip-reader";

/** No tag is longer; what comes without an end is not waited for. */
const LONGEST_TAG = 1_000_000;
/** What a cell holds: a value, a formula, a text of its own. */
const CONTENTS = ["v", "f", "is"];

/** Rows and columns from the first cell to the last that is filled: a look alone fills none. 0 and 0 for an empty sheet. */
export async function usedRectangle(
  zip: ZipReader,
  part: string,
): Promise<{ readonly rows: number; readonly columns: number }> {
  let rows = 0;
  let columns = 0;
  let row = 0;
  let column = 0;
  const take = ({ name, kind, content }: XmlTag): void => {
    if (kind === "end") return;
    if (name === "row") {
      row = Number(/\br="(\d+)"/.exec(content)?.[1] ?? row + 1);
      column = 0;
    } else if (name === "c") {
      const cell = parseRectangle(/\br="([^"]*)"/.exec(content)?.[1] ?? "");
      if (cell !== null) row = cell.row + 1;
      column = cell === null ? column + 1 : cell.column + 1;
    } else if (CONTENTS.includes(name) && kind === "start") {
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
  };
  let window = "";
  await zip.pieces(part, piece => {
    window += piece;
    let end = 0;
    for (const tag of tags(window)) {
      take(tag);
      end = tag.end;
    }
    window = window.slice(end);
    if (window.length > LONGEST_TAG) throw new Error(`${part} has a tag or a text without an end`);
  });
  return { rows, columns };
}
