import { invalidArgument } from "../../errors";
import { clearCells, deleteCells, insertCells } from "../../model/edit-structure";
import { copyCells } from "../../model/copy-cells";
import { refuse, readPlace } from "../arguments";
import type { Shape } from "../shape";
import type { RangeTarget, Target } from "../targets";

/** What can be done to a range, and the objects that hang on it. */
export const rangeActions: Pick<Shape<RangeTarget>, "navigations" | "methods"> = {
  navigations: {
    format: { since: "1.1", open: target => part("RangeFormat", target) },
    sort: { since: "1.2", open: target => part("RangeSort", target) },
    conditionalFormats: { since: "1.6", open: target => part("ConditionalFormatCollection", target) },
    dataValidation: { since: "1.8", open: target => part("DataValidation", target) },
  },
  methods: {
    insert: {
      since: "1.1",
      call: (target, [shift], session) => {
        const rectangle = session.rectangleOf(target);
        insertCells(session, target.sheet, rectangle, shift);
        return session.range(target.sheet, rectangle);
      },
    },
    delete: {
      since: "1.1",
      call: (target, [shift], session) => {
        deleteCells(session, target.sheet, session.rectangleOf(target), shift);
        return null;
      },
    },
    clear: {
      since: "1.1",
      call: (target, [applyTo], session) => {
        const rectangle = session.rectangleOf(target);
        clearCells(session, target.sheet, rectangle, applyTo);
        return null;
      },
    },
    select: {
      since: "1.1",
      call: (target, _args, session) => {
        if (target.sheet.visibility !== "Visible") throw invalidArgument("A hidden sheet has no selection.");
        session.workbook.select(target.sheet, [session.rectangleOf(target)]);
        return null;
      },
    },
    // Only plain copies: skipBlanks and transpose are refused by name.
    copyFrom: {
      since: "1.9",
      call: (target, [source, copyType, skipBlanks, transpose], session) => {
        if (skipBlanks === true || transpose === true) {
          refuse("NotImplemented", "copyFrom with skipBlanks or transpose exists in Excel but is not modelled.");
        }
        const place = readPlace(session, target.sheet, source);
        copyCells(session, place.sheet, place.rectangle, target.sheet, session.rectangleOf(target), copyType ?? "All");
        return null;
      },
    },
    merge: {
      since: "1.2",
      call: (target, [across], session) => {
        if (across === true) refuse("NotImplemented", "merge(across) exists in Excel but is not modelled.");
        const rectangle = session.rectangleOf(target);
        const first = target.sheet.grid.getValue(rectangle.row, rectangle.column);
        // Only the top-left value survives [unverified, general Excel behaviour].
        target.sheet.grid.clearContents(rectangle);
        target.sheet.grid.setValue(rectangle.row, rectangle.column, first);
        target.sheet.mergedAreas.push(target.sheet.anchor(rectangle));
        session.workbook.notify({ kind: "format", sheetId: target.sheet.id, rectangle });
        return null;
      },
    },
    unmerge: {
      since: "1.2",
      call: (target, _args, session) => {
        target.sheet.unmerge(session.rectangleOf(target));
        return null;
      },
    },
  },
};

function part(className: string, target: RangeTarget): Target {
  return { className, range: target, part: "" } as Target;
}
