import { describe, expect, it } from "vitest";
import { runBegan, runDismissed, runEnded, runInspected, runProgressed } from "#app/session/run/transitions";
import { inspectionBegan, inspectionEnded } from "#app/session/source/transitions";
import { NOTHING_WRITTEN, checkDone, inspection, progress, result } from "../../support/fake-session";
import { bookOf } from "../../support/member-book";
import { after, readyState, stateWith } from "../../support/session-state";

const failure = { code: "host-busy" } as const;
const failed = { ok: false, failure, written: NOTHING_WRITTEN } as const;
const done = { ok: true, value: result(), book: bookOf() } as const;
const CHECKING = { status: "checking", rowsDone: 5, rowCount: 1912 } as const;

describe("a run", () => {
  it("overtakes an inspection that is going on", () => {
    const state = after(after(stateWith(), inspectionBegan), runBegan, progress());
    expect(inspectionEnded(state, 1, { ok: true, value: inspection() })).toEqual({});
  });

  it("that fails settles the inspection and the check that it overtook", () => {
    const inspecting = after(after(stateWith(), inspectionBegan), runBegan, progress());
    expect(after(inspecting, runEnded, failed)).toMatchObject({
      run: { status: "failed", failure },
      source: { status: "failed", failure },
      check: { status: "none" },
    });
    const checking = after(readyState({ check: CHECKING }), runBegan, progress());
    expect(after(checking, runEnded, failed)).toMatchObject({
      source: { status: "ready" },
      check: { status: "on-request", rowCount: 1912 },
    });
  });

  it("keeps a check of the same rows, and offers it anew where rows were added", () => {
    const state = readyState({ check: checkDone() });
    const same = after(after(state, runInspected, inspection()), runEnded, failed);
    expect(same.check).toEqual(checkDone());
    const grown = after(after(state, runInspected, inspection([], { rowCount: 2000 })), runEnded, failed);
    expect(grown.check).toEqual({ status: "on-request", rowCount: 2000 });
  });

  it("that succeeds brings its result and its check, and the list is to be read anew", () => {
    const answered = readyState({ callTurn: 3, calls: { status: "empty" } });
    const settings = { ...answered.settings, maskPersonalData: false };
    const state = after({ ...answered, settings }, runEnded, done);
    expect(state).toMatchObject({
      run: { status: "done" },
      lastResult: { rowCheck: { counts: { people: { members: 243 } } } },
      callTurn: 4,
    });
    expect([state.calls.status, state.check.status, state.settings.maskPersonalData]).toEqual(["unread", "done", true]);
  });

  it("keeps the last result while a new one fails", () => {
    expect(after(readyState({ lastResult: result() }), runEnded, failed).lastResult).toEqual(result());
  });

  it("tells of progress only while it is going on, and cannot be left meanwhile", () => {
    const running = after(readyState(), runBegan, progress());
    expect(runProgressed(running, progress({ fraction: 0.9 })).run).toMatchObject({ progress: { fraction: 0.9 } });
    expect(runDismissed(running)).toEqual({});
    const over = after(running, runEnded, failed);
    expect(runProgressed(over, progress())).toEqual({});
    expect(runDismissed(over)).toEqual({ run: { status: "idle" } });
  });
});
