import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallMember } from "#app/call-list/call-list";
import type { OutcomeEntry } from "#app/call-list/log-outcome";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { membersSheet } from "../../support/members-sheet";

const REACHED = 1;
const REFUSED = 5;
/** 2026-11-21, the day of the pane's clock, and a week later. */
const TODAY = 46347;
const IN_A_WEEK = TODAY + 7;
const NOTES = ["联系日期", "联系方式", "联系结果", "是否响应", "下次跟进", "沟通风格", "备注"];

let bench: ExcelBench;
let bed: OrdersBench;
let sheet: ReturnType<typeof membersSheet>;

beforeAll(async () => {
  bench = await bootExcelBench();
});

beforeEach(async () => {
  bed = await openOrders(bench);
  await bed.score();
  sheet = membersSheet(bench);
  await bed.session.readCallList();
});

function member(memberId: string): CallMember {
  const { calls } = bed.session.store.read();
  if (calls.status !== "ready") throw new Error(JSON.stringify(calls));
  return calls.list.members.find(one => one.memberId === memberId)!;
}

function entry(memberId: string, change: Partial<OutcomeEntry> = {}): OutcomeEntry {
  const { rowId, noted } = member(memberId);
  return { rowId, seen: noted, outcome: REACHED, note: "", noteGoes: "behind", ...change };
}

const day = (serial: number) => (serial - 25569) as NonNullable<OutcomeEntry["nextFollowUp"]>;
const logging = () => bed.session.store.read().logging;

/** What is noted of each member, by id. */
async function notes(): Promise<Record<string, unknown[]>> {
  const ids = await sheet.column("会员编号");
  const columns = await Promise.all(NOTES.map(header => sheet.column(header)));
  return Object.fromEntries(ids.map((id, row) => [String(id), columns.map(column => column[row])]));
}

describe("logging an outcome", () => {
  it("writes today, the outcome, the follow-up and the note into the member's row, and nothing anywhere else", async () => {
    const before = await notes();
    await bed.session.logOutcome(entry("V003", { nextFollowUp: day(IN_A_WEEK), note: "喜欢外套" }));
    expect(logging()).toEqual({ status: "saved", rowId: "V003" });
    expect(await notes()).toEqual({ ...before, V003: [TODAY, "", "已接通", "", IN_A_WEEK, "", "喜欢外套"] });
    expect(await sheet.formats("下次跟进", "V003")).toBe("yyyy-mm-dd");
    expect(member("V003").recentlyContacted).toBe(true);
  });

  it("finds the row again when the sheet was sorted and filtered meanwhile, and leaves the filter on", async () => {
    const asked = entry("V002", { note: "周末再来" });
    await sheet.edit(table => {
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem("会员编号").filter.applyValuesFilter(["V003"]);
    });
    await bed.session.logOutcome(asked);
    expect(logging().status).toBe("saved");
    expect((await notes())["V002"]).toEqual([TODAY, "", "已接通", "", "", "", "周末再来"]);
    expect(await sheet.visible("会员编号")).toEqual(["V003"]);
  });

  it("takes a text for a text, whatever it looks like", async () => {
    await bed.session.logOutcome(entry("V001", { note: "=1+1" }));
    expect((await notes())["V001"]!.at(-1)).toBe("=1+1");
    expect(await sheet.formula("备注", "V001")).toBe("=1+1");
    expect(await sheet.formats("备注", "V001")).toBe("@");
  });

  it("puts a note behind what is there, or in its place where that is wanted", async () => {
    await sheet.change("备注", "V001", "只在晚上接电话");
    await bed.session.readCallList();
    await bed.session.logOutcome(entry("V001", { note: "已约周六" }));
    expect((await notes())["V001"]!.at(-1)).toBe("只在晚上接电话; 已约周六");
    await bed.session.logOutcome(entry("V001", { note: "不用再提", noteGoes: "instead" }));
    expect((await notes())["V001"]!.at(-1)).toBe("不用再提");
  });

  it("leaves a follow-up that nobody touched, formula and all, and empties one on wish", async () => {
    await sheet.change("下次跟进", "V001", "=DATE(2026,12,1)");
    await sheet.change("下次跟进", "V002", IN_A_WEEK);
    await bed.session.readCallList();
    await bed.session.logOutcome(entry("V001"));
    expect(await sheet.formula("下次跟进", "V001")).toBe("=DATE(2026,12,1)");
    await bed.session.logOutcome(entry("V002", { nextFollowUp: null }));
    expect((await notes())["V002"]![4]).toBe("");
  });

  it("writes nothing over what somebody has written since, and says what stands there", async () => {
    const asked = entry("V001");
    await sheet.change("备注", "V001", "同事刚打过");
    const before = await notes();
    await bed.session.logOutcome(asked);
    const state = logging();
    expect(state).toMatchObject({ status: "changed", now: { remarks: "同事刚打过", outcome: "" } });
    expect(await notes()).toEqual(before);
    if (state.status !== "changed") throw new Error(state.status);
    await bed.session.logOutcome({ ...asked, seen: state.now, note: "我也打了" });
    expect((await notes())["V001"]).toEqual([TODAY, "", "已接通", "", "", "", "同事刚打过; 我也打了"]);
  });

  it("takes who refuses off the lists at once", async () => {
    await bed.session.logOutcome(entry("V001", { outcome: REFUSED }));
    expect(member("V001").doNotContact).toBe(true);
    expect((await notes())["V001"]![2]).toBe("勿再联系");
  });

  it("says so when the row is gone, or a column", async () => {
    const gone = entry("V001");
    const kept = entry("V002");
    await sheet.change("会员编号", "V001", "V999");
    await bed.session.logOutcome(gone);
    expect(logging()).toEqual({ status: "gone", rowId: "V001" });
    await sheet.rename("联系结果", "结果");
    await bed.session.logOutcome(kept);
    expect(logging()).toMatchObject({
      status: "failed",
      failure: { code: "table-columns-differ", headers: ["联系结果"] },
    });
  });

  it("uses the outcome's word in the language of the table", async () => {
    bed = await openOrders(bench, undefined, { language: "en-US" });
    await bed.score();
    await bed.session.readCallList();
    await bed.session.logOutcome(entry("V001"));
    expect((await membersSheet(bench).column("Outcome")).filter(text => text !== "")).toEqual(["Reached"]);
  });
});

describe("logging an outcome while things go wrong", () => {
  /** How many requests an undisturbed logging takes. */
  async function requestsOf(): Promise<number> {
    await afterCleanUp();
    let count = 0;
    const stop = bench.host.requests.subscribe(() => count++);
    await bed.session.logOutcome(entry("V002", { nextFollowUp: day(IN_A_WEEK), note: "一" }));
    stop();
    return count;
  }

  it.each(["nothing", "half", "all"] as const)(
    "leaves the row as it was or complete, whichever request fails after %s of its work",
    async done => {
      const full = [TODAY, "", "已接通", "", IN_A_WEEK, "", "二"];
      const blank = ["", "", "", "", "", "", ""];
      const requests = await requestsOf();
      expect(requests).toBeGreaterThan(4);
      let kept = 0;
      for (let at = 0; at < requests; at++) {
        const asked = entry("V003", { nextFollowUp: day(IN_A_WEEK), note: "二" });
        await afterCleanUp();
        bench.host.faults.failNext({ kind: "code", code: "GeneralException", done }, at);
        await bed.session.logOutcome(asked);
        bench.host.faults.clear();
        const { V003, ...others } = await notes();
        expect([full, blank], `request ${at}`).toContainEqual(V003);
        expect(
          Object.values(others)
            .flat()
            .filter(cell => cell !== ""),
        ).toEqual([TODAY, "已接通", IN_A_WEEK, "一"]);
        const isFull = JSON.stringify(V003) === JSON.stringify(full);
        expect(logging().status, `request ${at}`).toBe(isFull ? "saved" : "failed");
        if (!isFull) kept++;
        for (const header of NOTES) await sheet.change(header, "V003", "");
        await bed.session.readCallList();
      }
      expect(kept).toBeGreaterThan(0);
    },
    60_000,
  );

  it("puts back what it wrote into a row that moved between looking and writing, and finds the row anew", async () => {
    const [first, last] = (ids => [String(ids[0]), String(ids.at(-1))] as const)(await sheet.column("会员编号"));
    await sheet.change("备注", last, "最后一位");
    await bed.session.readCallList();
    const asked = entry(first, { note: "第一位" });
    // Tables, facts, headers, rows: the next request writes.
    const stop = await sheet.exchangeRowsBefore(4);
    await bed.session.logOutcome(asked);
    stop();
    expect((await sheet.column("会员编号"))[0]).toBe(last);
    expect(logging().status).toBe("saved");
    const after = await notes();
    expect(after[first]).toEqual([TODAY, "", "已接通", "", "", "", "第一位"]);
    expect(after[last]).toEqual(["", "", "", "", "", "", "最后一位"]);
  });
});
