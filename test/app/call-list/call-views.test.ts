import { describe, expect, it } from "vitest";
import type { CallView } from "#app/call-list/call-list";
import { linksOf } from "#app/call-list/linked-members";
import { birthMonthOfCell, birthMonthOfText, dayOfCell } from "#app/notes/noted-days";
import { belowHeader } from "#app/call-list/open-place";
import { filtersOf } from "#app/call-list/view-filters";
import { TODAY_VIEW } from "#app/call-list/today-view";
import { choicesOf, leftOutOf, membersOfView, viewOf } from "#app/call-list/views";
import { isListedOutcome, isRefusal } from "#app/outputs/members/refusals";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { callList, callMember } from "../../support/call-list";
import { TODAY, day } from "../../support/fake-session";
import { bookOf } from "../../support/member-book";

const languages = { all: LANGUAGES.map(outputWords) };
const in_ = (change: Partial<CallView>): CallView => ({ ...TODAY_VIEW, top: null, ...change });
const ids = (members: readonly { memberId: string }[]) => members.map(({ memberId }) => memberId);
const due = (text: string) => ({ day: day(text), isOverdue: day(text) < TODAY, isText: false });

describe("outcomes in people's own words", () => {
  it.each([
    "Do not contact", "do not contact again", "DON’T CALL", "Don't call, moved away", "不要再打电话", "勿扰", "勿再联系",
    "成交; 不要再联系", "ＤＮＣ", "Reached; stop calling",
  ])("%s means not to contact the member again", text => expect(isRefusal(text, languages)).toBe(true)); // prettier-ignore

  it.each(["", "拒绝", "Declined", "Contact again in May", "不要红色的", "dncing lessons", "打电话要在晚上", 5, true])(
    "%s does not",
    text => expect(isRefusal(text, languages)).toBe(false),
  );

  it("are told from those that the drop-down offers, in any language", () => {
    expect(["成交", "sale", "Reached; 成交", "改天", "不要再打电话"].map(text => isListedOutcome(text, languages))).toEqual([true, true, true, false, false]); // prettier-ignore
  });
});

describe("days in people's own spelling", () => {
  it("are read where the year comes first, and as dates", () => {
    const found = [
      46347,
      "2026-12-01",
      "2026/12/1",
      "2026年12月1日",
      "２０２６．１２．１",
      "1.12.2026",
      "soon",
      "",
      true,
    ];
    expect(found.map(cell => dayOfCell(cell, false))).toEqual([day("2026-11-21"), ...Array<unknown>(4).fill(day("2026-12-01")), null, null, null, null]); // prettier-ignore
  });

  it("give the month of a birthday, however much of it stands there", () => {
    const cells = [
      11,
      46347,
      "1990-11-21",
      "11-21",
      "11月",
      "11月21日",
      "11",
      13,
      "1970-01-01",
      "13月",
      "November",
      "",
    ];
    expect(cells.map(cell => birthMonthOfCell(cell, false))).toEqual([...Array<unknown>(7).fill(11), null, null, null, null, null]); // prettier-ignore
  });
});

describe("birthdays as texts of an order's column", () => {
  it("may be serials of a date, written without marks or with a time behind them; a year alone tells no month", () => {
    const texts = [
      "46347",
      "19901121",
      "1990-11-21 00:00:00",
      "1990/11/21",
      "11月",
      "1990",
      "19901321",
      "24/6/1990",
      "",
    ];
    expect(texts.map(text => birthMonthOfText(text, false))).toEqual([11, 11, 11, 11, 11, null, null, null, null]);
  });
});

describe("the views of the call list", () => {
  const members = [
    callMember({ memberId: "A", priority: 1, store: "静安店", due: due("2026-11-21") }),
    callMember({ memberId: "B", priority: 2, store: "徐汇店", doNotContact: true, due: due("2026-11-01"), hasBirthday: true }),
    callMember({ memberId: "C", priority: 9, store: "静安店", due: due("2026-11-10") }),
    callMember({ memberId: "D", priority: 3, store: "静安店", control: true, hasBirthday: true }),
    callMember({ memberId: "E", priority: 4, recentlyContacted: true }),
    callMember({ memberId: "F", priority: 8, hasBirthday: true }),
  ]; // prettier-ignore
  const list = callList(members, { languages });

  it("hold who is for today, who is due by the day, whose store it is, whose birthday, and everybody", () => {
    const idsIn = (change: Partial<CallView>) => ids(membersOfView(list, in_(change)));
    expect(idsIn({ id: "today" })).toEqual(["A"]);
    expect(idsIn({ id: "due" })).toEqual(["C", "A"]);
    expect(idsIn({ id: "store", myStore: "静安店" })).toEqual(["A", "C"]);
    expect(idsIn({ id: "store", myStore: null })).toEqual([]);
    expect(idsIn({ id: "birthdays" })).toEqual(["F"]);
    expect(idsIn({ id: "all" })).toEqual(["A", "B", "C", "D", "E", "F"]);
  });

  it("hold whom a budget of calls reaches, without those who are not to be called since it was planned", () => {
    const planned = [
      callMember({ memberId: "A" }),
      callMember({ memberId: "B", doNotContact: true }),
      callMember({ memberId: "C", control: true }),
      callMember({ memberId: "D" }),
      callMember({ memberId: "E", priority: 9 }),
    ];
    const view = in_({ id: "all", budget: ["e", "A", "B", "C", "gone"] });
    expect(ids(membersOfView(callList(planned), view))).toEqual(["A", "E"]);
    expect(leftOutOf(callList(planned), view)).toEqual({ doNotContact: 1, control: 1, recentlyContacted: 0, later: 0 });
    expect(viewOf("all").budget).toBeNull();
  });

  it("hold who is due by the usual gap, by the suggested day and together with what people noted", () => {
    const rhythm = (text: string | null, isOverdue = false) => ({
      day: text === null ? null : day(text),
      isOverdue,
      text: "",
    });
    const mixed = callList(
      [
        callMember({ memberId: "A", due: due("2026-11-20") }),
        callMember({ memberId: "B", rhythm: rhythm("2026-11-25") }),
        callMember({ memberId: "C", rhythm: rhythm("2026-11-10", true) }),
        callMember({ memberId: "D", rhythm: rhythm(null) }),
        callMember({ memberId: "E", rhythm: rhythm("2026-11-01"), doNotContact: true }),
        callMember({ memberId: "F" }),
      ],
      { languages },
    );
    expect(ids(membersOfView(mixed, in_({ id: "due" })))).toEqual(["C", "A", "B", "D"]);
  });

  it("count each whom they leave out once, with the reason", () => {
    expect(leftOutOf(list, in_({ id: "today" }))).toEqual({ doNotContact: 1, control: 1, recentlyContacted: 1, later: 2 }); // prettier-ignore
    expect(leftOutOf(list, in_({ id: "due" }))).toEqual({
      doNotContact: 1,
      control: 0,
      recentlyContacted: 0,
      later: 0,
    });
    expect(leftOutOf(list, in_({ id: "birthdays" }))).toMatchObject({ doNotContact: 1, control: 1 });
    expect(leftOutOf(list, in_({ id: "all" })).doNotContact).toBe(1);
  });

  it("offer no choice that would give nobody, except the one that is chosen", () => {
    expect(choicesOf(list, in_({ id: "today" }), "store")).toEqual([{ text: "静安店", count: 1 }]);
    expect(choicesOf(list, in_({ id: "today", store: "徐汇店" }), "store")).toContainEqual({
      text: "徐汇店",
      count: 0,
    });
  });

  it("limit only today's list, and leave a search behind", () => {
    expect([viewOf("today").top, viewOf("due").top, viewOf("due").search]).toEqual([20, null, ""]);
  });
});

describe("searching the list", () => {
  const members = [
    callMember({ memberId: "M0087", name: "张*", phone: "138****5678" }),
    callMember({ memberId: "M0088", name: "M***", phone: "*******0002", doNotContact: true, priority: 14 }),
  ];
  const list = callList(members, { languages });
  const known: Record<string, { name: string; phone: string }> = {
    M0087: { name: "张三丰", phone: "138-1234-5678" },
    M0088: { name: "Mary Smith", phone: "+44 20 7946 0002" },
  };
  const links = (member: { memberId: string }) => ({
    memberId: member.memberId,
    ...known[member.memberId]!,
    boughtSince: false,
  });
  const found = (search: string, linked = true) =>
    ids(membersOfView(list, in_({ id: "today", store: "elsewhere", search }), linked ? links : undefined));

  it("finds names, phones and ids of all members by any part, in full where the orders are known", () => {
    expect(found("三丰")).toEqual(["M0087"]);
    expect(found("mary")).toEqual(["M0088"]);
    expect(found("MARYSMITH")).toEqual(["M0088"]);
    expect(found("138 1234")).toEqual(["M0087"]);
    expect(found("１３８１２３４")).toEqual(["M0087"]);
    expect(found("7946-0002")).toEqual(["M0088"]);
    expect(found("m0087")).toEqual(["M0087"]);
    expect(found("nobody")).toEqual([]);
  });

  it("finds what the sheet shows where they are not, and nothing across the stars", () => {
    expect(found("三丰", false)).toEqual([]);
    expect(found("张", false)).toEqual(["M0087"]);
    expect(found("5678", false)).toEqual(["M0087"]);
    expect(found("85678", false)).toEqual([]);
  });

  it("filters the sheet by ids", () => {
    const withHeaders = callList(members, { languages, headers: { memberId: "会员编号", callPriority: "名单优先级" } });
    expect(filtersOf(withHeaders, in_({ search: "mary" }), links)).toEqual([
      { header: "名单优先级", kind: "custom", criterion1: "<=14" },
      { header: "会员编号", kind: "values", values: ["M0088"] },
    ]);
  });
});

describe("members who have bought since the list was written", () => {
  const book = bookOf([
    { member: "V001", day: "2026-11-01", amount: 100, width: "A" },
    { member: "V002", day: "2026-10-01", amount: 200, width: "A" },
    // Nobody has counted it yet: it is later than today.
    { member: "V003", day: "2026-10-01", amount: 50, width: "A" },
    { member: "V003", day: "2026-11-25", amount: 50, width: "A" },
  ]);

  it("are those with a later purchase in the orders, or with one after the day that the orders are scored as of", () => {
    const members = ["V001", "V002", "V003", "V009"].map(memberId =>
      callMember({ memberId, lastPurchase: day("2026-10-01") }),
    );
    const links = linksOf(callList(members), book);
    expect(members.map(member => links(member)?.boughtSince)).toEqual([true, false, true, undefined]);
  });

  it("are not told of people who only share an id with somebody in other orders", () => {
    const other = callMember({ memberId: "V001", name: "李*", lastPurchase: day("2026-10-01") });
    expect(linksOf(callList([other]), book)(other)).toBeNull();
  });
});

describe("opening the list on the sheet", () => {
  it("goes to the first cell below the header", () => {
    const places = ["A1:AJ244", "RFMW_会员!C3:D9"].map(address => belowHeader({ sheetName: "RFMW_会员", address }));
    expect(places.map(({ address }) => address)).toEqual(["A2", "C4"]);
  });
});
