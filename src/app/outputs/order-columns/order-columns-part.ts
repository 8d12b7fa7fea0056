import type { OwnColumnSpec } from "../../workbook/removal-specs";
import type { OrderColumnsPart } from "../part/part";
import { ORDER_COLUMNS, orderColumnHeaders } from "../shapes/own-headers";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import { roleTexts } from "./role-texts";

/** Segment, code, scores and status beside each order row. */
export const ORDER_COLUMNS_PART: OrderColumnsPart = {
  id: "orders",
  kind: "order-columns",
  words: words => words.parts.orders,
  isReadFirst: true,
  loadMaker: async () => {
    const { orderColumnCells, orderColumnSpecs } = await import(/* webpackChunkName: "run" */ "./order-column-cells");
    return { columns: orderColumnSpecs, rows: orderColumnCells };
  },
  ownColumns: ownColumnSpecs,
};

function ownColumnSpecs(languages: OutputLanguages): OwnColumnSpec[] {
  const headers = orderColumnHeaders(languages);
  const textsOf = (texts: (words: OutputWords) => readonly string[]) => languages.all.flatMap(texts);
  return ORDER_COLUMNS.map((id, at) => ({
    headers: headers[at]!,
    kind: id.endsWith("Score") ? "score" : "text",
    texts:
      id === "rowStatus"
        ? textsOf(words => [...Object.values(words.rowStatus), ...words.formerTexts])
        : id === "customerType"
          ? textsOf(words => [...Object.values(words.customerType), ...words.formerTexts])
          : id === "rolesOnOrder"
            ? textsOf(roleTexts)
            : null,
  }));
}
