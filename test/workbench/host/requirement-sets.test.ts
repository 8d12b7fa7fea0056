import { beforeAll, expect, test } from "vitest";
import { bootHost, failureOf } from "./client";

beforeAll(async () => {
  await bootHost({ requirementSets: { ExcelApi: "1.9", SharedRuntime: null } });
});

test("the host advertises the sets it was given", () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
});

// [client source]: the check the package leaves inert is armed by the loader
test("a method above the host's set throws at once and names the set", async () => {
  const run = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("1.13") as string });
});

test("a property above the host's set fails when it is loaded", async () => {
  const run = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("hasSpill");
    await context.sync();
  });
  expect(await failureOf(run)).toEqual({ code: "ApiNotFound", location: "Range.hasSpill" });
});

test("what belongs to the set works", async () => {
  const count = await Excel.run(async context => {
    const areas = context.workbook.getSelectedRanges();
    areas.load("areaCount");
    await context.sync();
    return areas.areaCount;
  });
  expect(count).toBe(1);
});
