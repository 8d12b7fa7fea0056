import { formatRectangle } from "#host/addresses";
import type { ConditionalFormatData, DataBarBound, DataBarRuleData } from "./workbook-data";
import { argb } from "./xlsx-styles";
import { xmlPlain } from "./xlsx-text";

const EXTENSION = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const EXTENSION_FORMULAS = "http://schemas.microsoft.com/office/excel/2006/main";

/**
 * A data bar is written twice, tied by this id: the old element knows only a fading bar that is never shorter than a
 * tenth of the cell; the extension says how it really looks. Same place, same id: the same workbook gives the same bytes.
 */
function dataBarId(sheetNumber: number, place: number): string {
  const hexadecimal = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
  return `{${hexadecimal(sheetNumber, 8)}-0000-4000-8000-${hexadecimal(place + 1, 12)}}`;
}

/** The inside of a `cfRule` of type dataBar. */
export function dataBarXml(rule: DataBarRuleData, sheetNumber: number, place: number): string {
  return (
    `<dataBar${rule.hidesValue ? ' showValue="0"' : ""}>${boundXml(rule.lower, "min")}${boundXml(rule.upper, "max")}` +
    `<color rgb="${argb(rule.color)}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${EXTENSION}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
    `<x14:id>${dataBarId(sheetNumber, place)}</x14:id></ext></extLst>`
  );
}

function boundXml(bound: DataBarBound | undefined, automatic: "min" | "max"): string {
  if (bound === undefined) return `<cfvo type="${automatic}"/>`;
  return `<cfvo type="${bound.type}"${bound.value === undefined ? "" : ` val="${xmlPlain(bound.value)}"`}/>`;
}

/** The sheet's extension with the looks of its data bars, or nothing; formats in the order in which they were numbered. */
export function dataBarExtensionXml(formats: readonly ConditionalFormatData[], sheetNumber: number): string {
  const pieces = formats.flatMap(({ rule, ranges }, place) => {
    if (rule.kind !== "dataBar") return [];
    const border = rule.borderColor === undefined ? "" : `<x14:borderColor rgb="${argb(rule.borderColor)}"/>`;
    return [
      `<x14:conditionalFormatting xmlns:xm="${EXTENSION_FORMULAS}">` +
        `<x14:cfRule type="dataBar" id="${dataBarId(sheetNumber, place)}">` +
        `<x14:dataBar minLength="0" maxLength="100"${rule.hidesValue ? ' showValue="0"' : ""}` +
        `${border === "" ? "" : ' border="1"'}${rule.solid ? ' gradient="0"' : ""}>` +
        `${extendedBoundXml(rule.lower, "autoMin")}${extendedBoundXml(rule.upper, "autoMax")}${border}` +
        '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
        `<xm:sqref>${ranges.map(formatRectangle).join(" ")}</xm:sqref></x14:conditionalFormatting>`,
    ];
  });
  if (pieces.length === 0) return "";
  return (
    `<extLst><ext xmlns:x14="${EXTENSION}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${pieces.join("")}</x14:conditionalFormattings></ext></extLst>`
  );
}

function extendedBoundXml(bound: DataBarBound | undefined, automatic: string): string {
  if (bound === undefined) return `<x14:cfvo type="${automatic}"/>`;
  if (bound.value === undefined) return `<x14:cfvo type="${bound.type}"/>`;
  return `<x14:cfvo type="${bound.type}"><xm:f>${xmlPlain(bound.value)}</xm:f></x14:cfvo>`;
}
