import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallView } from "#app/call-list/call-list";
import { TODAY_VIEW } from "#app/call-list/today-view";
import { membersOfView } from "#app/call-list/views";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { membersSheet } from "../../support/members-sheet";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

/** 2026-11-21, the day of the pane's clock. */
const TODAY = 46347;

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

function list() {
  const { calls } = bed.session.store.read();
  if (calls.status !== "ready") throw new Error(JSON.stringify(calls));
  return calls.list;
}

const outcomeOf = (memberId: string) => list().members.find(member => member.memberId === memberId)!.noted.outcome;
const idsOf = (change: Partial<CallView>) =>
  membersOfView(list(), { ...TODAY_VIEW, top: null, ...change }).map(({ memberId }) => memberId);

/** Events go out some time after the request, and are read again in requests of their own. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await afterCleanUp();
}

describe("the list while people write into the sheet", () => {
  it("is read again after each change, without a word, until it is left", async () => {
    const leave = bed.session.watchCallList();
    await settled();
    await sheet.change("联系结果", "V001", "已接通");
    await settled();
    expect(outcomeOf("V001")).toBe("已接通");
    leave();
    await settled();
    await sheet.change("联系结果", "V002", "成交");
    await settled();
    expect(outcomeOf("V002")).toBe("");
  });

  it("is as it was where nobody listens, and read again when asked to", async () => {
    await sheet.change("联系结果", "V001", "已接通");
    await settled();
    expect(outcomeOf("V001")).toBe("");
    await bed.session.refreshCallList();
    expect(outcomeOf("V001")).toBe("已接通");
  });

  it("keeps what the sheet was filtered to, and stays when reading it again fails", async () => {
    await bed.session.filterCalls();
    await bed.session.refreshCallList();
    expect(bed.session.store.read().calls).toMatchObject({ filtered: { isAll: false } });
    const before = list();
    await afterCleanUp();
    bench.host.faults.failNext("GeneralException");
    await bed.session.refreshCallList();
    expect(list()).toBe(before);
  });
});

describe("the sheet filtered by a view", () => {
  it("leaves out whoever refused in words of their own, and names the words", async () => {
    await sheet.change("联系结果", "V001", "不要再打电话，已投诉");
    await bed.session.readCallList();
    expect(list().otherOutcomes).toEqual([{ text: "不要再打电话，已投诉", count: 1, isRefusal: true }]);
    expect(idsOf({ id: "today" })).not.toContain("V001");
    bed.session.changeCallView({ id: "today", top: null });
    await bed.session.filterCalls();
    expect([...(await sheet.visible("会员编号"))].sort()).toEqual([...idsOf({ id: "today" })].sort());
    expect(bed.session.store.read().calls).toMatchObject({ filtered: { wanted: idsOf({ id: "today" }).length } });
  });

  it("shows who is due, dates typed as texts included", async () => {
    await sheet.change("下次跟进", "V001", TODAY);
    await sheet.change("下次跟进", "V002", TODAY + 1);
    await sheet.change("下次跟进", "V003", "'2026-11-01");
    bed.session.changeCallView({ id: "due", top: null });
    await bed.session.filterCalls();
    expect(idsOf({ id: "due" })).toEqual(["V003", "V001"]);
    expect([...(await sheet.visible("会员编号"))].sort()).toEqual(["V001", "V003"]);
    await sheet.change("下次跟进", "V003", "");
    await bed.session.filterCalls();
    expect(await sheet.visible("会员编号")).toEqual(["V001"]);
  });

  it("shows whose birthday it is by a column that people added", async () => {
    await sheet.edit(table => {
      table.columns.add(undefined, undefined, "生日");
    });
    await sheet.change("生日", "V002", "11月3日");
    await sheet.change("生日", "V003", "1990-12-03");
    bed.session.changeCallView({ id: "birthdays", top: null });
    await bed.session.filterCalls();
    expect(await sheet.visible("会员编号")).toEqual(["V002"]);
  });

  it("goes up to the day of the data, which is days before today", () => {
    expect(list().asOf).toBe(45975 - 25569);
    expect(list().today).toBe(TODAY - 25569);
  });
});
