import { describe, expect, it } from "vitest";
import type { RemovalPlan } from "#app/removal/removal-plan";
import { NOTHING_REMOVED } from "#app/removal/removal-plan";
import {
  lookBegan,
  lookEnded,
  removalBegan,
  removalDismissed,
  removalEnded,
  removalProgressed,
  resultsGone,
  tookSomething,
} from "#app/session/removal/transitions";
import { result } from "../../support/fake-session";
import { after, readyState, stateWith } from "../../support/session-state";

const PLAN: RemovalPlan = { sheets: [], columns: [], noteRows: 0, noteSheets: [] };
const cancelled = { ok: false, failure: { code: "cancelled" }, removed: NOTHING_REMOVED } as const;

describe("a removal", () => {
  it("is asked about when it is known what there is", () => {
    expect(after(after(stateWith(), lookBegan), lookEnded, 1, { ok: true, value: PLAN }).removal).toEqual({
      status: "asked",
      plan: PLAN,
    });
  });

  it("is not asked about once the question was left", () => {
    const left = after(after(stateWith(), lookBegan), removalDismissed);
    expect(left.removal).toEqual({ status: "idle" });
    expect(lookEnded(left, 1, { ok: true, value: PLAN })).toEqual({});
  });

  it("tells its steps and cannot be left while it is going on", () => {
    const running = after(stateWith(), removalBegan);
    expect(after(running, removalProgressed, { stopping: true }).removal).toMatchObject({ stopping: true, step: null });
    expect(removalDismissed(running)).toEqual({});
    const over = after(running, removalEnded, cancelled);
    expect(over.removal).toEqual({ status: "failed", failure: { code: "cancelled" }, removed: NOTHING_REMOVED });
    expect(removalProgressed(over, { stopping: true })).toEqual({});
  });

  it("makes the pane forget results, but only where something went", () => {
    expect(tookSomething(cancelled)).toBe(false);
    const members = { sheet: "members", sheetName: "RFMW_会员", stays: null } as const;
    expect(tookSomething({ ...cancelled, removed: { ...NOTHING_REMOVED, sheets: [members] } })).toBe(true);
    const state = readyState({
      lastResult: result(),
      run: { status: "done", result: result() },
      calls: { status: "empty" },
    });
    expect(after(state, resultsGone)).toMatchObject({
      lastResult: null,
      run: { status: "idle" },
      calls: { status: "unread" },
    });
  });
});
