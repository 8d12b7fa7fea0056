import type { BaseAdvice } from "#core/base-advice";
import type { DimensionBands, ScoreNote } from "#core/scored-members";
import type { SegmentMapId } from "#core/scoring-rules";
import type { TieReport } from "#core/ties";
import type { Day } from "#core/units";
import type { SegmentFigures } from "../findings/segment-figures";
import type { SnapshotReport } from "../movement/run-snapshots";
import type { CalendarReport } from "../occasions/run-occasions";
import type { ColumnKeys } from "../orders/column-keys";
import type { RowCheck } from "../orders/row-check";
import type { PartId } from "../outputs/part/part";
import type { NotMade } from "../workbook/not-made";
import type { Place } from "../workbook/steps";

export interface RunResult extends SegmentFigures {
  /** The orders that it is of: their sheet as it was called then, their cells, and the headers of the columns in use. */
  readonly orders: { readonly sheetName: string; readonly address: string; readonly columns: ColumnKeys };
  /** The day of the run. */
  readonly today: Day;
  readonly asOf: Day;
  readonly windowMonths: number;
  readonly map: SegmentMapId;
  /** With the counts that the sheets say, too: a noted refusal of contact is among them. */
  readonly rowCheck: RowCheck;
  readonly bands: readonly DimensionBands[];
  readonly notes: readonly ScoreNote[];
  /** What ties did to each dimension, with what can be done about it. */
  readonly ties: readonly TieReport[];
  /** Whether the members are enough for the levels. */
  readonly advice: BaseAdvice;
  readonly places: readonly { readonly part: PartId; readonly place: Place }[];
  /** What this host or this workbook could not take, with the reason; the rest of the run is complete without it. */
  readonly notMade: readonly NotMade[];
  /** Rows of notes that belong to nobody in the data, kept in the removed block. */
  readonly removedWithNotes: number;
  /** A safety copy of hand-kept columns that could not be taken away, because people wrote on its sheet. */
  readonly keptNotesSheet: string | null;
  /** What became of the snapshot that was asked for; null where none was, or where it is among what was not made. */
  readonly snapshot: SnapshotReport | null;
  /** What became of the calendar of occasions; null where none was asked for, or where it is among what was not made. */
  readonly calendar: CalendarReport | null;
  /** By which the workbook knows the run; null where it takes no marks. */
  readonly runId: string | null;
  /** Others had the workbook open at the same time. */
  readonly isShared: boolean;
  /** Another pane worked on the workbook at the same time: neither could know of the other before. */
  readonly metOthers: boolean;
  readonly milliseconds: number;
}

/** What a run had written when it stopped. */
export interface Written {
  readonly complete: readonly { readonly part: PartId; readonly place: Place }[];
  /** The parts that were being written and may stand half; a re-run replaces them. */
  readonly partial: readonly { readonly part: PartId; readonly sheet: string }[];
  /** A safety copy of hand-kept columns, on a sheet of this name, that a re-run reads back. */
  readonly keptNotesSheet: string | null;
  /** A sheet for a safety copy that may have been begun and holds nothing that stands only there. */
  readonly begunCopySheet?: string;
}

export const NOTHING_WRITTEN: Written = { complete: [], partial: [], keptNotesSheet: null };
