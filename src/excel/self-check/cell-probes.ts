import { refusalOf } from "./refusal";
import type { Probe } from "./probe";

/** Texts that Excel would read as something else outside of text format. */
const TEXTS = ["00123", "5-4-3", "=x", "1/2", "TRUE", "#N/A", "123456789012345678", "+86 1", "-5", "@x"];
const SIGNS = ["=x", "@x", "+x", "-x"];
const TYPED = ["00123", "5%", "1E5", "TRUE", "3/4", "1-2", "$120", "(3)", "1 1/2", "1,234.5", "2026-11-21", "12:30"];
/** Of {@link TYPED}, those that people type into order sheets in one way only; a fraction needs a blank or a zero first. */
const TYPED_PLAINLY = 4;
const ROWS = 5_000;

/** What goes into cells and what comes out. */
export const CELL_PROBES = {
  "text-format": async ({ context, sheet }) => {
    const range = sheet.getRange(`A1:A${TEXTS.length}`);
    range.numberFormat = [["@"]];
    range.values = TEXTS.map(text => [text]);
    const apostrophe = sheet.getRange("B1");
    apostrophe.numberFormat = [["@"]];
    apostrophe.values = [["'x"]];
    range.load("values,numberFormat");
    apostrophe.load("values");
    await context.sync();
    const back = columnOf(range.values);
    const changed = TEXTS.filter((text, row) => back[row] !== text);
    const formats = [...new Set(range.numberFormat.map(([format]) => String(format)))];
    return { changed, formats, apostrophe: String(apostrophe.values[0]![0]) };
  },
  "numbers-in-text-format": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A2");
    range.numberFormat = [["@"]];
    range.values = [[123], [1e20]];
    range.load("values,valueTypes,text");
    await context.sync();
    return {
      values: columnOf(range.values),
      types: columnOf(range.valueTypes).map(String),
      texts: columnOf(range.text).map(String),
    };
  },
  "leading-signs": async ({ context, sheet, sheetName }) => {
    const code = await refusalOf(() => {
      sheet.getRange(`A1:A${SIGNS.length}`).values = SIGNS.map(text => [text]);
      return context.sync();
    });
    const written = context.workbook.worksheets.getItem(sheetName).getRange(`A1:A${SIGNS.length}`);
    written.load("formulas");
    await context.sync();
    return { code, formulas: columnOf(written.formulas).map(String) };
  },
  "typed-texts": async ({ context, sheet }) => {
    const range = sheet.getRange(`A1:A${TYPED.length}`);
    range.values = TYPED.map(text => [text]);
    range.load("values,numberFormat");
    await context.sync();
    const values = columnOf(range.values);
    return {
      values: values.slice(0, TYPED_PLAINLY),
      others: values.slice(TYPED_PLAINLY),
      formats: columnOf(range.numberFormat).map(String),
    };
  },
  "error-texts": async ({ context, sheet }) => {
    sheet.getRange("B1").numberFormat = [["@"]];
    const range = sheet.getRange("A1:B1");
    range.values = [["#N/A", "#N/A"]];
    range.load("valueTypes");
    await context.sync();
    const [general, text] = range.valueTypes[0]!.map(String);
    return { general: general!, text: text! };
  },
  "one-value-for-many-cells": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A10");
    const code = await refusalOf(() => {
      range.values = [["x"]];
      return context.sync();
    });
    const written = sheet.getRange("A1:A10");
    written.load("values");
    await context.sync();
    const values = columnOf(written.values);
    return { code, filled: values.filter(value => value === "x").length };
  },
  "null-and-blank": async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[5, 5]];
    await context.sync();
    range.values = [[null, ""]];
    range.load("values");
    await context.sync();
    const [afterNull, afterBlank] = range.values[0]! as [number | string, number | string];
    return { afterNull, afterBlank };
  },
  "rows-there-and-back": async ({ context, sheet }) => {
    const rows = Array.from({ length: ROWS }, (_, row) => [row, row / 7, `行 ${row}`, row % 2 === 0]);
    const range = sheet.getRange(`A1:D${ROWS}`);
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    const back = range.values;
    const isSame = (row: number): boolean => rows[row]!.every((cell, column) => cell === back[row]![column]);
    return { different: rows.filter((_, row) => !isSame(row)).length };
  },
  "whole-column": async ({ context, sheet }) => {
    const column = sheet.getRange("A:A");
    const code = await refusalOf(() => {
      column.load("values");
      return context.sync();
    });
    if (code !== null) return { code, values: null };
    const cells: readonly unknown[] | null = column.values;
    return { code, values: cells === null ? null : cells.length };
  },
} satisfies Readonly<Record<string, Probe>>;

function columnOf<T>(rows: readonly (readonly T[])[]): T[] {
  return rows.map(row => row[0]!);
}
