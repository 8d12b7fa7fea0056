import { beforeAll, expect, test } from "vitest";
import { createHost } from "#host/create-host";
import { bootClientInNode } from "#node-client/boot-client";

const host = createHost();

beforeAll(async () => {
  await bootClientInNode(host);
});

test("Office.onReady reports Excel on the PC", async () => {
  const info = await Office.onReady();
  expect(info.host).toBe("Excel");
  expect(info.platform).toBe("PC");
});

test("values written are read back", async () => {
  const values = await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["Key", 1],
      ["00123", true],
    ];
    await context.sync();
    const again = sheet.getRange("A1:B2");
    again.load("values,address");
    await context.sync();
    return [again.address, again.values];
  });
  expect(values).toEqual([
    "Sheet1!A1:B2",
    [
      ["Key", 1],
      [123, true],
    ],
  ]);
});
