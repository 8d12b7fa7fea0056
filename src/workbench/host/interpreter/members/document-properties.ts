import { itemNotFound } from "../../errors";
import type { PlainValue } from "../../model/records";
import { readText } from "../arguments";
import type { Shape } from "../shape";
import type { KeyTarget } from "../targets";

/** The workbook's custom document properties [docs: types CustomPropertyCollection]. */
export const customDocumentPropertiesShape: Shape = {
  name: "CustomPropertyCollection",
  items: (_target, session) => [...session.workbook.customProperties.keys()].map(property),
  item: (_target, key, session) => {
    if (!session.workbook.customProperties.has(String(key))) throw itemNotFound(`the property "${String(key)}"`);
    return property(String(key));
  },
  methods: {
    add: {
      since: "1.7",
      call: (_target, [key, value], session) => {
        session.workbook.customProperties.set(readText(key, "The key"), value as PlainValue);
        return property(String(key));
      },
    },
    getCount: { since: "1.7", call: (_target, _args, session) => session.workbook.customProperties.size },
    getItemOrNullObject: {
      since: "1.7",
      call: (_target, [key], session) =>
        session.workbook.customProperties.has(String(key)) ? property(String(key)) : null,
    },
  },
};

/** One such property. */
export const customDocumentPropertyShape: Shape<KeyTarget> = {
  name: "CustomProperty",
  scalars: {
    key: { since: "1.7", read: target => target.key },
    value: {
      since: "1.7",
      read: (target, session) => session.workbook.customProperties.get(target.key) ?? null,
      write: (target, value, session) => {
        session.workbook.customProperties.set(target.key, value as PlainValue);
      },
    },
  },
  methods: {
    delete: {
      since: "1.7",
      call: (target, _args, session) => {
        session.workbook.customProperties.delete(target.key);
        return null;
      },
    },
  },
};

function property(key: string): KeyTarget {
  return { className: "CustomProperty", key, sheet: null };
}
