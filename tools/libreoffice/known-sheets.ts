import { METRICS_TABLE } from "#app/outputs/metrics/names";
import { SETTINGS_TABLE } from "#app/outputs/settings/names";
import { SUMMARY_TABLE } from "#app/outputs/summary/names";
import type { OutputWords, SheetId } from "#app/outputs/words/output-words";
import type { SheetFacts, WorkbookFacts } from "./xlsx-facts";
import { MEMBERS_TABLE } from "#app/notes/names";

/** What is missing of what our sheets are for, a sentence each; `reported` = the sheets that the run says it wrote. */
export function unmetExpectations(saved: WorkbookFacts, reported: readonly string[], words: OutputWords): string[] {
  const missing = reported.filter(name => !saved.sheets.some(sheet => sheet.name === name));
  const found = Object.entries(EXPECTATIONS).flatMap(([id, expect]) => {
    const sheet = saved.sheets.find(({ name }) => name === words.sheets[id as SheetId]);
    return sheet === undefined ? [] : expect(sheet, words).map(finding => `${sheet.name}: ${finding}`);
  });
  return [...missing.map(name => `the run reports the sheet ${name}, which the file does not have`), ...found];
}

type Expectation = (sheet: SheetFacts, words: OutputWords) => string[];

const EXPECTATIONS: Readonly<Partial<Record<SheetId, Expectation>>> = {
  members: (sheet, { memberColumns: columns }) => [
    ...tableSheet(sheet, MEMBERS_TABLE),
    ...formatsOf(sheet, {
      [columns.memberId]: /^@$/,
      [columns.memberName]: /^@$/,
      [columns.phone]: /^@$/,
      [columns.code]: /^@$/,
      [columns.lastPurchase]: /yy/,
      [columns.netAmount]: /^#,##0\.00$/,
      [columns.averageAmount]: /^#,##0\.00$/,
    }),
    ...atLeast(sheet, "dataBar", 1),
    ...atLeast(sheet, "cellIs", 5),
    ...(sheet.lists.length < 2 ? [`has ${sheet.lists.length} drop-down lists instead of 2 or more`] : []),
    ...(sheet.prompts.length === 0 ? ["its headers say nothing when they are selected"] : []),
    ...(sheet.frozen.columns === 0 ? ["has no frozen columns"] : []),
  ],
  summary: sheet => tableSheet(sheet, SUMMARY_TABLE),
  metrics: sheet => tableSheet(sheet, METRICS_TABLE),
  settings: sheet => tableSheet(sheet, SETTINGS_TABLE),
  overview: sheet => [
    ...atLeast(sheet, "colorScale", 1),
    ...atLeast(sheet, "dataBar", 1),
    ...(sheet.charts.length === 0 ? ["has no chart"] : []),
    ...(sheet.hasGridlines ? ["shows gridlines"] : []),
    ...(/ 1 × [01] pages/.test(sheet.page) ? [] : [`is not printed one page wide: ${sheet.page}`]),
    ...([...sheet.cells.values()].some(({ format }) => format.includes("%")) ? [] : ["has no share in percent"]),
  ],
  pivot: sheet => (sheet.cells.size === 0 ? ["is empty"] : []),
};

function tableSheet(sheet: SheetFacts, name: string): string[] {
  const table = sheet.tables.find(one => one.name === name);
  if (table === undefined) return [`has no table ${name}`];
  return [
    ...(table.filtered === null ? [`the table ${name} has no filter buttons`] : []),
    ...(sheet.frozen.rows === 0 ? ["its header row is not frozen"] : []),
  ];
}

/** The first filled cell below each header has a format like this; a header that is not there is a finding. */
function formatsOf(sheet: SheetFacts, wanted: Readonly<Record<string, RegExp>>): string[] {
  return Object.entries(wanted).flatMap(([header, format]) => {
    const head = [...sheet.cells].find(([address, cell]) => /^[A-Z]+1$/.test(address) && cell.value === header)?.[0];
    if (head === undefined) return [`has no column ${header}`];
    const column = head.replace(/\d+/, "");
    const cells = [...sheet.cells].filter(([address]) => address !== head && address.replace(/\d+/, "") === column);
    const wrong = cells.find(([, cell]) => !format.test(cell.format));
    return wrong === undefined ? [] : [`${wrong[0]} under ${header} has the number format ${wrong[1].format}`];
  });
}

function atLeast(sheet: SheetFacts, kind: string, count: number): string[] {
  const found = sheet.rules.filter(rule => rule.startsWith(`${kind} `)).length;
  return found >= count ? [] : [`has ${found} conditional formats of the kind ${kind} instead of ${count} or more`];
}

/** Charts whose cells are hidden: every program leaves such cells out of the picture. */
export function chartsOfHiddenCells({ sheets }: WorkbookFacts): string[] {
  return sheets.flatMap(sheet =>
    sheet.charts
      .filter(chart => !chart.endsWith("(hidden cells too)"))
      .flatMap(chart =>
        [...chart.matchAll(/(?<=of |, )(.+?)!([A-Z]+)\d+:/g)].flatMap(([, name, letters]) => {
          const source = sheets.find(one => one.name === name);
          const column = [...(letters ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
          return source?.columns[column - 1]?.isHidden ? [`${sheet.name}: ${chart}: column ${letters} is hidden`] : [];
        }),
      ),
  );
}
