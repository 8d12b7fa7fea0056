import { missingFields } from "#core/column-mapping";
import type { CoreField } from "#core/detect-columns";
import type { Field } from "#core/fields";
import { questionsOfFailure } from "../failures";
import type { Failure } from "../failures";
import { columnLetters } from "./address";
import type { Inspection } from "./inspection";

/** What would let orders be read that were refused; nothing where no answer and no column would help. */
export interface WaysOn {
  /** Questions that have to be answered first, or otherwise, with the answers they take. */
  readonly questions: readonly { readonly id: string; readonly options: readonly string[] }[];
  /** Answers to questions that nobody asks any more: they can only be taken back. */
  readonly toTakeBack: readonly string[];
  /** Fields whose column has to be named, with the column that looks most like it. */
  readonly columns: readonly { readonly field: Field; readonly proposed: ProposedColumn | null }[];
  /** What a column can be named by: headers, letters where there is none. */
  readonly names: readonly string[];
}

export interface ProposedColumn {
  /** Zero-based. */
  readonly column: number;
  readonly name: string;
  /** 0 to 100. */
  readonly confidence: number;
}

const FIELD_OF: Readonly<Partial<Record<Failure["code"], CoreField>>> = {
  "no-member-column": "memberId",
  "no-date-column": "orderDate",
  "no-amount-column": "amount",
  "ids-masked": "memberId",
};

/** The ways on after orders were refused; `inspection` is null where not even the range was understood. */
export function waysOn(failure: Failure, inspection: Inspection | null): WaysOn {
  const fields = new Set<Field>();
  const field = FIELD_OF[failure.code];
  if (field !== undefined) fields.add(field);
  if (failure.code === "column-not-found") fields.add(failure.field as Field);
  if (inspection !== null && fields.size > 0) missingFields(inspection.mapping).forEach(missing => fields.add(missing));
  const columns = [...fields].map(name => ({ field: name, proposed: proposedColumn(name, inspection) }));
  return {
    questions: questionsOfFailure(failure).map(({ id, options }) => ({ id, options })),
    toTakeBack: answersToTakeBack(failure),
    columns,
    names: fields.size === 0 ? [] : columnNames(inspection),
  };
}

/** Lost answers whose question is not asked any more. */
export function answersToTakeBack(failure: Failure): string[] {
  if (failure.code !== "answers-lost") return [];
  const { answers, questions } = failure;
  return answers.map(({ id }) => id).filter(id => !questions.some(question => question.id === id));
}

/** The column that looks most like a field that has none: the detected one where another had been chosen. */
function proposedColumn(field: Field, inspection: Inspection | null): ProposedColumn | null {
  if (inspection === null) return null;
  const { columns, suggestions } = inspection.detection;
  const taken = new Set(Object.values(inspection.mapping));
  const guess = [...columns, ...suggestions].find(found => found.field === field && !taken.has(found.column));
  if (guess === undefined) return null;
  return { column: guess.column, name: nameOf(inspection, guess.column), confidence: guess.confidence };
}

function columnNames(inspection: Inspection | null): string[] {
  if (inspection === null) return [];
  const own = new Set(inspection.ownColumns);
  return inspection.detection.headers.flatMap((_, column) => (own.has(column) ? [] : [nameOf(inspection, column)]));
}

/** What a column is named by: its header, or its letters where it has none. */
function nameOf({ detection, source }: Inspection, column: number): string {
  const header = (detection.headers[column] ?? "").trim();
  return header === "" ? columnLetters(source.firstColumn + column) : header;
}

/** The column that a person has named by its header, or by its letters where it has none; null when there is none. */
export function columnNamed(inspection: Inspection, name: string): number | null {
  const wanted = name.trim();
  const column = inspection.detection.headers.findIndex(
    (header, at) =>
      header.trim() === wanted || (header.trim() === "" && nameOf(inspection, at) === wanted.toUpperCase()),
  );
  return column < 0 ? null : column;
}
