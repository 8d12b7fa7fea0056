import type { ConfirmMessages } from "./confirm-words";
import type { DataDoubt } from "#core/data-doubts";
import type { CallMessages } from "./call-words";
import type { CommandLineMessages } from "./command-line-words";
import type { ExplainWords } from "#app/outputs/words/explain-words";
import type { OutputWords } from "#app/outputs/words/output-words";
import type { CoreField, DetectionReason } from "#core/detect-columns";
import type { Field } from "#core/fields";
import type { IngestNote } from "#core/order-rows";
import type { RulesFault } from "#core/rules-faults";
import type { ScoreNote } from "#core/scored-members";
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
import type { DistributionMessages } from "./distribution-words";
import type { FailureSentences } from "./failure-words";
import type { AboutMessages } from "./about-words";
import type { Format } from "./format";
import type { TrackMessages } from "./track-words";
import type { GuideMessages } from "./guide-words";
import type { ListMessages } from "./list-words";
import type { MenuMessages } from "./menu-words";
import type { Language } from "./pick-locale";
import type { MemberCardMessages } from "./member-words";
import type { PresetMessages } from "./preset-words";
import type { QuestionSentences } from "./question-words";
import type { RemovalMessages } from "./removal-words";
import type { ResultMessages } from "./result-words";
import type { RunMessages } from "./run-words";
import type { ParetoMessages } from "./pareto-words";
import type { SelfCheckMessages } from "./self-check-words";
import type { SqlMessages } from "./sql-words";
import type { WrittenMessages } from "./written-words";

/** Every word and sentence of the pane in one language. A missing one does not compile. */
export interface Messages {
  readonly language: Language;
  readonly format: Format;
  readonly output: OutputWords;
  readonly explain: ExplainWords;
  readonly pane: PaneMessages;
  readonly menu: MenuMessages;
  /** The words of welcome, tour and workshop, which few openings of the pane need. */
  readonly loadGuide: () => Promise<GuideMessages>;
  readonly loadTrack: () => Promise<TrackMessages>;
  readonly loadSql: () => Promise<SqlMessages>;
  readonly about: AboutMessages;
  readonly commandLine: CommandLineMessages;
  readonly data: DataMessages;
  readonly confirm: ConfirmMessages;
  readonly questions: QuestionSentences;
  readonly method: MethodMessages;
  readonly distribution: DistributionMessages;
  readonly presets: PresetMessages;
  readonly run: RunMessages;
  readonly result: ResultMessages;
  readonly pareto: ParetoMessages;
  readonly written: WrittenMessages;
  readonly list: ListMessages;
  readonly member: MemberCardMessages;
  readonly call: CallMessages;
  readonly remove: RemovalMessages;
  readonly selfCheck: SelfCheckMessages;
  readonly notes: NoteMessages;
  readonly failures: FailureSentences;
}

export type TabId = "data" | "method" | "result" | "list" | "track";

export interface PaneMessages {
  readonly productName: string;
  readonly heading: string;
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly tabsLabel: string;
  readonly rows: (count: number) => string;
  readonly change: string;
  readonly changeHint: string;
  /** Which orders will be scored, while those of another sheet are in front. */
  readonly inFront: (scored: string, front: string) => string;
  readonly useFront: (front: string) => string;
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
  /** Cells of the sheet that are not read, because nothing says that they are orders. */
  readonly outside: (addresses: readonly string[], cellCount: number | null) => string;
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
  /** Of a name in two parts, the headers joined, above its samples. */
  readonly joined: (header: string) => string;
  readonly suggestion: (header: string) => string;
  readonly useSuggestion: (field: string, header: string) => string;
  readonly use: string;
  /** A column that is shown as chosen and is not yet taken. */
  readonly guess: string;
  readonly useGuesses: string;
  readonly noHeader: string;
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
  /** Ids with one phone, one by one. */
  readonly sharedIds: {
    readonly title: string;
    readonly tick: (id: string, other: string) => string;
    readonly sameName: string;
    readonly otherName: string;
    /** Ids that are not listed and follow the answer for all. */
    readonly further: (count: number) => string;
  };
}

/** A compatibility mode with its way of treating ties. */
export type CompatibilityId =
  | "none" | "r-rfm" | "sql-ntile" | "pandas-qcut drop" | "pandas-qcut rank-first" | "spss-independent" | "spss-nested"
  | "spss-modeler keep" | "spss-modeler next"; // prettier-ignore

export interface MethodMessages {
  readonly title: string;
  readonly asOf: string;
  readonly asOfHint: string;
  /** A date stands in the box that is not used yet. */
  readonly asOfPending: string;
  readonly asOfInvalid: string;
  /** Of a date control with parts of its own, one of which is missing. */
  readonly asOfIncomplete: string;
  readonly asOfLatest: string;
  readonly asOfToday: string;
  readonly window: string;
  readonly months: (count: number) => string;
  readonly dimensions: string;
  readonly preset: string;
  /** What a dimension measures under these rules. */
  readonly explains: (
    dimension: Dimension,
    rules: Pick<ScoringRules, "frequencyScope" | "monetaryBasis" | "widthBasis" | "widthScope" | "compatibility">,
  ) => string;
  readonly levelsBy: (dimension: string) => string;
  /** A way to cut, as it is called for this dimension. */
  readonly bandMethod: (dimension: Dimension, method: BandMethod) => string;
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
  readonly moreColumns: string;
  readonly moreColumnsHint: string;
  readonly peopleSheets: Readonly<
    Record<"roles" | "demographics" | "buyerDecides" | "calendar", { readonly label: string; readonly hint: string }>
  >;
  readonly mask: string;
  /** Asked before full values are written, with what each button does. */
  readonly maskAsk: { readonly body: string; readonly full: string; readonly keep: string };
  readonly maskOff: string;
  readonly sameDay: string;
  readonly sameDayHint: string;
}

export interface NoteMessages {
  readonly ingest: { readonly [C in IngestNote["code"]]: (note: Extract<IngestNote, { code: C }>) => string };
  readonly score: { readonly [C in ScoreNote["code"]]: (note: Extract<ScoreNote, { code: C }>) => string };
  readonly doubts: { readonly [C in DataDoubt["code"]]: (doubt: Extract<DataDoubt, { code: C }>) => string };
}
