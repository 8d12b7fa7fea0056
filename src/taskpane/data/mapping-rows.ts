import type { Inspection } from "#app/orders/inspection";
import { maskContacts, maskEmail, maskName, maskPhone } from "#app/outputs/members/mask";
import { maskedId } from "#app/outputs/members/masked-id";
import type { DetectedColumn, MemberLink } from "#core/detect-columns";
import { FIELDS, WIDTH_FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import { isEmailId } from "#core/member-key";
import { dayFromSerial, isoDay } from "#core/units";
import type { ExcelSerial } from "#core/units";

/** Which scores a field feeds, as letters. */
export const FEEDS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  memberId: ["R", "F", "M", "W"],
  orderDate: ["R", "F"],
  amount: ["M"],
  category: ["W"],
  brand: ["W"],
  product: ["W"],
  orderId: ["F"],
  quantity: ["M"],
  unitPrice: ["M"],
  refundAmount: ["M"],
};

/** Fields that change the result when mapped; they can be set even where nothing was detected. */
const SUPPORTING: readonly Field[] = [
  "status", "returnFlag", "refundAmount", "quantity", "unitPrice", "memberName", "phone", "email", "store", "salesperson",
  "channel", "category", "brand", "product", "optOut",
]; // prettier-ignore

/** The five fields that are always in view; width shows the basis in use. */
export function mainFields({ mapping }: Inspection): Field[] {
  const width = WIDTH_FIELDS.find(field => mapping[field] !== undefined) ?? "category";
  return ["memberId", "orderDate", "amount", width, "orderId"];
}

/** Every other field that is mapped or worth mapping, in the order of FIELDS. */
export function moreFields(inspection: Inspection): Field[] {
  const main = mainFields(inspection);
  return FIELDS.filter(
    field => !main.includes(field) && (inspection.mapping[field] !== undefined || SUPPORTING.includes(field)),
  );
}

/** How sure the mapping of a field is. */
export type Confidence =
  | { readonly kind: "sure" | "likely" | "check"; readonly detected: DetectedColumn }
  | { readonly kind: "chosen" }
  | { readonly kind: "not-found"; readonly suggestion: DetectedColumn | null }
  | { readonly kind: "not-used" };

/** The confidence of a field's mapping: a column chosen by hand needs no percentage. */
export function confidenceOf(
  field: Field,
  { mapping, detection }: Inspection,
  choices: Readonly<Partial<Record<Field, number | null>>>,
): Confidence {
  const column = mapping[field];
  if (column === undefined) {
    if (choices[field] === null) return { kind: "not-used" };
    return { kind: "not-found", suggestion: detection.suggestions.find(guess => guess.field === field) ?? null };
  }
  const detected = detection.columns.find(found => found.field === field && found.column === column);
  if (!detected) return { kind: "chosen" };
  return { kind: detected.confidence >= 90 ? "sure" : detected.confidence >= 70 ? "likely" : "check", detected };
}

/** The suggested columns of fields that have none, by field. */
export function guessedColumns(inspection: Inspection, fields: readonly Field[]): readonly DetectedColumn[] {
  return fields.flatMap(field => {
    if (inspection.mapping[field] !== undefined) return [];
    return inspection.detection.suggestions.find(guess => guess.field === field) ?? [];
  });
}

/** The letters above a column of a sheet: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/**
 * The texts of a column as a person should see them: serials of a date column as dates, names and phones masked as
 * they will be written.
 */
export function samplesOf(
  field: Field,
  inspection: Inspection,
  masked: boolean,
  column: number | undefined = inspection.mapping[field],
): readonly string[] {
  const samples = column === undefined ? [] : (inspection.detection.samples[column] ?? []);
  if (field === "orderDate" || field === "birthday")
    return samples.map(text => dateOf(text, inspection.source.date1904));
  if (masked && field === "memberId") {
    const { phone, memberName } = inspection.mapping;
    const link = column === phone ? "phone" : column === memberName ? "name" : "id";
    return samples.map(text => maskedMember(text, link));
  }
  if (masked && field === "memberName") return samples.map(maskName);
  if (masked && (field === "phone" || field === "email")) return samples.map(maskedContact);
  return masked ? samples.map(maskContacts) : samples;
}

/** A value of the column that stands for the member, masked as it will be written; texts that are no person stay. */
export function maskedMember(text: string, link: MemberLink): string {
  return maskedId(text, link === "phone" || link === "name" ? link : "id") ?? text;
}

/** A phone number or an e-mail address, masked as it will be written. */
export function maskedContact(text: string): string {
  return isEmailId(text) ? maskEmail(text) : maskPhone(text);
}

/** A cell of a date column as a person reads it: a serial as its day. */
export function dateOf(text: string, date1904: boolean): string {
  const isSerial = /^\d{5}(\.\d+)?$/.test(text);
  return isSerial ? isoDay(dayFromSerial(Number(text) as ExcelSerial, date1904)) : text;
}
