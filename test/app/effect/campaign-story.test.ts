import { beforeAll, describe, expect, it } from "vitest";
import { codeFinder } from "#app/call-list/campaign-of-list";
import { leftOutOf, membersOfView } from "#app/call-list/views";
import { evaluateCampaign } from "#app/effect/evaluate-campaign";
import { MEMBERS_TABLE } from "#app/notes/names";
import { PARTS } from "#app/outputs/parts";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import { SUMMARY_TABLE } from "#app/outputs/summary/names";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import { createSession } from "#app/session/session";
import type { Session } from "#app/session/session";
import type { StudyState } from "#app/session/studies/state";
import { serialFromDay } from "#core/units";
import type { WorksheetModel } from "#host/model/worksheet";
import { ORDER_HEADERS } from "#locales/order-headers";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { dayOf } from "../../support/order-rows";
import { TEST_NOW } from "../../support/orders-session";

/**
 * 61 members with the same two orders, so that they are one segment. One of them refuses contact before the draw: of the 60
 * others half are held back, and 30 are to be called. Then 15 of the 30 buy for 100, and 6 of those held back do: 50 % and
 * 20 %.
 */
const MEMBERS = Array.from({ length: 61 }, (_, place) => `M${String(place).padStart(3, "0")}`);
const REFUSER = "M060";
const NEWCOMER = "N001";
const HEADER = ["Member ID", "Order Date", "Amount"];

let bench: ExcelBench;
let today = dayOf("2026-11-21");
beforeAll(async () => {
  bench = await bootExcelBench();
});

type Row = readonly (string | number)[];

const order = (member: string, day: string): Row => [member, serialFromDay(dayOf(day), false), 100];
const FIRST = MEMBERS.flatMap(member => [order(member, "2025-06-01"), order(member, "2026-11-10")]);

async function open(orders: WorksheetModel, language: Language): Promise<Session> {
  const session = createSession({
    ports: {
      workbook: bench.workbook(),
      scorer: createInProcessScorer(),
      clock: {
        today: () => today,
        milliseconds: () => 0,
        now: () => TEST_NOW + 86_400_000 * (today - dayOf("2026-11-21")),
        yieldToHost: () => Promise.resolve(),
      },
    },
    headers: ORDER_HEADERS,
    languages: async () => ({ current: outputWords(language), all: LANGUAGES.map(outputWords) }),
    version: "0.0.0",
    parts: PARTS.filter(({ id }) => ["members", "summary", "metrics", "settings"].includes(id)),
  });
  bench.host.workbook.activate(orders);
  bench.host.workbook.select(orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await session.inspect();
  return session;
}

async function score(session: Session): Promise<void> {
  await session.score("skip");
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
}

async function table(name: string) {
  const read = await bench.workbook().readTableSheet(name);
  if (!read.ok || read.value === null) throw new Error(name);
  return read.value;
}

/** What stands under the Control column, whose header is of the language of the run, by member. */
async function controlColumn(language: Language): Promise<Map<string, string>> {
  const { headers, rows } = await table(MEMBERS_TABLE);
  const id = headers.findIndex(header => header === "Member ID" || header === "会员编号");
  const control = headers.indexOf(outputWords(language).control);
  return new Map(rows.map(row => [String(row[id]), String(row[control])]));
}

async function list(session: Session) {
  await session.readCallList();
  const { calls } = session.store.read();
  if (calls.status !== "ready") throw new Error(calls.status);
  return calls.list;
}

async function log(session: Session, rowId: string, outcome: number): Promise<void> {
  const { members } = await list(session);
  const seen = members.find(member => member.rowId === rowId)!.noted;
  await session.logOutcome({ rowId, seen, outcome, note: "", noteGoes: "behind" });
}

describe("did last month's calls work", () => {
  it("is answered from an empty workbook: score, draw, call, add the new orders, score, verdict", async () => {
    const orders = bench.blank();
    fill(orders, [HEADER, ...FIRST]);
    const first = await open(orders, "en-US");
    await score(first);
    await log(first, REFUSER, 5);
    first.askForControl(0.5);
    await score(first);

    const drawn = await controlColumn("en-US");
    const of = (word: string) => MEMBERS.filter(member => drawn.get(member) === word);
    const [held, called] = [of("Yes"), of("No")];
    expect([held.length, called.length, drawn.get(REFUSER)]).toEqual([30, 30, ""]);
    expect(first.store.read().settings.control).toMatchObject({ share: 0.5, day: today, toDraw: "no" });

    // The list leaves the control group alone in every view but the whole list, and says how many that are.
    const calls = await list(first);
    const view = {
      id: "store",
      store: null,
      owner: null,
      segment: null,
      top: null,
      myStore: "",
      budget: null,
      search: "",
    } as const;
    expect(
      membersOfView(calls, view)
        .map(({ rowId }) => rowId)
        .sort(),
    ).toEqual(called);
    expect(leftOutOf(calls, view)).toMatchObject({ control: 30, doNotContact: 1 });

    await log(first, called[0]!, 4);
    await log(first, called[29]!, 2);

    // A month later, in a new pane of the other language, on orders whose rows stand in another order.
    today = dayOf("2026-12-20");
    const since = [...called.slice(0, 15), ...held.slice(0, 6), REFUSER, NEWCOMER].map(member =>
      order(member, "2026-12-05"),
    );
    fill(orders, [HEADER, ...[...FIRST, ...since].reverse()]);
    const later = await open(orders, "zh-CN");
    later.changeSettings({ alsoWritten: ["effect"] });
    await score(later);

    const kept = await controlColumn("zh-CN");
    expect(kept.get(NEWCOMER)).toBe("");
    expect(MEMBERS.filter(member => kept.get(member) !== drawn.get(member))).toEqual([]);

    const { rows } = await table(METRICS_TABLE);
    const effect = rows.filter(row => row[1] === "效果评估").map(row => row.slice(3, 9));
    const value = (item: string, metric: string, subItem = "") =>
      effect.find(row => row[0] === item && row[1] === subItem && row[2] === metric)?.[3];
    expect([value("联系组", "会员数"), value("联系组", "回购人数"), value("对照组", "会员数"), value("对照组", "回购人数")]).toEqual([30, 15, 30, 6]); // prettier-ignore
    expect([value("联系组", "人均净额"), value("对照组", "人均净额")]).toEqual([50, 20]);
    // Newcombe by hand: Wilson of 15/30 is 0.33154 to 0.66846, of 6/30 it is 0.09505 to 0.37306.
    // 0.3 - sqrt(0.16846^2 + 0.17306^2) and 0.3 + sqrt(0.16846^2 + 0.10495^2).
    expect(value("联系组减对照组", "提升")).toBeCloseTo(0.3, 12);
    expect(value("联系组减对照组", "提升下限（95%）")).toBeCloseTo(0.0585, 4);
    expect(value("联系组减对照组", "提升上限（95%）")).toBeCloseTo(0.4985, 4);
    // Three were contacted: one bought, one declined, one does not want to be contacted.
    expect([value("已联系会员", "会员数"), value("已联系会员", "响应人数")]).toEqual([3, 1]);

    const summary = await table(SUMMARY_TABLE);
    const sum = (header: string) =>
      summary.rows.reduce((total, row) => total + Number(row[summary.headers.indexOf(header)]), 0);
    expect(["会员数", "已联系人数", "对照人数", "对照响应"].map(sum)).toEqual([62, 3, 30, 6]);

    // The pane finds the same in the members table and the rows that are kept.
    await later.makeStudy("effect", { after: dayOf("2026-11-21") });
    const { studies, book } = later.store.read();
    const { made } = studies.effect as StudyState<"effect">;
    const shown = await list(later);
    const { effect: found, answers } = evaluateCampaign(shown.campaign, made!.found, codeFinder(shown, book!), []);
    if (found?.kind !== "measured") throw new Error(found?.kind);
    expect(found).toMatchObject({ verdict: "raised", left: { notReachedCount: 28, contactedControlCount: 0, uncomparedCount: 0 } }); // prettier-ignore
    expect(found.uplift.lower).toBe(value("联系组减对照组", "提升下限（95%）"));
    expect(found.money!.contactedMean - found.money!.controlMean).toBe(value("联系组减对照组", "人均净额之差"));
    expect(answers).toEqual({ hits: 1, of: 3 });
  });

  it("is not answered without a control group: the sheet has before and since, as the pane, and no uplift", async () => {
    today = dayOf("2026-11-21");
    const orders = bench.blank();
    fill(orders, [HEADER, ...FIRST]);
    const session = await open(orders, "en-US");
    await score(session);
    for (const member of MEMBERS.slice(0, 2)) await log(session, member, 1);
    today = dayOf("2026-12-20");
    fill(orders, [HEADER, ...FIRST, order(MEMBERS[0]!, "2026-12-05")]);
    await session.inspect();
    session.changeSettings({ alsoWritten: ["effect"] });
    await score(session);
    const { rows } = await table(METRICS_TABLE);
    const effect = rows.filter(row => row[1] === "Effect").map(row => row.slice(3, 9));
    const value = (subItem: string, metric: string) =>
      effect.find(row => row[0] === "Contacted members" && row[1] === subItem && row[2] === metric)?.[3];
    // From the day before the contacts, 2026-11-20, to the last purchase 15 days later; 2026-11-10 lies within 15 days before.
    expect([value("", "Members"), value("Before", "Bought again"), value("Since", "Bought again")]).toEqual([2, 2, 1]);
    expect([value("Before", "Net amount per member"), value("Since", "Net amount per member")]).toEqual([100, 50]);
    expect(effect.some(row => row[2] === "Uplift")).toBe(false);
  });
});
