import type { OrderChunk } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { amountCandidates, readingHints } from "#core/detect-columns";
import type { ColumnMapping } from "#core/fields";
import { createOrderIngest } from "#core/order-ingest";
import type { IngestNote } from "#core/order-rows";
import type { SettledRows } from "#core/order-texts";
import { openQuestions, refusedGuess, withoutRefusedStatus } from "#core/questions";
import type { Question } from "#core/questions";
import type { WidthBasis } from "#core/scoring-rules";
import type { Day } from "#core/units";
import { mappingForWidth } from "#core/width-basis";
import { failed, success } from "../failures";
import type { Failure, Outcome } from "../failures";
import { NOTHING_LOST } from "../run-settings";
import type { Scorer } from "../ports";
import type { LostAnswer, LostDecisions, RunSettings } from "../run-settings";
import type { OrdersPort } from "../workbook/orders";
import type { StepOptions } from "../workbook/steps";
import { compareRows } from "./compare-rows";
import { confirmDuplicates } from "./confirm-duplicates";
import type { Inspection } from "./inspection";
import { withMergedCells } from "./merged-cells";
import { missingColumn, withoutColumn } from "./missing-column";
import { createSampler } from "./source-sample";
import type { SourceSample } from "./source-sample";
import { noUsableRow } from "./unusable-rows";

/** How rows are to be read beyond the mapping. */
export interface ReadingRequest {
  readonly answers: RunSettings["answers"];
  /** Decisions that have to be taken anew before anything is scored. Default: none. */
  readonly lost?: LostDecisions;
  readonly widthBasis: WidthBasis;
  /** Also adds up the other columns that could be the amount, for the question which one it is. */
  readonly compareAmounts: boolean;
  /** The as-of day, or today where that is the latest purchase. */
  readonly lastDay: Day;
}

/** Rows that the scorer keeps, under the name `orders.memberIds`, and the decisions taken about them. */
export interface ReadOrders extends SettledRows {
  /** Of the mapped cells: see `OrderIngest.fingerprint`. */
  readonly fingerprint: string;
  /** Some rows as they were read. */
  readonly sample: SourceSample;
}

/**
 * Reads every order row of the mapped columns, encoding each chunk as it arrives, and has them finished where they will be
 * scored. Rows that look like repetitions in
 * the mapped columns count as duplicates only when all their other cells are equal, too.
 */
export async function readOrders(
  { workbook, scorer }: { readonly workbook: OrdersPort; readonly scorer: Pick<Scorer, "take"> },
  inspected: Inspection,
  request: ReadingRequest,
  options: StepOptions,
): Promise<Outcome<ReadOrders>> {
  const { lost = NOTHING_LOST } = request;
  const [lostColumn] = lost.columns;
  if (lostColumn) return failed({ code: "column-not-found", ...lostColumn });
  const inspection = withMergedCells(inspected);
  const missing = missingColumn(inspection);
  if (missing) return failed(missing);
  const { source, detection, headerRow } = inspection;
  const asked = mappingForWidth(inspection.mapping, request.widthBasis);
  const mapping = withoutRefusedStatus(detection, asked, request.answers);
  const candidates = request.compareAmounts ? amountCandidates(detection, mapping) : [];
  const ingest = createOrderIngest({
    mapping,
    date1904: source.date1904,
    headers: detection.headers,
    brandColumn: inspection.mapping.brand,
    expectedRowCount: inspection.rowCount,
    amountCandidates: candidates,
    lastDay: request.lastDay,
    ...readingHints(detection, mapping),
  });
  const { brand } = inspection.mapping;
  const columns = [...new Set([...mappedColumns({ ...mapping, brand }), ...candidates])].sort((a, b) => a - b);
  const sampler = createSampler(inspection, mapping);
  const take = (chunk: OrderChunk): void => {
    ingest.add(chunk);
    sampler.add(chunk);
  };
  const read = await workbook.readRows(source, headerRow + 1, columns, take, options);
  if (!read.ok) return read;
  if (ingest.rowCount !== inspection.rowCount) return failed({ code: "source-changed", sheet: source.sheetName });
  const mapped = { ...inspection, mapping };
  const taken = await scorer.take(ingest, options);
  if (!taken.ok) return taken;
  const { candidates: repeats, fingerprint, compare, settle } = taken.value;
  const duplicates = await confirmDuplicates(workbook, mapped, repeats, options);
  if (!duplicates.ok) return duplicates;
  const { rows, earlierStates } = duplicates.value;
  const toCompare = await compare(rows);
  if (!toCompare.ok) return toCompare;
  const compared = await compareRows(workbook, mapped, toCompare.value, earlierStates, options);
  if (!compared.ok) return compared;
  const finished = await settle(compared.value, { detection, mapping: asked, answers: request.answers });
  if (!finished.ok) return finished;
  const { questions } = finished.value;
  const lostAnswers = answersLost([...lost.answers, ...withoutOption(request.answers, questions)], questions);
  if (lostAnswers !== null) return failed(lostAnswers);
  const refused = refusedGuess(questions);
  if (refused !== null) return failed(withoutColumn(refused, source));
  const open = openQuestions(questions).find(question => question.kind === "currency");
  if (open?.kind === "currency") {
    return failed({ code: "currencies-mixed", currencies: open.evidence.currencies, questions: [open] });
  }
  const { orders } = finished.value;
  const unusable = unusableOrders(inspection, finished.value);
  if (unusable) return failed(unusable);
  return success({
    ...finished.value,
    orders: { ...orders, notes: [...guessNotes(mapped), ...orders.notes] },
    fingerprint,
    sample: sampler.sample(),
  });
}

/** Answers to questions that are asked without that option. */
function withoutOption(answers: RunSettings["answers"], questions: readonly Question[]): LostAnswer[] {
  return questions.flatMap(({ id, options }): LostAnswer[] => {
    const option = Object.hasOwn(answers, id) ? answers[id]! : null;
    return option === null || options.includes(option) ? [] : [{ id, option, reason: "option-gone", header: null }];
  });
}

/** The failure that answers are to be given anew, each to its question where it is still asked; null without any. */
function answersLost(answers: readonly LostAnswer[], questions: readonly Question[]): Failure | null {
  if (answers.length === 0) return null;
  const asked = questions.filter(question => answers.some(({ id }) => id === question.id));
  return { code: "answers-lost", answers, questions: asked.map(question => ({ ...question, chosen: null })) };
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

function unusableOrders(inspection: Inspection, { orders, questions, statusCounts }: SettledRows): Failure | null {
  const { mapping, detection } = inspection;
  const masked = openQuestions(questions).find(question => question.kind === "masked-ids");
  if (masked?.kind === "masked-ids") {
    const column = detection.headers[mapping.memberId!] ?? "";
    return { code: "ids-masked", column, share: masked.evidence.share, questions: [masked] };
  }
  const { examples } = orders;
  return noUsableRow(statusCounts, { examples, questions }, inspection);
}
