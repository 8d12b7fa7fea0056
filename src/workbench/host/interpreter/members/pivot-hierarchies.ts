import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { changePivot } from "../../model/edit-pivots";
import type { PivotAxis, PivotFieldModel, PivotModel } from "../../model/pivot";
import { readInteger, readText } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import { isTarget } from "../targets";
import type { PivotAxisTarget, PivotTarget } from "./pivot-tables";

/** A field of a PivotTable, as a hierarchy, as a field or as what hangs on it. */
export interface PivotFieldTarget extends PivotTarget {
  readonly field: PivotFieldModel;
}

/** All hierarchies of a PivotTable: one per column of its source [docs: types PivotHierarchyCollection]. */
export const pivotHierarchyCollectionShape: Shape<PivotTarget> = {
  name: "PivotHierarchyCollection",
  items: target => target.pivot.fields.map(field => hierarchy(target, field)),
  item: (target, key) => {
    const field = findField(target.pivot.fields, key);
    if (field === null) throw itemNotFound(`the hierarchy "${String(key)}"`);
    return hierarchy(target, field);
  },
  methods: {
    getCount: { since: "1.8", call: target => target.pivot.fields.length },
    getItemOrNullObject: {
      since: "1.8",
      call: (target, [key]) => {
        const field = findField(target.pivot.fields, key);
        return field === null ? null : hierarchy(target, field);
      },
    },
  },
};

/** One hierarchy [docs: types PivotHierarchy]. */
export const pivotHierarchyShape: Shape<PivotFieldTarget> = {
  name: "PivotHierarchy",
  ...fieldMembers(),
};

/** Fields on the row or the column axis [docs: types RowColumnPivotHierarchyCollection]. */
export const rowColumnHierarchyCollectionShape = axisShape("RowColumnPivotHierarchyCollection");

/** A field on the row or the column axis [docs: types RowColumnPivotHierarchy]. */
export const rowColumnHierarchyShape = placedShape("RowColumnPivotHierarchy");

/** Filter fields [docs: types FilterPivotHierarchyCollection]. */
export const filterHierarchyCollectionShape = axisShape("FilterPivotHierarchyCollection");

/** A filter field [docs: types FilterPivotHierarchy]. */
export const filterHierarchyShape = placedShape("FilterPivotHierarchy");

/** The field behind an argument that must be a hierarchy of this PivotTable. */
export function readHierarchy({ pivot }: PivotTarget, value: unknown): PivotFieldModel {
  const field = isTarget(value) ? (value as Partial<PivotFieldTarget>).field : undefined;
  if (field === undefined || !pivot.fields.includes(field))
    throw invalidArgument("A hierarchy of the PivotTable is needed.");
  return field;
}

/** Takes a field out of whatever axis it is on: a hierarchy is on one axis only [docs: pr excel/excel-add-ins-pivottables.md]. */
export function takeOff(pivot: PivotModel, field: PivotFieldModel): void {
  for (const axis of AXES) removeFrom(pivot[axis], field);
  const at = pivot.data.findIndex(data => data.field === field);
  if (at >= 0) pivot.data.splice(at, 1);
}

/** By id or by name, as `getItem` takes either. */
export function findField(fields: readonly PivotFieldModel[], key: unknown): PivotFieldModel | null {
  const wanted = String(key).toLowerCase();
  return fields.find(field => field.id === key || field.name.toLowerCase() === wanted) ?? null;
}

const AXES: readonly PivotAxis[] = ["rows", "columns", "filters"];

function removeFrom<T>(list: T[], entry: T): void {
  const at = list.indexOf(entry);
  if (at >= 0) list.splice(at, 1);
}

function hierarchy({ pivot }: PivotTarget, field: PivotFieldModel): PivotFieldTarget {
  return { className: "PivotHierarchy", pivot, field };
}

function fieldMembers(): Pick<Shape<PivotFieldTarget>, "identity" | "scalars" | "navigations"> {
  return {
    identity: target => ({ Id: target.field.id }),
    scalars: {
      id: { since: "1.8", read: target => target.field.id },
      name: { since: "1.8", read: target => target.field.name, write: renameField },
    },
    navigations: { fields: { since: "1.8", open: target => ({ ...target, className: "PivotFieldCollection" }) } },
  };
}

/** Gives a field another caption; two cannot have the same [unverified: the code]. */
export function renameField(target: PivotFieldTarget, value: unknown, session: Session): void {
  const name = readText(value, "The name");
  const other = findField(target.pivot.fields, name);
  if (name === "" || (other !== null && other !== target.field)) throw invalidArgument("The field name is taken.");
  changePivot(session, target.pivot, () => {
    target.field.name = name;
  });
}

function placed({ pivot, axis }: PivotAxisTarget, field: PivotFieldModel): PivotFieldTarget {
  const className = axis === "filters" ? "FilterPivotHierarchy" : "RowColumnPivotHierarchy";
  return { className, pivot, field };
}

function axisShape(name: string): Shape<PivotAxisTarget> {
  return {
    name,
    items: target => target.pivot[target.axis].map(field => placed(target, field)),
    item: (target, key) => {
      const field = findField(target.pivot[target.axis], key);
      if (field === null) throw itemNotFound(`the hierarchy "${String(key)}"`);
      return placed(target, field);
    },
    methods: {
      add: {
        since: "1.8",
        call: (target, [value], session) => {
          const field = readHierarchy(target, value);
          changePivot(session, target.pivot, () => {
            takeOff(target.pivot, field);
            target.pivot[target.axis].push(field);
          });
          return placed(target, field);
        },
      },
      remove: {
        since: "1.8",
        call: (target, [value], session) => {
          const field = readHierarchy(target, value);
          if (!target.pivot[target.axis].includes(field)) throw invalidArgument("The hierarchy is not on this axis.");
          changePivot(session, target.pivot, () => removeFrom(target.pivot[target.axis], field));
          return null;
        },
      },
      getCount: { since: "1.8", call: target => target.pivot[target.axis].length },
      getItemOrNullObject: {
        since: "1.8",
        call: (target, [key]) => {
          const field = findField(target.pivot[target.axis], key);
          return field === null ? null : placed(target, field);
        },
      },
    },
  };
}

function placedShape(name: string): Shape<PivotFieldTarget> {
  const members = fieldMembers();
  return {
    name,
    ...members,
    scalars: {
      ...members.scalars,
      position: {
        since: "1.8",
        read: target => axisOf(target).indexOf(target.field),
        write: (target, value, session) => {
          const list = axisOf(target);
          const at = readInteger(value, "The position");
          if (at < 0 || at >= list.length) throw invalidArgument(`There is no position ${at}.`);
          changePivot(session, target.pivot, () => {
            removeFrom(list, target.field);
            list.splice(at, 0, target.field);
          });
        },
      },
    },
  };
}

function axisOf({ pivot, field }: PivotFieldTarget): PivotFieldModel[] {
  const axis = AXES.find(candidate => pivot[candidate].includes(field));
  if (axis === undefined) throw new HostError("ItemNotFound", "The hierarchy is on no axis.");
  return pivot[axis];
}
