import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "#core/cell";
import type { TextEncodingName } from "#files/text/encodings";
import { bootExcelBench, fill } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { scoreActiveSheet, scoreBytes } from "../support/file-orders";
import { bytesOf } from "../workbench/files/text-bytes";
import { PLAIN, rewritten, textOf } from "./changes";
import type { TextStyle } from "./changes";
import { fieldTables, sampleTable } from "./order-tables";
import type { OrderTable } from "./order-tables";
import { membersOf, scoreTable } from "./outcome";
import type { Members } from "./outcome";

let bench: ExcelBench;
const TABLES = await fieldTables();
const field = (start: string) => TABLES.find(({ name }) => name.startsWith(start))!;
/** The first rows of the sample: enough for everything that is in it. */
const SAMPLE = { ...sampleTable("en-US"), rows: sampleTable("en-US").rows.slice(0, 150) };
const CHINESE = { ...sampleTable("zh-CN"), rows: sampleTable("zh-CN").rows.slice(0, 150) };

beforeAll(async () => {
  bench = await bootExcelBench();
});

async function members(table: OrderTable): Promise<Members> {
  const found = membersOf(await scoreTable(bench, table));
  expect(Object.keys(found).length).toBeGreaterThan(1);
  return found;
}

describe("how a file is written changes nobody", () => {
  const LETTERS: readonly (readonly [TextEncodingName, OrderTable])[] = [
    ["utf-8", SAMPLE],
    ["utf-16le", CHINESE],
    ["utf-16be", CHINESE],
    ["gb18030", CHINESE],
    ["gb18030", field("06")],
    ["big5", field("28")],
    ["windows-1252", field("19")],
  ];
  const DELIMITERS: readonly TextStyle["delimiter"][] = [",", ";", "\t", "|"];
  const LINE_ENDS: readonly TextStyle["lineEnd"][] = ["\n", "\r\n", "\r"];
  const STYLES = DELIMITERS.flatMap(delimiter =>
    LINE_ENDS.flatMap(lineEnd =>
      (["where needed", "everywhere"] as const).map((quotes): TextStyle => ({ delimiter, lineEnd, quotes })),
    ),
  );

  it.each(LETTERS)("in %s, with each delimiter, line end and quoting: %#", async (encoding, table) => {
    const base = await members(table);
    for (const style of STYLES) {
      const bytes = bytesOf(textOf(table.rows, style), encoding);
      const found = await scoreBytes(bench, { bytes, name: "orders.csv" }, table.asOf);
      expect(membersOf(found), JSON.stringify(style)).toEqual(base);
    }
  });

  it.each(TABLES.map(table => [table.name, table] as const))(
    "%s with each delimiter and line end",
    async (_, table) => {
      const base = membersOf(await scoreTable(bench, table));
      for (const [at, delimiter] of DELIMITERS.entries()) {
        const style: TextStyle = {
          delimiter,
          lineEnd: LINE_ENDS[at % 3]!,
          quotes: at % 2 === 0 ? "everywhere" : "where needed",
        };
        const file = { bytes: bytesOf(textOf(table.rows, style), "utf-8"), name: "orders.txt" };
        expect(membersOf(await scoreBytes(bench, file, table.asOf)), JSON.stringify(style)).toEqual(base);
      }
    },
  );

  it.each(["utf-8", "utf-16le", "utf-16be"] as const)("with a byte-order mark in %s", async encoding => {
    const base = await members(CHINESE);
    const bytes = bytesOf(`\ufeff${textOf(CHINESE.rows, PLAIN)}`, encoding);
    expect(membersOf(await scoreBytes(bench, { bytes, name: "orders.csv" }, CHINESE.asOf))).toEqual(base);
  });
});

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // prettier-ignore

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Ways to write a day that leave no doubt, if only because the column holds days above 12. */
const DAY_WRITINGS: readonly (readonly [string, (day: Day) => string])[] = [
  ["2026/6/1", ({ year, month, day }) => `${year}/${Number(month)}/${Number(day)}`],
  ["2026.06.01", ({ year, month, day }) => `${year}.${month}.${day}`],
  ["20260601", ({ year, month, day }) => `${year}${month}${day}`],
  ["2026年6月1日", ({ year, month, day }) => `${year}年${Number(month)}月${Number(day)}日`],
  ["1 Jun 2026", ({ year, month, day }) => `${Number(day)} ${MONTHS[Number(month) - 1]!.slice(0, 3)} ${year}`],
  ["June 1, 2026", ({ year, month, day }) => `${MONTHS[Number(month) - 1]!} ${Number(day)}, ${year}`],
  ["01.06.2026", ({ year, month, day }) => `${day}.${month}.${year}`],
  ["01/06/2026", ({ year, month, day }) => `${day}/${month}/${year}`],
  ["06/01/2026", ({ year, month, day }) => `${month}/${day}/${year}`],
  ["2026-06-01T00:00:00Z", ({ year, month, day }) => `${year}-${month}-${day}T00:00:00Z`],
];

function rewriteDay(write: (day: Day) => string): (text: string) => string | null {
  return text => {
    const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
    return found && write({ year: found[1]!, month: found[2]!, day: found[3]! });
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const grouped = (text: string, thousands: string, decimal: string) => {
  const [whole, fraction = ""] = Number(text).toFixed(2).split(".");
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${fraction}`;
};
const AMOUNT_WRITINGS: readonly (readonly [string, (text: string) => string])[] = [
  ["1,234.50", text => grouped(text, ",", ".")],
  ["1.234,50", text => grouped(text, ".", ",")],
  ["1 234,50", text => grouped(text, "\u00a0", ",")],
  ["1'234.50", text => grouped(text, "'", ".")],
  ["¥1,234.50", text => `¥${grouped(text, ",", ".")}`],
  ["$1234.50", text => `$${Number(text).toFixed(2)}`],
  ["EUR 1.234,50", text => `EUR ${grouped(text, ".", ",")}`],
  ["1234.50元", text => `${Number(text).toFixed(2)}元`],
];

/** Tables with the headers of their dates and amounts. */
const WRITTEN: readonly (readonly [OrderTable, dates: readonly string[], amounts: readonly string[]])[] = [
  [SAMPLE, ["Created at", "Paid at"], ["Net Sales", "Total", "Gross Sales", "Discounts", "Refunded Amount"]],
  [CHINESE, ["下单时间", "付款时间"], ["实付金额", "总金额", "吊牌金额", "优惠金额", "退款金额"]],
  [field("28"), ["date"], ["sales"]],
  [field("35"), ["date"], ["amount"]],
];

describe.each(WRITTEN.map(([table, ...columns]) => [table.name, table, ...columns] as const))(
  "%s: dates and amounts in another clear writing change nobody",
  (_, table, dates, amounts) => {
    let base: Members;
    beforeAll(async () => {
      base = await members(table);
    });

    it.each(DAY_WRITINGS)("days as %s", async (_, write) => {
      expect(await members(rewritten(table, dates, rewriteDay(write)))).toEqual(base);
    });

    it.each(AMOUNT_WRITINGS)("amounts as %s", async (_, write) => {
      const changed = rewritten(table, amounts, text => (NUMBER.test(text) ? write(text) : null));
      expect(await members(changed)).toEqual(base);
    });
  },
);

describe("ids, days and amounts as texts or as numbers of a sheet", () => {
  const FIRST_OF_1970 = 25569;
  const serial = (text: string) =>
    Math.floor(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000) + FIRST_OF_1970;

  it.each([
    ["24", ["customer_id"], ["date"], ["number_of_cds", "dollar_value"]],
    ["28", ["order"], ["date"], ["sales"]],
    ["27", ["user_id"], ["created_at"], ["amount"]],
  ])("case %s", async (start, ids, dates, amounts) => {
    const table = field(start);
    const base = await members(table);
    const headers = table.rows[table.headerRow]!;
    const at = (names: readonly string[], column: number) => names.includes(headers[column]!);
    const cells = table.rows.map((row, rowIndex) =>
      row.map((text, column): Cell => {
        if (rowIndex <= table.headerRow || text === "") return text;
        if (at(dates, column) && /^\d{4}-\d{2}-\d{2}/.test(text)) return serial(text);
        return at([...ids, ...amounts, ...dates], column) && NUMBER.test(text) ? Number(text) : text;
      }),
    );
    fill(bench.blank(), cells);
    const found = membersOf(await scoreActiveSheet(bench, table.asOf));
    const bare = (all: Members) =>
      Object.fromEntries(Object.entries(all).map(([id, values]) => [id.replace(/^0+/, ""), values]));
    expect(bare(found)).toEqual(bare(base));
  });
});
