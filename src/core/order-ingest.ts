import type { Cell, OrderChunk } from "./cell";
import type { IngestEvidence } from "./ingest-evidence";
import type { OrderRows } from "./order-rows";
import type {
  ComparedRows,
  DuplicateCandidates,
  FinishChoices,
  OrderIngestOptions,
  RowsToCompare,
} from "./parse/columns/ingest-options";
import { putState, stateOf } from "./parse/buffers/object-state";
import { RowReader } from "./parse/columns/row-reader";
import { finishRows } from "./parse/finishing/finish-rows";
import type { QuestionWatches } from "./parse/finishing/rows-read";
import { AmountCandidates } from "./parse/numbers/amount-candidates";

export { buffersOfState } from "./parse/buffers/object-state";
export type { ComparedRows, DuplicateCandidates, FinishChoices, OrderIngestOptions, RowsToCompare };

/** Rows as columns, and what they say about decisions that a person might take otherwise. */
export interface FinishedRows {
  readonly orders: OrderRows;
  readonly evidence: IngestEvidence;
  /** What a look at all cells of a few rows could tell; without it nothing is guessed. */
  readonly toCompare: RowsToCompare;
}

export interface OrderIngest extends RowsOfIngest {
  /**
   * Reads the next rows; nothing of the chunk is kept. Throws when the chunk lacks a mapped column. How the rows are
   * cut into chunks never changes the result.
   */
  add(chunk: OrderChunk): void;
  /** All that was read, to be finished elsewhere by {@link takeOver}. The ingest is spent: whatever is asked of it throws. */
  handOver(): HandedRows;
}

/** What an ingest has read, as plain data: it may be cloned into another thread, its buffers transferred. */
export interface HandedRows {
  readonly rowCount: number;
  readonly options: OrderIngestOptions;
  readonly reader: unknown;
  readonly candidates: unknown;
}

/** Rows that have all been read. */
export interface RowsOfIngest {
  /** Rows given so far. */
  readonly rowCount: number;
  /**
   * Rows whose mapped cells all equal those of an earlier row of their order, or of their member where there is no order.
   * Mapped cells are compared by a 64-bit hash: compare all cells of both rows before confirming.
   */
  duplicateCandidates(): DuplicateCandidates;
  /**
   * A 64-bit fingerprint of all mapped cells as they were read, in hexadecimal digits behind the number of its scheme: the
   * same cells of the same rows in the same order have the same one on every machine, whatever stands in other columns and
   * however they are cut into chunks. Fingerprints of different schemes, or without one, say nothing about one another.
   */
  fingerprint(): string;
  /**
   * All rows as columns, each row with its one status; `confirmedDuplicates` are row numbers. `finish` may be called again,
   * and rows may still be added afterwards. Columns that finishing has nothing to change in are those of the ingest: nobody
   * writes into them, and they may be transferred when nothing more is asked.
   */
  finish(confirmedDuplicates: Int32Array, choices?: FinishChoices, compared?: ComparedRows): OrderRows;
  /** The same, with what the rows say about decisions that a person might take otherwise: see `questionsOf`. */
  finishWithEvidence(confirmedDuplicates: Int32Array, choices?: FinishChoices, compared?: ComparedRows): FinishedRows;
}

/**
 * Reads order rows chunk by chunk into columns. Needs a mapped member id (or phone), order date, and amount (or
 * quantity and unit price); throws otherwise. Memory: about 60 bytes per row and the distinct texts.
 */
export function createOrderIngest(options: OrderIngestOptions): OrderIngest {
  const { mapping } = options;
  const hasMember = mapping.memberId !== undefined || mapping.phone !== undefined;
  const hasAmount = mapping.amount !== undefined || (mapping.quantity !== undefined && mapping.unitPrice !== undefined);
  if (!hasMember || mapping.orderDate === undefined || !hasAmount) {
    throw new Error(`member, order date and amount must be mapped: ${JSON.stringify(mapping)}`);
  }
  if (!(options.amountFactor > 0) || !Number.isFinite(options.amountFactor)) {
    throw new Error(`amount factor ${options.amountFactor} is not above zero`);
  }
  let held: Held | null = startReading(options);
  const here = (): Held => {
    if (held === null) throw new Error("the rows were handed over");
    return held;
  };
  return {
    ...rowsOf(here),
    get rowCount() {
      return here().reader.rowCount;
    },
    add: chunk => {
      const { reader, candidates } = here();
      reader.add(chunk);
      candidates.add(chunk);
    },
    handOver: () => {
      const { reader, candidates } = here();
      held = null;
      return { rowCount: reader.rowCount, options, reader: stateOf(reader), candidates: stateOf(candidates) };
    },
  };
}

/** The rows that an ingest handed over, with the same answers to everything. They belong to the taker. */
export function takeOver({ options, reader, candidates }: HandedRows): RowsOfIngest {
  const held = startReading({ ...options, expectedRowCount: 0 });
  putState(held.reader, reader);
  putState(held.candidates, candidates);
  return rowsOf(() => held);
}

interface Held {
  readonly reader: RowReader;
  readonly candidates: AmountCandidates;
}

function startReading(options: OrderIngestOptions): Held {
  return { reader: new RowReader(options), candidates: new AmountCandidates(options.amountCandidates ?? []) };
}

function rowsOf(held: () => Held): RowsOfIngest {
  const read = (): { readonly reader: RowReader; readonly watches: QuestionWatches } => {
    const { reader, candidates } = held();
    return { reader, watches: { currency: reader.currency, candidates } };
  };
  return {
    get rowCount() {
      return held().reader.rowCount;
    },
    duplicateCandidates: () => held().reader.duplicateCandidates(),
    fingerprint: () => held().reader.input.digits(),
    finish: (confirmedDuplicates, choices = {}, compared = {}) =>
      finishRows({ ...read(), confirmedDuplicates, choices, compared }, false).orders,
    finishWithEvidence: (confirmedDuplicates, choices = {}, compared = {}) => {
      const asked = { ...read(), confirmedDuplicates, choices, compared };
      const { orders, evidence, toCompare } = finishRows(asked, true);
      return { orders, evidence: evidence!, toCompare: toCompare! };
    },
  };
}

/** A chunk of whole rows, for sheets that are at hand as one rectangle whose first column is source column 0. */
export function chunkOfRows(values: readonly (readonly Cell[])[]): OrderChunk {
  return { rowCount: values.length, blocks: [{ firstColumn: 0, values }] };
}
