import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { amountCandidates, detectColumns, readingHints, resolveMapping } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest, type FinishChoices } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import {
  chosenAmountColumn,
  finishChoicesOf,
  openQuestions,
  questionsOf,
  refusedGuess,
  withoutRefusedStatus,
  type Question,
  type QuestionKind,
} from "#core/questions";
import { ROW_STATUSES } from "#core/row-status";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayFromIso, isoDay, NO_DAY, serialFromDay, type Day } from "#core/units";

interface Reading {
  readonly questions: (answers?: Record<string, string>) => Question[];
  /** The rows as they are read with these answers. */
  readonly orders: (answers?: Record<string, string>) => OrderRows;
}

/** Reads a sheet as the product does and asks; the header row comes first. */
function read(sheet: readonly (readonly Cell[])[], filteredRows?: Int32Array, confirmed?: Int32Array): Reading {
  const detection = detectColumns(sheet);
  const mapping = resolveMapping(detection, {});
  const ingest = createOrderIngest({
    mapping,
    date1904: false,
    headers: detection.headers,
    ...readingHints(detection, mapping),
    amountCandidates: amountCandidates(detection, mapping),
  });
  ingest.add(chunkOfRows(sheet.slice(detection.headerRow! + 1)));
  const duplicates = confirmed ?? ingest.duplicateCandidates().rows;
  const questions = (answers?: Record<string, string>) => {
    const { evidence } = ingest.finishWithEvidence(duplicates);
    return questionsOf({
      detection,
      mapping,
      evidence,
      ...(filteredRows ? { filteredRows } : {}),
      ...(answers ? { answers } : {}),
    });
  };
  return {
    questions,
    orders: answers => ingest.finish(duplicates, finishChoicesOf(questions(answers), filteredRows)),
  };
}

const kinds = (questions: readonly Question[]) => questions.map(({ kind }) => kind);

function asked(reading: Reading, kind: QuestionKind, answers?: Record<string, string>): Question {
  const question = reading.questions(answers).find(candidate => candidate.kind === kind);
  if (!question) throw new Error(`${kind} is not asked, only ${kinds(reading.questions()).join(", ")}`);
  return question;
}

const statuses = (orders: OrderRows) => Array.from(orders.status, code => ROW_STATUSES[code]!);

const TODAY = dayFromIso("2026-11-21")!;

function scored(orders: OrderRows) {
  return scoreMembers(orders, defaultRules(), { asOf: TODAY, today: TODAY });
}

const netTotal = (orders: OrderRows) => scored(orders).netTotal;
const purchases = (orders: OrderRows) => scored(orders).purchaseCount;

const HEADER = ["会员编号", "订单编号", "下单时间", "实付金额"];
const PLAIN: Cell[][] = [HEADER, ["V1", "S1", "2026-01-02", 10], ["V2", "S2", "2026-01-03", 20], ["V1", "S3", "2026-01-04", 30]]; // prettier-ignore

describe("questions", () => {
  test("there are none where nothing is in doubt, and no answer changes anything", () => {
    const reading = read(PLAIN);
    expect(reading.questions()).toEqual([]);
    expect(reading.orders({ duplicates: "count" })).toEqual(reading.orders());
  });

  test("an answer that is no option is not heard", () => {
    const reading = read([...PLAIN, ["V1", "S1", "2026-01-02", 10]]);
    expect(asked(reading, "duplicates", { duplicates: "maybe" }).chosen).toBe("leave-out");
  });

  test("an answer equal to the default changes nothing", () => {
    const reading = read([...PLAIN, ["V1", "S1", "2026-01-02", 10]]);
    expect(finishChoicesOf(reading.questions({ duplicates: "leave-out" }))).toEqual({});
  });

  test("names of the language's own objects are no answers", () => {
    const reading = read([
      [...HEADER, "订单状态"],
      ["V1", "S1", "2026-01-02", 10, "__proto__"],
    ]);
    const [question] = reading.questions({});
    expect([question!.id, question!.chosen]).toEqual(["status-word:__proto__", "count"]);
    expect(statuses(reading.orders(JSON.parse('{"status-word:__proto__":"leave-out"}')))).toEqual([
      "unpaid-or-cancelled",
    ]);
  });
});

describe("which column is the amount", () => {
  const sheet: Cell[][] = [
    ["会员编号", "订单编号", "下单时间", "总金额", "实付金额", "应付金额", "退款金额"],
    ["V1", "S1", "2026-01-02", 100, 80, 90, 0],
    ["V2", "S2", "2026-01-03", 200, "¥160.50", 180, 0],
    ["合计", "", "", 300, 240.5, 270, 0],
  ];

  test("is not asked where the others say the same", () => {
    const same = sheet.map(row => [...row.slice(0, 3), row[4]!, row[4]!, row[4]!, row[6]!]);
    same[0] = sheet[0]!;
    expect(kinds(read(same).questions())).not.toContain("amount-column");
  });

  test("shows every candidate with the total of the rows that count, best first", () => {
    const question = asked(read(sheet), "amount-column");
    expect(question.evidence).toEqual({
      candidates: [
        { column: 4, header: "实付金额", total: 240.5, filledCount: 2 },
        { column: 5, header: "应付金额", total: 270, filledCount: 2 },
        { column: 3, header: "总金额", total: 300, filledCount: 2 },
      ],
    });
    expect([question.options, question.default]).toEqual([["4", "5", "3"], "4"]);
  });

  test("another answer is a column to read instead", () => {
    const reading = read(sheet);
    expect(chosenAmountColumn(reading.questions())).toBeNull();
    expect(chosenAmountColumn(reading.questions({ "amount-column": "3" }))).toBe(3);
  });

  test("is not asked when only one column can be it", () => {
    expect(kinds(read(PLAIN).questions())).not.toContain("amount-column");
  });
});

describe("an answer changes the numbers", () => {
  const repeatedOrders = [1, 2, 3, 4, 5].flatMap((n): Cell[][] => [
    [`V${n % 3}`, `S${n}`, "2026-01-02", 100, "上衣"],
    [`V${n % 3}`, `S${n}`, "2026-01-02", 100, "裤装"],
  ]);
  const withCategory = [...HEADER, "品类"];

  test("an amount on every row of its order: once by default, or each row's own", () => {
    const reading = read([withCategory, ...repeatedOrders]);
    const question = asked(reading, "order-amount");
    expect(question.default).toBe("once-per-order");
    expect(question.evidence).toMatchObject({
      orderCount: 5,
      rowCount: 10,
      severalRowsOrderCount: 5,
      largestOrder: 2,
      repeatedOrderCount: 5,
      totalPerRow: 1000,
      totalOncePerOrder: 500,
      exampleRows: [0, 2, 4, 6, 8],
    });
    expect(netTotal(reading.orders())).toBe(500);
    expect(netTotal(reading.orders({ "order-amount": "per-row" }))).toBe(1000);
  });

  test("rows of one order id: one purchase, or each row one; a refund still finds its sale", () => {
    const reading = read([
      HEADER,
      ["V1", "S1", "2026-01-02", 10],
      ["V1", "S1", "2026-01-02", 30],
      ["V1", "S1", "2026-01-09", -5],
      ["V2", "S2", "2026-01-03", 20],
    ]);
    expect(asked(reading, "order-grain").evidence).toMatchObject({ orderCount: 2, rowCount: 3, largestOrder: 2 });
    const byRow = reading.orders({ "order-grain": "row" });
    expect([purchases(reading.orders()), purchases(byRow)]).toEqual([2, 3]);
    expect([netTotal(reading.orders()), netTotal(byRow)]).toEqual([55, 55]);
  });

  test("day or month first where no date tells", () => {
    const reading = read([HEADER, ["V1", "S1", "03/04/2026", 10], ["V1", "S2", "05/04/2026", 10]]);
    const question = asked(reading, "day-month-order");
    expect(question.evidence).toEqual({ rowCount: 2, examples: ["03/04/2026", "05/04/2026"] });
    const first = (answers?: Record<string, string>) => isoDay(reading.orders(answers).day[0]! as Day);
    expect([first(), first({ "day-month-order": "month-first" })]).toEqual(["2026-04-03", "2026-03-04"]);
    const proven = read([HEADER, ["V1", "S1", "03/04/2026", 10], ["V1", "S2", "25/04/2026", 10]]);
    expect(kinds(proven.questions())).not.toContain("day-month-order");
  });

  test("a comma for decimals is not asked about where one value can be read no other way", () => {
    const reading = read([HEADER, ["V1", "S1", "2026-01-02", "1.299,50"], ["V1", "S2", "2026-01-03", "1.299"]]);
    expect(kinds(reading.questions())).not.toContain("decimal-mark");
    expect([...reading.orders().amount]).toEqual([1299.5, 1299]);
    expect(reading.orders().notes).toContainEqual({ code: "decimal-comma", rowCount: 2 });
  });

  test("1.299 can be a thousand where nothing else tells", () => {
    const reading = read([HEADER, ["V1", "S1", "2026-01-02", "1.299"], ["V1", "S2", "2026-01-03", "25"]]);
    expect(asked(reading, "decimal-mark")).toMatchObject({ default: "dot", evidence: { rowCount: 1 } });
    expect([...reading.orders({ "decimal-mark": "comma" }).amount]).toEqual([1299, 25]);
    const settled = read([HEADER, ["V1", "S1", "2026-01-02", "1.299"], ["V1", "S2", "2026-01-03", "25.50"]]);
    expect(kinds(settled.questions())).not.toContain("decimal-mark");
    expect(kinds(read([HEADER, ["V1", "S1", "2026-01-02", "1,299.00"]]).questions())).toEqual([]);
  });

  test("1.200 of one column is no question where an amount in another column of the sheet tells", () => {
    const header = [...HEADER, "退款金额"];
    const rows = (amount: string): Cell[][] => [header, ["V1", "S1", "2026-01-02", amount, "1.200"]];
    const comma = read(rows("2500,50"));
    expect(kinds(comma.questions())).not.toContain("decimal-mark");
    expect(comma.orders().refund![0]).toBe(1200);
    const dot = read(rows("2500.50"));
    expect(kinds(dot.questions())).not.toContain("decimal-mark");
    expect(dot.orders().refund![0]).toBe(1.2);
    expect(kinds(read(rows("2500")).questions())).toContain("decimal-mark");
  });

  test("status words that nobody knows count, each can be left out", () => {
    const reading = read([
      [...HEADER, "订单状态"],
      ["V1", "S1", "2026-01-02", 10, "已完成"],
      ["V1", "S2", "2026-01-03", 20, "审核中"],
      ["V2", "S3", "2026-01-04", 40, "foo"],
      ["V2", "S4", "2026-01-05", 80, "foo"],
    ]);
    expect(reading.questions().map(({ id, evidence }) => [id, evidence])).toEqual([
      ["status-word:foo", { word: "foo", rowCount: 2 }],
      ["status-word:审核中", { word: "审核中", rowCount: 1 }],
    ]);
    expect(netTotal(reading.orders())).toBe(150);
    const without = reading.orders({ "status-word:foo": "leave-out" });
    expect(netTotal(without)).toBe(30);
    expect(statuses(without)).toEqual(["counted", "counted", "unpaid-or-cancelled", "unpaid-or-cancelled"]);
  });

  test("a text too long for a word counts, is named by its beginning and makes no question", () => {
    const long = "请尽快发货".repeat(6_000);
    const reading = read([
      ["会员编号", "下单日期", "实付金额", "订单状态"],
      ["V1", "2026-06-01", 10, long],
      ["V1", "2026-06-02", 20, "交易成功"],
    ]);
    expect(reading.questions().filter(({ kind }) => kind === "status-word")).toEqual([]);
    const note = reading.orders({}).notes.find(({ code }) => code === "status-words-unknown");
    expect(note).toEqual({ code: "status-words-unknown", words: [`${long.slice(0, 100)}…`], rowCount: 1 });
  });

  test("rows that a filter hides count by default, or are left out with a status of their own", () => {
    const reading = read(PLAIN, Int32Array.from([2]));
    expect(asked(reading, "filtered-rows").evidence).toEqual({ rowCount: 1 });
    expect(netTotal(reading.orders())).toBe(60);
    const visible = reading.orders({ "filtered-rows": "leave-out" });
    expect([netTotal(visible), statuses(visible)[2]]).toEqual([30, "left-out"]);
  });

  test("amounts in 分 are scaled, or stay as written", () => {
    const reading = read([
      ["会员编号", "订单编号", "下单时间", "实付金额(分)"],
      ["V1", "S1", "2026-01-02", 1999],
    ]);
    expect(asked(reading, "amount-unit").evidence).toEqual({
      header: "实付金额(分)",
      factor: 0.01,
      examples: ["1999"],
    });
    const amount = (answers?: Record<string, string>) => reading.orders(answers).amount[0];
    expect([amount(), amount({ "amount-unit": "as-written" })]).toEqual([19.99, 1999]);
  });

  test("duplicates are left out, or count", () => {
    const reading = read([...PLAIN, ["V1", "S1", "2026-01-02", 10]]);
    expect(asked(reading, "duplicates").evidence).toMatchObject({ rowCount: 1, exampleRows: [3], total: 10 });
    expect([netTotal(reading.orders()), netTotal(reading.orders({ duplicates: "count" }))]).toEqual([60, 70]);
  });

  test("a blank member id takes the phone, or has no member", () => {
    const reading = read([
      [...HEADER, "手机号"],
      ["V1", "S1", "2026-01-02", 10, "19900001111"],
      ["", "S2", "2026-01-03", 20, "19900002222"],
    ]);
    expect(asked(reading, "phone-as-member").evidence).toMatchObject({ rowCount: 1, exampleRows: [1], joinedCount: 0 });
    expect(asked(reading, "phone-as-member").options).toEqual(["join", "use", "leave-out"]);
    expect(netTotal(reading.orders())).toBe(30);
    const without = reading.orders({ "phone-as-member": "leave-out" });
    expect([netTotal(without), statuses(without)[1]]).toEqual([10, "no-member-id"]);
  });

  test("a blank member id is the member's who has the phone, or a member of its own, or nobody's", () => {
    const reading = read([
      [...HEADER, "手机号"],
      ["V1", "S1", "2026-01-02", 10, "19900001111"],
      ["", "S2", "2026-01-03", 20, "199 0000 1111"],
    ]);
    const { evidence, options, default: fallback } = asked(reading, "phone-as-member");
    expect([options, fallback]).toEqual([["join", "use", "leave-out"], "join"]);
    expect(evidence).toMatchObject({ joinedCount: 1, example: { contact: "199 0000 1111", memberId: "V1" } });
    const memberCount = (answer?: string) =>
      scored(reading.orders(answer ? { "phone-as-member": answer } : {})).memberCount;
    expect([memberCount(), memberCount("join"), memberCount("use"), memberCount("leave-out")]).toEqual([1, 1, 2, 1]);
    expect(["join", "use"].map(answer => netTotal(reading.orders({ "phone-as-member": answer })))).toEqual([30, 30]);
  });

  test("freight is no category, or is one", () => {
    const reading = read([withCategory, ["V1", "S1", "2026-01-02", 10, "上衣"], ["V1", "S2", "2026-01-03", 5, "运费"]]);
    expect(asked(reading, "gift-lines").evidence).toEqual({ rowCount: 1, exampleRows: [1], values: ["运费"] });
    const widthOf = (orders: OrderRows) => scored(orders).widthCount[0];
    expect([widthOf(reading.orders()), widthOf(reading.orders({ "gift-lines": "count" }))]).toEqual([1, 2]);
  });

  test("a refund of no sale lowers the net amount, or is ignored; a matched one is no question", () => {
    const sheet = [...PLAIN, ["V1", "S9", "2026-02-01", -7], ["V2", "S2", "2026-02-02", -4]];
    const reading = read(sheet);
    expect(asked(reading, "unmatched-refunds").evidence).toEqual({ rowCount: 1, exampleRows: [3], total: 7 });
    expect([netTotal(reading.orders()), netTotal(reading.orders({ "unmatched-refunds": "ignore" }))]).toEqual([49, 56]);
    expect(statuses(reading.orders({ "unmatched-refunds": "ignore" })).slice(3)).toEqual(["refund", "refund"]);
  });
});

describe("ids that cannot be trusted", () => {
  test("damaged order ids: one purchase per day, or the ids as written", () => {
    const reading = read([
      HEADER,
      ["V1", "1.23457E+17", "2026-01-02", 10],
      ["V1", "1.23457E+17", "2026-01-09", 20],
      ["V1", "S3", "2026-01-10", 30],
    ]);
    expect(asked(reading, "damaged-order-ids").evidence).toEqual({ rowCount: 2, exampleRows: [0, 1] });
    const asWritten = reading.orders({ "damaged-order-ids": "as-written" });
    expect([purchases(reading.orders()), purchases(asWritten)]).toEqual([3, 2]);
  });

  test("damaged member ids are nobody's rows, or stay members when a person says so", () => {
    const reading = read([HEADER, ["1.23457E+17", "S1", "2026-01-02", 10], ["V1", "S2", "2026-01-02", 20]]);
    expect(asked(reading, "damaged-member-ids").evidence).toEqual({ rowCount: 1, exampleRows: [0] });
    expect(asked(reading, "damaged-member-ids").default).toBe("leave-out");
    expect(netTotal(reading.orders())).toBe(20);
    expect(netTotal(reading.orders({ "damaged-member-ids": "as-written" }))).toBe(30);
  });

  test("more than a fifth of masked ids has no default: nothing may be scored until it is answered", () => {
    const reading = read([HEADER, ["昂**", "S1", "2026-01-02", 10], ["V1", "S2", "2026-01-02", 20]]);
    const question = asked(reading, "masked-ids");
    expect(question).toMatchObject({ default: null, evidence: { maskedCount: 1, share: 0.5, examples: ["昂**"] } });
    expect(kinds(openQuestions(reading.questions()))).toEqual(["masked-ids"]);
    const answered = { "masked-ids": "leave-out" };
    expect(openQuestions(reading.questions(answered))).toEqual([]);
    expect(statuses(reading.orders(answered))).toEqual(["no-member-id", "counted"]);
    expect(reading.orders(answered).notes).toEqual([]);
  });
});

describe("currencies", () => {
  const sheet: Cell[][] = [
    [...HEADER, "币种"],
    ["V1", "S1", "2026-01-02", 10, "CNY"],
    ["V1", "S2", "2026-01-03", 20, "人民币"],
    ["V2", "S3", "2026-01-04", 40, "USD"],
    ["V2", "S4", "2026-01-05", 80, ""],
  ];

  test("of a column: two of them have no default, and the chosen one alone counts", () => {
    const reading = read(sheet);
    const question = asked(reading, "currency");
    expect([question.default, question.options]).toEqual([null, ["CNY", "USD"]]);
    expect(question.evidence).toEqual({
      currencies: [
        { currency: "CNY", rowCount: 2, total: 30 },
        { currency: "USD", rowCount: 1, total: 40 },
      ],
    });
    const chinese = reading.orders({ currency: "CNY" });
    expect(statuses(chinese)).toEqual(["counted", "counted", "other-currency", "counted"]);
    expect([netTotal(chinese), netTotal(reading.orders({ currency: "USD" }))]).toEqual([110, 120]);
  });

  test("of symbols in the amounts", () => {
    const reading = read([
      HEADER,
      ["V1", "S1", "2026-01-02", "¥1,299.00"],
      ["V1", "S2", "2026-01-03", "US$20"],
      ["V2", "S3", "2026-01-04", 40],
    ]);
    expect(asked(reading, "currency").options).toEqual(["CNY", "USD"]);
    expect(netTotal(reading.orders({ currency: "USD" }))).toBe(60);
  });

  test("one currency, however it is written, is no question", () => {
    const reading = read([HEADER, ["V1", "S1", "2026-01-02", "￥10"], ["V1", "S2", "2026-01-03", "20元"]]);
    expect(reading.questions()).toEqual([]);
  });

  test("a currency that the rows do not know is a bug of the caller", () => {
    const detection = detectColumns(sheet);
    const { mapping } = detection;
    const ingest = createOrderIngest({ mapping, date1904: false, headers: detection.headers, ...readingHints(detection, mapping) }); // prettier-ignore
    ingest.add(chunkOfRows(sheet.slice(1)));
    const choices: FinishChoices = { currency: "EUR" };
    expect(() => ingest.finish(new Int32Array(0), choices)).toThrow("the chosen currency is none of 2");
    expect(ingest.finish(new Int32Array(0)).day[0]).not.toBe(NO_DAY);
  });
});

describe("a guess about a column", () => {
  const days = ["2026-06-01", "2026-06-10", "2026-06-12", "2026-06-20"];
  const sheet = (member: string, date: string, amount: string): readonly (readonly Cell[])[] => [
    [member, "Order", date, amount],
    ...days.map((date, row): Cell[] => [["a", "b", "a", "c"][row]!, `${row + 1}`, date, 10.5 + row]),
  ];

  test("is asked, with what it rests on and a yes as default", () => {
    const reading = read(sheet("Buyer", "Wann", "Wieviel"));
    expect(asked(reading, "member-stand-in")).toEqual({
      id: "member-stand-in",
      kind: "member-stand-in",
      evidence: { header: "Buyer", link: "noun", valueCount: null, samples: ["a", "b", "c"] },
      options: ["yes", "no"],
      default: "yes",
      chosen: "yes",
    });
    const guessed = reading.questions().filter(({ kind }) => kind === "guessed-column");
    expect(guessed.map(({ id, chosen }) => [id, chosen])).toEqual([
      ["guessed-column:orderDate", "yes"],
      ["guessed-column:amount", "yes"],
    ]);
    expect(refusedGuess(reading.questions())).toBeNull();
  });

  test("that is refused leaves its field without a column", () => {
    const reading = read(sheet("Buyer", "Wann", "Wieviel"));
    expect(refusedGuess(reading.questions({ "guessed-column:amount": "no" }))).toBe("amount");
    expect(refusedGuess(reading.questions({ "member-stand-in": "no" }))).toBe("memberId");
  });

  test("that is refused for the status leaves no row out, and needs no other column", () => {
    const rows = sheet("Member ID", "Order date", "Amount").map((cells, row) => [
      ...cells,
      row === 0 ? "Money in" : row === 2 ? "pending" : "paid",
    ]);
    const detection = detectColumns(rows);
    const refused = { "guessed-column:status": "no" };
    expect(asked(read(rows), "guessed-column")).toMatchObject({ id: "guessed-column:status", chosen: "yes" });
    expect(refusedGuess(read(rows).questions(refused))).toBeNull();
    expect(withoutRefusedStatus(detection, detection.mapping, refused).status).toBeUndefined();
    expect(withoutRefusedStatus(detection, detection.mapping, {}).status).toBe(detection.mapping.status);
    const chosen = { ...detection.mapping, status: 0 };
    expect(withoutRefusedStatus(detection, chosen, refused)).toBe(chosen);
  });

  test("is none where headers name the columns, or where a person chose another", () => {
    const named = detectColumns(sheet("Member ID", "Order date", "Amount"));
    expect(columnGuesses(named, named.mapping)).toEqual([]);
    const guessed = detectColumns(sheet("Buyer", "Order date", "Amount"));
    expect(columnGuesses(guessed, guessed.mapping)).toHaveLength(1);
    expect(columnGuesses(guessed, resolveMapping(guessed, { memberId: 1 }))).toEqual([]);
  });
});

describe("dates whose day and month opening the file may have swapped", () => {
  const serial = (iso: string) => serialFromDay(dayFromIso(iso)!, false);
  const HEADER = ["会员编号", "订单号", "下单日期", "金额"];
  const sheet = [
    HEADER,
    ["A", "1", serial("2026-05-03"), 10],
    ["A", "2", "13/04/2026", 20],
    ["B", "3", "14/06/2026", 30],
  ];
  const days = (orders: OrderRows) => Array.from(orders.day, day => isoDay(day as Day));

  test("stand as they are and are asked with an example; the answer swaps the true dates only", () => {
    const reading = read(sheet);
    expect(asked(reading, "swapped-dates")).toMatchObject({
      options: ["as-they-stand", "swap"],
      default: "as-they-stand",
      evidence: { dateCount: 1, textCount: 2, example: { row: 0 } },
    });
    expect(days(reading.orders())).toEqual(["2026-05-03", "2026-04-13", "2026-06-14"]);
    const swapped = reading.orders({ "swapped-dates": "swap" });
    expect(days(swapped)).toEqual(["2026-03-05", "2026-04-13", "2026-06-14"]);
    expect(swapped.notes).toContainEqual(expect.objectContaining({ code: "dates-swapped", isSwappedBack: true }));
  });

  test("are not asked about where one of their days is above 12", () => {
    const right = [...sheet, ["B", "4", serial("2026-05-13"), 10]];
    expect(kinds(read(right).questions())).not.toContain("swapped-dates");
  });
});
