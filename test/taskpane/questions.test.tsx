import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { CheckState } from "#app/session/check/state";
import { resolveMapping } from "#core/detect-columns";
import type { IngestNote } from "#core/order-rows";
import type { Question, QuestionEvidence, QuestionKind } from "#core/questions";
import type { Day } from "#core/units";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { ambiguousDate } from "#locales/question-words";
import { askedQuestions } from "../../src/taskpane/data/asked-questions";
import { CURRENCY, MASKED_IDS } from "../locales/every-failure";
import { checkDone, idlePane, inspection, readyPane } from "../support/fake-session";
import { renderPane } from "./render-pane";

const ROWS = { rowCount: 3, exampleRows: [13, 14] };
const GRAIN = {
  orderCount: 900,
  rowCount: 1100,
  severalRowsOrderCount: 40,
  largestOrder: 6,
  repeatedOrderCount: 38,
  severalLinesOrderCount: 12,
  amountLevel: "once-per-order" as const,
  totalPerRow: 931_540,
  totalOncePerOrder: 808_288,
  exampleRows: [13, 14],
};

const EVIDENCE: QuestionEvidence = {
  "member-stand-in": { header: "Phone", link: "phone", valueCount: 243, samples: ["13800001234", "13900005678"] },
  "guessed-column": { field: "amount", header: "Umsatz", samples: ["12.50"] },
  "amount-column": {
    candidates: [
      { column: 3, header: "实付金额", total: 808_288, filledCount: 1897 },
      { column: 6, header: "备用", total: null, filledCount: null },
    ],
  },
  "order-amount": GRAIN,
  "order-grain": GRAIN,
  "day-month-order": { rowCount: 12, examples: ["25/12/2024", "03/04/2025"] },
  "swapped-dates": {
    dateCount: 3,
    textCount: 2,
    order: "day-first",
    changedCount: 2,
    example: { row: 13, standing: 20_576 as Day, swapped: 20_517 as Day },
    isInOrderSwapped: true,
  },
  "decimal-mark": { rowCount: 12, examples: ["500", "12,50"] },
  "status-word": { word: "审核中", rowCount: 7 },
  "filtered-rows": { rowCount: 5 },
  "amount-unit": { header: "金额（分）", factor: 0.01, examples: ["1999", "500", "20"] },
  currency: {
    currencies: [
      { currency: "CNY", rowCount: 90, total: 4000 },
      { currency: "USD", rowCount: 10, total: 60 },
    ],
  },
  "masked-ids": { maskedCount: 4, share: 0.02, examples: ["138****5678"] },
  "damaged-member-ids": ROWS,
  "damaged-order-ids": ROWS,
  "phone-as-member": {
    ...ROWS,
    joinedCount: 2,
    sharedCount: 1,
    example: { contact: "13800000000", memberId: "V001" },
  },
  "shared-phones": {
    groupCount: 2,
    idCount: 5,
    fewerMembers: { leave: 0, "same-name": 1, join: 3 },
    examples: [
      ["V001", "V007"],
      ["13800000000", "V2"],
    ],
    askedCount: 3,
  },
  "shared-phone": { key: "V007", id: "V007", with: [{ key: "V001", id: "V001", sameName: true }] },
  duplicates: { ...ROWS, total: 1200, copiedCount: 3, copiedTotal: 1200 },
  "rows-without-head": { ...ROWS, total: 210 },
  "merged-members": { ...ROWS, total: 210, blockCount: 2, isEvident: true },
  "order-states": { ...ROWS, orderCount: 2, total: 480 },
  "gift-lines": { ...ROWS, values: ["赠品"] },
  "unmatched-refunds": { ...ROWS, total: 350 },
};

const OPTIONS: Readonly<Record<QuestionKind, readonly [string, string]>> = {
  "member-stand-in": ["yes", "no"],
  "guessed-column": ["yes", "no"],
  "amount-column": ["3", "6"],
  "order-amount": ["once-per-order", "per-row"],
  "order-grain": ["order", "row"],
  "day-month-order": ["day-first", "month-first"],
  "swapped-dates": ["as-they-stand", "swap"],
  "decimal-mark": ["dot", "comma"],
  "status-word": ["count", "leave-out"],
  "filtered-rows": ["count", "leave-out"],
  "amount-unit": ["scale", "as-written"],
  currency: ["CNY", "USD"],
  "masked-ids": ["as-written", "leave-out"],
  "damaged-member-ids": ["leave-out", "as-written"],
  "damaged-order-ids": ["by-day", "as-written"],
  "phone-as-member": ["join", "use"],
  "shared-phones": ["leave", "join"],
  "shared-phone": ["leave", "V001"],
  duplicates: ["leave-out", "count"],
  "rows-without-head": ["join", "leave-out"],
  "merged-members": ["carry-down", "leave-out"],
  "order-states": ["last", "count"],
  "gift-lines": ["leave-out", "count"],
  "unmatched-refunds": ["subtract", "ignore"],
};

const KINDS = Object.keys(OPTIONS) as QuestionKind[];

function question(kind: QuestionKind): Question {
  const options = OPTIONS[kind];
  const id = kind === "status-word" ? "status-word:审核中" : kind === "shared-phone" ? "shared-phone:V007" : kind;
  return { id, kind, evidence: EVIDENCE[kind], options, default: options[0], chosen: options[0] } as Question;
}

function checkWith(kinds: readonly QuestionKind[], notes: readonly IngestNote[] = []): CheckState {
  const done = checkDone();
  if (done.status !== "done") throw new Error("the check of the pictures is done");
  return { status: "done", check: { ...done.check, questions: kinds.map(question), notes } };
}

const MIXED: CheckState = {
  status: "failed",
  failure: {
    code: "currencies-mixed",
    questions: [CURRENCY],
    currencies: [
      { currency: "CNY", rowCount: 90 },
      { currency: "USD", rowCount: 10 },
    ],
  },
};

const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

describe("the words of a question", () => {
  test.each(LANGUAGES)("are complete in %s, for every kind and option, without a hole", language => {
    const words = messages(language);
    for (const kind of KINDS) {
      const asking = { inspection: inspection(), settings: { answers: {}, maskPersonalData: true }, words };
      const [asked] = askedQuestions(checkWith([kind]), asking);
      const texts = [asked!.title, ...asked!.options.map(({ label }) => label)];
      expect(texts.every(text => text.trim() !== "")).toBe(true);
      expect(asked!.options).toHaveLength(2);
      expect(JSON.stringify(asked)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test("name rows by their number in the sheet", () => {
    const words = messages("en-US");
    const [asked] = askedQuestions(checkWith(["duplicates"]), {
      inspection: inspection(),
      settings: { answers: {}, maskPersonalData: true },
      words,
    });
    expect(asked!.title).toBe("3 rows repeat an earlier row cell by cell. Which of them count?");
    expect(asked!.about).toBe("Amounts of 1,200 in all. For example rows 15 and 16.");
  });

  test("show both readings of a date that really has two", () => {
    expect(ambiguousDate(["25/12/2024", "03/04/2025"])).toEqual({
      text: "03/04/2025",
      dayFirst: "2025-04-03",
      monthFirst: "2025-03-04",
    });
    expect(ambiguousDate(["25/12/2024", "04/04/2025", "2025-03-04"])).toBeNull();
  });
});

describe("question cards", () => {
  test("come answered, with the evidence, and another answer is passed on", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["order-amount"]) });
    const group = screen.getByRole("radiogroup", {
      name: "These orders repeat one amount on every row. Is it the order total?",
    });
    expect(
      within(group)
        .getAllByRole<HTMLInputElement>("radio")
        .map(({ checked }) => checked),
    ).toEqual([true, false]);
    expect(radio(/Yes, it counts once per order Suggested.*808,288 in all/)).toBeTruthy();
    expect(screen.getByText(/^38 of 40 orders with several rows repeat one amount\./)).toBeTruthy();
    await user.click(radio(/No, each row has its own amount/));
    expect(session.asked).toEqual([["answer", "order-amount", "per-row"]]);
  });

  test("are in Chinese too", () => {
    renderPane({ ...readyPane(), check: checkWith(["status-word", "gift-lines"]) }, "zh-CN");
    expect(screen.getByRole("radiogroup", { name: "订单状态「审核中」算成交吗？" })).toBeTruthy();
    expect(screen.getByRole("radiogroup", { name: "「赠品」算品类吗？" })).toBeTruthy();
  });

  test("about what stands for the member show the column masked, and a no leaves the choice open", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["member-stand-in"]) });
    expect(
      screen.getByRole("radiogroup", { name: "There is no member id. Does “Phone” stand for the member?" }),
    ).toBeTruthy();
    expect(
      screen.getByText(
        "Rows with the same phone number are one member; there are 243 different values. For example “138****1234” and “139****5678”.",
      ),
    ).toBeTruthy();
    expect(radio(/Yes, go on with it Suggested/).checked).toBe(true);
    await user.click(radio(/No, I choose another column/));
    expect(session.asked).toEqual([["chooseColumn", "memberId", null]]);
  });

  test("about a guessed amount say why it was taken", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["guessed-column"]) });
    expect(screen.getByRole("radiogroup", { name: "Is “Umsatz” the purchase amount?" })).toBeTruthy();
    expect(screen.getByText("No header says so; it is the only column of money. For example “12.50”.")).toBeTruthy();
    await user.click(radio(/No, not this column/));
    expect(session.asked).toEqual([["chooseColumn", "amount", null]]);
  });

  test("name a guessed column without a header by its letters", () => {
    const check = checkWith(["guessed-column"]);
    if (check.status !== "done") throw new Error("the check is done");
    const evidence = { field: "amount", header: "", samples: ["12.50"] } as const;
    const questions = [{ ...question("guessed-column"), evidence } as Question];
    renderPane({ ...readyPane(), check: { ...check, check: { ...check.check, questions } } });
    expect(screen.getByRole("radiogroup", { name: /^Is “.+” the purchase amount\?$/ })).toBeTruthy();
    expect(screen.queryByRole("radiogroup", { name: /this column/ })).toBeNull();
  });

  test("about a guessed date show days, also where cells hold serials", () => {
    const check = checkWith(["guessed-column"]);
    if (check.status !== "done") throw new Error("the check is done");
    const evidence = { field: "orderDate", header: "Wann", samples: ["46174", "19/01/2026"] } as const;
    const questions = [{ ...question("guessed-column"), id: "guessed-column:orderDate", evidence } as Question];
    renderPane({ ...readyPane(), check: { ...check, check: { ...check.check, questions } } });
    expect(screen.getByText(/only column of dates\. For example “2026-06-01” and “19\/01\/2026”\./)).toBeTruthy();
  });

  test("about a guessed order status say what it leaves out, and a no leaves the field without a column", async () => {
    const check = checkWith(["guessed-column"]);
    if (check.status !== "done") throw new Error("the check is done");
    const evidence = { field: "status", header: "Payment", samples: ["paid", "pending"] } as const;
    const questions = [{ ...question("guessed-column"), id: "guessed-column:status", evidence } as Question];
    const { session, user } = renderPane({ ...readyPane(), check: { ...check, check: { ...check.check, questions } } });
    expect(screen.getByRole("radiogroup", { name: "Is “Payment” the status of the orders?" })).toBeTruthy();
    expect(screen.getByText(/Unpaid, cancelled and refunded rows are left out by it\./)).toBeTruthy();
    await user.click(radio(/No, not this column/));
    expect(session.asked).toEqual([["chooseColumn", "status", null]]);
  });

  test("for the amount choose a column, by its name, and say what each adds up to", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["amount-column"]) });
    expect(radio(/实付金额 Suggested.*808,288 in 1,897 rows/).checked).toBe(true);
    await user.click(radio(/备用/));
    expect(session.asked).toEqual([["chooseColumn", "amount", 6]]);
  });

  test("two are open, further ones are counted and one click away, orders of several rows last", async () => {
    const { user } = renderPane({
      ...readyPane(),
      check: checkWith(["order-grain", "decimal-mark", "duplicates", "gift-lines"]),
    });
    expect(screen.getAllByRole("radiogroup")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "2 more decisions" }));
    expect(screen.getAllByRole("radiogroup").at(-1)?.getAttribute("aria-labelledby")).toBe(
      screen.getByRole("heading", { name: "Are rows with the same order number one purchase?" }).id,
    );
  });

  test("about rows without an id show whose they are, masked, and let that be undone", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["phone-as-member"]) });
    expect(screen.getByText(/138\*\*\*\*0000 is V001\./)).toBeTruthy();
    expect(screen.queryByText(/13800000000/)).toBeNull();
    await user.click(radio(/each phone or e-mail is a member of its own/));
    expect(session.asked).toEqual([["answer", "phone-as-member", "use"]]);
  });

  test("about ids with one phone can be answered for all, and ticked and unticked one by one", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["shared-phones", "shared-phone"]) });
    expect(
      screen.getByRole("radiogroup", { name: "5 member ids share a phone number. Which of them are one member?" }),
    ).toBeTruthy();
    expect(screen.getByText(/V001 and V007; 138\*\*\*\*0000 and V2\./)).toBeTruthy();
    expect(screen.queryByText(/13800000000/)).toBeNull();
    expect(radio(/All of them 3 members fewer/).checked).toBe(false);
    expect(screen.getByText("2 more ids follow the choice above.")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: /V007 is one member with V001 Same name/ }));
    expect(session.asked).toEqual([["answer", "shared-phone:V007", "V001"]]);
  });

  test("about an id that is ticked take the tick back", async () => {
    const check = checkWith(["shared-phones", "shared-phone"]);
    const { session, user } = renderPane({ ...readyPane(), check });
    const { settings } = session.store.read();
    act(() => session.play({ settings: { ...settings, answers: { "shared-phone:V007": "V001" } } }));
    const tick = screen.getByRole<HTMLInputElement>("checkbox", { name: /V007 is one member/ });
    expect(tick.checked).toBe(true);
    await user.click(tick);
    expect(session.asked).toEqual([["answer", "shared-phone:V007", "leave"]]);
  });

  test("a remark that a question tells already is not told twice", () => {
    const notes: IngestNote[] = [
      { code: "day-month-order", order: "day-first", decided: false, rowCount: 12 },
      { code: "category-missing", rowCount: 4 },
    ];
    renderPane({ ...readyPane(), check: checkWith(["day-month-order"], notes) });
    expect(screen.getByRole("radiogroup", { name: "Does “03/04/2025” begin with the day or the month?" })).toBeTruthy();
    expect(screen.queryByText(/this run reads them as/)).toBeNull();
    expect(screen.getByText("4 rows without a category do not count for width.")).toBeTruthy();
  });

  test("stay, with the focus, while the rows are read again", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: checkWith(["duplicates"]) });
    await user.click(radio(/All, count repeated rows too/));
    const { settings } = session.store.read();
    act(() =>
      session.play({
        settings: { ...settings, answers: { duplicates: "count" } },
        check: { status: "checking", rowsDone: 0, rowCount: 1912 },
      }),
    );
    expect(radio(/All, count repeated rows too/).checked).toBe(true);
    expect(document.activeElement).toBe(radio(/All, count repeated rows too/));
  });

  test("of other orders are gone as soon as those are read", () => {
    const { session } = renderPane({ ...readyPane(), check: checkWith(["duplicates"]) });
    const other = inspection([], { source: { ...inspection().source, address: "退货!A1:G9" } });
    act(() =>
      session.play({
        source: { status: "ready", inspection: other },
        check: { status: "checking", rowsDone: 0, rowCount: 8 },
      }),
    );
    expect(screen.queryByRole("radiogroup")).toBeNull();
  });
});

describe("a question without a safe answer", () => {
  test("about currencies offers each one, chooses none, and passes the choice on", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: MIXED });
    const group = within(screen.getByRole("radiogroup", { name: "Which currency counts?" }));
    expect(group.getAllByRole<HTMLInputElement>("radio").map(({ checked }) => checked)).toEqual([false, false]);
    await user.click(radio(/USD.*10 rows/));
    expect(session.asked).toEqual([["answer", "currency", "USD"]]);
  });

  test("takes the place of a run that could only fail, and the focus", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: MIXED });
    await user.click(screen.getByRole("tab", { name: "Method" }));
    await user.click(await screen.findByRole("button", { name: "Score members" }));
    expect(session.asked).toEqual([]);
    expect(document.activeElement).toBe(radio(/CNY/));
  });

  test("about masked ids can be answered, or another column chosen", async () => {
    const check: CheckState = {
      status: "failed",
      failure: { code: "ids-masked", column: "会员编号", share: 0.6, questions: [MASKED_IDS] },
    };
    const { session, user } = renderPane({ ...readyPane(), check }, "zh-CN");
    const group = within(screen.getByRole("radiogroup", { name: "4 个会员编号打了星号。要用吗？" }));
    await user.click(group.getByRole("radio", { name: /^不用，这些行不计入/ }));
    expect(session.asked).toEqual([["answer", "masked-ids", "leave-out"]]);
    expect(screen.getByRole("button", { name: "换一列" })).toBeTruthy();
  });
});

describe("an answer that fits the orders no longer", () => {
  const answers = [
    { id: "currency", option: "USD", reason: "column-gone", header: "币种" },
    { id: "status-word:审核中", option: "leave-out", reason: "column-gone", header: "状态" },
  ] as const;
  const lost: CheckState = { status: "failed", failure: { code: "answers-lost", answers, questions: [CURRENCY] } };

  test("is named with its column and asked anew, with nothing chosen", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: lost });
    expect(screen.getByText(/“USD” \(the currency\) was about the column “币种”/)).toBeTruthy();
    const group = within(screen.getByRole("radiogroup", { name: "Which currency counts?" }));
    expect(group.getAllByRole<HTMLInputElement>("radio").map(({ checked }) => checked)).toEqual([false, false]);
    await user.click(group.getByRole("radio", { name: /EUR|USD/ }));
    await user.click(screen.getByRole("button", { name: /^Go on without the answer on the order status “审核中”/ }));
    expect(session.asked).toEqual([
      ["answer", "currency", "USD"],
      ["answer", "status-word:审核中", null],
    ]);
  });

  test("is told before the rows of a large sheet are read", () => {
    const { settings } = idlePane();
    renderPane({
      ...readyPane(),
      check: { status: "on-request", rowCount: 1912 },
      settings: { ...settings, lost: { columns: [], answers } },
    });
    expect(screen.getByText(/“USD” \(the currency\) was about the column “币种”/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Go on without/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Check the rows now" })).toBeTruthy();
  });

  test("can be a column: it is named, and the one found or another can be taken", async () => {
    const { settings } = idlePane();
    const orders = inspection();
    const mapping = resolveMapping(orders.detection, { amount: null });
    const { session, user } = renderPane({
      source: { status: "ready", inspection: { ...orders, mapping } },
      settings: { ...settings, lost: { columns: [{ field: "amount", header: "应付" }], answers: [] } },
    });
    expect(screen.getByText("Column “应付” is missing")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /use no column/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Score members" }));
    await user.click(screen.getByRole("button", { name: "Amount: use “实付金额”" }));
    expect(session.asked).toEqual([["chooseColumn", "amount", 3]]);
  });
});
