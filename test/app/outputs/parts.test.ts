import { describe, expect, it } from "vitest";
import { sheetParts, tableParts } from "#app/outputs/part/kinds";
import { ownMarks } from "#app/outputs/part/own-marks";
import { PARTS } from "#app/outputs/parts";
import { ownSheetSpecs } from "#app/removal/own-specs";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";

describe("the list of parts", () => {
  it("holds each part after those that it reads", () => {
    const ids = PARTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of sheetParts(PARTS)) {
      for (const needed of part.needs) expect(ids.indexOf(needed.id)).toBeLessThan(ids.indexOf(part.id));
    }
  });

  it("is taken away so that a part goes before those that it reads", () => {
    const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
    const order = ownSheetSpecs(PARTS, languages).map(({ sheet }) => sheet);
    expect(order).toEqual([
      "calendar", "forecast", "snapshots", "pivot", "overview", "demographics", "roles", "settings", "metrics", "summary", "members",
    ]); // prettier-ignore
  });

  it("names every sheet and every table once, in each language", () => {
    for (const words of LANGUAGES.map(outputWords)) {
      const names = sheetParts(PARTS).map(part => part.sheetName(words));
      expect(new Set(names).size).toBe(names.length);
    }
    const { tables, reports, pivots } = ownMarks(PARTS);
    expect(tables.slice(0, tableParts(PARTS).length)).toEqual(tableParts(PARTS).map(part => part.tableName));
    expect([reports, pivots]).toEqual([["RFMW_Overview"], ["RFMWPivot"]]);
  });

  it("has columns that people fill in among the members and in the calendar alone", () => {
    const words = outputWords("en-US");
    expect(tableParts(PARTS).filter(part => part.handKept(words).length > 0).map(({ id }) => id)).toEqual(["members", "calendar"]); // prettier-ignore
  });
});
