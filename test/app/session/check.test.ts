import { describe, expect, it } from "vitest";
import { checkEnded, checkOffered, checkProgressed, settledCheck } from "#app/session/check/transitions";
import { checkDone, inspection } from "../../support/fake-session";
import { after, readyState, stateWith } from "../../support/session-state";

const withRows = (rowCount: number) =>
  readyState({ source: { status: "ready", inspection: inspection([], { rowCount }) } });

describe("a check of the rows", () => {
  it("begins unasked for 20,000 rows and waits to be asked for one more", () => {
    expect(checkOffered(withRows(20_000)).check).toEqual({ status: "checking", rowsDone: 0, rowCount: 20_000 });
    expect(checkOffered(withRows(20_001)).check).toEqual({ status: "on-request", rowCount: 20_001 });
  });

  it("is not offered where a column is missing, or no orders are shown", () => {
    const source = { status: "ready", inspection: inspection(["amount"]) } as const;
    expect(checkOffered(stateWith({ source })).check).toEqual({ status: "none" });
    expect(checkOffered(stateWith()).check).toEqual({ status: "none" });
  });

  it("tells how many rows are read, and what came of it", () => {
    expect(after(readyState(), checkProgressed, 500, 1912).check).toEqual({
      status: "checking",
      rowsDone: 500,
      rowCount: 1912,
    });
    const failure = { code: "host-busy" } as const;
    expect(checkEnded(readyState(), { ok: false, failure }).check).toEqual({ status: "failed", failure });
  });

  it("is offered again when it was abandoned or never began, and stays when it has ended", () => {
    const { source } = readyState();
    const onRequest = { status: "on-request", rowCount: 1912 };
    expect(settledCheck({ source, check: { status: "checking", rowsDone: 5, rowCount: 1912 } })).toEqual(onRequest);
    expect(settledCheck({ source, check: { status: "none" } })).toEqual(onRequest);
    expect(settledCheck({ source, check: checkDone() })).toEqual(checkDone());
    expect(settledCheck({ source: { status: "idle" }, check: { status: "none" } })).toEqual({ status: "none" });
  });
});
