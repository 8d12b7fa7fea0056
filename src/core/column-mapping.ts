import { FIELDS, HELPER_COLUMNS, isJoinedName } from "./fields";
import type { ColumnMapping, Field, HelperColumn } from "./fields";
import type { ColumnKind } from "./parse/detection/column-kind";
import type { DetectedColumn, MemberLink } from "./parse/detection/field-assignment";
import type { Signature } from "./parse/detection/signatures";

export type CoreField = "memberId" | "orderDate" | "amount";

/** What the top of a range tells about its columns. */
export interface Detection {
  /** Index of the header row in the given rows; null when no row looks like one. */
  readonly headerRow: number | null;
  /**
   * The header texts as written, one per column; empty texts when there is no header row. A blank cell of the header row
   * takes the text above it.
   */
  readonly headers: readonly string[];
  /** Columns that are mapped (confidence 60 or more), in the order of FIELDS. */
  readonly columns: readonly DetectedColumn[];
  /** Guesses that a person should confirm; none of their columns is mapped. */
  readonly suggestions: readonly DetectedColumn[];
  /** Up to three distinct texts of every column. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly signature: Signature | null;
  /** Core fields that no column holds; quantity times unit price counts as an amount. */
  readonly missing: readonly CoreField[];
  /** What stands for the member in `mapping`; anything but "id" is weak and should be asked. Null without a member. */
  readonly memberLink: MemberLink | null;
  /** What the cells of every column are. */
  readonly kinds: readonly ColumnKind[];
}

/** The core fields that no column holds; quantity times unit price counts as an amount. */
export function missingFields(mapping: ColumnMapping): CoreField[] {
  const hasAmount = mapping.amount !== undefined || (mapping.quantity !== undefined && mapping.unitPrice !== undefined);
  const present = {
    memberId: mapping.memberId !== undefined,
    orderDate: mapping.orderDate !== undefined,
    amount: hasAmount,
  };
  return (["memberId", "orderDate", "amount"] as const).filter(field => !present[field]);
}

/** Whether nothing can be scored without the field. */
export function isCoreField(field: Field): field is CoreField {
  return field === "memberId" || field === "orderDate" || field === "amount";
}

/**
 * The mapping after a person's choices: a chosen column leaves any other field (a member id may also serve as the
 * phone), null leaves the field unmapped. Of two fields chosen for one column the earlier in FIELDS keeps it. Another
 * amount than the detected one has nothing deducted from it, and another name than the first one no last name.
 */
export function resolveMapping(
  detection: Detection,
  choices: Readonly<Partial<Record<Field, number | null>>>,
): ColumnMapping {
  const mapping: Partial<Record<Field | HelperColumn, number>> = { ...detection.mapping };
  const chosen = FIELDS.filter(field => choices[field] !== undefined);
  for (const field of chosen) delete mapping[field];
  for (const field of chosen) {
    const column = choices[field];
    if (column === undefined || column === null) continue;
    if (!Number.isInteger(column) || column < 0 || column >= detection.headers.length) {
      throw new Error(`column ${column} for ${field} is not one of ${detection.headers.length} columns`);
    }
    if (chosen.some(other => other !== field && mapping[other] === column && !mayShare(field, other))) continue;
    for (const other of [...FIELDS, ...HELPER_COLUMNS]) {
      if (mapping[other] === column && !mayShare(field, other)) delete mapping[other];
    }
    mapping[field] = column;
  }
  if (mapping.amount !== detection.mapping.amount) delete mapping.amountDeduction;
  if (!hasDetectedName(mapping, detection)) {
    delete mapping.firstName;
    delete mapping.lastName;
  }
  return mapping;
}

/** True when the parts of the name are where detection found them: who chooses one of them himself wants that one only. */
function hasDetectedName(mapping: ColumnMapping, detection: Detection): boolean {
  if (mapping.firstName === undefined || mapping.lastName === undefined) return false;
  return (["memberName", "memberId"] as const).some(
    field => isJoinedName(mapping, mapping[field]) && mapping[field] === detection.mapping[field],
  );
}

function mayShare(one: Field | HelperColumn, other: Field | HelperColumn): boolean {
  if (other === "firstName" || other === "lastName") return one === "memberName" || one === "memberId";
  return (one === "memberId" && other === "phone") || (one === "phone" && other === "memberId");
}

/** The header of a field's column; of a name in two parts both, such as "First name + Last name". May be "". */
export function headerOf({ headers }: Pick<Detection, "headers">, mapping: ColumnMapping, field: Field): string {
  const column = mapping[field];
  const columns = isJoinedName(mapping, column) ? [mapping.firstName, mapping.lastName] : [column];
  const texts = columns.map(at => headers[at ?? -1] ?? "");
  return texts.filter(text => text !== "").join(" + ");
}
