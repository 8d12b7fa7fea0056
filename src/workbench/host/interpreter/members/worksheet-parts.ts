import { invalidArgument, itemNotFound } from "../../errors";
import { checkSheetWritable } from "../../model/edit-context";
import { WHOLE_SHEET } from "../../model/worksheet";
import { isRange, readAddress, readInteger, readText } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { SheetTarget } from "../targets";

/** Protection of a sheet [docs: types WorksheetProtection]. */
export const worksheetProtectionShape: Shape<SheetTarget> = {
  name: "WorksheetProtection",
  scalars: {
    protected: { since: "1.2", read: target => target.sheet.protection.protected },
    options: { since: "1.2", read: target => target.sheet.protection.options },
  },
  methods: {
    protect: {
      since: "1.2",
      call: (target, [options, password], session) => {
        const { protection } = target.sheet;
        if (protection.protected) throw invalidArgument("The sheet is protected already.");
        protection.protected = true;
        protection.options = (options ?? {}) as never;
        protection.password = typeof password === "string" && password !== "" ? password : null;
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
        return null;
      },
    },
    unprotect: {
      since: "1.2",
      call: (target, [password], session) => {
        const { protection } = target.sheet;
        // A wrong password [unverified: the code].
        if (protection.password !== null && protection.password !== password) {
          throw invalidArgument("The password is wrong.");
        }
        protection.protected = false;
        protection.password = null;
        session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
        return null;
      },
    },
  },
};

/** Frozen rows and columns [docs: types WorksheetFreezePanes]. */
export const freezePanesShape: Shape<SheetTarget> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: {
      since: "1.7",
      call: (target, [count], session) =>
        freeze(target, { rows: readInteger(count ?? 1, "count"), columns: 0 }, session),
    },
    freezeColumns: {
      since: "1.7",
      call: (target, [count], session) =>
        freeze(target, { rows: 0, columns: readInteger(count ?? 1, "count") }, session),
    },
    freezeAt: {
      since: "1.7",
      call: (target, [frozen], session) => {
        const rectangle = isRange(frozen)
          ? session.rectangleOf(frozen)
          : readAddress(session, target.sheet, readText(frozen, "The range")).rectangle;
        return freeze(
          target,
          { rows: rectangle.row + rectangle.rows, columns: rectangle.column + rectangle.columns },
          session,
        );
      },
    },
    unfreeze: { since: "1.7", call: (target, _args, session) => freeze(target, { rows: 0, columns: 0 }, session) },
    getLocation: {
      since: "1.7",
      call: (target, _args, session) => {
        const range = frozenRange(target, session);
        if (range === null) throw itemNotFound("frozen panes");
        return range;
      },
    },
    getLocationOrNullObject: { since: "1.7", call: (target, _args, session) => frozenRange(target, session) },
  },
};

function freeze(target: SheetTarget, frozen: { rows: number; columns: number }, session: Session): null {
  checkSheetWritable(session, target.sheet, null, "allowFormatCells");
  if (frozen.rows < 0 || frozen.columns < 0) throw invalidArgument("A count cannot be negative.");
  target.sheet.frozen = frozen;
  session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
  return null;
}

function frozenRange(target: SheetTarget, session: Session): unknown {
  const { rows, columns } = target.sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return session.range(target.sheet, {
    row: 0,
    column: 0,
    rows: rows === 0 ? WHOLE_SHEET.rows : rows,
    columns: columns === 0 ? WHOLE_SHEET.columns : columns,
  });
}
