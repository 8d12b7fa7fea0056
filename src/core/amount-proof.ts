import type { Cell } from "./cell";
import type { Detection } from "./detect-columns";
import type { ColumnMapping } from "./fields";
import type { AmountLevel } from "./ingest-evidence";
import { exactMatches } from "./parse/detection/synonym-index";
import { readAmount } from "./parse/numbers/amount-text";
import { normaliseHeader } from "./parse/texts/header-text";

interface ColumnsOfRows {
  readonly detection: Pick<Detection, "headers" | "kinds">;
  readonly mapping: ColumnMapping;
  readonly ownColumns: readonly number[];
}

const MONEY =
  /金额|金額|价|價|款|合计|合計|price|amount|total|cost|value|sales|sum|paid|net|gross|preis|betrag|summe|prix|montant|precio|importe|prezzo|importo|単価|가격|금액/;
const NO_MONEY =
  /数量|數量|件数|quantity|qty|items|products|count|points|积分|優惠|优惠|discount|refund|退款|运费|運費|shipping|tax|税/;

/**
 * Whose the amount is that stands on every row of some orders, by their other columns: the order's, when a column of money,
 * or quantity times unit price, adds up to it in each of them; the row's, when the unit price or quantity times it is the
 * amount on each row. Null when nothing or both of it holds.
 *
 * @param orders  all cells of the rows of orders of several rows that repeat one amount
 */
export function proveAmountLevel(
  orders: readonly (readonly (readonly Cell[])[])[],
  { detection, mapping, ownColumns }: ColumnsOfRows,
): AmountLevel {
  const column = mapping.amount;
  if (column === undefined || orders.length === 0) return null;
  const { headers, kinds } = detection;
  const isField = (at: number, field: "unitPrice" | "quantity") =>
    mapping[field] === at || exactMatches(normaliseHeader(headers[at] ?? "")).some(match => match.field === field);
  const columns = headers.map((_, at) => at).filter(at => at !== column && !ownColumns.includes(at));
  const prices = columns.filter(at => isField(at, "unitPrice"));
  const quantities = columns.filter(at => isField(at, "quantity"));
  const lines: Line[] = prices.flatMap(price =>
    quantities.map(quantity => (cells: readonly Cell[]) => numberOf(cells[price]) * numberOf(cells[quantity])),
  );
  const rowPrices: Line[] = quantities.length === 0 ? prices.map(price => cells => numberOf(cells[price])) : [];
  const money: Line[] = columns
    .filter(at => !isField(at, "quantity") && isMoney(kinds[at], headers[at] ?? ""))
    .map(at => cells => numberOf(cells[at]));

  const amountOf: Line = cells => numberOf(cells[column]);
  const isOrders = [...lines, ...money].some(line => orders.every(rows => addsUp(rows, line, amountOf)));
  const isRows = [...lines, ...rowPrices].some(line =>
    orders.every(rows => rows.every(cells => isNear(line(cells), amountOf(cells)))),
  );
  if (isOrders === isRows) return null;
  return isOrders ? "once-per-order" : "per-row";
}

type Line = (cells: readonly Cell[]) => number;

function addsUp(rows: readonly (readonly Cell[])[], line: Line, amountOf: Line): boolean {
  return isNear(
    rows.reduce((sum, cells) => sum + line(cells), 0),
    amountOf(rows[0]!),
    rows.length,
  );
}

/** Equal but for half a cent of rounding on each row. */
function isNear(value: number, amount: number, rowCount = 1): boolean {
  return Math.abs(value - amount) <= 0.005 * rowCount + 1e-9;
}

/** A blank cell is 0, a text that is no number NaN, which adds up to nothing. */
function numberOf(cell: Cell | undefined): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.trim() === "") return 0;
  const { plain, european } = readAmount(cell);
  return Number.isFinite(plain) ? plain : european;
}

function isMoney(kind: Detection["kinds"][number] | undefined, header: string): boolean {
  const text = normaliseHeader(header);
  if ((kind !== "money" && kind !== "number") || NO_MONEY.test(text)) return false;
  return kind === "money" || MONEY.test(text);
}
