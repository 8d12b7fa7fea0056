import { describe, expect, it } from "vitest";
import { readSettingsFile } from "../../src/entry/cli/settings-file";
import { dayOf } from "../support/order-rows";

const read = (calendar: unknown) => readSettingsFile(JSON.stringify({ alsoWritten: ["calendar"], calendar }));
const LINE = { nameZh: "店庆", nameEn: "Fair", start: "2026-05-01", end: "2026-05-02" };

describe("a settings file with a calendar of occasions", () => {
  it("gives its windows, with one of the two names or both", () => {
    const span = { start: dayOf("2026-05-01"), end: dayOf("2026-05-02") };
    const { nameEn, ...chinese } = LINE;
    expect(read([LINE, chinese])).toEqual({
      alsoWritten: ["calendar"],
      calendar: [
        { nameZh: "店庆", nameEn, ...span },
        { nameZh: "店庆", nameEn: "", ...span },
      ],
    });
    expect(read(null)).toMatchObject({ calendar: null });
    expect(read([])).toMatchObject({ calendar: [] });
  });

  it.each([
    ["that ends before it starts", [LINE, { ...LINE, end: "2026-04-30" }], "calendar[1]"],
    ["of a day that is none", [{ ...LINE, start: "2026-02-30" }], "calendar[0]"],
    ["without a name", [{ ...LINE, nameZh: " ", nameEn: "" }], "calendar[0]"],
    ["with a key that nobody knows", [{ ...LINE, color: "red" }], "calendar[0]"],
    ["that is no list", { "2026": [] }, "calendar"],
  ])("refuses one %s, by its path", (_, calendar, path) => {
    expect(read(calendar)).toMatchObject({ faults: [{ code: "value-unknown", path }] });
  });
});
