import { refusalOf } from "./refusal";
import type { Probe } from "./probe";

/** 2000-01-01 in the two date systems. */
const SERIALS = [36526, 35064];
/** More merged areas than the host is documented to list. */
const MANY_AREAS = 513;

/** Sheets, names and the workbook. */
export const SHEET_PROBES = {
  "date-system": async ({ context }) => {
    const serial = context.workbook.functions.date(2000, 1, 1);
    serial.load("value");
    await context.sync();
    return { known: SERIALS.includes(serial.value), serial: serial.value };
  },
  "blank-sheet": async ({ context, sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    return { usedRange: used.isNullObject ? null : used.address };
  },
  "sheet-names-in-addresses": async ({ context, sheet, sheetName }) => {
    const range = sheet.getRange("B2:C3");
    range.load("address");
    await context.sync();
    const again = context.workbook.worksheets.getItem(sheetName).getRange("B2:C3");
    again.load("address");
    await context.sync();
    return { quoted: range.address === `'${sheetName}'!B2:C3`, sameSheet: again.address === range.address };
  },
  // By this a run notices that another pane took over: the request that asks must do nothing else.
  "missing-setting": async ({ context, sheet, sheetName }) => {
    const code = await refusalOf(() => {
      context.workbook.settings.getItem(sheetName).load("value");
      sheet.getRange("A1").values = [["written"]];
      return context.sync();
    });
    const cell = context.workbook.worksheets.getItem(sheetName).getRange("A1");
    const shared = context.workbook.getIsActiveCollabSession();
    cell.load("values");
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method is not loaded
    return { code, written: cell.values[0]![0] !== "", shared: shared.value };
  },
  "protected-sheet": async ({ context, sheet, sheetName }) => {
    sheet.protection.protect();
    await context.sync();
    const code = await refusalOf(() => {
      sheet.getRange("A1").values = [["x"]];
      return context.sync();
    });
    context.workbook.worksheets.getItem(sheetName).protection.unprotect();
    await context.sync();
    return { code };
  },
  "hidden-name": async ({ context, sheet }) => {
    sheet.names.add("RFMW_Check", '="a|b"').visible = false;
    await context.sync();
    const name = sheet.names.getItem("RFMW_Check");
    name.load("visible,formula");
    await context.sync();
    return { visible: name.visible, formula: String(name.formula) };
  },
  "merged-areas": async ({ context, sheet }) => {
    sheet.getRange("A1:A3").merge();
    sheet.getRange("A5:A6").merge();
    await context.sync();
    const areas = sheet.getRange("A2:A8").getMergedAreasOrNullObject();
    areas.load("address");
    await context.sync();
    const addresses = areas.isNullObject ? [] : areas.address.split(",").map(address => address.split("!").at(-1)!);
    // A5:A6 begins in the range, A1:A3 only reaches into it.
    return { beginning: addresses.filter(address => address === "A5:A6").length, areas: addresses };
  },
  "many-merged-areas": async ({ context, sheet }) => {
    for (let row = 0; row < MANY_AREAS; row++) sheet.getRangeByIndexes(2 * row, 0, 2, 1).merge();
    await context.sync();
    const areas = sheet.getRangeByIndexes(0, 0, 2 * MANY_AREAS, 1).getMergedAreasOrNullObject();
    const code = await refusalOf(() => {
      areas.load("areaCount");
      return context.sync();
    });
    return { code, areas: code !== null || areas.isNullObject ? null : areas.areaCount };
  },
  "sheet-furnishing": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A5");
    range.values = [["head"], [1], [2], [3], [4]];
    const bar = range.conditionalFormats.add("DataBar");
    bar.dataBar.barDirection = "LeftToRight";
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    range.dataValidation.errorAlert = { showAlert: false, title: "", message: "", style: "Information" };
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    await context.sync();
    const { dataValidation, conditionalFormats } = range;
    const formats = conditionalFormats.getCount();
    dataValidation.load("type");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    sheet.pageLayout.load("orientation");
    await context.sync();
    return {
      // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method is not loaded
      conditionalFormats: formats.value,
      list: String(dataValidation.type),
      frozen: frozen.isNullObject ? null : frozen.address.split("!").at(-1)!,
      orientation: String(sheet.pageLayout.orientation),
    };
  },
  "column-groups": async ({ context, sheet }) => {
    const code = await refusalOf(() => {
      const columns = sheet.getRange("B:C");
      columns.group("ByColumns");
      columns.hideGroupDetails("ByColumns");
      return context.sync();
    });
    const column = sheet.getRange("B1");
    column.load("columnHidden");
    await context.sync();
    return { code, hidden: column.columnHidden };
  },
  // The client sends it with the first request of a run of its own.
  "undo-group": async ({ context, sheet, sheetName }) => {
    let code: string | null = null;
    await Excel.run({ mergeUndoGroup: true }, async grouped => {
      const cells = grouped.workbook.worksheets.getItem(sheetName).getRange("A1:A2");
      code = await refusalOf(() => {
        cells.values = [[1], [2]];
        return grouped.sync();
      });
      if (code === null) {
        code = await refusalOf(() => {
          grouped.workbook.worksheets.getItem(sheetName).getRange("A2").values = [[3]];
          return grouped.sync();
        });
      }
    });
    const cell = sheet.getRange("A2");
    cell.load("values");
    await context.sync();
    return { code, written: cell.values[0]![0] === 3 };
  },
} satisfies Readonly<Record<string, Probe>>;
