import { missingFields } from "#core/column-mapping";
import type { CoreField } from "#core/detect-columns";
import type { Failure } from "../failures";
import type { Source } from "../workbook/orders";
import type { Inspection } from "./inspection";

/** The first core column that a range lacks, as the failure that says so, or null. */
export function missingColumn({ mapping, source }: Inspection): Failure | null {
  const [missing] = missingFields(mapping);
  return missing === undefined ? null : withoutColumn(missing, source);
}

/** A range without this column, as the failure that says so. */
export function withoutColumn(field: CoreField, { sheetName }: Source): Failure {
  const codes = { memberId: "no-member-column", orderDate: "no-date-column", amount: "no-amount-column" } as const;
  return { code: codes[field], sheet: sheetName };
}
