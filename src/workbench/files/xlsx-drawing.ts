import type { ChartCorner } from "#host/model/chart";
import type { ChartData } from "./chart-data";
import { emu } from "./xlsx-chart-looks";
import { xmlAttribute } from "./xlsx-text";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The part that says where a sheet's charts stand; the first one's relation is rId1. They move and size with cells. */
export function drawingXml(charts: readonly ChartData[]): string {
  const anchors = charts.map(
    (chart, place) =>
      `<xdr:twoCellAnchor>${cornerXml("from", chart.from)}${cornerXml("to", chart.to)}<xdr:graphicFrame macro="">` +
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${place + 2}" name="${xmlAttribute(chart.name)}"/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId${place + 1}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${anchors.join("")}</xdr:wsDr>`
  );
}

function cornerXml(tag: "from" | "to", { row, rowOffset, column, columnOffset }: ChartCorner): string {
  return (
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${emu(columnOffset)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(rowOffset)}</xdr:rowOff></xdr:${tag}>`
  );
}
