import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Field } from "#core/fields";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { membersOf, scoreTable } from "./outcome";

interface System {
  readonly system: string;
  readonly headers: readonly string[];
  /** The header of each field; null for a field that has none there. */
  readonly expect: Readonly<Partial<Record<Field, string | null>>>;
}

const SYSTEMS = JSON.parse(
  readFileSync(new URL("../golden/header-rows-languages.json", import.meta.url), "utf8"),
) as readonly System[];

/** Person, order, day, amount and goods. */
const ORDERS: readonly (readonly [person: number, order: number, day: string, amount: number, goods: string])[] = [
  [1, 1001, "2026-01-17", 120, "Tea"],
  [1, 1002, "2026-03-05", 80.5, "Cups"],
  [2, 1003, "2026-03-09", 64, "Tea"],
  [3, 1004, "2026-04-21", 310.25, "Lamps"],
  [1, 1005, "2026-05-30", 45, "Tea"],
  [2, 1006, "2026-06-02", 99.9, "Lamps"],
  [4, 1007, "2026-06-11", 18, "Cups"],
  [3, 1008, "2026-06-28", 220, "Tea"],
];

const NAMES = ["", "Ann Berg", "Bo Chen", "Cho Diaz", "Dea Ek"];

/** What stands in the column of a field. */
const CELLS: Readonly<Partial<Record<Field, (order: (typeof ORDERS)[number]) => string>>> = {
  memberName: ([person]) => NAMES[person]!,
  recipient: ([person]) => NAMES[person]!,
  orderDate: ([, , day]) => day,
  amount: ([, , , amount]) => amount.toFixed(2),
  unitPrice: ([, , , amount]) => amount.toFixed(2),
  orderId: ([, order]) => String(order),
  category: ([, , , , goods]) => goods,
  product: ([, , , , goods]) => `${goods} no. 7`,
  quantity: () => "1",
  refundAmount: () => "0",
  discount: () => "0",
  email: ([person]) => `person${person}@example.com`,
  phone: ([person]) => `1380000000${person}`,
  status: () => "completed",
};

function cellOf({ expect: columns }: System, header: string, order: (typeof ORDERS)[number]): string {
  const field = (Object.keys(columns) as Field[]).find(name => columns[name] === header);
  if (field === "memberId") return /mail|メール/i.test(header) ? CELLS.email!(order) : `K-00${order[0]}`;
  return (field && CELLS[field]?.(order)) ?? "";
}

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** Who the members are, without their ids: a shop knows its members by a number, another by an e-mail. */
async function people(system: System): Promise<unknown[]> {
  const rows = [system.headers, ...ORDERS.map(order => system.headers.map(header => cellOf(system, header, order)))];
  const file = await scoreTable(bench, { name: system.system, rows, headerRow: 0, asOf: "2026-06-30" });
  return Object.values(membersOf(file))
    .map(values => JSON.stringify(values))
    .sort();
}

const PLAIN: System = {
  system: "plain",
  headers: ["Customer ID", "Order ID", "Order Date", "Amount", "Category"],
  expect: {
    memberId: "Customer ID",
    orderId: "Order ID",
    orderDate: "Order Date",
    amount: "Amount",
    category: "Category",
  },
};

describe("the same orders under the headers of another shop give the same members", () => {
  it.each(SYSTEMS.map(system => [system.system, system] as const))("%s", async (_, system) => {
    const withGoods = typeof system.expect.category === "string";
    const base = withGoods ? PLAIN : { ...PLAIN, headers: PLAIN.headers.slice(0, 4) };
    const wanted = await people(base);
    expect(wanted.length).toBe(4);
    const found = await people(system);
    // Without a category the width is that of the goods where they are named; what else is told stays the same.
    const told = (all: unknown[]) => all.map(text => (JSON.parse(String(text)) as unknown[]).slice(0, 5));
    if (withGoods) expect(found).toEqual(wanted);
    else expect(told(found)).toEqual(told(wanted));
  });
});
