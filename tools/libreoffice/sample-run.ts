import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fillFromSample } from "#files/fill-from-rows";
import { saveWorkbook } from "#files/open-workbook";
import { WorkbookModel } from "#host/model/workbook";
import { sampleWorkbook } from "#samples/sample-workbook";

/** Names as people type them, which no program may take for a formula; they replace names of the sample's members. */
const FORMULA_NAMES = ["=1+1", '=HYPERLINK("http://x","y")', "+86 小王", "@张", "-5"];
/** An id of the sample that would lose its zeros as a number. */
export const ID_WITH_ZEROS = "00123";

/** Writes the sample workbook with some names that look like formulas. Throws when the sample lacks what is looked for. */
export async function writeSample(file: string): Promise<void> {
  const model = new WorkbookModel();
  fillFromSample(model, sampleWorkbook());
  const orders = model.sheetNamed("订单");
  const used = orders?.usedRange(true) ?? null;
  if (orders === null || used === null) throw new Error("the sample has no sheet 订单");
  const column = (header: string): number => {
    const heads = orders.grid.readBlock({ ...used, rows: 1 })[0] ?? [];
    const place = heads.indexOf(header);
    if (place < 0) throw new Error(`the sample has no column ${header}`);
    return place;
  };
  const ids = orders.grid.readColumn(column("会员编号"), 1, used.rows - 1);
  if (!ids.includes(ID_WITH_ZEROS)) throw new Error(`the sample has no member ${ID_WITH_ZEROS}`);
  const members = [...new Set(ids)].filter(id => typeof id === "string" && id !== ID_WITH_ZEROS);
  const names = orders.grid.readColumn(column("会员姓名"), 1, used.rows - 1);
  const renamed = names.map((name, row) => FORMULA_NAMES[members.indexOf(ids[row] ?? null)] ?? name);
  orders.grid.setColumn(column("会员姓名"), 1, renamed);
  filterCategories(model);
  writeFileSync(file, await saveWorkbook(model));
}

/** Somebody looks at one category only: what a filter hides must stay hidden, and come back with the filter. */
function filterCategories(model: WorkbookModel): void {
  const sheet = model.sheetNamed("品类对照");
  const filter = sheet?.tables[0]?.filter;
  if (sheet === null || filter === undefined) throw new Error("the sample has no table on 品类对照");
  const { row, column } = filter.range.rectangle ?? { row: 0, column: 0 };
  filter.criteria.set(1, { filterOn: "Values", values: [sheet.getText(row + 1, column + 1)] });
  sheet.applyFilters();
  if (!sheet.hasHiddenRows) throw new Error("the filter on 品类对照 hides nothing");
}

/** Scores a file by the command line and gives the sheets that the run reports. Throws when the command fails. */
export function score(input: string, out: string, language: string, settings: string): readonly string[] {
  // Unmasked, so that the names are there to be looked at.
  writeFileSync(settings, JSON.stringify({ maskPersonalData: false }));
  const args = ["src/entry/cli/index.ts", input, "--out", out, "--lang", language, "--settings", settings];
  const run = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`the command line ended with ${String(run.status)}: ${run.stderr}`);
  const { sheets } = JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "") as { sheets: readonly string[] };
  return sheets;
}
