import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function fresh(): WorksheetModel {
  return host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
}

async function addSheet(name?: string): Promise<void> {
  await Excel.run(async context => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
}

describe("sheets", () => {
  // [docs: types WorksheetCollection.add]
  test("a sheet is added once, at the end, and not activated", async () => {
    const active = host.workbook.activeSheet;
    const before = host.workbook.sheets.length;
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.add("Report");
      sheet.load("name,position");
      await context.sync();
      sheet.tabColor = "#FF0000";
      sheet.showGridlines = false;
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(["Report", before]);
    });
    expect(host.workbook.sheets.length).toBe(before + 1);
    expect(host.workbook.activeSheet).toBe(active);
    const report = host.workbook.sheetNamed("report");
    expect([report?.tabColor, report?.showGridlines]).toEqual(["#FF0000", false]);
  });

  // length and uniqueness [docs: types Worksheet.name]; the rest and the codes [unverified]
  test.each(["x".repeat(32), "a/b", "a:b", "[a]", "'a", "a'", "history"])(
    "the name %j is InvalidArgument",
    async name => {
      expect((await failureOf(addSheet(name))).code).toBe("InvalidArgument");
    },
  );

  // [unverified]
  test("a name in use, in any case, is ItemAlreadyExists", async () => {
    await addSheet("Twice");
    expect(await failureOf(addSheet("TWICE"))).toEqual({
      code: "ItemAlreadyExists",
      location: "WorksheetCollection.add",
    });
  });

  test("a missing sheet is ItemNotFound at WorksheetCollection.getItem, or a null object", async () => {
    const run = Excel.run(async context => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    });
    expect(await failureOf(run)).toEqual({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    const isNull = await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  // [inferred]
  test("a proxy survives a rename of its sheet and dies with its deletion", async () => {
    const sheet = fresh();
    const run = Excel.run(async context => {
      const proxy = context.workbook.worksheets.getItem(sheet.name);
      proxy.load("name");
      await context.sync();
      host.workbook.renameSheet(sheet, `${sheet.name} renamed`);
      proxy.load("name");
      await context.sync();
      expect(proxy.name).toBe(sheet.name);
      host.workbook.deleteSheet(sheet);
      proxy.load("name");
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("ItemNotFound");
  });

  // [docs: types Worksheet.delete]; the last visible one [unverified]
  test("a very hidden sheet and the last visible one cannot be deleted", async () => {
    const sheet = fresh();
    sheet.visibility = "VeryHidden";
    const remove = async (name: string): Promise<void> =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      });
    expect((await failureOf(remove(sheet.name))).code).toBe("InvalidOperation");
    const others = host.workbook.sheets.filter(other => other !== host.workbook.activeSheet);
    const visibilities = others.map(other => other.visibility);
    for (const other of others) other.visibility = "Hidden";
    try {
      expect((await failureOf(remove(host.workbook.activeSheet.name))).code).toBe("InvalidOperation");
    } finally {
      others.forEach((other, index) => (other.visibility = visibilities[index] ?? "Visible"));
    }
  });

  test("names and visibilities of all sheets load by items, and a page of them by $top and $skip", async () => {
    const result = await Excel.run(async context => {
      const all = context.workbook.worksheets;
      all.load("items/name,items/visibility");
      const count = all.getCount();
      await context.sync();
      const names = all.items.map(sheet => sheet.name);
      const page = context.workbook.worksheets;
      page.load({ name: true, $top: 1, $skip: 1 } as never);
      await context.sync();
      return { count: count.value === names.length, second: page.items.map(sheet => sheet.name), names };
    });
    expect(result.count).toBe(true);
    expect(result.second).toEqual([result.names[1]]);
  });

  test("activate brings a sheet to the front, freezeRows and freezeAt freeze its top and left", async () => {
    const sheet = fresh();
    await Excel.run(async context => {
      const proxy = context.workbook.worksheets.getItem(sheet.name);
      proxy.activate();
      proxy.freezePanes.freezeRows(1);
      await context.sync();
      expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
      proxy.freezePanes.freezeAt("A1:B3");
      const location = proxy.freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      expect(location.address).toBe(`${sheet.name}!A1:B3`);
      proxy.freezePanes.unfreeze();
      await context.sync();
    });
    expect(sheet.frozen).toEqual({ rows: 0, columns: 0 });
    expect(host.workbook.activeSheet).toBe(sheet);
  });

  test("custom properties of a sheet are kept by key", async () => {
    const sheet = fresh();
    const value = await Excel.run(async context => {
      const properties = context.workbook.worksheets.getItem(sheet.name).customProperties;
      properties.add("owner", "rfmw");
      const found = properties.getItemOrNullObject("owner");
      found.load("value");
      await context.sync();
      return found.value;
    });
    expect(value).toBe("rfmw");
  });
});

describe("protection", () => {
  // the code is [unverified]
  test("writing to a protected sheet is AccessDenied until it is unprotected", async () => {
    const sheet = fresh();
    const write = async (): Promise<void> =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem(sheet.name).getRange("A1").values = [["x"]];
        await context.sync();
      });
    await Excel.run(async context => {
      const proxy = context.workbook.worksheets.getItem(sheet.name);
      proxy.protection.protect({ allowFormatCells: true }, "secret");
      proxy.protection.load("protected");
      await context.sync();
      expect(proxy.protection.protected).toBe(true);
      proxy.getRange("A1").numberFormat = [["@"]];
      await context.sync();
    });
    expect(await failureOf(write())).toEqual({ code: "AccessDenied", location: "Range.values" });
    const unprotect = async (password: string): Promise<void> =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem(sheet.name).protection.unprotect(password);
        await context.sync();
      });
    expect((await failureOf(unprotect("wrong"))).code).toBe("InvalidArgument");
    await unprotect("secret");
    await write();
  });

  // general Excel behaviour, [unverified]
  test("unlocked cells of a protected sheet can be written", async () => {
    const sheet = fresh();
    sheet.grid.setStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { locked: false });
    sheet.protection.protected = true;
    await Excel.run(async context => {
      context.workbook.worksheets.getItem(sheet.name).getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect(sheet.grid.getValue(0, 0)).toBe("x");
  });

  test("with a protected structure no sheet can be added", async () => {
    host.workbook.structureProtected = true;
    try {
      expect((await failureOf(addSheet())).code).toBe("AccessDenied");
    } finally {
      host.workbook.structureProtected = false;
    }
  });

  test("a read-only workbook says so and refuses writes", async () => {
    host.workbook.readOnly = true;
    try {
      const run = Excel.run(async context => {
        context.workbook.load("readOnly");
        await context.sync();
        expect(context.workbook.readOnly).toBe(true);
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
        await context.sync();
      });
      expect((await failureOf(run)).code).toBe("AccessDenied");
    } finally {
      host.workbook.readOnly = false;
    }
  });
});

describe("application", () => {
  test("calculation mode and separators are kept; hints for speed are accepted", async () => {
    const result = await Excel.run(async context => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      application.load("calculationMode,decimalSeparator");
      const shared = context.workbook.getIsActiveCollabSession();
      await context.sync();
      return [application.calculationMode, application.decimalSeparator, shared.value];
    });
    expect(result).toEqual(["Manual", ".", false]);
  });
});
