import { HostError } from "../../errors";
import { sortRows } from "../../model/sort-cells";
import { bodyRange } from "../../model/table";
import type { Shape } from "../shape";
import type { RangePartTarget, TableTarget } from "../targets";

/** Sorting a range [docs: types RangeSort]. Sorting columns is not modelled. */
export const rangeSortShape: Shape<RangePartTarget> = {
  name: "RangeSort",
  methods: {
    apply: {
      since: "1.2",
      call: (target, [fields, matchCase, hasHeaders, orientation], session) => {
        if (orientation === "Columns") {
          throw new HostError("NotImplemented", "Sorting columns exists in Excel but is not modelled.");
        }
        const rectangle = session.rectangleOf(target.range);
        const skipped = hasHeaders === true ? 1 : 0;
        if (rectangle.rows <= skipped) return null;
        const body = { ...rectangle, row: rectangle.row + skipped, rows: rectangle.rows - skipped };
        sortRows(session, target.range.sheet, body, fields, matchCase === true);
        return null;
      },
    },
  },
};

/** Sorting a table's body [docs: types TableSort]. */
export const tableSortShape: Shape<TableTarget> = {
  name: "TableSort",
  methods: {
    apply: {
      since: "1.2",
      call: (target, [fields, matchCase], session) => {
        sortRows(session, target.sheet, bodyRange(target.table), fields, matchCase === true);
        return null;
      },
    },
  },
};
