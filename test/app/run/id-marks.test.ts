import { describe, expect, it } from "vitest";
import { failed, success } from "#app/failures";
import type { Failure } from "#app/failures";
import { NO_NOTES } from "#app/notes/kept-notes";
import { markedIds } from "#app/run/id-marks";
import type { MarkKeysPort } from "#app/workbook/mark-keys";
import type { Source } from "#app/workbook/orders";
import { failureOf, valueOf } from "../../support/excel-host";

const KEY = "a5".repeat(16);
const source = { sheetName: "订单" } as Source;

const yieldToHost = () => Promise.resolve();

function members(...memberIds: string[]) {
  return { memberIds, memberKeys: memberIds, memberFromContact: null, kind: "id" as const };
}

/** A workbook that counts how often it is asked. */
function workbook(failure: Failure | null = null) {
  const asked: string[] = [];
  const port: MarkKeysPort = {
    markKeys: ({ sheetName }) => {
      asked.push(sheetName);
      return Promise.resolve(failure === null ? success([KEY]) : failed(failure));
    },
    knownMarkKeys: () => Promise.reject(new Error("not asked")),
    removeMarkKeys: () => Promise.resolve(success(null)),
    passingMarkKey: () => "00".repeat(16),
  };
  return { port, asked };
}

describe("markedIds(workbook, run, notes)", () => {
  it("asks for the key only where a run that masks has personal ids", async () => {
    const { port, asked } = workbook();
    const run = { source, isMasked: true, yieldToHost };
    valueOf(await markedIds(port, { ...run, members: members("V001") }, NO_NOTES));
    valueOf(await markedIds(port, { ...run, members: members("13812345678"), isMasked: false }, NO_NOTES));
    expect(asked).toEqual([]);
    const { masked } = valueOf(await markedIds(port, { ...run, members: members("13812345678") }, NO_NOTES));
    expect([asked, masked[0]!.slice(0, 12)]).toEqual([["订单"], "138****5678 "]);
  });

  it("goes on with a key of this run where the sheet takes no name, and ends where nothing would go on", async () => {
    const refused = workbook({ code: "host-refused", hostCode: "AccessDenied", step: "keep-mark-key" });
    const run = { source, isMasked: true, yieldToHost, members: members("13812345678") };
    const kept = valueOf(await markedIds(workbook().port, run, NO_NOTES)).masked[0];
    const passing = valueOf(await markedIds(refused.port, run, NO_NOTES)).masked[0];
    expect(passing).toMatch(/^138\*{4}5678 #[0-9a-f]{12}$/);
    expect(passing).not.toBe(kept);
    const lost = workbook({ code: "session-lost" });
    expect(failureOf(await markedIds(lost.port, run, NO_NOTES))).toEqual({ code: "session-lost" });
  });

  it("gives the host a turn time and again while many ids are masked and marked", async () => {
    let turns = 0;
    const turn = () => Promise.resolve(void (turns += 1));
    const phones = Array.from({ length: 50_000 }, (_, at) => String(13_800_000_000 + at));
    const run = { source, isMasked: true, members: members(...phones), yieldToHost: turn };
    const { masked } = valueOf(await markedIds(workbook().port, run, NO_NOTES));
    expect([turns, masked.length, new Set(masked).size]).toEqual([4, 50_000, 50_000]);
  });
});
