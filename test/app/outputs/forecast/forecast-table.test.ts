import { describe, expect, it } from "vitest";
import { forecastTable } from "#app/outputs/forecast/forecast-table";
import type { ForecastStudy } from "#core/member-forecast";
import { serialFromDay } from "#core/units";
import { initialSettings } from "#app/outputs/settings/saved-settings";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { bookOf } from "../../../support/member-book";
import { dayOf } from "../../../support/order-rows";
import { smallForecast } from "../../../support/small-forecast";

const AS_OF = dayOf("2026-11-21");
const IDS = ["00123", "=1+1", "V2", "V3", "138****5678 #3f9a01c2b4d5"];
const MADE: ForecastStudy = {
  kind: "forecast",
  asOf: AS_OF,
  forecast: smallForecast(),
  calibration: { kind: "refused", refusals: [{ code: "short-test", days: 20, leastDays: 28 }] },
};

function tableOf(study: ForecastStudy | undefined, isMasked = true, language: Language = "en-US") {
  const { scored } = bookOf(
    IDS.map((member, place) => ({ member, day: "2026-11-20", amount: 10, optOut: place === 4 })),
  );
  const languages = { current: outputWords(language), all: LANGUAGES.map(outputWords) };
  const table = forecastTable({
    scored,
    orders: { memberIds: IDS, attributes: {}, widthValues: null },
    studies: study === undefined ? {} : { forecast: study },
    settings: initialSettings(),
    maskPersonalData: isMasked,
    date1904: false,
    languages,
  });
  const headers = table.columns.map(({ header }) => header);
  const rows = table
    .rows(0, table.rowCount)
    .map(row => Object.fromEntries(row.map((cell, at) => [headers[at]!, cell])));
  return { table, headers, rows };
}

describe("the forecast table", () => {
  it("has a row for each buyer, the most purchases first, with what the model says", () => {
    const { rows } = tableOf(MADE);
    expect(rows.map(row => [row["Member ID"], row["Expected Purchases"], row["Chance To Buy"], row["Chance Still Active"], row["Expected Amount per Purchase"]])).toEqual([
      ["=1+1", 2.5, 0.8, 0.9, 100],
      ["138****5678", 2.5, 0.5, 0.5, 60],
      ["00123", 0.25, 0.2, 1, 40],
      ["V3", 0.125, 0.1, 0.25, 20],
    ]); // prettier-ignore
    expect(rows[0]).toMatchObject({ "Snapshot Date": serialFromDay(AS_OF, false), "Days Ahead": 90, "Repeat Days": 9 });
  });

  it("holds ids as text, and the mark of a masked one in a column of its own", () => {
    const { table, rows } = tableOf(MADE);
    expect(table.columns[0]).toMatchObject({ header: "Member ID", kind: "text", aliases: ["会员编号", "Member ID"] });
    expect(rows.map(row => row["ID Mark"])).toEqual(["", "3f9a01c2b4d5", "", ""]);
    expect(tableOf(MADE, false).headers).not.toContain("ID Mark");
  });

  it("says who is not to be contacted, and that a single purchase tells nothing of being active", () => {
    const { rows } = tableOf(MADE);
    expect(rows.map(row => row["Do Not Contact"])).toEqual(["No", "Yes", "No", "No"]);
    const { oneTime } = outputWords("en-US").forecast;
    expect(rows.map(row => row.Note)).toEqual(["", "", oneTime, ""]);
  });

  it("leaves amounts blank where they could not be fitted", () => {
    const spend = { kind: "refused", refusal: { code: "no-mean", q: 0.5 } } as const;
    const { rows } = tableOf({ ...MADE, forecast: smallForecast({ spend }) });
    expect(rows.map(row => row["Expected Amount per Purchase"])).toEqual(["", "", "", ""]);
  });

  it.each(LANGUAGES)("holds the reasons where there is no forecast, each with its numbers (%s)", language => {
    const refusals = [
      { code: "few-buyers", buyers: 40, least: 500 },
      { code: "no-repeats", buyers: 40 },
    ] as const;
    const { table } = tableOf({ kind: "refused", asOf: AS_OF, refusals }, true, language);
    const { refusal } = outputWords(language).forecast;
    const notes = table.rows(0, 2).map(row => row.at(-1));
    expect(notes).toEqual(refusals.map(refusal));
    expect(notes[0]).toMatch(/40.*500/);
    expect(table.rows(0, 2).map(row => row[0])).toEqual(["", ""]);
  });

  it("is a bug without a study", () => {
    expect(() => tableOf(undefined)).toThrow("was not made");
  });
});
