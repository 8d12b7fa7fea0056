import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { changePivot } from "../../model/edit-pivots";
import type { PivotItemModel } from "../../model/pivot";
import { sortItems } from "../../model/pivot-records";
import { readBoolean } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import { findField, renameField } from "./pivot-hierarchies";
import type { PivotFieldTarget } from "./pivot-hierarchies";

interface PivotItemTarget extends PivotFieldTarget {
  readonly item: PivotItemModel;
}

/** The fields of a hierarchy: itself only, because there are no OLAP sources [docs: types PivotFieldCollection]. */
export const pivotFieldCollectionShape: Shape<PivotFieldTarget> = {
  name: "PivotFieldCollection",
  items: target => [fieldTarget(target)],
  item: (target, key) => {
    if (findField([target.field], key) === null) throw itemNotFound(`the field "${String(key)}"`);
    return fieldTarget(target);
  },
  methods: {
    getCount: { since: "1.8", call: () => 1 },
    getItemOrNullObject: {
      since: "1.8",
      call: (target, [key]) => (findField([target.field], key) === null ? null : fieldTarget(target)),
    },
  },
};

/** One field [docs: types PivotField]; of filters the manual one. */
export const pivotFieldShape: Shape<PivotFieldTarget> = {
  name: "PivotField",
  identity: target => ({ Id: target.field.id }),
  scalars: {
    id: { since: "1.8", read: target => target.field.id },
    name: { since: "1.8", read: target => target.field.name, write: renameField },
    subtotals: {
      since: "1.8",
      read: target => ({ automatic: target.field.subtotals }),
      write: (target, value, session) => {
        const { automatic, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>;
        if (Object.values(others).includes(true)) throw notModelled("A subtotal other than the automatic one");
        const on = readBoolean(automatic ?? false, "automatic");
        changePivot(session, target.pivot, () => void (target.field.subtotals = on));
      },
    },
  },
  navigations: { items: { since: "1.8", open: target => ({ ...target, className: "PivotItemCollection" }) } },
  methods: {
    sortByLabels: {
      since: "1.8",
      // The client sends true for ascending and false for descending [client source].
      call: (target, [ascending], session) => {
        const isDescending = !readBoolean(ascending ?? true, "ascending");
        changePivot(session, target.pivot, () => {
          target.field.sort = isDescending ? "Descending" : "Ascending";
          sortItems(target.field, isDescending);
        });
        return null;
      },
    },
    applyFilter: {
      since: "1.12",
      call: (target, [filter], session) => {
        const { manualFilter, ...others } = (filter ?? {}) as Readonly<Record<string, unknown>>;
        if (Object.keys(others).length > 0) throw notModelled("A filter of a field other than the manual one");
        const { selectedItems } = (manualFilter ?? {}) as { readonly selectedItems?: unknown };
        if (!Array.isArray(selectedItems)) throw invalidArgument("A manual filter needs its items.");
        const names = new Set(selectedItems.map(String));
        show(target, session, item => names.has(item.name));
        return null;
      },
    },
    clearAllFilters: {
      since: "1.12",
      call: (target, _args, session) => {
        show(target, session, () => true);
        return null;
      },
    },
    isFiltered: { since: "1.12", call: target => target.field.items.some(item => !item.visible) },
  },
};

/** The distinct values of a field [docs: types PivotItemCollection]. */
export const pivotItemCollectionShape: Shape<PivotFieldTarget> = {
  name: "PivotItemCollection",
  items: target => target.field.items.map(item => itemTarget(target, item)),
  item: (target, key) => {
    const found = findItem(target, key);
    if (found === null) throw itemNotFound(`the item "${String(key)}"`);
    return found;
  },
  methods: {
    getCount: { since: "1.8", call: target => target.field.items.length },
    getItemOrNullObject: { since: "1.8", call: (target, [key]) => findItem(target, key) },
  },
};

/** One value of a field [docs: types PivotItem]. */
export const pivotItemShape: Shape<PivotItemTarget> = {
  name: "PivotItem",
  identity: target => ({ Id: target.item.name }),
  scalars: {
    id: { since: "1.8", read: target => target.item.name },
    name: { since: "1.8", read: target => target.item.name },
    visible: {
      since: "1.8",
      read: target => target.item.visible,
      write: (target, value, session) => {
        const on = readBoolean(value, "visible");
        show(target, session, item => (item === target.item ? on : item.visible));
      },
    },
  },
};

function fieldTarget({ pivot, field }: PivotFieldTarget): PivotFieldTarget {
  return { className: "PivotField", pivot, field };
}

function itemTarget({ pivot, field }: PivotFieldTarget, item: PivotItemModel): PivotItemTarget {
  return { className: "PivotItem", pivot, field, item };
}

function findItem(target: PivotFieldTarget, key: unknown): PivotItemTarget | null {
  const item = target.field.items.find(candidate => candidate.name === String(key));
  return item === undefined ? null : itemTarget(target, item);
}

// The last visible item cannot be hidden [unverified: the code].
function show(target: PivotFieldTarget, session: Session, isShown: (item: PivotItemModel) => boolean): void {
  const { items } = target.field;
  if (!items.some(isShown)) throw invalidArgument("One item of a field stays visible.");
  changePivot(session, target.pivot, () => {
    for (const item of items) item.visible = isShown(item);
  });
}

function notModelled(what: string): HostError {
  return new HostError("NotImplemented", `${what} exists in Excel but is not modelled.`);
}
