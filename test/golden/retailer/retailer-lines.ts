import { randomStream } from "#samples/random";

/** One line of a receipt, as the till knows it. */
interface Line {
  readonly invoice: string;
  /** Null for a sale to nobody who is known. */
  readonly customer: number | null;
  /** Days from 2010-12-01 on. */
  readonly day: number;
  readonly minute: number;
  readonly article: number;
  readonly quantity: number;
  /** In pence. */
  readonly price: number;
}

export interface RetailerFile {
  readonly csv: string;
  readonly lineCount: number;
  /** Lines of known customers that stand a second time because a day was pasted twice. */
  readonly pastedCount: number;
  /** Equal lines of one invoice, which were really sold. */
  readonly equalCount: number;
  /** By customer: what an analyst works out by hand from the till's own lines. */
  readonly expected: ReadonlyMap<string, { readonly lastDay: number; readonly purchases: number; readonly net: number }>;
}

const DAYS = 373;
const ARTICLES = 900;

/**
 * A year of a wholesaler in gifts, after the shape of a well-known public file: quantity and unit price, invoices that
 * begin with C for what came back, a quarter of the lines without a customer, lines that stand twice in one invoice
 * because two were sold, dates with the month first. One day is pasted a second time further down.
 */
export function retailerFile(mostLines: number): RetailerFile {
  const random = randomStream(20101201);
  const prices = Array.from({ length: ARTICLES }, () => random.whole(25, 1275));
  const days: Line[][] = [];
  let number = 536365;
  let count = 0;
  let equalCount = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const lines: Line[] = [];
    while (count + lines.length < (mostLines * (day + 1)) / (DAYS + 1)) {
      const customer = random.next() < 0.25 ? null : 12346 + Math.floor(random.next() ** 2 * 4300);
      const isReturn = customer !== null && random.next() < 0.06;
      const invoice = `${isReturn ? "C" : ""}${number}`;
      const minute = random.whole(8 * 60, 19 * 60);
      number += 1;
      for (let left = isReturn ? 1 : random.whole(1, 40); left > 0; left -= 1) {
        const article = random.whole(0, ARTICLES - 1);
        const quantity = (isReturn ? -1 : 1) * random.whole(1, 12);
        const line = { invoice, customer, day, minute, article, quantity, price: prices[article]! };
        lines.push(line);
        if (!isReturn && random.next() < 0.013) {
          lines.splice(random.whole(lines.length - 1, lines.length), 0, line);
          equalCount += 1;
        }
      }
    }
    days.push(lines);
    count += lines.length;
  }
  const pasted = days[100]!;
  const all = [...days.slice(0, 200).flat(), ...pasted, ...days.slice(200).flat()];
  return {
    csv: ["Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country", ...all.map(textOf)].join("\r\n"),
    lineCount: all.length,
    pastedCount: pasted.filter(({ customer }) => customer !== null).length,
    equalCount,
    expected: workedOut(days.flat()),
  };
}

function textOf({ invoice, customer, day, minute, article, quantity, price }: Line): string {
  const date = new Date(Date.UTC(2010, 11, 1 + day));
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${Math.floor(minute / 60)}:${two(minute % 60)}`;
  const when = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${time}`;
  const name = `GIFT NO ${article % 300}${article % 7 === 0 ? ', "SMALL"' : ""}`;
  const described = /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  // Two articles may share a name, and a price: only the code tells them apart.
  return `${invoice},${20000 + article}${article % 5 === 0 ? "B" : ""},${described},${quantity},${when},${(price / 100).toFixed(2)},${customer ?? ""},United Kingdom`;
}

/** The plain way: receipts of a customer, what they come to, and what came back. */
function workedOut(lines: readonly Line[]): RetailerFile["expected"] {
  const receipts = new Map<string, { customer: number; day: number; pence: number }>();
  for (const { invoice, customer, day, quantity, price } of lines) {
    if (customer === null) continue;
    const receipt = receipts.get(invoice) ?? { customer, day, pence: 0 };
    receipt.pence += quantity * price;
    receipts.set(invoice, receipt);
  }
  const customers = new Map<string, { lastDay: number; purchases: number; net: number }>();
  for (const { customer, day, pence } of receipts.values()) {
    const known = customers.get(String(customer)) ?? { lastDay: -1, purchases: 0, net: 0 };
    if (pence > 0) {
      known.purchases += 1;
      known.lastDay = Math.max(known.lastDay, day);
    }
    known.net += pence;
    customers.set(String(customer), known);
  }
  for (const [id, customer] of customers) {
    // What came back of no receipt that is named can take all, not more (domain: unmatched refunds, floor 0).
    customer.net = Math.max(0, customer.net);
    if (customer.purchases === 0) customers.delete(id);
  }
  return customers;
}
