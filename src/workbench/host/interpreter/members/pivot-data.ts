import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { changePivot } from "../../model/edit-pivots";
import { aggregationOf, dataName, type PivotCalculation, type PivotDataModel } from "../../model/pivot";
import { readInteger, readText } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import { isTarget } from "../targets";
import { findField, readHierarchy, takeOff } from "./pivot-hierarchies";
import type { PivotTarget } from "./pivot-tables";

/** A field that is summarised. */
export interface PivotDataTarget extends PivotTarget {
  readonly data: PivotDataModel;
}

const AGGREGATIONS: readonly string[] = [
  "Automatic", "Sum", "Count", "Average", "Max", "Min", "Product", "CountNumbers",
]; // prettier-ignore
const OTHER_AGGREGATIONS: readonly string[] = ["StandardDeviation", "StandardDeviationP", "Variance", "VarianceP"];
const CALCULATIONS: readonly PivotCalculation[] = [
  "None", "PercentOfGrandTotal", "PercentOfRowTotal", "PercentOfColumnTotal",
]; // prettier-ignore

/** The data fields [docs: types DataPivotHierarchyCollection]. */
export const dataHierarchyCollectionShape: Shape<PivotTarget> = {
  name: "DataPivotHierarchyCollection",
  items: target => target.pivot.data.map(data => dataTarget(target, data)),
  item: (target, key) => {
    const found = find(target, key);
    if (found === null) throw itemNotFound(`the data hierarchy "${String(key)}"`);
    return found;
  },
  methods: {
    add: {
      since: "1.8",
      call: (target, [value], session) => {
        const field = readHierarchy(target, value);
        const data: PivotDataModel = {
          id: session.workbook.newId("Data"),
          field,
          givenName: null,
          summarizeBy: "Automatic",
          numberFormat: "General",
          calculation: "None",
        };
        changePivot(session, target.pivot, () => {
          takeOff(target.pivot, field);
          target.pivot.data.push(data);
        });
        return dataTarget(target, data);
      },
    },
    remove: {
      since: "1.8",
      call: (target, [value], session) => {
        const data = isTarget(value) ? (value as Partial<PivotDataTarget>).data : undefined;
        const at = data === undefined ? -1 : target.pivot.data.indexOf(data);
        if (at < 0) throw invalidArgument("The data hierarchy is not in the PivotTable.");
        changePivot(session, target.pivot, () => void target.pivot.data.splice(at, 1));
        return null;
      },
    },
    getCount: { since: "1.8", call: target => target.pivot.data.length },
    getItemOrNullObject: { since: "1.8", call: (target, [key]) => find(target, key) },
  },
};

/** One data field [docs: types DataPivotHierarchy]. */
export const dataHierarchyShape: Shape<PivotDataTarget> = {
  name: "DataPivotHierarchy",
  identity: target => ({ Id: target.data.id }),
  scalars: {
    id: { since: "1.8", read: target => target.data.id },
    name: { since: "1.8", read: target => dataName(target.data), write: rename },
    numberFormat: {
      since: "1.8",
      read: target => target.data.numberFormat,
      write: (target, value, session) => {
        const format = readText(value, "The number format");
        change(target, session, { numberFormat: format === "" ? "General" : format });
      },
    },
    position: {
      since: "1.8",
      read: target => target.pivot.data.indexOf(target.data),
      write: (target, value, session) => {
        const { data } = target.pivot;
        const at = readInteger(value, "The position");
        if (at < 0 || at >= data.length) throw invalidArgument(`There is no position ${at}.`);
        changePivot(session, target.pivot, () => {
          data.splice(data.indexOf(target.data), 1);
          data.splice(at, 0, target.data);
        });
      },
    },
    // Automatic is told as what it comes to [unverified].
    summarizeBy: {
      since: "1.8",
      read: target => aggregationOf(target.data),
      write: (target, value, session) => {
        const how = String(value);
        if (OTHER_AGGREGATIONS.includes(how)) throw notModelled(`The aggregation "${how}"`);
        if (!AGGREGATIONS.includes(how)) throw invalidArgument(`"${how}" is no aggregation.`);
        change(target, session, { summarizeBy: how });
      },
    },
    // A struct: read, changed and assigned as a whole [docs: snippets samples/excel/38-pivottable].
    showAs: {
      since: "1.8",
      read: target => ({ calculation: target.data.calculation }),
      write: (target, value, session) => {
        const { calculation } = (value ?? {}) as { readonly calculation?: PivotCalculation };
        if (typeof calculation !== "string") throw invalidArgument("showAs needs a calculation.");
        if (!CALCULATIONS.includes(calculation)) throw notModelled(`The calculation "${String(calculation)}"`);
        change(target, session, { calculation });
      },
    },
  },
  navigations: {
    field: {
      since: "1.8",
      open: target => ({ className: "PivotField", pivot: target.pivot, field: target.data.field }) as PivotTarget,
    },
  },
};

function dataTarget({ pivot }: PivotTarget, data: PivotDataModel): PivotDataTarget {
  return { className: "DataPivotHierarchy", pivot, data };
}

function find(target: PivotTarget, key: unknown): PivotDataTarget | null {
  const wanted = String(key).toLowerCase();
  const data = target.pivot.data.find(entry => entry.id === key || dataName(entry).toLowerCase() === wanted);
  return data === undefined ? null : dataTarget(target, data);
}

function change(target: PivotDataTarget, session: Session, values: Partial<PivotDataModel>): void {
  changePivot(session, target.pivot, () => Object.assign(target.data, values));
}

// "PivotTable field name already exists": a data field cannot be named as a field is [unverified: the code].
function rename(target: PivotDataTarget, value: unknown, session: Session): void {
  const name = readText(value, "The name");
  const { fields, data } = target.pivot;
  const isTaken =
    findField(fields, name) !== null ||
    data.some(other => other !== target.data && dataName(other).toLowerCase() === name.toLowerCase());
  if (name === "" || isTaken) throw invalidArgument("The name of the data field is taken.");
  change(target, session, { givenName: name });
}

function notModelled(what: string): HostError {
  return new HostError("NotImplemented", `${what} exists in Excel but is not modelled.`);
}
