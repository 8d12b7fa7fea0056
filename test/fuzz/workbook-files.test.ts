import { strToU8, zipSync } from "fflate";
import { beforeAll } from "vitest";
import { openFile, saveWorkbook } from "#files/open-workbook";
import { fillFromSample } from "#files/fill-from-rows";
import { saveXlsx } from "#files/save-xlsx";
import { WorkbookModel } from "#host/model/workbook";
import type { RandomStream } from "#samples/random";
import { book, partsOf, sheet } from "../workbench/files/small-workbooks";
import { changedBytes } from "./changed-bytes";
import { changedMarkup } from "./changed-markup";
import { fuzz } from "./fuzz";
import { expectTaken } from "./opened-or-refused";

let archives: readonly Uint8Array[] = [];
beforeAll(async () => {
  archives = [await saveXlsx(RICH), await tableArchive()];
});

fuzz("a workbook file of any bytes is opened or refused, and fills a workbook when it is opened", 5, {
  name: "workbook-file",
  make: random => {
    const archive = random.pick(archives);
    return random.next() < 0.15 ? changedBytes(archive, random) : withChangedPart(archive, random);
  },
  check: async bytes => expectTaken(await openFile(bytes, "orders.xlsx")),
  file: bytes => ({ ending: "xlsx", content: bytes }),
});

function withChangedPart(archive: Uint8Array, random: RandomStream): Uint8Array {
  const parts = { ...partsOf(archive) };
  for (let times = random.whole(1, 3); times > 0; times--) {
    const name = random.pick(Object.keys(parts));
    if (random.next() < 0.03) delete parts[name];
    else parts[name] = changedMarkup(parts[name]!, random);
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}

/** Something of everything that a file carries over. */
const RANGE = { row: 1, column: 0, rows: 3, columns: 1 };
const RICH = book(
  [
    sheet({
      name: "订单",
      columns: [
        { values: ["id", "00123", "=1+1", null], formats: [{ end: 4, numberFormat: "@", style: {} }], width: 80 },
        { values: ["n", 1, 2.5, -3], formats: [{ end: 4, numberFormat: "0.00", style: { bold: true, fill: "#FF0000" } }] },
        { values: ["b", true, false, 46_000], formats: [{ end: 4, numberFormat: "yyyy-mm-dd", style: {} }], hidden: true },
      ],
      formulas: [{ row: 3, column: 1, formula: "=SUM(B2:B3)" }],
      merges: [{ row: 5, column: 0, rows: 2, columns: 2 }],
      frozenRows: 1,
      hiddenRows: [{ start: 7, end: 9 }],
      rowHeights: [{ start: 2, end: 3, points: 30 }],
      rowGroups: [{ start: 7, end: 9, level: 1 }],
      columnGroups: [{ start: 1, end: 2, level: 1 }],
      filter: { range: { row: 0, column: 0, rows: 4, columns: 3 }, criteria: [{ column: 1, kind: "custom", criteria: [">=1"], all: true }] },
      conditionalFormats: [
        { ranges: [RANGE], priority: 0, stopIfTrue: false, rule: { kind: "cell", operator: "greaterThan", formulas: ["1"], style: { bold: true } } },
        { ranges: [RANGE], priority: 1, stopIfTrue: true, rule: { kind: "dataBar", color: "#00FF00", solid: true } },
        { ranges: [RANGE], priority: 2, stopIfTrue: false, rule: { kind: "colorScale", points: [{ type: "min", color: "#FFFFFF" }, { type: "max", color: "#000000" }] } },
      ],
      validations: [{ ranges: [RANGE], type: "list", formulas: ['"a,b"'], allowBlank: true, prompt: { title: "t", message: "m" } }],
    }),
    sheet({ name: "O'Br <b>&x", visibility: "hidden", columns: [{ values: [1], formats: [] }] }),
  ],
  { names: [{ name: "orders", reference: "订单!$A$1:$B$4" }, { name: "secret", reference: "订单!$A$1", sheet: "订单", hidden: true }] },
); // prettier-ignore

async function tableArchive(): Promise<Uint8Array> {
  const model = new WorkbookModel();
  fillFromSample(model, {
    sheets: [
      {
        name: "orders",
        rows: [
          ["id", "date", "amount"],
          ["A", 46_000, 10],
          ["B", 46_001, 20.5],
        ],
        table: { name: "tblOrders", style: "TableStyleMedium2" },
        columnFormats: ["@", "yyyy-mm-dd", "0.00"],
        columnWidths: [10, 12, 9],
        freezeRows: 1,
      },
    ],
    activeSheet: "orders",
    selection: "A1",
  });
  return saveWorkbook(model);
}
