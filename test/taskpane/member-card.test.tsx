import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import axe from "axe-core";
import type { CallListState } from "#app/session/call-list/state";
import type { PaneState } from "#app/session/pane-state";
import type { MemberRef } from "#app/member-card/member-card";
import type { WrittenMember } from "#app/member-card/written-members";
import type { WrittenRun } from "#app/outputs/settings/written-run";
import { memberHistory } from "#core/member-history";
import { segmentMapOf } from "#core/segment-maps";
import { defaultRules } from "#core/scoring-rules";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { callList, callMember } from "../support/call-list";
import { TODAY, readyPane, result } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import { orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { renderPane } from "./render-pane";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const who = (memberName: string, phone: string) => ({ attributes: { memberName, phone } });

/** M1 bought five times, M2 once long ago, M3 has not paid. */
const ROWS: readonly OrderRow[] = [
  ...["2024-11-02", "2026-02-08", "2026-04-11", "2026-06-14", "2026-08-01"].map((date, k) => ({
    member: "M1", day: date, amount: 400 + 50 * k, width: ["上衣", "裤装", "鞋履"][k % 3]!,
    ...who("张小明", "19900000001"),
  })),
  { member: "M2", day: "2025-01-05", amount: 90, width: "上衣", ...who("李小明", "19900000002") },
  { member: "M3", day: "2026-11-01", amount: 60, width: "上衣", status: "unpaid-or-cancelled", ...who("", "") },
  { member: "M4", day: "2026-11-21", amount: 60, width: "上衣", ...who("赵小明", "19900000003") },
]; // prettier-ignore
const BOOK = bookOf(ROWS);
const OF_M1: MemberRef = { kind: "row", rowId: "M1" };

function list(): CallListState {
  const members = ["M1", "M2", "M4"].map((memberId, place) =>
    callMember({
      memberId,
      name: `${["张", "李", "赵"][place]}小明`,
      phone: `1990000000${place + 1}`,
      priority: place + 1,
    }),
  );
  const languages = { all: LANGUAGES.map(outputWords) };
  return { status: "ready", list: callList(members, { languages }), busy: false, filtered: null };
}

const HISTORY = memberHistory(orderRows(ROWS), 0, { asOf: TODAY, sameDayIsOnePurchase: true });

/** A pane with a finished run, and the card of M1 over its list. */
function written(change: Partial<PaneState> = {}): Partial<PaneState> {
  return {
    ...readyPane(),
    calls: list(),
    book: BOOK,
    writtenBook: BOOK,
    member: { status: "open", ref: OF_M1 },
    memberHistory: { status: "known", place: { book: BOOK, code: 0 }, history: HISTORY },
    ...change,
  };
}

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 2, name });

async function open(state: Partial<PaneState>, language: Language = "en-US") {
  const pane = renderPane(state, language);
  await screen.findByRole("region", { name: language === "en-US" ? "Member card" : "会员卡" });
  return pane;
}

describe("the member card", () => {
  test.each([
    [
      "en-US",
      "Slipping Regulars|Wavering Members|Loyal Regulars",
      "Recency 3 of 5, 112 days",
      "One change away",
      "Call priority",
    ],
    ["zh-CN", "松动常客|观望会员|忠诚常客", "近度 3 分，共 5 级，112 天", "只差一步", "名单优先级"],
  ] as const)(
    "says who, which segment and why, with the measure behind each score (%s)",
    async (language, segments, tile, change, priority) => {
      await open(written(), language);
      await heading("张**");
      expect(screen.getAllByText(new RegExp(`^(${segments})$`)).length).toBeGreaterThan(0);
      expect(screen.getByText(tile)).toBeTruthy();
      expect(screen.getByRole("heading", { level: 3, name: change })).toBeTruthy();
      expect(screen.getByText(new RegExp(`^${priority}`))).toBeTruthy();
      expect(document.body.textContent).toContain("199****0001");
      expect(document.body.textContent).not.toContain("19900000001");
    },
  );

  test("tells how each score came about when asked", async () => {
    const { user } = await open(written());
    const steps = await screen.findByRole("button", { name: "How each score came about" });
    expect(steps.getAttribute("aria-expanded")).toBe("false");
    await user.click(steps);
    expect(screen.getByText(/^The last purchase was 112 days ago/)).toBeTruthy();
    const card = screen.getByRole("region", { name: "Why this segment" });
    expect(within(card).getAllByRole("listitem")).toHaveLength(4);
  });

  test("names full texts only when asked to, and keeps to that on the next card", async () => {
    const { user } = await open(written());
    await user.click(await screen.findByRole("switch", { name: "Show full name and number" }));
    await heading("张小明");
    expect(screen.getByText("19900000001")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Next member" }));
    await heading("李小明");
  });

  test("shows a change as a short label beside its segment, and tells it whole to a screen reader", async () => {
    await open(written());
    const change = screen.getByText("One more purchase", { exact: true });
    expect(change.getAttribute("aria-hidden")).toBe("true");
    const item = change.closest("li")!;
    expect(item.textContent).toMatch(/^One more purchase makes this member (.+)\.One more purchase\1$/);
  });

  test("tells what was noted of earlier contacts, and when the last purchase was", async () => {
    const members = [
      callMember({
        memberId: "M1",
        name: "张小明",
        phone: "19900000001",
        noted: { contactedOn: 46_340, outcome: "Reached", nextFollowUp: "", remarks: "Comes on Saturday" },
      }),
    ];
    const calls: CallListState = { status: "ready", list: callList(members), busy: false, filtered: null };
    await open(written({ calls }));
    expect((await screen.findByText("2026-11-14 · Reached")).previousElementSibling?.textContent).toBe("Last contact");
    expect(screen.getByText("Comes on Saturday")).toBeTruthy();
    expect(screen.queryByText("Next follow-up")).toBeNull();
    expect(screen.getByText(/5 purchases · last on 2026-08-01 · net /)).toBeTruthy();
  });

  test("offers the card of the row that is selected now", async () => {
    const { session, user } = await open(written());
    await user.click(await screen.findByRole("button", { name: "Card of the selected row" }));
    expect(session.asked).toContainEqual(["openSelected"]);
  });

  test("says which dimension was not scored", async () => {
    const { dimensions } = defaultRules();
    const rules = { ...defaultRules(), dimensions: { ...dimensions, width: { ...dimensions.width, enabled: false } } };
    const book = bookOf(ROWS, rules);
    await open(written({ book, writtenBook: book, memberHistory: { status: "none" } }));
    expect(await screen.findByText("Width was not scored")).toBeTruthy();
  });

  test("asks for the list, the sheet's row and the purchases only where they are not at hand", async () => {
    const { session } = await open(written({ memberHistory: { status: "none" } }));
    await waitFor(() => expect(session.asked.map(([action]) => action)).toContain("askHistory"));
    expect(session.asked.map(([action]) => action)).not.toContain("readMemberRows");
    cleanup();
    const other = await open(written({ book: null, writtenBook: null, calls: { status: "unread" } }));
    const asked = () => other.session.asked.map(([action]) => action);
    await waitFor(() => expect(asked()).toEqual(expect.arrayContaining(["readCallList", "readMemberRows"])));
    expect(asked()).not.toContain("askHistory");
  });
});

describe("the purchases on the card", () => {
  test("stand on a line with one stop, along which arrow keys move, and in a table", async () => {
    const { user } = await open(written());
    const line = await screen.findByRole("group", { name: "Purchases over time" });
    expect(screen.getByText("5 purchases · last on 2026-08-01 · net 2,500 · usually every 63 days")).toBeTruthy();
    expect(line.tabIndex).toBe(0);
    expect(line.querySelectorAll("circle")).toHaveLength(5);
    line.focus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByText("Purchase 1 of 5: 2024-11-02, 400").getAttribute("role")).toBe("status");
    await user.keyboard("{End}");
    expect(screen.getByText("Purchase 5 of 5: 2026-08-01, 600")).toBeTruthy();
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(screen.getByText("Purchase 3 of 5: 2026-04-11, 500")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show as table" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map(row => row.textContent)).toEqual([
      "DayNet amount", "2024-11-02400", "2026-02-08450", "2026-04-11500", "2026-06-14550", "2026-08-01600",
    ]); // prettier-ignore
  });

  test("have areas by their amounts", async () => {
    await open(written());
    const line = await screen.findByRole("group", { name: "Purchases over time" });
    const radii = [...line.querySelectorAll("circle")].map(dot => Number(dot.getAttribute("r")));
    expect(radii[4]! ** 2 / radii[0]! ** 2).toBeCloseTo(600 / 400);
  });

  test("are told with a warning when the orders hold others than the result counted", async () => {
    const fewer = { ...HISTORY, purchases: HISTORY.purchases.slice(1) };
    const place = { book: BOOK, code: 0 };
    await open(written({ memberHistory: { status: "known", place, history: fewer } }));
    expect(
      await screen.findByText(/The orders now hold 4 purchases of this member; the scores above were made from 5/),
    ).toBeTruthy();
  });

  test("can be had by reading the orders when nobody keeps the rows, and say so when no orders are shown", async () => {
    const { session, user } = await open(written({ memberHistory: { status: "rows-gone" } }));
    await user.click(await screen.findByRole("button", { name: "Read the orders" }));
    expect(session.asked).toContainEqual(["checkRows"]);
    act(() => session.play({ source: { status: "idle" } }));
    expect(screen.getByText(/^The pane shows no orders/)).toBeTruthy();
  });

  test("lead to the latest order, or say that another one stands there by now", async () => {
    const { session, user } = await open(written());
    await user.click(await screen.findByRole("button", { name: "See orders" }));
    expect(session.asked).toContainEqual(["showOrder", { book: BOOK, code: 0 }, 4]);
    act(() => session.play({ ordersMoved: true }));
    expect(screen.getByRole("alert").textContent).toContain("Another order stands in that row by now");
  });
});

describe("the card by keyboard", () => {
  test("takes the focus to its heading and gives it back to the row it came from", async () => {
    const { user, session } = renderPane(written({ member: { status: "closed" } }));
    await user.click(screen.getByRole("tab", { name: "List" }));
    const row = (await screen.findAllByRole("gridcell"))[0]!;
    row.focus();
    await user.keyboard("{Enter}");
    expect(session.asked).toContainEqual(["openMember", OF_M1]);
    const name = await heading("张**");
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(row));
    expect(screen.queryByRole("region", { name: "Member card" })).toBeNull();
  });

  test("goes along the list with Alt and arrows or buttons, stays on the button, and says where it is", async () => {
    const { user, session } = await open(written());
    await heading("张**");
    expect(screen.getByText("1 of 3 in the list")).toBeTruthy();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await heading("李**");
    expect(session.asked).toContainEqual(["openMember", { kind: "row", rowId: "M2" }]);
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^李\*\*, .*, 2 of 3 in the list$/),
    );
    const next = screen.getByRole("button", { name: "Next member" });
    await user.click(next);
    await heading("赵**");
    expect(document.activeElement).toBe(next);
    expect(next.getAttribute("aria-disabled")).toBe("true");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await heading("赵**");
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(session.asked).toContainEqual(["closeMember"]);
  });

  test("opens the outcome panel and comes back to the card", async () => {
    const { user, session } = await open(written());
    await user.click(await screen.findByRole("button", { name: "Log the outcome" }));
    await heading(/张\*\*/);
    expect(screen.getAllByRole("radio").length).toBeGreaterThan(4);
    await user.keyboard("{Escape}");
    await heading("张**");
    expect(session.asked).not.toContainEqual(["closeMember"]);
  });
});

describe("a card without a member", () => {
  test("says how to get one and reads the selection", async () => {
    const { user, session } = await open({ ...readyPane(), member: { status: "nobody", reason: null } });
    await heading("No member yet");
    expect(screen.getByText("Select an order row or a member to see the member card.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Read the selection" }));
    expect(session.asked).toContainEqual(["openSelected"]);
  });

  test.each([
    ["elsewhere", /neither one of the orders/],
    ["no-member", /belongs to no member/],
  ] as const)("says why the selected row is nobody's: %s", async (reason, text) => {
    await open({ ...readyPane(), member: { status: "nobody", reason } });
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Read the orders" })).toBeNull();
  });

  test("waits while the orders and the list are being read, then offers to read the orders", async () => {
    const ref = { kind: "orders", memberId: "M9" } as const;
    const { session, user } = await open(
      written({ member: { status: "open", ref }, memberRows: { status: "reading" } }),
    );
    expect(await screen.findByText("Opening…")).toBeTruthy();
    act(() => session.play({ memberRows: { status: "read", rows: null } }));
    expect(
      await screen.findByText(/Neither the orders that were read nor the members table know this member/),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Read the orders" }));
    expect(session.asked).toContainEqual(["checkRows"]);
  });

  test("is being looked for, and can fail", async () => {
    const { session } = await open({ ...readyPane(), member: { status: "finding" } });
    expect(await screen.findByText("Looking at the selected row…")).toBeTruthy();
    act(() => session.play({ member: { status: "failed", failure: { code: "sheet-protected", sheet: "订单" } } }));
    expect(screen.getByRole("alert").textContent).toContain("订单");
  });

  test("is one press away from the list, full or empty", async () => {
    const { user, session } = renderPane({ ...readyPane(), calls: list() });
    await user.click(screen.getByRole("tab", { name: "List" }));
    await user.click(await screen.findByRole("button", { name: "Card of the selected row" }));
    expect(session.asked).toContainEqual(["openSelected"]);
    act(() => session.play({ calls: { status: "empty" } }));
    expect(await screen.findByRole("button", { name: "Card of the selected row" })).toBeTruthy();
  });
});

describe("the card of somebody whom only the sheet knows", () => {
  const RUN: WrittenRun = {
    ...result().orders,
    asOf: TODAY,
    today: TODAY,
    members: 4,
    rowsCounted: 8,
    columns: {},
    rules: BOOK.scored.rules,
    bands: BOOK.scored.bands,
  };
  const NOTHING = {
    memberId: "", idMark: "", memberName: "", phone: "", owner: "", store: "", segment: "", callPriority: "",
    recencyScore: "", frequencyScore: "", monetaryScore: "", widthScore: "", recencyDays: "", windowPurchases: "",
    lifetimePurchases: "", averageAmount: "", netAmount: "", widthCount: "", widthValues: "", doNotContact: "",
    unpaidAmount: "", action: "", why: "",
    preferenceTags: "", nextCategory: "", nextReason: "", repurchase: "", contactDate: "", mainOccasion: "", nextOccasion: "",
  }; // prettier-ignore
  const alone = (row: Partial<WrittenMember>, change: Partial<PaneState> = {}): Partial<PaneState> =>
    written({
      book: null,
      writtenBook: null,
      writtenRun: RUN,
      memberRows: {
        status: "read",
        rows: new Map([["M1", { ...NOTHING, memberId: "M1", memberName: "张小明", ...row }]]),
      },
      memberHistory: { status: "none" },
      ...change,
    });

  test("says on what occasion they buy most, that this is a proxy, and when it comes again", async () => {
    await open(alone({ segment: "自定的群", callPriority: 3, mainOccasion: "双11", nextOccasion: 46_680 }), "zh-CN");
    const lines = screen.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(lines).toContain("双11（按购买日推断），下次 2027-10-20 开始");
  });

  test("is made of the row and the cut points that the run wrote down, without purchases", async () => {
    const { scored } = BOOK;
    const place = scored.placeOfMember[0]!;
    const map = outputWords("zh-CN");
    await open(
      alone({
        segment: map.segmentName(segmentMapOf(scored.rules), scored.segment[place]!),
        callPriority: 1,
        recencyScore: scored.scores.recency[place]!,
        frequencyScore: scored.scores.frequency[place]!,
        monetaryScore: scored.scores.monetary[place]!,
        widthScore: scored.scores.width[place]!,
        recencyDays: 112, windowPurchases: 4, lifetimePurchases: 5, averageAmount: 500, netAmount: 2500,
        widthCount: 3, widthValues: "上衣、裤装、鞋履",
      }), // prettier-ignore
    );
    await heading("张**");
    expect(screen.getByText("Recency 3 of 5, 112 days")).toBeTruthy();
    expect(screen.getByText(/^The order rows are no longer in memory/)).toBeTruthy();
    expect(screen.getByText("上衣, 裤装, and 鞋履")).toBeTruthy();
    expect(screen.queryByRole("switch")).toBeTruthy();
  });

  test("tells what stands there when the numbers do not fit the run", async () => {
    await open(alone({ segment: "自定的群", callPriority: 3, why: "因为如此。", action: "打电话" }));
    await heading("张**");
    expect(screen.getByText("自定的群")).toBeTruthy();
    expect(screen.getByText("因为如此。")).toBeTruthy();
    expect(screen.getByText("打电话")).toBeTruthy();
    expect(screen.getByText(/Score again to see the whole card/)).toBeTruthy();
  });

  test("tells prospects by the sheet's sentence, and what they left unpaid", async () => {
    await open(alone({ memberName: "", why: "还没有有效购买。", unpaidAmount: 60 }, { calls: { status: "empty" } }));
    await heading("M1");
    expect(screen.getByText("No purchase yet")).toBeTruthy();
    expect(screen.getByText("还没有有效购买。")).toBeTruthy();
    expect(screen.getByText("Orders of 60 wait to be paid.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Log the outcome" })).toBeNull();
  });
});

test("the card of a prospect in memory says why there are no scores", async () => {
  await open(
    written({ member: { status: "open", ref: { kind: "orders", memberId: "M3" } }, memberHistory: { status: "none" } }),
  );
  await heading("M3");
  expect(screen.getByText(/has no valid purchase yet/)).toBeTruthy();
  expect(screen.queryByRole("heading", { level: 3 })).toBeNull();
});

test.each(LANGUAGES)("the card has no fault that the accessibility rules find (%s)", async language => {
  await open(written(), language);
  await heading("张**");
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
