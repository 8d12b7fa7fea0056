import type { SnapshotSaid } from "./movement-words";
import type { Detail } from "#app/workbook/not-made";
import type { DataCounts } from "#core/data-counts";
import type { BandReason, DimensionBands } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";
import type { Day } from "#core/units";

/** The words of the Result tab. */
export interface ResultMessages {
  readonly empty: { readonly title: string; readonly body: string };
  readonly done: (memberCount: number) => string;
  readonly announce: (memberCount: number, placeCount: number) => string;
  readonly subtitle: (asOf: Day, map: string) => string;
  /** Rows, purchases and money, each with its unit. */
  readonly facts: (counts: Pick<DataCounts, "rows" | "purchases" | "money">, milliseconds: number) => string;
  readonly prospects: (count: number) => string;
  /** Persons that only rows left out by choice name. */
  readonly neverCounted: (count: number) => string;
  readonly showPlaces: string;
  readonly places: string;
  readonly goTo: (sheet: string) => string;
  readonly next: string;
  readonly nextStep: (segment: string, memberCount: number, action: string) => string;
  readonly nextWhere: (sheet: string) => string;
  /** Where a control group was drawn: some of the members to start with may be in it. */
  readonly nextControl: string;
  readonly openList: string;
  readonly views: {
    readonly label: string;
    readonly segments: string;
    readonly grid: string;
    readonly pareto: string;
    readonly levels: string;
  };
  readonly legendMembers: string;
  readonly legendNet: string;
  readonly segmentsTitle: string;
  readonly segmentsFinding: (segment: string, memberCount: number, share: number) => string;
  /** In place of findings about shares, where members are few. */
  readonly fewMembers: (memberCount: number) => string;
  /** Where several segments have the most members. */
  readonly segmentsAlike: (count: number, memberCount: number) => string;
  readonly groupTotal: (memberCount: number, netShare: number | null) => string;
  readonly segmentName: (segment: string, memberCount: number, share: number, netShare: number | null) => string;
  readonly segmentDetail: (share: number, netAmount: number, netShare: number | null) => string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly column: {
    readonly segment: string;
    readonly members: string;
    readonly share: string;
    readonly net: string;
    readonly score: string;
    readonly total: string;
  };
  readonly gridTitle: string;
  readonly gridFinding: (recency: number, frequency: number, memberCount: number) => string;
  readonly gridLegend: string;
  readonly levelsTitle: string;
  readonly used: (bands: DimensionBands) => string;
  readonly reason: Readonly<Record<BandReason, string>>;
  readonly cutPoints: (bands: DimensionBands) => string;
  readonly boundary: { readonly above: string; readonly below: string };
  readonly ties: {
    readonly several: (count: number) => string;
    readonly why: string;
    readonly hide: string;
    readonly fewer: (dimension: Dimension, asked: number, got: number) => string;
    readonly fewerBody: (
      dimension: Dimension,
      memberCount: number,
      value: number,
      missing: readonly number[],
    ) => string;
    /** Of cut points that were set beforehand. */
    readonly emptyRange: (dimension: Dimension, missing: readonly number[]) => string;
    /** A value that stands exactly on a cut point, and who holds it. */
    readonly boundary: (
      dimension: Dimension,
      value: number,
      memberCount: number,
      share: number,
      score: number,
    ) => string;
    readonly large: (dimension: Dimension, memberCount: number, share: number, value: number, score: number) => string;
    readonly oneValue: (dimension: Dimension, score: number) => string;
    readonly useLevels: (dimension: Dimension, levels: number) => string;
    readonly useFixed: (dimension: Dimension) => string;
    readonly useCuts: (dimension: Dimension, cuts: readonly number[]) => string;
    readonly oneAgainstRepeat: string;
    readonly leaveAsIs: string;
    /** Members per score that a remedy would give, the lowest score first. */
    readonly sizes: (sizes: readonly number[]) => string;
    readonly remedies: (dimension: Dimension) => string;
  };
  /** Settings that differ from those of this result. */
  readonly changed: string;
  readonly advice: {
    readonly fewMembers: (memberCount: number, cells: number, perCell: number, needed: number) => string;
    readonly proposal: (levels: number, cells: number, perCell: number) => string;
    readonly evenAtTwo: string;
    readonly apply: (levels: number) => string;
    readonly applied: (levels: number) => string;
  };
  readonly keepCuts: string;
  readonly keepCutsHint: string;
  readonly cutsKept: string;
  readonly cutAnew: string;
  readonly rowsTitle: string;
  readonly notesTitle: string;
  /** A detail that this workbook or host could not take, with the sentence of its failure. */
  readonly notMade: Readonly<Record<Detail, (reason: string) => string>>;
  /** Members who are not on today's list because the data or somebody's notes say so. */
  readonly doNotContact: (count: number) => string;
  readonly removedWithNotes: (count: number) => string;
  readonly isShared: string;
  readonly isOvertaken: { readonly title: string; readonly body: string };
  readonly keptNotesSheet: (sheet: string) => string;
  /** What became of the snapshot that was asked for. */
  readonly snapshot: SnapshotSaid;
  /** What became of the calendar of occasions, a sentence each; `unused` counts faults that are not among the sentences. */
  readonly calendar: (said: {
    readonly added: number;
    readonly isNew: boolean;
    readonly faults: readonly string[];
    readonly unused: number;
  }) => readonly string[];
  readonly calendarFault: (line: number, name: string, why: string) => string;
}
