import { describe, expect, it } from "vitest";
import { questionAnswered } from "#app/session/settings/transitions";
import { settled } from "#app/session/settled";
import {
  columnChosen,
  inspectionBegan,
  inspectionEnded,
  refreshBegan,
  refreshEnded,
} from "#app/session/source/transitions";
import { HEADERS, inspection } from "../../support/fake-session";
import { after, readyState, stateWith } from "../../support/session-state";

const found = inspection();
const ok = { ok: true, value: found } as const;
const busy = { ok: false, failure: { code: "host-busy" } } as const;
const ownSheet = { ok: false, failure: { code: "own-sheet-selected", sheet: "RFMW_会员" } } as const;

describe("an inspection", () => {
  it("takes the check of the orders before and the notice away", () => {
    const state = readyState({ check: { status: "failed", failure: { code: "host-busy" } }, notice: busy.failure });
    expect(after(state, inspectionBegan)).toMatchObject({
      source: { status: "inspecting" },
      check: { status: "none" },
      notice: null,
      sourceTurn: 1,
    });
  });

  it("ends in orders that are ready and remembered", () => {
    const state = after(after(stateWith(), inspectionBegan), inspectionEnded, 1, ok);
    expect(state.source).toEqual({ status: "ready", inspection: found });
    expect(state.lastReady).toEqual(found);
  });

  it("changes nothing when a newer one has begun", () => {
    const state = after(after(stateWith(), inspectionBegan), inspectionBegan);
    expect(inspectionEnded(state, 1, ok)).toEqual({});
    expect(inspectionEnded(state, 1, busy)).toEqual({});
  });

  it("of a sheet of ours means the orders that were understood last, and fails where there are none", () => {
    const orders = after(readyState(), inspectionBegan);
    expect(inspectionEnded(orders, 1, ownSheet)).toMatchObject({ source: { status: "ready", inspection: found } });
    const none = after(stateWith(), inspectionBegan);
    expect(inspectionEnded(none, 1, ownSheet, "RFMW_会员")).toEqual({
      source: { status: "failed", failure: ownSheet.failure },
      ownSheet: "RFMW_会员",
    });
  });

  it("brings the answers that are about its columns, names those whose column is gone, and knows other orders by other headers", () => {
    const answered = after(readyState(), questionAnswered, "day-month-order", "day-first");
    const headed = (headers: readonly string[]) => {
      const detection = { ...found.detection, headers };
      const { settings } = after(after(answered, inspectionBegan), inspectionEnded, 1, {
        ok: true,
        value: { ...found, detection },
      });
      return [settings.answers, settings.lost.answers];
    };
    expect(headed(HEADERS)).toEqual([{ "day-month-order": "day-first" }, []]);
    const lost = { id: "day-month-order", option: "day-first", reason: "column-gone", header: "付款时间" };
    expect(headed(HEADERS.map(header => (header === "付款时间" ? "时间" : header)))).toEqual([{}, [lost]]);
    expect(headed(HEADERS.map(header => `${header}2`))).toEqual([{}, []]);
  });
});

describe("a column that is chosen", () => {
  it("is used for the orders and remembered by its header", () => {
    const state = after(readyState(), columnChosen, "amount", 6);
    expect(state.source).toMatchObject({ status: "ready", inspection: { mapping: { amount: 6 } } });
    expect(state.settings.choices).toEqual({ amount: 6 });
    expect(state.decisions[0]?.choices).toEqual({ amount: { header: "备用", insteadOf: "实付金额" } });
  });

  it("leaves its field without a column, and is asked for, once its header is gone", () => {
    const chosen = after(readyState(), columnChosen, "amount", 6);
    const detection = { ...found.detection, headers: HEADERS.map(header => (header === "备用" ? "别的" : header)) };
    const again = after(after(chosen, inspectionBegan), inspectionEnded, 1, {
      ok: true,
      value: { ...found, detection },
    });
    expect(again.settings.lost.columns).toEqual([{ field: "amount", header: "备用" }]);
    expect(again.lastReady?.mapping.amount).toBeUndefined();
    const healed = after(again, columnChosen, "amount", 3);
    expect([healed.settings.lost.columns, healed.settings.choices]).toEqual([[], { amount: 3 }]);
  });

  it("changes nothing where no orders are shown", () => {
    expect(columnChosen(stateWith(), "amount", 6)).toEqual({});
  });
});

describe("a refresh", () => {
  it("leaves the orders to be seen when it is refused, and offers the check that it abandoned", () => {
    const state = after(readyState({ check: { status: "checking", rowsDone: 5, rowCount: 1912 } }), refreshBegan);
    expect(refreshEnded(state, 1, busy)).toEqual({
      source: { status: "ready", inspection: found },
      check: { status: "on-request", rowCount: 1912 },
    });
  });

  it("changes nothing when it is overtaken", () => {
    expect(refreshEnded(after(readyState(), inspectionBegan), 0, ok)).toEqual({});
  });
});

describe("settling", () => {
  it("says why an inspection that was overtaken came to nothing", () => {
    expect(settled(stateWith({ source: { status: "inspecting" } }), { code: "host-busy" })).toEqual({
      source: { status: "failed", failure: { code: "host-busy" } },
      check: { status: "none" },
    });
  });

  it("asks for a selection again where somebody stopped it", () => {
    expect(settled(stateWith({ source: { status: "inspecting" } }), { code: "cancelled" }).source).toEqual({
      status: "idle",
    });
  });
});
