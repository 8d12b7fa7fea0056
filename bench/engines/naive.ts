import { AS_OF, COLUMN, SERIAL_OF_1970, WINDOW_START } from "../data";
import type { Rows } from "../data";
import { summarise } from "../engine";
import type { Engine, EngineRun, MemberColumns } from "../engine";

/** What anyone would write first: a Map per text column, typed arrays, no checks of any kind. */
export function createEngine(): Engine {
  return { version: "in this file", run };
}

interface Lines {
  readonly member: Int32Array;
  readonly order: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly category: Int32Array;
  readonly memberCount: number;
  readonly orderCount: number;
  readonly categoryCount: number;
}

async function run(chunks: readonly Rows[]): Promise<EngineRun> {
  const started = performance.now();
  const lines = encode(chunks);
  const read = performance.now();
  const columns = score(lines);
  const done = performance.now();
  return { ingestMilliseconds: read - started, queryMilliseconds: done - read, summary: summarise(columns) };
}

function encode(chunks: readonly Rows[]): Lines {
  const rowCount = chunks.reduce((count, rows) => count + rows.length, 0);
  const [members, orders, categories] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const member = new Int32Array(rowCount);
  const order = new Int32Array(rowCount);
  const day = new Int32Array(rowCount);
  const amount = new Float64Array(rowCount);
  const category = new Int32Array(rowCount);
  let at = 0;
  for (const rows of chunks) {
    for (const row of rows) {
      member[at] = codeOf(members, row[COLUMN.member] as string);
      order[at] = codeOf(orders, row[COLUMN.order] as string);
      day[at] = Math.floor(row[COLUMN.date] as number) - SERIAL_OF_1970;
      amount[at] = row[COLUMN.amount] as number;
      category[at] = codeOf(categories, row[COLUMN.category] as string);
      at += 1;
    }
  }
  const counts = { memberCount: members.size, orderCount: orders.size, categoryCount: categories.size };
  return { member, order, day, amount, category, ...counts };
}

function codeOf(codes: Map<string, number>, text: string): number {
  let code = codes.get(text);
  if (code === undefined) {
    code = codes.size;
    codes.set(text, code);
  }
  return code;
}

function score({ member, order, day, amount, category, memberCount, orderCount, categoryCount }: Lines): MemberColumns {
  const lastDay = new Int32Array(memberCount).fill(-1);
  const money = new Float64Array(memberCount);
  const orders = new Int32Array(memberCount);
  const frequency = new Float64Array(memberCount);
  const width = new Float64Array(memberCount);
  const orderSeen = new Uint8Array(orderCount);
  const categorySeen = new Uint8Array(memberCount * categoryCount);
  for (let row = 0; row < member.length; row += 1) {
    const who = member[row]!;
    if (day[row]! > lastDay[who]!) lastDay[who] = day[row]!;
    money[who]! += amount[row]!;
    if (orderSeen[order[row]!] === 0) {
      orderSeen[order[row]!] = 1;
      orders[who]! += 1;
      if (day[row]! >= WINDOW_START) frequency[who]! += 1;
    }
    const place = who * categoryCount + category[row]!;
    if (categorySeen[place] === 0) {
      categorySeen[place] = 1;
      width[who]! += 1;
    }
  }
  const recency = Float64Array.from(lastDay, last => AS_OF - last);
  const monetary = money.map((sum, who) => sum / orders[who]!);
  const scores = [recency, frequency, monetary, width].map((values, i) => scoresOf(values, i === 0));
  return { recency, frequency, monetary, width, scores };
}

function scoresOf(values: Float64Array, fewerIsBetter: boolean): Uint8Array {
  const ascending = values.slice().sort();
  const cuts = [0.2, 0.4, 0.6, 0.8].map(fraction => {
    const position = (ascending.length - 1) * fraction;
    const below = Math.floor(position);
    const upper = ascending[Math.min(below + 1, ascending.length - 1)]!;
    return ascending[below]! + (upper - ascending[below]!) * (position - below);
  });
  return Uint8Array.from(values, value => {
    const passed = cuts.filter(cut => value > cut).length;
    return fewerIsBetter ? 5 - passed : 1 + passed;
  });
}
