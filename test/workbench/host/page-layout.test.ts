import { beforeAll, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootHost, failureOf, freshSheet } from "./client";

let host: Host;
beforeAll(async () => {
  host = await bootHost();
});

function newSheet(): WorksheetModel {
  return host.workbook.sheetNamed(freshSheet(host)) as WorksheetModel;
}

async function layOut(
  sheet: WorksheetModel,
  act: (layout: Excel.PageLayout, own: Excel.Worksheet) => void,
): Promise<void> {
  await Excel.run(async context => {
    const own = context.workbook.worksheets.getItem(sheet.name);
    act(own.pageLayout, own);
    await context.sync();
  });
}

test("a page has a direction, a paper, a scale and switches", async () => {
  const sheet = newSheet();
  await layOut(sheet, layout => {
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.printGridlines = true;
    layout.blackAndWhite = true;
  });
  expect(sheet.pageLayout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: 0 },
    centerHorizontally: true,
    printGridlines: true,
    blackAndWhite: true,
  });
  const read = await Excel.run(async context => {
    const layout = context.workbook.worksheets.getItem(sheet.name).pageLayout.load("orientation,paperSize,zoom");
    await context.sync();
    return [layout.orientation, layout.paperSize, layout.zoom.horizontalFitToPages] as unknown[];
  });
  expect(read).toEqual(["Landscape", "A4", 1]);
});

// [docs: types PageLayoutZoomOptions.scale]
test("a scale is 10 to 400 percent and stands alone", async () => {
  const sheet = newSheet();
  await layOut(sheet, layout => (layout.zoom = { scale: 80 }));
  expect(sheet.pageLayout.zoom).toEqual({ scale: 80, horizontalFitToPages: null, verticalFitToPages: null });
  const refused = { code: "InvalidArgument", location: "PageLayout.zoom" };
  expect(await failureOf(layOut(sheet, layout => (layout.zoom = { scale: 9 })))).toEqual(refused);
  expect(await failureOf(layOut(sheet, layout => (layout.zoom = { scale: 90, verticalFitToPages: 1 })))).toEqual(
    refused,
  );
  expect(sheet.pageLayout.zoom.scale).toBe(80);
});

test("an unknown paper is InvalidArgument", async () => {
  const run = layOut(newSheet(), layout => (layout.paperSize = "A44" as Excel.PaperType));
  expect(await failureOf(run)).toEqual({ code: "InvalidArgument", location: "PageLayout.paperSize" });
});

// [docs: types PageLayout.setPrintMargins]
test("margins are points, and those that are not named stay", async () => {
  const sheet = newSheet();
  await layOut(sheet, layout => {
    layout.leftMargin = 20;
    layout.setPrintMargins("Inches", { right: 0.5, top: 1 });
  });
  expect(sheet.pageLayout.margins).toEqual({ left: 20, right: 36, top: 72, bottom: 54, header: 21.6, footer: 21.6 });
});

test("the print area follows its cells and is missing when none was set", async () => {
  const sheet = newSheet();
  const read = (): Promise<unknown> =>
    Excel.run(async context => {
      const area = context.workbook.worksheets.getItem(sheet.name).pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      return area.isNullObject ? null : area.address;
    });
  expect(await read()).toBeNull();
  await layOut(sheet, (layout, own) => {
    layout.setPrintArea("A1:H40");
    own.getRange("1:2").insert("Down");
  });
  expect(await read()).toBe(`${sheet.name}!A3:H42`);
  // [docs: types PageLayout.getPrintArea]
  const missing = layOut(newSheet(), layout => layout.getPrintArea().load("address"));
  expect(await failureOf(missing)).toEqual({ code: "ItemNotFound", location: "PageLayout.getPrintArea" });
});

test("a print area can be a range or several", async () => {
  const sheet = newSheet();
  await layOut(sheet, (layout, own) => layout.setPrintArea(own.getRange("B2:C3")));
  expect(sheet.pageLayout.printArea.map(({ rectangle }) => rectangle)).toEqual([
    { row: 1, column: 1, rows: 2, columns: 2 },
  ]);
  await layOut(sheet, (layout, own) => layout.setPrintArea(own.getRanges("A1:A2,C1:C2")));
  expect(sheet.pageLayout.printArea).toHaveLength(2);
});

// [docs: types PageLayout.setPrintTitleRows]
test("print titles are whole rows or whole columns", async () => {
  const sheet = newSheet();
  await layOut(sheet, (layout, own) => {
    layout.setPrintTitleRows("$1:$2");
    layout.setPrintTitleColumns(own.getRange("A:A"));
  });
  expect(sheet.pageLayout.titleRows?.rectangle).toMatchObject({ row: 0, rows: 2 });
  expect(sheet.pageLayout.titleColumns?.rectangle).toMatchObject({ column: 0, columns: 1 });
  const partial = layOut(sheet, layout => layout.setPrintTitleRows("A1:C1"));
  expect(await failureOf(partial)).toEqual({ code: "InvalidArgument", location: "PageLayout.setPrintTitleRows" });
});

test("headers and footers are kept as they come", async () => {
  const sheet = newSheet();
  await layOut(sheet, layout => {
    layout.headersFooters.state = "FirstAndDefault";
    layout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    layout.headersFooters.firstPage.leftHeader = "RFM";
  });
  expect(sheet.pageLayout.headerFooterState).toBe("FirstAndDefault");
  expect(sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
  expect(sheet.pageLayout.headersFooters.firstPage.leftHeader).toBe("RFM");
});

// [unverified]
test("a protected sheet refuses page layout by default", async () => {
  const sheet = newSheet();
  sheet.protection.protected = true;
  const run = layOut(sheet, layout => (layout.orientation = "Landscape"));
  expect(await failureOf(run)).toEqual({ code: "AccessDenied", location: "PageLayout.orientation" });
  expect(sheet.pageLayout.orientation).toBe("Portrait");
});
