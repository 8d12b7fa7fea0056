import { readXlsx, type Sheet, type Workbook } from "hucre";
import { formatRectangle } from "#host/addresses";
import type { FileFailure } from "./file-outcome";
import { usedRectangle } from "./used-rectangle";
import type { ZipReader } from "./zip-reader";

type TooManyCellsFailure = Extract<FileFailure, { readonly kind: "too-many-cells" }>;

/** A sheet that holds more cells, empty ones between others included, than are read. */
export class TooManyCells extends Error {
  constructor(readonly failure: TooManyCellsFailure) {
    super(`${failure.sheet}: ${failure.rows} rows, ${failure.columns} columns`);
  }
}

export interface CellsRead {
  readonly file: Workbook;
  /** Names of the sheets of which only the cells up to the last filled one were read. */
  readonly cut: ReadonlySet<string>;
}

/**
 * Reads the cells of all sheets. The reader holds the rectangle around all cells of a sheet; where cells that only have
 * a look make it too large, the sheet is read again up to its last filled cell. Throws TooManyCells where that is too
 * large, too.
 *
 * @param parts  the part of each sheet, by its name
 */
export async function readCells(
  bytes: Uint8Array,
  readStyles: boolean,
  zip: ZipReader,
  parts: ReadonlyMap<string, string>,
): Promise<CellsRead> {
  const cut = new Map<string, Sheet>();
  for (;;) {
    try {
      const file = await readXlsx(bytes, { readStyles, sheets: ({ name }) => !cut.has(name) });
      return { file: { ...file, sheets: inOrder([...file.sheets, ...cut.values()], [...parts.keys()]) }, cut: new Set(cut.keys()) }; // prettier-ignore
    } catch (error) {
      const said = tooManyCells(error);
      if (said === null || cut.has(said.sheet)) throw error;
      const part = parts.get(said.sheet) ?? "";
      const { rows, columns } = await usedRectangle(zip, part);
      if (rows * columns > said.mostCells) throw new TooManyCells({ ...said, rows, columns });
      const range = formatRectangle({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
      const [sheet] = (await readXlsx(bytes, { readStyles, sheets: [said.sheet], range })).sheets;
      if (sheet === undefined) throw error;
      cut.set(said.sheet, sheet);
    }
  }
}

function inOrder(sheets: readonly Sheet[], names: readonly string[]): Sheet[] {
  return [...sheets].sort((first, second) => names.indexOf(first.name) - names.indexOf(second.name));
}

/** The reader says only in words that a sheet is too large. */
function tooManyCells(error: unknown): TooManyCellsFailure | null {
  const words = error instanceof Error ? error.message : "";
  const said = /^Sheet "([^]*)" spans (\d+) rows x (\d+) columns \(\d+ cells\), over the (\d+) limit/.exec(words);
  if (said === null) return null;
  const [, sheet = "", rows, columns, mostCells] = said;
  return { kind: "too-many-cells", sheet, rows: Number(rows), columns: Number(columns), mostCells: Number(mostCells) };
}
