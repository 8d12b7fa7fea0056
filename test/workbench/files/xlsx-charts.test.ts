import { describe, expect, it } from "vitest";
import { openFile, saveWorkbook, saveWorkbookFile } from "#files/open-workbook";
import type { ChartModel } from "#host/model/chart";
import { newChart, newSeries } from "#host/model/new-chart";
import { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { partOf, partsOf } from "./small-workbooks";

const FROM = { row: 6, rowOffset: 3, column: 0, columnOffset: 0 };
const TO = { row: 20, rowOffset: 0, column: 5, columnOffset: 10.5 };

/** Segments with members and their share of the amount; one chart over both. */
function segments(type: string): { readonly model: WorkbookModel; readonly chart: ChartModel } {
  const model = new WorkbookModel(["R&D 总览", "Sheet2"]);
  const sheet = model.sheets[0]!;
  sheet.grid.setBlock(0, 0, [
    ["分群", "会员数", "金额占比"],
    ["核心会员", 12, 0.5],
    ["<流失>", 30, null],
    ["新会员", 7, 0.2],
  ]);
  sheet.grid.setNumberFormat({ row: 1, column: 2, rows: 3, columns: 1 }, "0.0%");
  const chart = newChart("{1}", "RFMW_Chart_Segments", type, FROM, TO);
  for (const column of [1, 2]) {
    const series = newSeries();
    series.nameRange = cells(sheet, 0, column, 1);
    series.values = cells(sheet, 1, column, 3);
    series.categories = cells(sheet, 1, 0, 3);
    chart.series.push(series);
  }
  sheet.charts.push(chart);
  return { model, chart };
}

function cells(sheet: WorksheetModel, row: number, column: number, rows: number): ChartModel["series"][0]["values"] {
  return { sheetId: sheet.id, anchor: sheet.anchor({ row, column, rows, columns: 1 }) };
}

async function chartPart({ model }: { readonly model: WorkbookModel }): Promise<string> {
  return partOf(await saveWorkbook(model), "xl/charts/chart1.xml");
}

describe("a chart in a saved workbook", () => {
  it("stands over its cells, and every part that it needs is named by the part before", async () => {
    const parts = partsOf(await saveWorkbook(segments("ColumnClustered").model));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<drawing r:id="rId1"/>');
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Target="../drawings/drawing1.xml"');
    expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toContain('Target="../charts/chart1.xml"');
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/charts/chart1.xml"');
    expect(parts["xl/drawings/drawing1.xml"]).toContain(
      "<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>38100</xdr:rowOff></xdr:from>" +
        "<xdr:to><xdr:col>5</xdr:col><xdr:colOff>133350</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>",
    );
    expect(parts["xl/drawings/drawing1.xml"]).toContain('name="RFMW_Chart_Segments"');
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("<drawing");
  });

  it("points at its cells and holds what they held: names, categories and numbers with gaps and format", async () => {
    const xml = await chartPart(segments("ColumnClustered"));
    expect(xml).toContain("<c:f>'R&amp;D 总览'!$C$2:$C$4</c:f>");
    expect(xml).toContain(
      '<c:numCache><c:formatCode>0.0%</c:formatCode><c:ptCount val="3"/>' +
        '<c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="2"><c:v>0.2</c:v></c:pt></c:numCache>',
    );
    expect(xml).toContain('<c:pt idx="1"><c:v>&lt;流失&gt;</c:v></c:pt>');
    expect(xml).toContain("<c:tx><c:strRef><c:f>'R&amp;D 总览'!$B$1</c:f>");
  });

  it.each([
    ["BarClustered", '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>', '<c:axPos val="l"/>'],
    ["ColumnStacked", '<c:barDir val="col"/><c:grouping val="stacked"/>', '<c:overlap val="100"/>'],
    ["Line", '<c:lineChart><c:grouping val="standard"/>', '<c:symbol val="none"/>'],
    ["LineMarkers", '<c:lineChart><c:grouping val="standard"/>', '<c:smooth val="0"/>'],
    ["AreaStacked", '<c:areaChart><c:grouping val="stacked"/>', '<c:crossBetween val="midCat"/>'],
    ["Doughnut", '<c:doughnutChart><c:varyColors val="1"/>', '<c:holeSize val="50"/>'],
    ["XYScatter", '<c:scatterChart><c:scatterStyle val="lineMarker"/>', "<c:yVal>"],
  ])("of the type %s is drawn as that", async (type, first, second) => {
    const xml = await chartPart(segments(type));
    expect(xml).toContain(first);
    expect(xml).toContain(second);
  });

  it("keeps title, legend, colours of series and points, labels, gaps, grid lines and formats of its axes", async () => {
    const made = segments("BarClustered");
    const { title, legend, axes, series } = made.chart;
    Object.assign(title, { text: "会员 & 金额" });
    Object.assign(title.font, { size: 12, bold: true, color: "#242424" });
    legend.position = "Top";
    axes.category.reversePlotOrder = true;
    Object.assign(axes.value, { numberFormat: "0%", minimum: 0, maximum: 1, majorUnit: 0.25 });
    axes.value.majorGridlines.line.color = "#E0E0E0";
    Object.assign(series[0]!, { name: "占比", fill: "#2B4784", gapWidth: 40, overlap: -10, hasDataLabels: true });
    Object.assign(series[0]!.labels, { showValue: true, position: "OutsideEnd", numberFormat: "0.0%" });
    series[0]!.pointFills.set(1, "#B3261E");
    const xml = await chartPart(made);
    expect(xml).toContain(
      '<a:rPr sz="1200" b="1"><a:solidFill><a:srgbClr val="242424"/></a:solidFill></a:rPr><a:t>会员 &amp; 金额</a:t>',
    );
    expect(xml).toContain('<c:legendPos val="t"/>');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toContain('<c:max val="1"/><c:min val="0"/>');
    expect(xml).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
    expect(xml).toContain('<c:majorUnit val="0.25"/>');
    expect(xml).toContain('<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="E0E0E0"/>');
    expect(xml).toContain(
      '<c:tx><c:v>占比</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="2B4784"/></a:solidFill></c:spPr>',
    );
    expect(xml).toContain('<c:dPt><c:idx val="1"/>');
    expect(xml).toContain('<c:dLblPos val="outEnd"/>');
    expect(xml).toContain('<c:gapWidth val="40"/><c:overlap val="-10"/>');
  });

  it("draws bars with a line on the second axis: bars first, four axes, the line's numbers at the right", async () => {
    const made = segments("ColumnClustered");
    Object.assign(made.chart.series[1]!, { type: "LineMarkers", axisGroup: "Secondary" });
    made.chart.series[1]!.line.color = "#B25E09";
    made.chart.series.reverse();
    const xml = await chartPart(made);
    expect(xml.indexOf("<c:barChart>")).toBeLessThan(xml.indexOf("<c:lineChart>"));
    expect(xml.match(/<c:axId val="\d+"\/><c:scaling>/g)).toHaveLength(4);
    expect(xml).toContain('<c:axId val="1003"/><c:axId val="1004"/></c:lineChart>');
    expect(xml).toMatch(/<c:axId val="1003"\/><c:scaling>.*?<c:delete val="1"\/>/);
    expect(xml).toMatch(/<c:axId val="1004"\/><c:scaling>.*?<c:axPos val="r"\/>.*?<c:crosses val="max"\/>/);
    expect(xml).toContain('<a:ln><a:solidFill><a:srgbClr val="B25E09"/></a:solidFill></a:ln>');
  });

  it("of points keeps the numbers at which they stand", async () => {
    const made = segments("XYScatter");
    made.chart.series.splice(0, 1);
    made.chart.series[0]!.categories = cells(made.model.sheets[0]!, 1, 1, 3);
    expect(await chartPart(made)).toContain(
      "<c:xVal><c:numRef><c:f>'R&amp;D 总览'!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
        '<c:ptCount val="3"/><c:pt idx="0"><c:v>12</c:v></c:pt>',
    );
  });

  it("is told as lost when it is of a type that is not written, and when a file with it is opened", async () => {
    const made = segments("Treemap");
    const saved = await saveWorkbookFile(made.model);
    expect(saved.losses).toEqual([{ kind: "charts", sheet: "R&D 总览", count: 1 }]);
    expect(Object.keys(partsOf(saved.bytes)).join()).not.toContain("chart");
    const opened = await openFile(await saveWorkbook(segments("Line").model), "x.xlsx");
    expect(opened.ok && opened.losses).toEqual([{ kind: "charts", sheet: "R&D 总览", count: 1 }]);
  });
});
