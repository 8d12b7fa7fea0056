import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CallMember } from "#app/call-list/call-list";
import type { CallListState } from "#app/session/call-list/state";
import type { PaneState } from "#app/session/pane-state";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { readyPane } from "../support/fake-session";
import { renderPane } from "./render-pane";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function member(number: number, change: Partial<CallMember> = {}): CallMember {
  return {
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
    doNotContact: false,
    control: false,
    recentlyContacted: false,
    ...change,
  };
}

/** Thirty members in today's priorities, three of them left out, and five for bulk messages. */
const MEMBERS: readonly CallMember[] = [
  member(1, { doNotContact: true }),
  member(2, { control: true }),
  member(3, { recentlyContacted: true }),
  ...Array.from({ length: 27 }, (_, k) => member(k + 4)),
  ...Array.from({ length: 5 }, (_, k) => member(k + 31, { priority: 9, segment: "自定的群" })),
];

function ready(change: Partial<Extract<CallListState, { status: "ready" }>> = {}, members = MEMBERS): CallListState {
  const headers = {
    memberId: "会员编号",
    callPriority: "名单优先级",
    store: "归属门店",
    owner: "负责人",
    segment: "分群",
  };
  return {
    status: "ready",
    list: { members, headers, quietFrom: 46_333, languages: { all: LANGUAGES.map(outputWords) } },
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

const listed = () => within(screen.getByRole("list", { name: /Call list|名单/ })).getAllByRole("listitem");

describe("the List tab", () => {
  test("reads the members table each time it is opened, and shows today's list with what it leaves out", async () => {
    const { session } = await openList({ calls: ready() });
    expect(await screen.findByRole("heading", { level: 2, name: "Call list" })).toBeTruthy();
    expect(session.asked).toContainEqual(["readCallList"]);
    expect(screen.getByRole("button", { name: "Today, 27 members" }).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByRole("button", { name: "All members, 35 members" }).getAttribute("aria-pressed")).toBe("false");
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
    await screen.findByRole("heading", { level: 2, name: "Call list" });
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
    await screen.findByRole("heading", { level: 2, name: "Call list" });
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
    expect(session.store.read().callView).toEqual({
      today: true,
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
    await user.click(await screen.findByRole("button", { name: "All members, 35 members" }));
    expect(screen.getByRole("button", { name: "Filter these 35 in the sheet" })).toBeTruthy();
    expect(screen.getByText("The first 20 of 35 members.")).toBeTruthy();
    expect(screen.queryByText(/^Priority/)).toBeNull();
  });

  test("filters the sheet and takes the filter off again, each with a sentence of what the sheet then shows", async () => {
    const { session, user } = await openList({ calls: ready() });
    await user.click(await screen.findByRole("button", { name: "Filter these 20 in the sheet" }));
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(session.asked.filter(([action]) => action !== "readCallList")).toEqual([["filterCalls"], ["showAllCalls"]]);
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

  test("says what to do when nobody matches", async () => {
    const members = [member(1, { doNotContact: true })];
    const { session, user } = await openList({ calls: ready({}, members) });
    expect(await screen.findByText("Nobody matches")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "See all members" }));
    expect(session.store.read().callView).toEqual({ today: false, store: null, owner: null, segment: null, top: null });
    expect(listed()).toHaveLength(1);
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
