import { beforeAll, describe, expect, it } from "vitest";
import type { Failure } from "#app/failures";
import type { Workbook } from "#app/ports";
import type { Session } from "#app/session/session";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { held } from "../../support/held";
import { ORDER_HEADER, ORDER_ROWS, openSession } from "../../support/orders-session";

// What somebody started and something newer overtook must not leave the pane waiting.

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** A session on six orders, with members of its workbook replaced. */
function sessionWith(change: (workbook: Workbook) => Partial<Workbook>): Session {
  fill(bench.blank("订单"), [ORDER_HEADER, ...ORDER_ROWS]);
  const real = bench.workbook();
  return openSession({ ...real, ...change(real) });
}

const refusal = (failure: Failure) => Promise.resolve({ ok: false as const, failure });
const sourceOf = (session: Session) => session.store.read().source;

/** Puts other orders on a sheet of their own and selects it. */
function selectOtherOrders(): void {
  const other = bench.host.workbook.addSheet("小表");
  fill(other, [
    ["会员编号", "下单日期", "实付金额"],
    ["V1", 45900, 5],
    ["V2", 45901, 7],
  ]);
  bench.host.workbook.activate(other);
}

describe("an inspection that a run overtakes", () => {
  it("ends with the run that fails in its own inspection", async () => {
    const gate = held();
    let looks = 0;
    const session = sessionWith(real => ({
      locateSource: async () => {
        if (++looks === 2) await gate.pass;
        return looks > 2 ? refusal({ code: "host-busy" }) : real.locateSource();
      },
    }));
    // The ribbon's command: inspect, then score; meanwhile somebody reads the selection anew.
    const ribbon = session.inspect().then(() => session.score());
    const second = session.inspect();
    await ribbon;
    gate.open();
    await second;
    expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "host-busy" } });
    expect(sourceOf(session)).toEqual({ status: "failed", failure: { code: "host-busy" } });
    await session.inspect();
    expect(sourceOf(session).status).toBe("failed");
  });

  it("ends with the run that is stopped while it inspects, which has understood the orders by then", async () => {
    const session = sessionWith(real => ({
      locateSource: async () => {
        const found = await real.locateSource();
        session.cancel();
        return found;
      },
    }));
    const inspecting = session.inspect();
    await Promise.all([inspecting, session.score()]);
    expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "cancelled" } });
    expect(sourceOf(session)).toMatchObject({ status: "ready", inspection: { rowCount: 6 } });
    expect(session.store.read().check).toEqual({ status: "on-request", rowCount: 6 });
  });

  it("is done by the run: it scores what is selected now and not what was read before", async () => {
    const gate = held();
    let looks = 0;
    const session = sessionWith(real => ({
      locateSource: async () => {
        if (++looks === 2) await gate.pass;
        return real.locateSource();
      },
    }));
    await session.inspect();
    selectOtherOrders();
    const second = session.inspect();
    await session.score();
    gate.open();
    await second;
    expect(session.store.read().run).toMatchObject({
      status: "done",
      result: { rowCheck: { counts: { people: { members: 2 } } } },
    });
    expect(sourceOf(session)).toMatchObject({ status: "ready", inspection: { source: { sheetName: "小表" } } });
  });
});

describe("a run that throws before it has begun to read", () => {
  it("ends as a failure", async () => {
    const session = sessionWith(() => ({
      attend: () => {
        throw new Error("nobody may attend");
      },
    }));
    await session.inspect();
    await session.score();
    expect(session.store.read().run).toMatchObject({ failure: { code: "unexpected", detail: "nobody may attend" } });
    expect(session.store.read().check.status).not.toBe("checking");
    await session.removeResults();
    expect(session.store.read().removal).toMatchObject({
      failure: { code: "unexpected", detail: "nobody may attend" },
    });
  });
});

describe("a removal after which the orders cannot be looked at", () => {
  it("offers the check that it abandoned again", async () => {
    let refuses = false;
    const session = sessionWith(real => ({
      refreshSource: source => (refuses ? refusal({ code: "host-busy" }) : real.refreshSource(source)),
      readRows: async (...args) => (refuses ? new Promise(() => undefined) : real.readRows(...args)),
    }));
    await session.inspect();
    await session.score();
    refuses = true;
    const checking = session.checkRows();
    expect(session.store.read().check.status).toBe("checking");
    await session.removeResults();
    expect(session.store.read().removal.status).toBe("done");
    expect(session.store.read().check).toEqual({ status: "on-request", rowCount: 6 });
    void checking;
  });

  it("lets an inspection that it overtook end", async () => {
    const gate = held();
    let looks = 0;
    const session = sessionWith(real => ({
      locateSource: async () => {
        looks++;
        if (looks === 2) await gate.pass;
        return looks > 2 ? refusal({ code: "host-busy" }) : real.locateSource();
      },
      refreshSource: source => (looks > 1 ? refusal({ code: "host-busy" }) : real.refreshSource(source)),
    }));
    await session.inspect();
    await session.score();
    const second = session.inspect();
    await session.removeResults();
    gate.open();
    await second;
    expect(session.store.read().removal.status).toBe("done");
    expect(sourceOf(session)).toEqual({ status: "failed", failure: { code: "host-busy" } });
  });
});

describe("what is read of settings and lists", () => {
  it("does not replace settings that a person changed while the saved ones were read", async () => {
    const first = sessionWith(() => ({}));
    await first.inspect();
    await first.score();
    const gate = held();
    const real = bench.workbook();
    const second = openSession({
      ...real,
      readTableSheet: async (...args) => {
        const read = await real.readTableSheet(...args);
        await gate.pass;
        return read;
      },
    });
    const inspecting = second.inspect();
    second.changeSettings({ rules: { ...second.store.read().settings.rules, windowMonths: 3 } });
    gate.open();
    await inspecting;
    expect(second.store.read().settings.rules.windowMonths).toBe(3);
  });

  it("leaves the list unread after a run, also where its reading began before the run", async () => {
    const gate = held();
    let holds = false;
    const session = sessionWith(real => ({
      readDate1904: async () => {
        if (holds) await gate.pass;
        return real.readDate1904();
      },
    }));
    await session.inspect();
    await session.score();
    holds = true;
    const reading = session.readCallList();
    await session.score();
    gate.open();
    await reading;
    expect(session.store.read().calls).toEqual({ status: "unread" });
  });

  it("does not filter the list while a run writes it", async () => {
    const gates = [held(), held()] as const;
    let holds = false;
    let filtered = 0;
    const session = sessionWith(real => ({
      readDate1904: async () => {
        if (holds) await gates[0].pass;
        return real.readDate1904();
      },
      checkWritable: async (...args) => {
        if (holds) await gates[1].pass;
        return real.checkWritable(...args);
      },
      filterTable: (...args) => {
        filtered++;
        return real.filterTable(...args);
      },
    }));
    await session.inspect();
    await session.score();
    await session.readCallList();
    holds = true;
    const filtering = session.filterCalls();
    const scoring = session.score();
    gates[0].open();
    await filtering;
    expect([filtered, session.store.read().run.status]).toEqual([0, "running"]);
    gates[1].open();
    await scoring;
    expect(session.store.read().calls).toEqual({ status: "unread" });
  });

  it("says nothing of the sheet where the view changed while the sheet was filtered", async () => {
    const gate = held();
    const session = sessionWith(real => ({
      filterTable: async (...args) => {
        await gate.pass;
        return real.filterTable(...args);
      },
    }));
    await session.inspect();
    await session.score();
    await session.readCallList();
    const filtering = session.filterCalls();
    await new Promise(resolve => setTimeout(resolve, 50));
    session.changeCallView({ id: "all" });
    gate.open();
    await filtering;
    expect(session.store.read().calls).toMatchObject({ status: "ready", busy: false, filtered: null });
  });
});
