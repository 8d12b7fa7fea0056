import type { Cell } from "#core/cell";
import { detectColumns, readingHints, resolveMapping } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { countStatuses, ROW_STATUSES } from "#core/row-status";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { RandomStream } from "#samples/random";
import { day } from "../support/score-rows";
import { fuzz } from "./fuzz";
import { HEADERS, nastyText, plausibleText } from "./nasty-cells";

fuzz("a sheet of any cells is understood, read and scored, each row with one status", 4, {
  name: "sheet",
  make: sheetOf,
  check: rows => checkSheet(rows),
  file: rows => ({ ending: "json", content: JSON.stringify(rows, null, 1) }),
});

function sheetOf(random: RandomStream): Cell[][] {
  const width = random.whole(1, 10);
  const rowCount = random.whole(0, 60);
  const nastiness = random.pick([0.02, 0.2, 0.7]);
  const headers = Array.from({ length: width }, () => random.pick(HEADERS));
  // Most sheets are to come as far as their scores.
  if (random.next() < 0.8) headers.splice(0, 3, "会员编号", "下单日期", "实付金额");
  const cell = (header: string): Cell => {
    if (random.next() < nastiness) return nastyCell(random);
    if (header === "会员编号") return `V${random.whole(1, 12)}`;
    if (header === "下单日期")
      return random.next() < 0.5 ? 46_000 + random.whole(0, 300) : `2026-05-${random.whole(1, 31)}`;
    if (header === "实付金额") return random.whole(-200, 2000) / 10;
    return plausibleText(random);
  };
  const rows = Array.from({ length: rowCount }, () => headers.map(cell));
  const above = Array.from({ length: random.pick([0, 0, 0, 2]) }, () => headers.map(() => nastyCell(random)));
  return [...above, [...headers], ...rows];
}

function nastyCell(random: RandomStream): Cell {
  const kind = random.next();
  if (kind < 0.7) return nastyText(random);
  if (kind < 0.8) return random.next() < 0.5;
  return random.pick([0, -0, 60, 61, -1, 0.1, 1e15, 1e16, 1e308, -1e308, 5e-324, 2 ** 53, 2_958_465, 2_958_466]);
}

function checkSheet(rows: readonly (readonly Cell[])[]): void {
  const detection = detectColumns(rows);
  const { headers, headerRow, missing } = detection;
  const mapping = resolveMapping(detection, {});
  if (headerRow === null || missing.length > 0) return;
  const data = rows.slice(headerRow + 1);
  const ingest = createOrderIngest({ mapping, date1904: false, headers, ...readingHints(detection, mapping) });
  const cut = Math.floor(data.length / 2);
  for (const piece of [data.slice(0, cut), data.slice(cut)]) ingest.add(chunkOfRows(piece));
  const { orders } = ingest.finishWithEvidence(ingest.duplicateCandidates().rows);
  const scored = scoreMembers(orders, defaultRules(), { asOf: null, today: day("2026-11-21") });

  expectThat(orders.rowCount === data.length, `${orders.rowCount} of ${data.length} rows`);
  for (const status of scored.rowStatus) expectThat(status < ROW_STATUSES.length, `status ${status}`);
  const byStatus = countStatuses(scored.rowStatus);
  const { rows: rowCounts, people, money } = scored.counts;
  expectThat(JSON.stringify(byStatus) === JSON.stringify(rowCounts.byStatus), "the counts are not those of the rows");
  const total = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  expectThat(total === data.length && rowCounts.read === data.length, `${total} statuses of ${data.length} rows`);
  expectThat(rowCounts.counted + rowCounts.leftOut === rowCounts.read, "rows counted and left out are not all rows");
  expectThat(people.members === scored.memberCount, `${people.members} members, ${scored.memberCount} lines`);
  expectThat(people.prospects === scored.prospects.length, `${people.prospects} prospects`);
  const difference = money.gross - money.refunded - money.net;
  expectThat(
    Math.abs(difference) <= 1e-9 * Math.max(1, money.gross),
    `gross less refunded is not net by ${difference}`,
  );
  const numbers = [money.gross, money.net, ...scored.averageAmount, ...scored.netAmount, ...scored.index];
  for (const number of numbers) expectThat(Number.isFinite(number), `${number} among the scores`);
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
