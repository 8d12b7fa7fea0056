import type { RowStatus } from "#core/row-status";
import type { CustomerType } from "#core/scored-members";
import type { ScoringRules, SegmentMapId } from "#core/scoring-rules";
import type { SegmentGroup, SegmentMap } from "#core/segment-map";
import type { ExplainWords } from "./explain-words";
import type { ForecastWords } from "./forecast-words";
import type { MetricWords } from "./metric-words";
import type { OccasionWords } from "./occasion-words";
import type { OverviewWords } from "./overview-words";
import type { PartWords } from "./part-words";
import type { PeopleWords } from "./people-words";
import type { SettingWords } from "./setting-words";
import type { SnapshotWords } from "./snapshot-words";
import type { TraitWords } from "./trait-words";

/** Columns beside each order row. */
export type OrderColumnId =
  | "rowSegment" | "rowCode" | "recencyScore" | "frequencyScore" | "monetaryScore" | "widthScore"
  | "customerType" | "occasion" | "rolesOnOrder" | "rowStatus"; // prettier-ignore

/** Columns of the members table that are computed. */
export type MemberColumnId =
  | "responseRank" | "callPriority" | "memberId" | "memberName" | "phone" | "owner" | "store"
  | "segment" | "segmentGroup" | "code"
  | "recencyScore" | "frequencyScore" | "monetaryScore" | "widthScore" | "index"
  | "lastPurchase" | "recencyDays" | "windowPurchases" | "lifetimePurchases" | "averageAmount" | "netAmount" | "widthCount"
  | "firstPurchase" | "idMark" | "customerType" | "keyAccount" | "widthValues"
  | "preferenceTags" | "nextCategory" | "nextReason" | "repurchase" | "contactDate" | "omnichannel"
  | "roles" | "referredMembers" | "returnRate" | "averageRating" | "careFlag" | "scriptHint"
  | "mainChannel" | "birthdayMonth" | "doNotContact" | "unpaidAmount" | "action" | "why"
  | "frequentUser" | "channelCount" | "gapDays" | "gapTimes" | "promoShare" | "topBrand"
  | "ageBand" | "gender" | "income" | "occupation" | "education" | "dataConflict" | "samePhone" | "joinedIds"
  | "buysForOthers" | "referredAmount" | "influence" | "hasReferred" | "previousSegment" | "changedOn"
  | "mainOccasion" | "nextOccasion" | "occasionShare" | "openingSeason"; // prettier-ignore

/** Columns of the members table that people fill in. */
export type ManualColumnId =
  | "contactedOn" | "channelUsed" | "outcome" | "responded" | "nextFollowUp" | "style" | "remarks"; // prettier-ignore

/** Columns of the summary table. */
export type SummaryColumnId =
  | "snapshotDate" | "map" | "segmentNo" | "segment" | "segmentGroup" | "callPriority" | "code"
  | "recencyScore" | "frequencyScore" | "monetaryScore" | "widthScore"
  | "customerType" | "mainStore" | "mainChannel" | "owner" | "ageBand" | "gender" | "widthType"
  | "members" | "windowPurchasesSum" | "lifetimePurchasesSum" | "netAmountSum" | "windowNetAmountSum"
  | "refundAmountSum" | "recencyDaysSum" | "widthCountSum"
  | "keyAccounts" | "doNotContactMembers"
  | "contacted" | "respondedMembers" | "control" | "controlResponded"; // prettier-ignore

export type SheetId =
  | "overview" | "members" | "summary" | "pivot" | "metrics" | "settings" | "roles" | "demographics" | "snapshots" | "forecast" | "calendar"
  | "keptNotes"; // prettier-ignore

/** The parts that words are kept for; each has its folder. */
type WordedPart = Exclude<SheetId, "keptNotes"> | "orders";

/** The words that go into the workbook, in one language. Implemented in locales, given to the use cases as data. */
export interface OutputWords {
  readonly language: "zh-CN" | "en-US";
  readonly parts: Readonly<Record<WordedPart, PartWords>>;
  readonly sheets: Readonly<Record<SheetId, string>>;
  readonly orderColumns: Readonly<Record<OrderColumnId, string>>;
  readonly memberColumns: Readonly<Record<MemberColumnId, string>>;
  readonly manualColumns: Readonly<Record<ManualColumnId, string>>;
  readonly summaryColumns: Readonly<Record<SummaryColumnId, string>>;
  /** Header notes: what the column means and when it was computed. */
  readonly orderColumnNote: (asOf: string) => string;
  readonly rolesOnOrderNote: string;
  readonly memberColumnNotes: Readonly<Record<MemberColumnId, (asOf: string, rules: ScoringRules) => string>>;
  readonly manualColumnNotes: Readonly<Record<ManualColumnId, string>>;
  readonly rowStatus: Readonly<Record<RowStatus, string>>;
  /** The status of rows in another currency, by the names of the currencies. */
  readonly otherCurrency: (currencies: readonly string[]) => string;
  readonly customerType: Readonly<Record<CustomerType, string>>;
  readonly segmentGroup: Readonly<Record<SegmentGroup, string>>;
  readonly mapName: Readonly<Record<SegmentMapId, string>>;
  readonly segmentName: (map: SegmentMap, place: number) => string;
  readonly segmentAction: (map: SegmentMap, place: number) => string;
  /** Texts of our columns beside the orders that earlier versions wrote: they are ours, too. */
  readonly formerTexts: readonly string[];
  readonly outcomes: readonly string[];
  /** The words of an outcome after which nobody contacts the member again; one of `outcomes`. */
  readonly refusal: string;
  /** What an outcome in a person's own words begins with when it means the same. */
  readonly refusalOpenings: readonly string[];
  /** The suggested action for such members, and for those whose data say so. */
  readonly noContactAction: string;
  /** The suggested action for people who have never bought but ordered something that waits to be paid. */
  readonly unpaidAction: (amount: number) => string;
  readonly channels: readonly string[];
  /** The header of a column that marks members of a control group, where there is one. */
  readonly control: string;
  /** The header beside it: the segment on the day of the draw. */
  readonly drawnSegment: string;
  /** Headers of a column with birthdays or their months, where there is one. */
  readonly birthday: readonly string[];
  readonly yes: string;
  readonly no: string;
  /** For a dimension of the summary whose source is not mapped. */
  readonly notAvailable: string;
  readonly widthType: { readonly narrow: string; readonly wide: string };
  /** Data fields of the PivotTable; none may be named as a column of the summary is. */
  readonly pivotData: Readonly<Record<"members" | "netAmountSum" | "lifetimePurchasesSum", string>>;
  /** Marks the block of members that are gone from the data but have notes. */
  readonly removed: string;
  readonly listSeparator: string;
  /** The sentences about members: only a run needs them, and it waits for them. */
  readonly loadExplain: () => Promise<ExplainWords>;
  readonly overview: OverviewWords;
  readonly metrics: MetricWords;
  readonly forecast: ForecastWords;
  readonly settings: SettingWords;
  readonly traits: TraitWords;
  readonly people: PeopleWords;
  readonly snapshots: SnapshotWords;
  readonly occasions: OccasionWords;
}
