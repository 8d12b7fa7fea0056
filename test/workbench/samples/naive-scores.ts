import type { SampleCell, SampleSheet } from "#samples/sample-data";

/** Order rows read with plain code that knows the sample's faults and nothing of the product. */
export interface NaiveRow {
  readonly status: string;
  readonly memberId: string;
  readonly orderId: string;
  readonly day: number;
  readonly amount: number;
  readonly category: string;
  readonly brand: string;
  readonly cell: (header: string) => SampleCell;
}

export interface NaiveMember {
  readonly id: string;
  readonly code: string;
  readonly segment: string;
  readonly recencyDays: number;
  readonly windowPurchases: number;
  readonly lifetimePurchases: number;
  readonly averageAmount: number;
  readonly categories: number;
}

export function readOrders(sheet: SampleSheet, asOf: number): NaiveRow[] {
  const headers = sheet.rows[0]!;
  const seen = new Set<string>();
  return sheet.rows.slice(1).map(row => {
    const cell = (header: string): SampleCell => {
      const place = headers.indexOf(header);
      if (place < 0) throw new Error(`no column ${header}`);
      return row[place]!;
    };
    const memberId = String(cell("会员编号"))
      .replace(/^="(.*)"$/, "$1")
      .trim();
    const amount = readAmount(cell("实付金额"));
    const day = readDay(cell("付款时间"));
    const key = JSON.stringify(row);
    let status = "counted";
    if (seen.has(key)) status = "duplicate";
    else if (memberId === "") status = "no-member-id";
    else if (memberId === "散客") status = "walk-in";
    else if (["待付款", "交易关闭"].includes(String(cell("订单状态")))) status = "unpaid-or-cancelled";
    else if (day > asOf) status = "after-as-of";
    else if (amount < 0 || cell("订单状态") === "退款成功") status = "refund";
    else if (amount === 0) status = "zero-amount";
    seen.add(key);
    const category = String(cell("品类"));
    return {
      status,
      memberId,
      orderId: String(cell("订单编号")),
      day,
      amount,
      category,
      brand: String(cell("品牌")),
      cell,
    };
  });
}

export interface Purchase {
  readonly memberId: string;
  readonly day: number;
  readonly amount: number;
  readonly rows: readonly NaiveRow[];
}

export function purchasesOf(rows: readonly NaiveRow[]): Purchase[] {
  const orders = new Map<string, NaiveRow[]>();
  for (const row of rows) {
    // A row refunded as a whole is no sale; a negative row lowers the order it names.
    if (row.status !== "counted" && !(row.status === "refund" && row.amount < 0)) continue;
    const key = `${row.memberId} ${row.orderId}`;
    orders.set(key, [...(orders.get(key) ?? []), row]);
  }
  return [...orders.values()].map(lines => ({
    memberId: lines[0]!.memberId,
    day: Math.min(...lines.map(line => line.day)),
    amount: lines.reduce((sum, line) => sum + line.amount, 0),
    rows: lines,
  }));
}

/** Scores by the fixed thresholds, five bands; `windowStart` is the day the 12 months begin after. */
export function scoreMembers(purchases: readonly Purchase[], asOf: number, windowStart: number): NaiveMember[] {
  const average = purchases.reduce((sum, each) => sum + each.amount, 0) / purchases.length;
  const ids = [...new Set(purchases.map(each => each.memberId))];
  return ids.map(id => {
    const own = purchases.filter(each => each.memberId === id);
    const recencyDays = asOf - Math.max(...own.map(each => each.day));
    const windowPurchases = own.filter(each => each.day > windowStart).length;
    const averageAmount = own.reduce((sum, each) => sum + each.amount, 0) / own.length;
    const categories = new Set(
      own.flatMap(each => each.rows.filter(row => row.status === "counted").map(row => row.category)),
    ).size;
    const ratio = averageAmount / average;
    const r = recencyDays <= 30 ? 5 : recencyDays <= 90 ? 4 : recencyDays <= 180 ? 3 : recencyDays <= 360 ? 2 : 1;
    const f = windowPurchases >= 6 ? 5 : windowPurchases >= 4 ? 4 : Math.max(1, windowPurchases);
    const m = ratio < 0.5 ? 1 : ratio < 0.8 ? 2 : ratio < 1.2 ? 3 : ratio < 2 ? 4 : 5;
    const w = Math.min(5, categories);
    const code = `${r}${f}${m}${w}`;
    const segment = segmentOf(r, f, m, w);
    return {
      id,
      code,
      segment,
      recencyDays,
      windowPurchases,
      lifetimePurchases: own.length,
      averageAmount,
      categories,
    };
  });
}

function segmentOf(r: number, f: number, m: number, w: number): string {
  if (r >= 4 && f >= 4 && w <= 2) return "fan";
  if (r >= 4 && f >= 4) return m >= 4 ? "core" : "regular";
  if (r >= 4 && f >= 2) return w >= 3 ? "rising" : "broaden";
  if (r >= 4) return m >= 4 ? "recent_hi" : "recent";
  if (r === 3) return f >= 4 ? "slipping" : f >= 2 ? "wavering" : "drowsy";
  if (f >= 4 || (m >= 4 && w >= 3)) return "winback";
  if (m >= 4) return "sleep_hi";
  return r === 1 && f === 1 && w <= 2 ? "lost" : "dormant";
}

function readAmount(cell: SampleCell): number {
  if (typeof cell === "number") return cell;
  const text = String(cell).normalize("NFKC").replace(/[¥,]/g, "");
  const amount = Number(text);
  if (Number.isNaN(amount)) throw new Error(`amount ${String(cell)}`);
  return amount;
}

function readDay(cell: SampleCell): number {
  if (typeof cell === "number") return Math.floor(cell);
  if (cell === "") return 0;
  const match = /^(\d{4})\D?0?(\d{1,2})\D?(\d{2})/.exec(String(cell));
  if (match === null) throw new Error(`day ${String(cell)}`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 + 25_569;
}
