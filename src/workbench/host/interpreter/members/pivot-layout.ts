import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { changePivot } from "../../model/edit-pivots";
import type { PivotLayoutModel } from "../../model/pivot";
import type { Rectangle } from "../../rectangle";
import { readBoolean } from "../arguments";
import type { Session } from "../session";
import type { Method, Scalar, Shape } from "../shape";
import { homeOf } from "./pivot-tables";
import type { PivotTarget } from "./pivot-tables";

/** How a PivotTable is laid out [docs: types PivotLayout]. */
export const pivotLayoutShape: Shape<PivotTarget> = {
  name: "PivotLayout",
  scalars: {
    layoutType: choice("layoutType", ["Compact", "Tabular", "Outline"]),
    subtotalLocation: choice("subtotalLocation", ["AtTop", "AtBottom", "Off"]),
    showRowGrandTotals: flag("showRowGrandTotals", "1.8"),
    showColumnGrandTotals: flag("showColumnGrandTotals", "1.8"),
    autoFormat: flag("autoFormat", "1.9"),
    preserveFormatting: flag("preserveFormatting", "1.9"),
  },
  methods: {
    // Without the filter area [docs: types PivotLayout.getRange].
    getRange: area((_parts, pivot) => pivot.range.rectangle),
    getDataBodyRange: area(parts => parts.values),
    getRowLabelRange: area(parts => parts.rowLabels),
    getColumnLabelRange: area(parts => parts.columnLabels),
    getFilterAxisRange: area((_parts, pivot) => pivot.filterRange.rectangle),
  },
};

type Parts = NonNullable<PivotTarget["pivot"]["parts"]>;

// Reading a range of an unfinished PivotTable has crashed Excel [issue #2926]: refused, so that nobody tries.
function area(pick: (parts: Parts, pivot: PivotTarget["pivot"]) => Rectangle | null): Method<PivotTarget> {
  return {
    since: "1.8",
    call: (target, _args, session) => {
      const sheet = homeOf(target, session);
      const { parts, data, rows } = target.pivot;
      if (parts === null || data.length === 0 || rows.length === 0)
        throw new HostError("GeneralException", "The PivotTable has no row field or no data field yet.");
      const rectangle = pick(parts, target.pivot);
      if (rectangle === null) throw itemNotFound("the area of the PivotTable");
      return session.range(sheet, rectangle);
    },
  };
}

type Flag = "showRowGrandTotals" | "showColumnGrandTotals" | "autoFormat" | "preserveFormatting";

function flag(key: Flag, since: string): Scalar<PivotTarget> {
  return {
    since,
    read: target => target.pivot.layout[key],
    write: (target, value, session) => change(target, session, { [key]: readBoolean(value, key) }),
  };
}

function choice(key: "layoutType" | "subtotalLocation", values: readonly string[]): Scalar<PivotTarget> {
  return {
    since: "1.8",
    read: target => target.pivot.layout[key],
    write: (target, value, session) => {
      if (!values.includes(String(value))) throw invalidArgument(`"${String(value)}" is no ${key}.`);
      change(target, session, { [key]: value });
    },
  };
}

function change(target: PivotTarget, session: Session, values: Partial<PivotLayoutModel>): void {
  changePivot(session, target.pivot, () => Object.assign(target.pivot.layout, values));
}
