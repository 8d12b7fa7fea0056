import { describe, expect, it } from "vitest";
import { failureDetails } from "#app/failure-details";
import type { Failure } from "#app/failures";

function details(failure: Failure): unknown {
  return JSON.parse(failureDetails(failure));
}

describe("failureDetails(failure)", () => {
  it("keeps codes and counts and leaves the texts of cells out", () => {
    expect(
      details({
        code: "no-usable-row",
        rowCount: 12,
        reason: "bad-date",
        column: "张三的订单",
        example: "张三 13812345000",
        questions: [],
      }),
    ).toEqual({ code: "no-usable-row", rowCount: 12, reason: "bad-date", questions: 0 });
  });

  it("tells questions by their kind: an id may hold a word of the data", () => {
    const question = { kind: "status-word", id: "status-word:13812345678", evidence: { word: "13812345678" } };
    const failure = { code: "ids-masked", column: "手机", share: 0.5, questions: [question] } as unknown as Failure;
    expect(details(failure)).toEqual({ code: "ids-masked", share: 0.5, questions: [{ kind: "status-word" }] });
  });

  it("keeps an address of cells and leaves the sheet out", () => {
    expect(
      details({ code: "cells-occupied", sheet: "张三", address: "B2:C9", columnCount: 2, canInsert: "not-asked" }),
    ).toEqual({ code: "cells-occupied", address: "B2:C9", columnCount: 2, canInsert: "not-asked" });
    expect(details({ code: "verification-failed", sheet: "x", address: "张三!A1" })).toEqual({
      code: "verification-failed",
    });
  });

  it.each([
    ['column "次均金额" (amount) cannot hold NaN in row 2', "column … (amount) cannot hold NaN in row 2"],
    ["no member 张三13812345678 there", "no member … there"],
    ["bad id anna@example.com", "bad id …"],
    ["bad id +86 138 1234 5678 x", "bad id …x"],
    ["Cannot read properties of undefined (reading 'x')", "Cannot read properties of undefined (reading …)"],
  ])("of the bug %s tells what it says and not what it quotes", (detail, told) => {
    expect(details({ code: "unexpected", detail })).toEqual({ code: "unexpected", detail: told });
  });
});
