import type { ChartAxisModel, ChartGridlinesModel } from "#host/model/chart";
import { lineXml, shapeXml, textLookXml, titleXml } from "./xlsx-chart-looks";
import { xmlPlain } from "./xlsx-text";

/** Where an axis stands and what it meets. */
export interface AxisPlace {
  readonly id: number;
  readonly crossedBy: number;
  readonly position: "b" | "l" | "r" | "t";
  /** A secondary value axis stands at the far end of the categories. */
  readonly crosses: "autoZero" | "max";
  /** Number format of the cells, for an axis that has none of its own. */
  readonly sourceFormat: string;
}

const LABELS: Readonly<Record<string, string>> = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };
const MARKS: Readonly<Record<string, string>> = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };

/** An axis of names below or beside the bars. */
export function categoryAxisXml(axis: ChartAxisModel, place: AxisPlace): string {
  return (
    `<c:catAx>${commonXml(axis, place)}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    '<c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

/** An axis of numbers; `between` = the first category stands half a step away from it, as bars need. */
export function valueAxisXml(axis: ChartAxisModel, place: AxisPlace, between: boolean): string {
  return (
    `<c:valAx>${commonXml(axis, place)}<c:crossBetween val="${between ? "between" : "midCat"}"/>` +
    `${axis.majorUnit === null ? "" : `<c:majorUnit val="${axis.majorUnit}"/>`}</c:valAx>`
  );
}

function commonXml(axis: ChartAxisModel, place: AxisPlace): string {
  const { minimum, maximum, numberFormat } = axis;
  return (
    `<c:axId val="${place.id}"/><c:scaling><c:orientation val="${axis.reversePlotOrder ? "maxMin" : "minMax"}"/>` +
    `${maximum === null ? "" : `<c:max val="${maximum}"/>`}${minimum === null ? "" : `<c:min val="${minimum}"/>`}</c:scaling>` +
    `<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place.position}"/>` +
    gridlinesXml("majorGridlines", axis.majorGridlines) +
    gridlinesXml("minorGridlines", axis.minorGridlines) +
    titleXml(axis.title) +
    `<c:numFmt formatCode="${xmlPlain(numberFormat ?? place.sourceFormat)}" sourceLinked="${numberFormat === null ? 1 : 0}"/>` +
    `<c:majorTickMark val="${MARKS[axis.majorTickMark] ?? "none"}"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${LABELS[axis.tickLabelPosition] ?? "nextTo"}"/>` +
    shapeXml(lineXml(axis.line)) +
    textLookXml(axis.font) +
    `<c:crossAx val="${place.crossedBy}"/><c:crosses val="${place.crosses}"/>`
  );
}

function gridlinesXml(tag: string, { visible, line }: ChartGridlinesModel): string {
  return visible ? `<c:${tag}>${shapeXml(lineXml(line))}</c:${tag}>` : "";
}
