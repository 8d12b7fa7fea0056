import { formatAddress, parseRectangle, splitSheet } from "../../addresses";
import { invalidArgument, itemNotFound } from "../../errors";
import { checkDefinedName } from "../../model/edit-tables";
import { checkWorkbookWritable } from "../../model/edit-context";
import type { DefinedNameModel } from "../../model/records";
import type { WorksheetModel } from "../../model/worksheet";
import { isRange, readBoolean, readText } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { NameTarget, RangeTarget, ScopedTarget } from "../targets";
import { sheetTarget } from "./worksheet";

/** Defined names of the workbook or of one sheet [docs: types NamedItemCollection]. */
export const namedItemCollectionShape: Shape<ScopedTarget> = {
  name: "NamedItemCollection",
  items: (target, session) => namesOf(target, session),
  item: (target, key, session) => {
    const found = find(target, key, session);
    if (found === null) throw itemNotFound(`the name "${String(key)}"`);
    return found;
  },
  methods: {
    add: {
      since: "1.4",
      call: (target, [name, reference, comment], session) => {
        checkWorkbookWritable(session);
        const checked = checkDefinedName(session.workbook, name, target.sheet?.id ?? null);
        const place = readReference(reference, target.sheet ?? session.workbook.activeSheet, session);
        const model: DefinedNameModel = {
          id: checked,
          name: checked,
          formula: place.formula,
          sheetId: target.sheet?.id ?? null,
          anchor: place.range === null ? null : place.range.sheet.anchor(session.rectangleOf(place.range)),
          anchorSheetId: place.range?.sheet.id ?? null,
          visible: true,
          comment: typeof comment === "string" ? comment : "",
        };
        session.workbook.names.push(model);
        session.workbook.notify({ kind: "workbook" });
        return { className: "NamedItem", name: model };
      },
    },
    getCount: { since: "1.4", call: (target, _args, session) => namesOf(target, session).length },
    getItemOrNullObject: { since: "1.4", call: (target, [key], session) => find(target, key, session) },
  },
};

/** One defined name [docs: types NamedItem]; identity `_Id` = its name [client source]. */
export const namedItemShape: Shape<NameTarget> = {
  name: "NamedItem",
  identity: target => ({ _Id: target.name.id }),
  scalars: {
    name: { since: "1.1", read: target => target.name.name },
    scope: { since: "1.4", read: target => (target.name.sheetId === null ? "Workbook" : "Worksheet") },
    type: { since: "1.1", read: (target, session) => (rangeOf(target, session) === null ? "String" : "Range") },
    // A range name's value is its address, a constant's the constant [docs: types NamedItem.value].
    value: {
      since: "1.1",
      read: (target, session) => {
        const range = rangeOf(target, session);
        return range === null
          ? target.name.formula.replace(/^=/, "")
          : formatAddress(range.sheet.name, session.rectangleOf(range));
      },
    },
    formula: { since: "1.7", read: target => target.name.formula },
    visible: {
      since: "1.1",
      read: target => target.name.visible,
      write: (target, value) => {
        target.name.visible = readBoolean(value, "visible");
      },
    },
    comment: {
      since: "1.4",
      read: target => target.name.comment,
      write: (target, value) => {
        target.name.comment = readText(value, "The comment");
      },
    },
  },
  navigations: {
    worksheet: {
      since: "1.4",
      open: (target, session) => {
        const sheet = session.workbook.sheetById(target.name.sheetId ?? "");
        if (sheet === null) throw itemNotFound("the sheet of a name of the workbook");
        return sheetTarget(sheet);
      },
    },
    worksheetOrNullObject: {
      since: "1.4",
      open: (target, session) => {
        const sheet = session.workbook.sheetById(target.name.sheetId ?? "");
        return sheet === null ? null : sheetTarget(sheet);
      },
    },
  },
  methods: {
    getRange: {
      since: "1.1",
      call: (target, _args, session) => {
        const range = rangeOf(target, session);
        if (range === null) throw itemNotFound("a range behind the name");
        return range;
      },
    },
    getRangeOrNullObject: { since: "1.4", call: (target, _args, session) => rangeOf(target, session) },
    delete: {
      since: "1.4",
      call: (target, _args, session) => {
        checkWorkbookWritable(session);
        const index = session.workbook.names.indexOf(target.name);
        if (index >= 0) session.workbook.names.splice(index, 1);
        session.workbook.notify({ kind: "workbook" });
        return null;
      },
    },
  },
};

function namesOf(target: ScopedTarget, session: Session): NameTarget[] {
  const scope = target.sheet?.id ?? null;
  return session.workbook.names
    .filter(name => name.sheetId === scope)
    .map(name => ({ className: "NamedItem" as const, name }));
}

function find(target: ScopedTarget, key: unknown, session: Session): NameTarget | null {
  const wanted = String(key).toLowerCase();
  return namesOf(target, session).find(({ name }) => name.name.toLowerCase() === wanted) ?? null;
}

function rangeOf(target: NameTarget, session: Session): RangeTarget | null {
  const { anchor, anchorSheetId } = target.name;
  const sheet = anchorSheetId === null ? null : session.workbook.sheetById(anchorSheetId);
  const rectangle = anchor?.rectangle ?? null;
  return sheet === null || rectangle === null ? null : session.range(sheet, rectangle);
}

function readReference(
  reference: unknown,
  home: WorksheetModel,
  session: Session,
): { formula: string; range: RangeTarget | null } {
  if (isRange(reference)) {
    const address = formatAddress(reference.sheet.name, session.rectangleOf(reference));
    return { formula: `=${address}`, range: reference };
  }
  if (typeof reference === "number" || typeof reference === "boolean") return { formula: `=${reference}`, range: null };
  if (typeof reference !== "string") throw invalidArgument("A name needs a range or a formula.");
  const { sheetName, rest } = splitSheet(reference.replace(/^=/, ""));
  const rectangle = reference.startsWith("=") ? parseRectangle(rest) : null;
  const sheet = sheetName === null ? home : session.workbook.sheetNamed(sheetName);
  if (rectangle === null || sheet === null) return { formula: reference, range: null };
  return { formula: reference, range: session.range(sheet, rectangle) };
}
