import { describe, expect, it } from "vitest";
import { maskedContact, samplesOf } from "../../src/taskpane/data/mapping-rows";
import { inspection } from "../support/fake-session";

function withSamples(samples: readonly (readonly string[])[], date1904 = false) {
  const plain = inspection();
  return {
    ...plain,
    source: { ...plain.source, date1904 },
    detection: { ...plain.detection, samples },
    mapping: { orderDate: 0, memberName: 1, phone: 2, memberId: 3 },
  };
}

describe("samplesOf(field, inspection, masked)", () => {
  const seen = withSamples([["46334.60763888889", "2025/3/14 5:34"], ["王五"], ["19900000003"], ["46334"]]);

  it("shows the serials of a date column as dates, and written dates as written", () => {
    expect(samplesOf("orderDate", seen, true)).toEqual(["2026-11-08", "2025/3/14 5:34"]);
    expect(samplesOf("orderDate", withSamples([["44872"], [], [], []], true), true)).toEqual(["2026-11-08"]);
  });

  it("shows an id that looks like a serial as it is", () => {
    expect(samplesOf("memberId", seen, true)).toEqual(["46334"]);
  });

  it("masks a contact as it will be written, be it a phone or an e-mail", () => {
    expect([maskedContact("13800000000"), maskedContact("anna@example.com")]).toEqual([
      "138****0000",
      "a***@example.com",
    ]);
  });

  it("masks names and phones as they will be written", () => {
    expect([samplesOf("memberName", seen, true), samplesOf("phone", seen, true)]).toEqual([["王*"], ["199****0003"]]);
    expect(samplesOf("memberName", seen, false)).toEqual(["王五"]);
  });
});
