import { invalidArgument, itemNotFound } from "../../errors";
import { checkSheetWritable } from "../../model/edit-context";
import type { ConditionalFormatModel, PlainValue } from "../../model/records";
import type { WorksheetModel } from "../../model/worksheet";
import { intersect, type Rectangle } from "../../rectangle";
import type { Session } from "../session";
import type { Navigation, Scalar, Shape } from "../shape";
import type { ConditionalFormatTarget, RangePartTarget } from "../targets";

/** Kind as in `conditionalFormats.add` -> the property that holds its details [docs: types ConditionalFormat]. */
const DETAILS: Readonly<Record<string, string>> = {
  Custom: "custom",
  CellValue: "cellValue",
  ContainsText: "textComparison",
  ColorScale: "colorScale",
  DataBar: "dataBar",
  IconSet: "iconSet",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
};

/** Conditional formats that touch a range [docs: types ConditionalFormatCollection]; recorded, never evaluated here. */
export const conditionalFormatCollectionShape: Shape<RangePartTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, session) => formatsOf(target, session),
  item: (target, key, session) => {
    const found = formatsOf(target, session).find(({ format }) => format.id === key);
    if (found === undefined) throw itemNotFound(`the conditional format ${String(key)}`);
    return found;
  },
  methods: {
    add: {
      since: "1.6",
      call: (target, [type], session) => {
        const { sheet } = target.range;
        const rectangle = session.rectangleOf(target.range);
        if (DETAILS[String(type)] === undefined) throw invalidArgument(`"${String(type)}" is no conditional format.`);
        checkSheetWritable(session, sheet, rectangle, "allowFormatCells");
        const format: ConditionalFormatModel = {
          id: session.workbook.newId("CF"),
          type: String(type),
          ranges: [sheet.anchor(rectangle)],
          priority: 0,
          stopIfTrue: false,
          settings: new Map(),
        };
        // A new one is evaluated first [docs: types ConditionalFormatCollection.add].
        for (const other of sheet.conditionalFormats) other.priority++;
        sheet.conditionalFormats.push(format);
        changed(sheet, rectangle, session);
        return { className: "ConditionalFormat", sheet, format, path: "" };
      },
    },
    clearAll: {
      since: "1.6",
      call: (target, _args, session) => {
        const rectangle = session.rectangleOf(target.range);
        checkSheetWritable(session, target.range.sheet, rectangle, "allowFormatCells");
        for (const { format } of formatsOf(target, session)) remove(target.range.sheet, format);
        changed(target.range.sheet, rectangle, session);
        return null;
      },
    },
    getCount: { since: "1.6", call: (target, _args, session) => formatsOf(target, session).length },
    getItemAt: {
      since: "1.6",
      call: (target, [index], session) => {
        const found = formatsOf(target, session)[Number(index)];
        if (found === undefined) throw invalidArgument(`There is no conditional format ${String(index)}.`);
        return found;
      },
    },
    getItemOrNullObject: {
      since: "1.14",
      call: (target, [key], session) => formatsOf(target, session).find(({ format }) => format.id === key) ?? null,
    },
  },
};

/** One conditional format. */
export const conditionalFormatShape: Shape<ConditionalFormatTarget> = {
  name: "ConditionalFormat",
  identity: target => ({ Id: target.format.id }),
  scalars: {
    id: { since: "1.6", read: target => target.format.id },
    type: { since: "1.6", read: target => target.format.type },
    priority: {
      since: "1.6",
      read: target => target.format.priority,
      write: (target, value) => {
        target.format.priority = Number(value);
      },
    },
    stopIfTrue: {
      since: "1.6",
      read: target => target.format.stopIfTrue,
      write: (target, value) => {
        target.format.stopIfTrue = value === true;
      },
    },
  },
  navigations: Object.fromEntries(
    Object.entries(DETAILS).flatMap(([type, property]) => [
      [property, details(property, target => target.format.type === type)],
      [`${property}OrNullObject`, optionalDetails(property, type)],
    ]),
  ),
  methods: {
    delete: {
      since: "1.6",
      call: (target, _args, session) => {
        remove(target.sheet, target.format);
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
        return null;
      },
    },
    getRange: {
      since: "1.6",
      call: (target, _args, session) => {
        const rectangle = target.format.ranges[0]?.rectangle;
        if (rectangle === null || rectangle === undefined) throw itemNotFound("the range of the format");
        return session.range(target.sheet, rectangle);
      },
    },
  },
};

/** The details of each kind and the objects below them, by the client's class names; assignments are recorded by path. */
export const conditionalDetailShapes: readonly Shape<ConditionalFormatTarget>[] = [
  {
    name: "CustomConditionalFormat",
    navigations: { format: below("format", "ConditionalRangeFormat"), rule: below("rule", "ConditionalFormatRule") },
  },
  { name: "ConditionalFormatRule", scalars: { formula: recorded("formula") } },
  {
    name: "CellValueConditionalFormat",
    scalars: { rule: recorded("rule") },
    navigations: { format: below("format", "ConditionalRangeFormat") },
  },
  {
    name: "TextConditionalFormat",
    scalars: { rule: recorded("rule") },
    navigations: { format: below("format", "ConditionalRangeFormat") },
  },
  {
    name: "TopBottomConditionalFormat",
    scalars: { rule: recorded("rule") },
    navigations: { format: below("format", "ConditionalRangeFormat") },
  },
  {
    name: "PresetCriteriaConditionalFormat",
    scalars: { rule: recorded("rule") },
    navigations: { format: below("format", "ConditionalRangeFormat") },
  },
  {
    name: "ColorScaleConditionalFormat",
    scalars: { criteria: recorded("criteria"), threeColorScale: { since: "1.6", read: hasMidpoint } },
  },
  {
    name: "IconSetConditionalFormat",
    scalars: {
      criteria: recorded("criteria"),
      style: recorded("style"),
      reverseIconOrder: recorded("reverseIconOrder"),
      showIconOnly: recorded("showIconOnly"),
    },
  },
  {
    name: "DataBarConditionalFormat",
    scalars: {
      axisColor: recorded("axisColor"),
      axisFormat: recorded("axisFormat"),
      barDirection: recorded("barDirection"),
      lowerBoundRule: recorded("lowerBoundRule"),
      upperBoundRule: recorded("upperBoundRule"),
      showDataBarOnly: recorded("showDataBarOnly"),
    },
    navigations: {
      positiveFormat: below("positiveFormat", "ConditionalDataBarPositiveFormat"),
      negativeFormat: below("negativeFormat", "ConditionalDataBarNegativeFormat"),
    },
  },
  {
    name: "ConditionalDataBarPositiveFormat",
    scalars: {
      fillColor: recorded("fillColor"),
      borderColor: recorded("borderColor"),
      gradientFill: recorded("gradientFill"),
    },
  },
  {
    name: "ConditionalDataBarNegativeFormat",
    scalars: {
      fillColor: recorded("fillColor"),
      borderColor: recorded("borderColor"),
      matchPositiveFillColor: recorded("matchPositiveFillColor"),
      matchPositiveBorderColor: recorded("matchPositiveBorderColor"),
    },
  },
  {
    name: "ConditionalRangeFormat",
    scalars: { numberFormat: recorded("numberFormat") },
    navigations: { fill: below("fill", "ConditionalRangeFill"), font: below("font", "ConditionalRangeFont") },
  },
  { name: "ConditionalRangeFill", scalars: { color: recorded("color") } },
  {
    name: "ConditionalRangeFont",
    scalars: {
      color: recorded("color"),
      bold: recorded("bold"),
      italic: recorded("italic"),
      strikethrough: recorded("strikethrough"),
      underline: recorded("underline"),
    },
  },
];

const DETAIL_CLASSES: Readonly<Record<string, string>> = {
  custom: "CustomConditionalFormat",
  cellValue: "CellValueConditionalFormat",
  textComparison: "TextConditionalFormat",
  colorScale: "ColorScaleConditionalFormat",
  dataBar: "DataBarConditionalFormat",
  iconSet: "IconSetConditionalFormat",
  topBottom: "TopBottomConditionalFormat",
  preset: "PresetCriteriaConditionalFormat",
};

function details(
  property: string,
  fits: (target: ConditionalFormatTarget) => boolean,
): Navigation<ConditionalFormatTarget> {
  return {
    since: "1.6",
    open: target => {
      if (!fits(target))
        throw invalidArgument(`A conditional format of type ${target.format.type} has no ${property}.`);
      return detailTarget(target, property);
    },
  };
}

function optionalDetails(property: string, type: string): Navigation<ConditionalFormatTarget> {
  return { since: "1.6", open: target => (target.format.type === type ? detailTarget(target, property) : null) };
}

function detailTarget(target: ConditionalFormatTarget, property: string): ConditionalFormatTarget {
  return { ...target, className: DETAIL_CLASSES[property] ?? "ConditionalFormat", path: property };
}

function below(name: string, className: string): Navigation<ConditionalFormatTarget> {
  return { since: "1.6", open: target => ({ ...target, className, path: `${target.path}.${name}` }) };
}

function recorded(name: string): Scalar<ConditionalFormatTarget> {
  return {
    since: "1.6",
    read: target => target.format.settings.get(`${target.path}.${name}`) ?? null,
    write: (target, value, session) => {
      target.format.settings.set(`${target.path}.${name}`, value as PlainValue);
      session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
    },
  };
}

function hasMidpoint(target: ConditionalFormatTarget): boolean {
  const criteria = target.format.settings.get("colorScale.criteria") as { midpoint?: unknown } | undefined;
  return criteria?.midpoint !== undefined && criteria.midpoint !== null;
}

function formatsOf(target: RangePartTarget, session: Session): ConditionalFormatTarget[] {
  const { sheet } = target.range;
  const rectangle = session.rectangleOf(target.range);
  return sheet.conditionalFormats
    .filter(format => format.ranges.some(({ rectangle: own }) => own !== null && intersect(own, rectangle) !== null))
    .sort((first, second) => first.priority - second.priority)
    .map(format => ({ className: "ConditionalFormat", sheet, format, path: "" }));
}

function remove(sheet: WorksheetModel, format: ConditionalFormatModel): void {
  const index = sheet.conditionalFormats.indexOf(format);
  if (index >= 0) sheet.conditionalFormats.splice(index, 1);
  for (const anchor of format.ranges) sheet.anchors.delete(anchor);
}

function changed(sheet: WorksheetModel, rectangle: Rectangle, session: Session): void {
  session.workbook.notify({ kind: "format", sheetId: sheet.id, rectangle });
}
