import type { CellFacts, SheetFacts, WorkbookFacts } from "./xlsx-facts";

/** What LibreOffice shows differently from what was saved, a sentence each. */
export function differences(saved: WorkbookFacts, opened: WorkbookFacts): string[] {
  const names = (facts: WorkbookFacts): string => facts.sheets.map(sheet => sheet.name).join(", ");
  if (names(saved) !== names(opened)) return [`sheets were ${names(saved)}; LibreOffice has ${names(opened)}`];
  // Without a window LibreOffice forgets how a sheet was looked at: then its file cannot speak about panes.
  const keepsViews = opened.sheets.some(sheet => sheet.frozen.rows + sheet.frozen.columns > 0);
  return saved.sheets.flatMap((sheet, place) =>
    sheetDifferences(sheet, opened.sheets[place]!, keepsViews).map(finding => `${sheet.name}: ${finding}`),
  );
}

/** Whether LibreOffice wrote down frozen panes at all. */
export function keepsViews(opened: WorkbookFacts): boolean {
  return opened.sheets.some(sheet => sheet.frozen.rows + sheet.frozen.columns > 0);
}

function sheetDifferences(saved: SheetFacts, opened: SheetFacts, comparesViews: boolean): string[] {
  const findings: string[] = [];
  const same = (what: string, before: unknown, after: unknown): void => {
    if (before !== after) findings.push(`${what} was ${String(before)}, is ${String(after)}`);
  };
  same("visibility", saved.isVisible, opened.isVisible);
  findings.push(...cellDifferences(saved, opened));
  const tables = (sheet: SheetFacts): string[] =>
    sheet.tables.map(
      ({ name, range, filtered }) => `${name} at ${range}${filtered === null ? "" : ` filtered at ${filtered}`}`,
    );
  findings.push(...listDifferences("table", tables(saved), tables(opened)));
  same("range of the filter", saved.filtered, opened.filtered);
  same("rows hidden", saved.hiddenRows, opened.hiddenRows);
  findings.push(...listDifferences("conditional format", saved.rules, opened.rules));
  findings.push(...listDifferences("drop-down list", saved.lists, opened.lists));
  findings.push(...listDifferences("message", saved.prompts, opened.prompts));
  findings.push(...listDifferences("chart", saved.charts, opened.charts));
  if (saved.page !== "") same("page", saved.page, opened.page);
  if (comparesViews) same("frozen panes", JSON.stringify(saved.frozen), JSON.stringify(opened.frozen));
  findings.push(...columnDifferences(saved, opened));
  return findings;
}

function cellDifferences(saved: SheetFacts, opened: SheetFacts): string[] {
  const wrong: string[] = [];
  const formats = new Map<string, number>();
  for (const [address, cell] of saved.cells) {
    const other = opened.cells.get(address);
    if (!isSameCell(cell, other)) {
      wrong.push(`${address} was ${told(cell)}, is ${other === undefined ? "empty" : told(other)}`);
    } else if (cell.format !== other?.format) {
      const key = `${cell.format} became ${other?.format} in column ${address.replace(/\d+/, "")}`;
      formats.set(key, (formats.get(key) ?? 0) + 1);
    }
  }
  for (const address of opened.cells.keys()) if (!saved.cells.has(address)) wrong.push(`${address} was empty`);
  const more = wrong.length > MOST_CELLS ? [`… and ${wrong.length - MOST_CELLS} further cells`] : [];
  return [
    ...wrong.slice(0, MOST_CELLS).map(text => `cell ${text}`),
    ...more,
    ...[...formats].map(([change, count]) => `number format ${change} (${count} cells)`),
  ];
}

const MOST_CELLS = 5;

function told({ kind, value, isFormula }: CellFacts): string {
  return `${kind} ${JSON.stringify(value)}${isFormula ? " by a formula" : ""}`;
}

function isSameCell(saved: CellFacts, opened: CellFacts | undefined): boolean {
  if (opened === undefined || saved.kind !== opened.kind || saved.isFormula !== opened.isFormula) return false;
  if (saved.kind !== "number") return saved.value === opened.value;
  // LibreOffice writes fifteen digits.
  const [first, second] = [Number(saved.value), Number(opened.value)];
  return first === second || Math.abs(first - second) <= 1e-14 * Math.abs(first);
}

/** Lists without regard to order: a program may sort rules and tables as it likes. */
function listDifferences(what: string, saved: readonly string[], opened: readonly string[]): string[] {
  const left = [...opened];
  const lost = saved.filter(line => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...lost.map(line => `${what} lost: ${line}`), ...left.map(line => `${what} new: ${line}`)];
}

/** Width in characters up to which a column counts as unchanged. */
const WIDTH_TOLERANCE = 0.05;

function columnDifferences(saved: SheetFacts, opened: SheetFacts): string[] {
  return saved.columns.flatMap((column, place) => {
    if (column === undefined) return [];
    const other = opened.columns[place] ?? { width: opened.standardWidth, isHidden: false, level: 0 };
    const findings: string[] = [];
    if (other.isHidden !== column.isHidden) findings.push(`column ${place + 1} ${column.isHidden ? "is shown" : "is hidden"}`); // prettier-ignore
    if (other.level !== column.level) findings.push(`column ${place + 1} is grouped ${other.level} deep, not ${column.level}`); // prettier-ignore
    if (Math.abs(other.width - column.width) > WIDTH_TOLERANCE) findings.push(`column ${place + 1} is ${other.width} wide, not ${column.width}`); // prettier-ignore
    return findings;
  });
}
