import type { OutputWords } from "#app/output-words";
import type { Extra } from "#app/not-made";
import type { OutputPart, RunPhase } from "#app/pane-state";
import type { WaitingFor } from "#app/ports";
import type { CoreField, DetectionReason } from "#core/detect-columns";
import type { Field } from "#core/fields";
import type { IngestNote } from "#core/order-columns";
import type { BandReason, DimensionBands, ScoreNote } from "#core/scored-members";
import type { RulesFault } from "#core/rules-faults";
import type {
  BandMethod,
  Dimension,
  FrequencyScope,
  MonetaryBasis,
  OwnCuts,
  ScoringRules,
  SegmentMapId,
  WidthBasis,
  WidthScope,
} from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { FailureSentences } from "./failure-words";
import type { Format } from "./format";
import type { ListMessages } from "./list-words";
import type { Language } from "./pick-locale";
import type { QuestionSentences } from "./question-words";
import type { RemovalMessages } from "./removal-words";

/** Every word and sentence of the pane in one language. A missing one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly format: Format;
  readonly output: OutputWords;
  readonly pane: PaneMessages;
  readonly data: DataMessages;
  readonly questions: QuestionSentences;
  readonly method: MethodMessages;
  readonly run: RunMessages;
  readonly result: ResultMessages;
  readonly list: ListMessages;
  readonly remove: RemovalMessages;
  readonly notes: NoteMessages;
  readonly failures: FailureSentences;
}

export type TabId = "data" | "method" | "result" | "list";

export interface PaneMessages {
  readonly productName: string;
  readonly heading: string;
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly tabsLabel: string;
  readonly rows: (count: number) => string;
  readonly change: string;
  readonly changeHint: string;
  /** Shown on the switch: the other language in its own words. */
  readonly otherLanguage: string;
  readonly score: string;
  readonly scoreAgain: string;
  readonly tryAgain: string;
  readonly loading: string;
  readonly progressOnTabs: (fraction: number) => string;
  readonly privacy: string;
  readonly dimension: Readonly<Record<Dimension, string>>;
  /** A measured value with its unit. */
  readonly measured: (dimension: Dimension, value: number) => string;
  readonly sheet: (name: string) => string;
}

export interface DataMessages {
  readonly idle: { readonly title: string; readonly body: string };
  readonly readSelection: string;
  readonly inspecting: string;
  readonly ready: string;
  readonly rowsCounted: (counted: number, leftOut: number) => string;
  readonly allRowsCounted: (counted: number) => string;
  readonly proportion: (counted: number, leftOut: number) => string;
  readonly leftOut: (count: number) => string;
  readonly checkOnRequest: (rowCount: number) => string;
  readonly checkRows: string;
  readonly checking: (rowsDone: number, rowCount: number) => string;
  readonly checkLater: string;
  readonly rowExample: (row: number, text: string) => string;
  readonly columnsInUse: string;
  readonly notUsed: string;
  readonly namelessColumn: (letters: string) => string;
  readonly field: Readonly<Record<Field, string>>;
  readonly sure: string;
  readonly likely: string;
  readonly check: string;
  readonly chosen: string;
  readonly notFound: string;
  readonly confidence: (word: string, percent: number, reason: string) => string;
  readonly reason: Readonly<Record<DetectionReason, string>>;
  readonly samples: (texts: readonly string[]) => string;
  readonly feeds: (letters: readonly string[]) => string;
  readonly suggestion: (header: string) => string;
  readonly useSuggestion: (field: string, header: string) => string;
  readonly use: string;
  readonly moreColumns: (count: number) => string;
  readonly unusedColumns: (count: number) => string;
  readonly quantityTimesPrice: string;
  readonly missing: Readonly<
    Record<CoreField, { readonly title: string; readonly body: string; readonly action: string }>
  >;
  readonly usePhone: string;
  readonly chooseAnother: string;
  readonly noWidth: string;
  readonly filtered: string;
  readonly ownColumns: (count: number) => string;
  readonly ignoredSettings: (settings: readonly string[]) => string;
  readonly settings: (asOf: Day | null, windowMonths: number, levels: readonly number[]) => string;
  readonly edit: string;
  readonly editHint: string;
  /** Marks the answer that is taken when nobody chooses. */
  readonly suggested: string;
  readonly moreQuestions: (count: number) => string;
  readonly useMaskedIds: string;
}

/** A compatibility mode with its way of treating ties. */
export type CompatibilityId =
  | "none" | "r-rfm" | "sql-ntile" | "pandas-qcut drop" | "pandas-qcut rank-first" | "spss-independent" | "spss-nested"
  | "spss-modeler keep" | "spss-modeler next"; // prettier-ignore

export interface MethodMessages {
  readonly title: string;
  readonly asOf: string;
  readonly asOfHint: string;
  readonly asOfInvalid: string;
  readonly asOfLatest: string;
  readonly asOfToday: string;
  readonly window: string;
  readonly months: (count: number) => string;
  readonly dimensions: string;
  readonly preset: string;
  readonly presets: { readonly standard: string; readonly classic3: string; readonly own: string };
  /** What a dimension measures under these rules. */
  readonly explains: (
    dimension: Dimension,
    rules: Pick<ScoringRules, "frequencyScope" | "monetaryBasis" | "widthBasis" | "widthScope" | "compatibility">,
  ) => string;
  readonly levelsBy: (dimension: string) => string;
  readonly bandMethod: Readonly<Record<BandMethod, string>>;
  readonly off: string;
  readonly levels: (dimension: string) => string;
  readonly lastTime: (text: string) => string;
  readonly keptCuts: string;
  readonly keptCutsFrom: (asOf: Day, cuts: readonly number[]) => string;
  readonly cutBoxes: (dimension: string) => string;
  readonly cutBox: (dimension: string, place: number) => string;
  readonly cutsHint: (boundary: OwnCuts["boundary"]) => string;
  readonly orderHint: string;
  readonly moveUp: (dimension: string) => string;
  readonly moveDown: (dimension: string) => string;
  readonly moved: (dimension: string, position: number, code: string) => string;
  readonly fault: (fault: RulesFault) => string;
  readonly notANumber: string;
  readonly advanced: (changed: number) => string;
  readonly frequencyScope: string;
  readonly frequencyScopes: Readonly<Record<FrequencyScope, string>>;
  readonly monetaryBasis: string;
  readonly monetaryBases: Readonly<Record<MonetaryBasis, string>>;
  readonly widthBasis: string;
  readonly widthBases: Readonly<Record<WidthBasis, string>>;
  readonly widthScope: string;
  readonly widthScopes: Readonly<Record<WidthScope, string>>;
  readonly weights: string;
  readonly weight: (dimension: string) => string;
  readonly weightsHint: string;
  readonly compatibility: {
    readonly label: string;
    readonly names: Readonly<Record<CompatibilityId, string>>;
    /** What the mode splits or hides, in one sentence. */
    readonly hides: Readonly<Record<CompatibilityId, string>>;
    readonly active: (name: string) => string;
    readonly leave: string;
  };
  readonly mapsToCompare: string;
  readonly map: string;
  readonly mapHint: Readonly<Record<SegmentMapId, string>>;
  readonly mask: string;
  /** Asked before full values are written, with what each button does. */
  readonly maskAsk: { readonly body: string; readonly full: string; readonly keep: string };
  readonly maskOff: string;
  readonly sameDay: string;
  readonly sameDayHint: string;
}

export interface RunMessages {
  readonly running: string;
  readonly writing: (part: OutputPart, sheet: string) => string;
  readonly phase: Readonly<Record<RunPhase, string>>;
  readonly phaseDone: string;
  readonly phaseNow: string;
  readonly phaseWaiting: string;
  readonly rows: (rowsDone: number, rowCount: number) => string;
  readonly elapsed: (milliseconds: number) => string;
  readonly remaining: (milliseconds: number) => string;
  readonly orders: (count: number) => string;
  readonly purchases: (count: number) => string;
  readonly members: (count: number) => string;
  readonly hint: (sheet: string) => string;
  /** What the person can do while the run waits, and that it goes on by itself. */
  readonly waitingFor: Readonly<Record<WaitingFor, string>>;
  readonly cancelHint: string;
  readonly cancel: string;
  readonly stopping: string;
  readonly progressLabel: string;
  /** For the live region, with the phase that has begun or goes on. */
  readonly announce: (phase: string, fraction: number) => string;
  readonly written: Readonly<Record<OutputPart, (sheet: string) => string>>;
  readonly partlyWritten: Readonly<Record<OutputPart, (sheet: string) => string>>;
  readonly nothingWritten: string;
  readonly keptNotes: (sheet: string) => string;
  readonly begunCopy: (sheet: string) => string;
  readonly whatWasWritten: string;
  readonly rerun: string;
  readonly choices: {
    readonly insertColumns: { readonly title: string; readonly body: (address: string, columnCount: number) => string };
    readonly membersOnly: { readonly title: string; readonly body: string };
    readonly tryAgain: { readonly title: string; readonly body: string };
    readonly unprotectThenRetry: { readonly title: string; readonly body: string };
    readonly clearFilterThenRetry: { readonly title: string; readonly body: string };
    readonly chooseColumn: { readonly title: string; readonly body: string };
    readonly changeSettings: { readonly title: string; readonly body: string };
    readonly readSelection: { readonly title: string; readonly body: string };
  };
  readonly backToData: string;
  readonly lastResult: string;
  readonly details: string;
}

export interface ResultMessages {
  readonly empty: { readonly title: string; readonly body: string };
  readonly done: (memberCount: number) => string;
  readonly announce: (memberCount: number, placeCount: number) => string;
  readonly subtitle: (asOf: Day, map: string) => string;
  readonly facts: (purchaseCount: number, rowCount: number, milliseconds: number) => string;
  readonly prospects: (count: number) => string;
  readonly places: string;
  readonly goTo: (sheet: string) => string;
  readonly next: string;
  readonly nextStep: (segment: string, memberCount: number, action: string) => string;
  readonly nextWhere: (sheet: string) => string;
  readonly openList: string;
  readonly views: { readonly label: string; readonly segments: string; readonly grid: string; readonly levels: string };
  readonly legendMembers: string;
  readonly legendNet: string;
  readonly segmentsTitle: string;
  readonly segmentsFinding: (segment: string, memberCount: number, share: number) => string;
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
    readonly useFixed: string;
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
  /** An extra that this workbook or host could not take, with the sentence of its failure. */
  readonly notMade: (extra: Extra, reason: string) => string;
  /** Members who are not on today's list because the data or somebody's notes say so. */
  readonly doNotContact: (count: number) => string;
  readonly removedWithNotes: (count: number) => string;
  readonly isShared: string;
  readonly keptNotesSheet: (sheet: string) => string;
}

export interface NoteMessages {
  readonly ingest: { readonly [C in IngestNote["code"]]: (note: Extract<IngestNote, { code: C }>) => string };
  readonly score: { readonly [C in ScoreNote["code"]]: (note: Extract<ScoreNote, { code: C }>) => string };
}
