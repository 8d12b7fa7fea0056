import { describe, expect, it } from "vitest";
import type { ColumnSpec } from "#app/workbook/table-specs";
import { ownHeaderOffsets } from "#excel/columns/header-search";
import { column as plainColumn } from "../../support/column-spec";

function column(header: string, ...aliases: string[]): ColumnSpec {
  return plainColumn(header, "text", { aliases: [header, ...aliases] });
}
const specs = [column("RFMW Segment", "RFMW_分群"), column("R Score", "R分"), column("Row Status", "行状态")];

describe("ownHeaderOffsets(headers, ordersWidth, columns)", () => {
  it("finds our texts in any language, inside the orders and right of them", () => {
    expect(ownHeaderOffsets(["Date", "R Score", "Amount", "RFMW_分群", "mine", "行状态"], 3, specs)).toEqual([1, 3, 5]);
  });
  it("stops at the first blank header right of the orders: what follows belongs to another list", () => {
    expect(ownHeaderOffsets(["Date", "Amount", "RFMW Segment", "", "Row Status"], 2, specs)).toEqual([2]);
    expect(ownHeaderOffsets(["Date", "", "RFMW Segment"], 2, specs)).toEqual([2]);
  });
});
