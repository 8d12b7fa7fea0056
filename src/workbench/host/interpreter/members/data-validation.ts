import { checkSheetWritable } from "../../model/edit-context";
import type { DataValidationModel, PlainValue } from "../../model/records";
import { contains, intersect, sameRectangle, subtract } from "../../rectangle";
import type { WorksheetModel } from "../../model/worksheet";
import type { Rectangle } from "../../rectangle";
import type { Session } from "../session";
import type { Scalar, Shape } from "../shape";
import type { RangePartTarget } from "../targets";

type Part = "rule" | "errorAlert" | "prompt" | "ignoreBlanks";

/** What may be typed into a range [docs: types DataValidation]; recorded, never enforced. */
export const dataValidationShape: Shape<RangePartTarget> = {
  name: "DataValidation",
  scalars: {
    rule: recorded("rule"),
    errorAlert: recorded("errorAlert"),
    prompt: recorded("prompt"),
    ignoreBlanks: recorded("ignoreBlanks"),
    type: {
      since: "1.8",
      read: (target, session) => typeOf(recordFor(target, session)?.rule ?? null),
    },
  },
  methods: {
    clear: {
      since: "1.8",
      call: (target, _args, session) => {
        const rectangle = session.rectangleOf(target.range);
        checkSheetWritable(session, target.range.sheet, rectangle);
        cut(target.range.sheet, rectangle);
        changed(target, session);
        return null;
      },
    },
  },
};

const EMPTY = {
  rule: {} as PlainValue,
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" } as PlainValue,
  prompt: { message: "", showPrompt: true, title: "" } as PlainValue,
  ignoreBlanks: true as PlainValue,
};

function recorded(part: Part): Scalar<RangePartTarget> {
  return {
    since: "1.8",
    read: (target, session) => recordFor(target, session)?.[part] ?? EMPTY[part],
    write: (target, value, session) => {
      const rectangle = session.rectangleOf(target.range);
      const { sheet } = target.range;
      checkSheetWritable(session, sheet, rectangle);
      const old = recordFor(target, session);
      let record = sheet.dataValidations.find(({ ranges: [only, second] }) => {
        const own = second === undefined ? (only?.rectangle ?? null) : null;
        return own !== null && sameRectangle(own, rectangle);
      });
      if (record === undefined) {
        cut(sheet, rectangle);
        record = { ...(old ?? { ...EMPTY, ignoreBlanks: true }), ranges: [sheet.anchor(rectangle)] };
        sheet.dataValidations.push(record);
      }
      if (part === "ignoreBlanks") record.ignoreBlanks = value === true;
      else record[part] = value as PlainValue;
      changed(target, session);
    },
  };
}

function recordFor(target: RangePartTarget, session: Session): DataValidationModel | null {
  const rectangle = session.rectangleOf(target.range);
  const covers = (record: DataValidationModel): boolean =>
    record.ranges.some(({ rectangle: own }) => own !== null && contains(own, rectangle));
  return target.range.sheet.dataValidations.find(covers) ?? null;
}

function cut(sheet: WorksheetModel, hole: Rectangle): void {
  for (let index = sheet.dataValidations.length - 1; index >= 0; index--) {
    const record = sheet.dataValidations[index];
    if (record === undefined) continue;
    for (const anchor of [...record.ranges]) {
      if (anchor.rectangle === null || intersect(anchor.rectangle, hole) === null) continue;
      record.ranges.splice(record.ranges.indexOf(anchor), 1);
      sheet.anchors.delete(anchor);
      for (const left of subtract(anchor.rectangle, hole)) record.ranges.push(sheet.anchor(left));
    }
    if (record.ranges.length === 0) sheet.dataValidations.splice(index, 1);
  }
}

function typeOf(rule: PlainValue): string {
  const kind = rule !== null && typeof rule === "object" ? Object.keys(rule)[0] : undefined;
  return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function changed(target: RangePartTarget, session: Session): void {
  const rectangle = session.rectangleOf(target.range);
  session.workbook.notify({ kind: "format", sheetId: target.range.sheet.id, rectangle });
}
