import { itemNotFound } from "../../errors";
import { readText } from "../arguments";
import type { Shape } from "../shape";
import type { KeyTarget, SheetTarget } from "../targets";
import type { WorksheetModel } from "../../model/worksheet";

/** Notes of an add-in on a sheet: texts by key [docs: types WorksheetCustomPropertyCollection]. */
export const customPropertiesShape: Shape<SheetTarget> = {
  name: "WorksheetCustomPropertyCollection",
  items: target => [...target.sheet.customProperties.keys()].map(key => property(target.sheet, key)),
  item: (target, key) => {
    if (!target.sheet.customProperties.has(String(key))) throw itemNotFound(`the property "${String(key)}"`);
    return property(target.sheet, String(key));
  },
  methods: {
    add: {
      since: "1.12",
      call: (target, [key, value]) => {
        target.sheet.customProperties.set(readText(key, "The key"), readText(value, "The value"));
        return property(target.sheet, String(key));
      },
    },
    getCount: { since: "1.12", call: target => target.sheet.customProperties.size },
    getItemOrNullObject: {
      since: "1.12",
      call: (target, [key]) =>
        target.sheet.customProperties.has(String(key)) ? property(target.sheet, String(key)) : null,
    },
  },
};

/** One such note; identity `_Id` = the key [client source]. */
export const customPropertyShape: Shape<KeyTarget> = {
  name: "WorksheetCustomProperty",
  identity: target => ({ _Id: target.key }),
  scalars: {
    key: { since: "1.12", read: target => target.key },
    value: {
      since: "1.12",
      read: target => target.sheet?.customProperties.get(target.key) ?? "",
      write: (target, value) => {
        target.sheet?.customProperties.set(target.key, readText(value, "The value"));
      },
    },
  },
  methods: {
    delete: {
      since: "1.12",
      call: target => {
        target.sheet?.customProperties.delete(target.key);
        return null;
      },
    },
  },
};

function property(sheet: WorksheetModel, key: string): KeyTarget {
  return { className: "WorksheetCustomProperty", key, sheet };
}
