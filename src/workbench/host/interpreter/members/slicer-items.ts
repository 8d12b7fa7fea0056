import { invalidArgument, itemNotFound } from "../../errors";
import { selectSlicerItems, slicerItems } from "../../model/edit-slicers";
import type { SlicerItemModel } from "../../model/slicer";
import { readBoolean, readInteger } from "../arguments";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { SlicerTarget } from "./slicers";

interface SlicerItemTarget extends SlicerTarget {
  readonly key: string;
}

/** The buttons of a slicer [docs: types SlicerItemCollection]; a key is the item's text. */
export const slicerItemCollectionShape: Shape<SlicerTarget> = {
  name: "SlicerItemCollection",
  items: (target, session) => slicerItems(session, target.slicer).map(item => itemTarget(target, item.name)),
  item: (target, key, session) => {
    itemOf(itemTarget(target, String(key)), session);
    return itemTarget(target, String(key));
  },
  methods: {
    getCount: { since: "1.10", call: (target, _args, session) => slicerItems(session, target.slicer).length },
    getItemAt: {
      since: "1.10",
      call: (target, [index], session) => {
        const item = slicerItems(session, target.slicer)[readInteger(index, "index")];
        if (item === undefined) throw invalidArgument(`There is no item ${String(index)}.`);
        return itemTarget(target, item.name);
      },
    },
    getItemOrNullObject: {
      since: "1.10",
      call: (target, [key], session) => {
        const isThere = slicerItems(session, target.slicer).some(item => item.name === key);
        return isThere ? itemTarget(target, String(key)) : null;
      },
    },
  },
};

/** One button [docs: types SlicerItem]. */
export const slicerItemShape: Shape<SlicerItemTarget> = {
  name: "SlicerItem",
  identity: target => ({ Key: target.key }),
  scalars: {
    key: { since: "1.10", read: target => target.key },
    name: { since: "1.10", read: target => target.key },
    hasData: { since: "1.10", read: (target, session) => itemOf(target, session).hasData },
    isSelected: {
      since: "1.10",
      read: (target, session) => itemOf(target, session).isSelected,
      write: (target, value, session) => {
        const on = readBoolean(value, "isSelected");
        const wanted = slicerItems(session, target.slicer).filter(item =>
          item.name === target.key ? on : item.isSelected,
        );
        selectSlicerItems(
          session,
          target.sheet,
          target.slicer,
          wanted.map(item => item.name),
        );
      },
    },
  },
};

function itemTarget({ sheet, slicer }: SlicerTarget, key: string): SlicerItemTarget {
  return { className: "SlicerItem", sheet, slicer, key };
}

function itemOf(target: SlicerItemTarget, session: Session): SlicerItemModel {
  const item = slicerItems(session, target.slicer).find(({ name }) => name === target.key);
  if (item === undefined) throw itemNotFound(`the slicer item "${target.key}"`);
  return item;
}
