import type { Cell, OrderChunk } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { amountCandidates, missingFields, readingHints } from "#core/detect-columns";
import type { CoreField } from "#core/detect-columns";
import type { ColumnMapping } from "#core/fields";
import type { IngestNote, OrderRows } from "#core/order-rows";
import { createOrderIngest } from "#core/order-ingest";
import type { OrderIngest } from "#core/order-ingest";
import { finishChoicesOf, openQuestions, questionsOf, refusedGuess } from "#core/questions";
import type { Question } from "#core/questions";
import { countStatuses } from "#core/row-status";
import type { WidthBasis } from "#core/scoring-rules";
import { mappingForWidth } from "#core/width-basis";
import { failed, success } from "../failures";
import type { Failure, Outcome } from "../failures";
import type { RunSettings } from "../run-settings";
import type { OrdersPort, Source } from "../workbook/orders";
import type { StepOptions } from "../workbook/steps";
import type { Inspection } from "./inspection";
import { createSampler } from "./source-sample";
import type { SourceSample } from "./source-sample";
import { noUsableRow } from "./unusable-rows";

/** Rows compared per request when possible duplicates are confirmed. */
const CONFIRM_BATCH = 500;

/** The first core column that a range lacks, as the failure that says so, or null. */
export function missingColumn({ mapping, source }: Inspection): Failure | null {
  const [missing] = missingFields(mapping);
  return missing === undefined ? null : withoutColumn(missing, source);
}

function withoutColumn(field: CoreField, { sheetName }: Source): Failure {
  const codes = { memberId: "no-member-column", orderDate: "no-date-column", amount: "no-amount-column" } as const;
  return { code: codes[field], sheet: sheetName };
}

/** How rows are to be read beyond the mapping. */
export interface ReadingRequest {
  readonly answers: RunSettings["answers"];
  readonly widthBasis: WidthBasis;
  /** Also adds up the other columns that could be the amount, for the question which one it is. */
  readonly compareAmounts: boolean;
}

/** Rows as columns, and the decisions taken about them. */
export interface ReadOrders {
  readonly orders: OrderRows;
  readonly questions: readonly Question[];
  /** Of the mapped cells: see `OrderIngest.fingerprint`. */
  readonly fingerprint: string;
  /** Some rows as they were read. */
  readonly sample: SourceSample;
}

/**
 * Reads every order row of the mapped columns, encoding each chunk as it arrives. Rows that look like repetitions in
 * the mapped columns count as duplicates only when all their other cells are equal, too.
 */
export async function readOrders(
  workbook: OrdersPort,
  inspection: Inspection,
  request: ReadingRequest,
  options: StepOptions,
): Promise<Outcome<ReadOrders>> {
  const missing = missingColumn(inspection);
  if (missing) return failed(missing);
  const { source, detection, headerRow } = inspection;
  const mapping = mappingForWidth(inspection.mapping, request.widthBasis);
  const candidates = request.compareAmounts ? amountCandidates(detection, mapping) : [];
  const ingest = createOrderIngest({
    mapping,
    date1904: source.date1904,
    headers: detection.headers,
    expectedRowCount: inspection.rowCount,
    amountCandidates: candidates,
    ...readingHints(detection, mapping),
  });
  const columns = [...new Set([...mappedColumns(mapping), ...candidates])].sort((a, b) => a - b);
  const sampler = createSampler(inspection, mapping);
  const take = (chunk: OrderChunk): void => {
    ingest.add(chunk);
    sampler.add(chunk);
  };
  const read = await workbook.readRows(source, headerRow + 1, columns, take, options);
  if (!read.ok) return read;
  if (ingest.rowCount !== inspection.rowCount) return failed({ code: "source-changed", sheet: source.sheetName });
  const duplicates = await confirmDuplicates(workbook, { ...inspection, mapping }, ingest, options);
  if (!duplicates.ok) return duplicates;

  // Questions come from a finish without answers: an answer must not make its own question vanish.
  const asRead = ingest.finishWithEvidence(duplicates.value);
  const questions = questionsOf({
    detection,
    mapping,
    evidence: asRead.evidence,
    answers: request.answers,
    memberCount: asRead.orders.memberKeys.length,
  });
  const refused = refusedGuess(questions);
  if (refused !== null) return failed(withoutColumn(refused, source));
  const open = openQuestions(questions).find(question => question.kind === "currency");
  if (open?.kind === "currency") return failed({ code: "currencies-mixed", currencies: open.evidence.currencies });
  const choices = finishChoicesOf(questions);
  const finished = Object.keys(choices).length === 0 ? asRead.orders : ingest.finish(duplicates.value, choices);
  const orders = { ...finished, notes: [...guessNotes(inspection), ...finished.notes] };
  const unusable = unusableOrders(inspection, orders, questions);
  return unusable
    ? failed(unusable)
    : success({ orders, questions, fingerprint: ingest.fingerprint(), sample: sampler.sample() });
}

/** A run that rests on a guess says so, whatever was answered. */
function guessNotes({ detection, mapping }: Inspection): IngestNote[] {
  return columnGuesses(detection, mapping).map(guess =>
    guess.kind === "member-stand-in"
      ? { code: "member-stand-in", header: guess.header, link: guess.link }
      : { code: "column-guessed", header: guess.header, field: guess.field },
  );
}

function mappedColumns(mapping: ColumnMapping): number[] {
  return Object.values(mapping).filter(column => column !== undefined);
}

async function confirmDuplicates(
  workbook: OrdersPort,
  inspection: Inspection,
  ingest: OrderIngest,
  { cancel }: StepOptions,
): Promise<Outcome<Int32Array>> {
  const candidates = ingest.duplicateCandidates();
  if (candidates.rows.length === 0) return success(candidates.rows);
  const mapped = new Set(mappedColumns(inspection.mapping));
  const own = new Set(inspection.ownColumns);
  const others = Array.from({ length: inspection.source.columnCount }, (_, column) => column).filter(
    column => !mapped.has(column) && !own.has(column),
  );
  if (others.length === 0) return success(candidates.rows);

  const firstDataRow = inspection.headerRow + 1;
  const needed = [...new Set([...candidates.rows, ...candidates.firstRows])].sort((a, b) => a - b);
  const otherCells = new Map<number, string>();
  for (let at = 0; at < needed.length; at += CONFIRM_BATCH) {
    const rows = needed.slice(at, at + CONFIRM_BATCH);
    const whole = await workbook.readWholeRows(
      inspection.source,
      rows.map(row => row + firstDataRow),
      cancel,
    );
    if (!whole.ok) return whole;
    whole.value.forEach((cells: readonly Cell[], index) =>
      otherCells.set(rows[index]!, JSON.stringify(others.map(column => cells[column]))),
    );
  }
  // Two rows may repeat the same first row in the mapped columns and still differ from it but not from each other.
  const seen = new Map<number, Set<string>>();
  const confirmed: number[] = [];
  candidates.rows.forEach((row, index) => {
    const first = candidates.firstRows[index]!;
    const group = seen.get(first) ?? new Set([otherCells.get(first)!]);
    seen.set(first, group);
    const cells = otherCells.get(row)!;
    if (group.has(cells)) confirmed.push(row);
    else group.add(cells);
  });
  return success(Int32Array.from(confirmed));
}

function unusableOrders(inspection: Inspection, orders: OrderRows, questions: readonly Question[]): Failure | null {
  const { mapping, detection } = inspection;
  const masked = openQuestions(questions).find(question => question.kind === "masked-ids");
  if (masked?.kind === "masked-ids") {
    return { code: "ids-masked", column: detection.headers[mapping.memberId!] ?? "", share: masked.evidence.share };
  }
  const { rowCount, examples } = orders;
  return noUsableRow({ rowCount, examples, statusCounts: countStatuses(orders.status) }, inspection);
}
