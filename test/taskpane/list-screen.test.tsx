import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CallList, CallMember } from "#app/call-list/call-list";
import type { CallListState } from "#app/session/call-list/state";
import type { PaneState } from "#app/session/pane-state";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { NOTHING_NOTED, callList, callMember } from "../support/call-list";
import { TODAY, checkDone, day, readyPane } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import { renderPane } from "./render-pane";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function member(number: number, change: Partial<CallMember> = {}): CallMember {
  return callMember({
    memberId: `M${number}`,
    priority: 2,
    name: `Name ${number}`,
    phone: `1990000${1000 + number}`,
    owner: number % 2 ? "陈晨" : "林夏",
    store: number <= 20 ? "静安店" : "徐汇店",
    segment: "松动常客",
    action: "立即致电，了解原因，预约到店",
    recencyDays: 100 + number,
    lifetimePurchases: 5,
    ...change,
  });
}

/** Thirty members in today's priorities, three of them left out, and five for bulk messages. */
const MEMBERS: readonly CallMember[] = [
  member(1, { doNotContact: true }),
  member(2, { control: true }),
  member(3, { recentlyContacted: true }),
  ...Array.from({ length: 27 }, (_, k) => member(k + 4)),
  ...Array.from({ length: 5 }, (_, k) => member(k + 31, { priority: 9, segment: "自定的群" })),
];

type Ready = Extract<CallListState, { status: "ready" }>;

function ready(
  change: Partial<Ready> = {},
  members: readonly CallMember[] = MEMBERS,
  list: Partial<CallList> = {},
): CallListState {
  const headers = {
    memberId: "会员编号",
    callPriority: "名单优先级",
    store: "归属门店",
    owner: "负责人",
    segment: "分群",
    nextFollowUp: "下次跟进",
    outcome: "联系结果",
    contactedOn: "联系日期",
    remarks: "备注",
  };
  const languages = { all: LANGUAGES.map(outputWords) };
  return {
    status: "ready",
    list: callList(members, { headers, languages, ...list }),
    busy: false,
    filtered: null,
    ...change,
  };
}

async function openList(state: Partial<PaneState> = {}, language: Language = "en-US") {
  const pane = renderPane({ ...readyPane(), ...state }, language);
  await pane.user.click(screen.getByRole("tab", { name: language === "en-US" ? "List" : "名单" }));
  return pane;
}

const today = () => screen.findByRole("heading", { level: 2, name: /^Today's list/ });
const listed = () => within(screen.getByRole("grid", { name: /Call list|名单/ })).getAllByRole("row");
const pressed = () =>
  within(screen.getByRole("group", { name: "Views" }))
    .getAllByRole("button", { pressed: true })
    .map(({ textContent }) => textContent);

describe("the List tab", () => {
  test("reads the members table each time it is opened, and shows today's list with what it leaves out", async () => {
    const { session } = await openList({ calls: ready() });
    expect(await screen.findByRole("heading", { level: 2, name: "Today's list (data to 21 Nov)" })).toBeTruthy();
    expect(session.asked).toContainEqual(["readCallList"]);
    expect(screen.getByRole("button", { name: "Today, 27 members" }).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByRole("button", { name: "All, 35 members" }).getAttribute("aria-pressed")).toBe("false");
    expect(
      screen.getByText(
        "Members of priority 1–5; left out of these: 1 of 1 do-not-contact member, 1 control member, 1 member contacted within 14 days.",
      ),
    ).toBeTruthy();
    expect(listed()).toHaveLength(20);
    expect(screen.getByRole("button", { name: "Filter these 20 in the sheet" })).toBeTruthy();
  });

  test("lists members with masked name and number, segment, fact and action, and the number can be read out", async () => {
    await openList({ calls: ready({}, [member(7, { name: "欧阳静" })]) });
    await today();
    const text = listed()[0]!.textContent;
    expect(text).toContain("欧阳*");
    expect(text).toContain("199****1007");
    expect(text).toContain("1 9 9 masked 1 0 0 7");
    expect(text).toContain("松动常客");
    expect(text).toContain("Here 107 days ago, 5 purchases in all");
    expect(text).toContain("立即致电，了解原因，预约到店");
    expect(document.body.textContent).not.toContain("19900001007");
  });

  test("does not name an e-mail address or a phone number that stands in for a name", async () => {
    const members = [
      member(1, { name: "", memberId: "anna@example.com", phone: "" }),
      member(2, { name: "", memberId: "13812345678", phone: "13812345678" }),
    ];
    await openList({ calls: ready({}, members) });
    await today();
    expect(listed().map(row => row.textContent)).toEqual([
      expect.stringContaining("a***@example.com"),
      expect.stringContaining("138****5678"),
    ]);
    expect(document.body.textContent).not.toMatch(/anna|13812345678/);
  });

  test("narrows the view by store, owner and number, and every choice says how many it would give", async () => {
    const { session, user } = await openList({ calls: ready() });
    const store = await screen.findByRole("combobox", { name: "Store" });
    expect([...store.querySelectorAll("option")].map(option => option.textContent)).toEqual([
      "Every store", "静安店 (17)", "徐汇店 (10)",
    ]); // prettier-ignore
    await user.selectOptions(store, "徐汇店 (10)");
    await user.selectOptions(screen.getByRole("combobox", { name: "Owner" }), "林夏 (5)");
    expect(screen.getByRole("button", { name: "Filter these 5 in the sheet" })).toBeTruthy();
    const top = screen.getByRole("textbox", { name: "How many members at most" });
    await user.clear(top);
    await user.type(top, "3{Enter}");
    expect(screen.getByRole("button", { name: "Filter these 3 in the sheet" })).toBeTruthy();
    expect(session.store.read().callView).toMatchObject({
      id: "today",
      store: "徐汇店",
      owner: "林夏",
      segment: null,
      top: 3,
    });
    await user.clear(top);
    await user.type(top, "0{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("Write 1 to 1,000, or leave it empty for no limit.");
    expect(session.store.read().callView.top).toBe(3);
  });

  test("shows all members without a limit, and how many of them are listed here", async () => {
    const { user } = await openList({ calls: ready() });
    await user.click(await screen.findByRole("button", { name: "All, 35 members" }));
    expect(screen.getByRole("button", { name: "Filter these 35 in the sheet" })).toBeTruthy();
    expect(screen.getByText(/^The first 20 of 35 members\./)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show 15 more" }));
    expect(listed()).toHaveLength(35);
  });

  test("filters the sheet and takes the filter off again, each with a sentence of what the sheet then shows", async () => {
    const { session, user } = await openList({ calls: ready() });
    await user.click(await screen.findByRole("button", { name: "Filter these 20 in the sheet" }));
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(session.asked.filter(([action]) => action !== "readCallList" && action !== "watchCallList")).toEqual([
      ["filterCalls"],
      ["showAllCalls"],
    ]);
    const sentence = () => screen.getAllByRole("status").map(status => status.textContent);
    session.play({ calls: ready({ filtered: { visibleRows: 20, wanted: 20, isAll: false } }) });
    expect(await screen.findByText("The sheet now shows these 20 members.")).toBeTruthy();
    session.play({ calls: ready({ filtered: { visibleRows: 3, wanted: 20, isAll: false } }) });
    expect(await screen.findByText(/^The sheet now shows 3 of 20 members; other filters/)).toBeTruthy();
    session.play({ calls: ready({ filtered: { visibleRows: 36, wanted: 36, isAll: true } }) });
    expect(
      await screen.findByText("The sheet now shows all 36 rows: 35 members and 1 row of prospects and notes."),
    ).toBeTruthy();
    expect(sentence()).toContain("The sheet now shows all 36 rows: 35 members and 1 row of prospects and notes.");
  });

  test("says why nobody is for today, and offers everybody", async () => {
    const members = [member(1, { doNotContact: true }), member(2, { priority: 9 }), member(3, { priority: 12 })];
    const { user } = await openList({ calls: ready({}, members) });
    expect(await screen.findByText("Nobody is for today")).toBeTruthy();
    expect(
      screen.getByText(
        "Today's list holds call priorities 1–5. Of 3 members: 2 with a later priority, 1 not to be contacted.",
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "See all members" }));
    expect(pressed()).toEqual([expect.stringContaining("All3")]);
    expect(listed()).toHaveLength(3);
    expect(listed()[0]!.textContent).toContain("Do not contact");
  });

  test("scores from its empty state, in Chinese too", async () => {
    const { session, user } = await openList({ calls: { status: "empty" } }, "zh-CN");
    expect(await screen.findByText("名单是空的")).toBeTruthy();
    expect(screen.getByText("打分后，这里按优先级列出该联系的会员。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "会员打分" }));
    expect(session.asked).toContainEqual(["score", undefined]);
  });

  test("names the column that is gone, and the trouble that kept it from reading", async () => {
    const { session } = await openList({ calls: { status: "columns-missing", headers: ["Call Priority"] } });
    expect((await screen.findByRole("alert")).textContent).toContain('There is no column "Call Priority"');
    session.play({ calls: { status: "failed", failure: { code: "table-header-off", sheet: "RFMW_Members" } } });
    expect((await screen.findByRole("alert")).textContent).toContain("RFMW_Members");
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

describe("the views of the List tab", () => {
  test("show who is due by the day, the overdue marked in words, and what is no date", async () => {
    const due = (text: string) => ({ day: day(text), isOverdue: day(text) < TODAY, isText: false });
    const members = [
      member(1, { due: due("2026-11-21") }),
      member(2, { due: due("2026-11-02") }),
      member(3, { followUpUnreadable: true }),
    ];
    const { user } = await openList({ calls: ready({}, members) });
    await user.click(await screen.findByRole("button", { name: "Due/overdue, 2 members" }));
    expect(listed().map(row => row.textContent)).toEqual([
      expect.stringContaining("OverdueFollow-up was due on 2026-11-02"),
      expect.stringContaining("Due todayFollow-up is due today, 2026-11-21"),
    ]);
    expect(screen.getByText("1 next follow-up is not a date, so it is not looked at here.")).toBeTruthy();
  });

  test("ask for one's store and remember it, and say so of a store that is not here", async () => {
    const { session, user } = await openList({ calls: ready() });
    await user.click(await screen.findByRole("button", { name: "My store, 0 members" }));
    const store = screen.getByRole("combobox", { name: "My store" });
    expect(screen.getByText("No store is chosen yet")).toBeTruthy();
    expect(screen.queryByText("Nobody in this store")).toBeNull();
    await user.selectOptions(store, "徐汇店 (15)");
    expect(session.asked).toContainEqual(["chooseMyStore", "徐汇店"]);
    expect(pressed()).toEqual([expect.stringContaining("My store15")]);
    expect(screen.queryByRole("combobox", { name: "Store" })).toBeNull();
    session.play({ callView: { ...session.store.read().callView, myStore: "外滩店" } });
    expect(await screen.findByText("外滩店 is not on this list. Choose another store.")).toBeTruthy();
  });

  test("say that the data hold no birthdays, and how to add some", async () => {
    const { user } = await openList({ calls: ready() });
    await user.click(await screen.findByRole("button", { name: "Birthdays, 0 members" }));
    expect(screen.getByText("No birthdays are known")).toBeTruthy();
    expect(screen.getByText(/Add one named “Birthday” to it/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "See all members" })).toBeTruthy();
  });

  test("name outcomes that are not from the list, and who has bought since", async () => {
    const book = bookOf([{ member: "M4", day: "2026-11-20", amount: 100, width: "A" }]);
    const members = [member(4, { name: "", phone: "", lastPurchase: day("2026-10-01") }), member(5)];
    const otherOutcomes = [
      { text: "改天", count: 2, isRefusal: false },
      { text: "不要再打电话", count: 1, isRefusal: true },
    ];
    await openList({ calls: ready({}, members, { otherOutcomes }), book });
    await today();
    expect(
      screen.getByText("Outcome “不要再打电话” (1 member) is not from the list and counts as do not contact."),
    ).toBeTruthy();
    expect(screen.getByText("Outcome “改天” (2 members) is not from the list and changes nothing here.")).toBeTruthy();
    expect(screen.getByText(/^1 member on this list has bought since the list was written/)).toBeTruthy();
    expect(listed()[0]!.textContent).toContain("Has bought since");
    expect(listed()[1]!.textContent).not.toContain("Has bought since");
  });
});

describe("searching on the List tab", () => {
  test("finds anybody of the list, shows them masked, and Escape ends it", async () => {
    const { user } = await openList({ calls: ready({}, [...MEMBERS, member(77, { priority: 14, name: "王五" })]) });
    const box = await screen.findByRole("searchbox", { name: "Search name, phone or id" });
    await user.type(box, "王五");
    expect(listed()).toHaveLength(1);
    expect(listed()[0]!.textContent).toContain("王*");
    expect(screen.getByText("1 member found for “王五” in the whole list.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Filter this one in the sheet" })).toBeTruthy();
    await user.type(box, "{Escape}");
    expect(listed()).toHaveLength(20);
  });

  test("says where nothing is found, and reads the orders for full names where nobody has", async () => {
    const { session, user } = await openList({ calls: ready(), check: { status: "on-request", rowCount: 30_000 } });
    await user.type(await screen.findByRole("searchbox"), "赵六");
    expect(screen.getByText("Nobody found")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Read the orders to search full names and numbers" }));
    expect(session.asked).toContainEqual(["checkRows"]);
    session.play({ check: checkDone(), book: bookOf() });
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Read the orders/ })).toBeNull());
  });
});

describe("the rows of the List tab by keyboard", () => {
  test("are one stop; arrow keys move, Enter opens, right goes to the button that logs", async () => {
    const { user } = await openList({ calls: ready() });
    await today();
    const stops = () =>
      within(screen.getByRole("grid"))
        .queryAllByRole("gridcell")
        .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("199****1006");
    expect(stops()).toHaveLength(1);
    await user.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement?.textContent).toContain("Member IDM6");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toBe("Log");
    await user.keyboard("{End}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Log the outcome for N***");
    await user.keyboard("{ArrowLeft}{Home}");
    expect(document.activeElement?.textContent).toContain("199****1004");
  });

  test("keep the focus when the list is read again", async () => {
    const { session, user } = await openList({ calls: ready() });
    await today();
    within(screen.getByRole("grid")).getAllByRole("gridcell")[0]!.focus();
    await user.keyboard("{ArrowDown}");
    const focused = document.activeElement;
    session.play({ calls: ready({}, [member(99), ...MEMBERS]) });
    await screen.findByText("199****1099");
    expect(document.activeElement).toBe(focused);
    expect(focused?.textContent).toContain("199****1005");
  });
});

describe("logging an outcome on the List tab", () => {
  const noted = { ...NOTHING_NOTED, remarks: "只在晚上接电话", outcome: "未接通", contactedOn: 46_340 };

  async function openLog(change: Partial<CallMember> = {}) {
    const pane = await openList({ calls: ready({}, [member(7, change)]) });
    await today();
    await pane.user.click(screen.getByRole("button", { name: "Log the outcome for N***" }));
    return pane;
  }

  test("asks for outcome, follow-up and note, and says what it replaces", async () => {
    const { session, user } = await openLog({ noted });
    expect(document.activeElement?.textContent).toBe("Log the outcome: N***");
    expect(screen.getByText("Last contact: 2026-11-14, 未接通. Saving replaces this.")).toBeTruthy();
    expect(screen.getAllByRole("radio").map(radio => radio.closest("span")?.textContent)).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Save to the sheet" }));
    expect(screen.getByText("Choose an outcome.")).toBeTruthy();
    expect(session.asked.filter(([action]) => action === "logOutcome")).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "Reached" }));
    await user.type(screen.getByRole("textbox", { name: "Next follow-up" }), "1.12.");
    await user.click(screen.getByRole("button", { name: "Save to the sheet" }));
    expect(screen.getByText("Write a date as 2026-12-01, or leave it empty.")).toBeTruthy();
    await user.clear(screen.getByRole("textbox", { name: "Next follow-up" }));
    await user.type(screen.getByRole("textbox", { name: "Next follow-up" }), "2026-12-01");
    await user.type(screen.getByRole("textbox", { name: "Note" }), "Saturday");
    await user.click(screen.getByRole("radio", { name: "In its place" }));
    await user.click(screen.getByRole("button", { name: "Save to the sheet" }));
    expect(session.asked.at(-1)).toEqual([
      "logOutcome",
      { rowId: "M7", seen: noted, outcome: 1, nextFollowUp: day("2026-12-01"), note: "Saturday", noteGoes: "instead" },
    ]);
  });

  test("goes back to the row once it is saved, and says so", async () => {
    const { session, user } = await openLog();
    await user.click(screen.getByRole("radio", { name: "Sale" }));
    await user.click(screen.getByRole("button", { name: "Save to the sheet" }));
    session.play({ logging: { status: "saved", rowId: "M7" } });
    expect(await screen.findByText("Saved for N***.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Log");
  });

  test("shows what somebody else wrote meanwhile, and asks", async () => {
    const { session, user } = await openLog();
    await user.click(screen.getByRole("radio", { name: "Sale" }));
    await user.click(screen.getByRole("button", { name: "Save to the sheet" }));
    session.play({ logging: { status: "changed", rowId: "M7", now: noted } });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Notes: 只在晚上接电话");
    expect(alert.textContent).toContain("Next Follow-up: empty");
    await user.click(within(alert).getByRole("button", { name: "Replace with mine" }));
    expect(session.asked.at(-1)).toEqual([
      "logOutcome",
      { rowId: "M7", seen: noted, outcome: 4, note: "", noteGoes: "behind" },
    ]);
  });

  test("is left by Escape, back to the row", async () => {
    const { user } = await openLog();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("radio")).toBeNull();
    expect(document.activeElement?.textContent).toBe("Log");
  });
});

describe("full numbers on the List tab", () => {
  test("are offered in words, asked about with the focus on the safe button, and said when done", async () => {
    const { session, user } = await openList({ calls: ready() });
    await user.click(await screen.findByRole("button", { name: "Show full numbers…" }));
    expect(session.asked).toContainEqual(["askFullNumbers"]);
    session.play({ contacts: { status: "asking" } });
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("Write full names and phone numbers this time?");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep masked"));
    await user.click(within(dialog).getByRole("button", { name: "Write full numbers" }));
    expect(session.asked).toContainEqual(["writeFullNumbers"]);
    session.play({ contacts: { status: "done", form: "full", rewritten: { rows: 34, left: 1 } }, calls: ready({}, MEMBERS, { contacts: "full" }) }); // prettier-ignore
    expect(await screen.findByText("34 rows show full names and phones. 1 row holds something else than the orders say and was left as it is.")).toBeTruthy(); // prettier-ignore
    await user.click(await screen.findByRole("button", { name: "Mask again" }));
    expect(session.asked).toContainEqual(["maskNumbersAgain"]);
    expect(document.body.textContent).not.toContain("19900001004");
  });

  test("say which way is open where nobody knows the orders", async () => {
    const { session } = await openList({ calls: ready() });
    await today();
    session.play({ contacts: { status: "no-orders" } });
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing was written.");
  });
});
