import type { MemberHistory } from "#core/member-history";
import type { ComparedRows, DuplicateCandidates, OrderIngest, RowsToCompare } from "#core/order-ingest";
import type { Asking } from "#core/order-reading";
import type { OrderTexts, SettledRows } from "#core/order-texts";
import type { ScoredMembers } from "#core/scored-members";
import type { ScoringRules } from "#core/scoring-rules";
import type { Found, StudyId, StudyRequest } from "#core/study";
import type { Day } from "#core/units";
import type { Outcome } from "./failures";
import type { Instant } from "./instant";
import type { HostPort } from "./workbook/host";
import type { MarkKeysPort } from "./workbook/mark-keys";
import type { OrderColumnsPort } from "./workbook/order-columns";
import type { OrdersPort } from "./workbook/orders";
import type { PivotsPort } from "./workbook/pivots";
import type { RemovalPort } from "./workbook/removal";
import type { ReportsPort } from "./workbook/reports";
import type { RunMarksPort } from "./workbook/run-marks";
import type { SelfCheckPort } from "./workbook/self-check";
import type { CancelSignal } from "./workbook/steps";
import type { TablesPort } from "./workbook/tables";

/** All that the use cases need of a workbook. Each asks for the piece that it uses. */
export interface Workbook
  extends
    OrdersPort,
    OrderColumnsPort,
    TablesPort,
    ReportsPort,
    PivotsPort,
    RemovalPort,
    MarkKeysPort,
    RunMarksPort,
    SelfCheckPort,
    HostPort {}

/** By what rules, and as of which day: null for the day of the latest valid purchase that is not after `today`. */
export interface ScoringRequest {
  readonly rules: ScoringRules;
  readonly asOf: Day | null;
  readonly today: Day;
}

/** Names rows that were settled: the dictionary of their members, the very same object. */
export type RowsName = OrderTexts["memberIds"];

/** Rows that a scorer has taken over, on their way to being scored: see `OrderReading`. */
export interface TakenRows {
  readonly candidates: DuplicateCandidates;
  readonly fingerprint: string;
  /** Finishes the rows without answers: what has to be seen whole. */
  readonly compare: (confirmedDuplicates: Int32Array) => Promise<Outcome<RowsToCompare>>;
  /** Finishes them as the answers say, and keeps them under their name. */
  readonly settle: (compared: ComparedRows, asking: Asking) => Promise<Outcome<SettledRows>>;
}

export interface ScorerOptions {
  readonly cancel: CancelSignal;
  readonly report: (fraction: number) => void;
}

/** Finishes rows and computes the scores, in a worker or in the same thread, and keeps the rows that were settled last. */
export interface Scorer {
  /** Takes over what an ingest has read, in place of the rows kept before; the ingest is spent. */
  readonly take: (ingest: OrderIngest, options: Pick<ScorerOptions, "cancel">) => Promise<Outcome<TakenRows>>;
  /** Scores the kept rows; null when other rows, or none, are kept. */
  readonly score: (
    rows: RowsName,
    request: ScoringRequest,
    options: ScorerOptions,
  ) => Promise<Outcome<ScoredMembers | null>>;
  /** Makes a study of the kept rows; null when other rows, or none, are kept. */
  readonly study: <S extends StudyId>(
    rows: RowsName,
    request: StudyRequest<S>,
    options: ScorerOptions,
  ) => Promise<Outcome<Found<S> | null>>;
  /** What one member (a code) bought in the kept rows; null when other rows, or none, are kept. */
  readonly historyOf: (
    rows: RowsName,
    member: number,
    days: { readonly asOf: Day; readonly sameDayIsOnePurchase: boolean },
  ) => Promise<Outcome<MemberHistory | null>>;
}

export interface Clock {
  readonly today: () => Day;
  /** For durations; counts from some moment. */
  readonly milliseconds: () => number;
  readonly now: () => Instant;
  /** Gives the host's event loop a turn. */
  readonly yieldToHost: () => Promise<void>;
}

/** Small choices that are kept on this computer, where it lets us; never anything about a person. */
export interface RememberedChoices {
  /** Null for what was never chosen, or cannot be known. */
  readonly recall: (name: string) => string | null;
  readonly remember: (name: string, choice: string | null) => void;
}

export interface Ports {
  readonly workbook: Workbook;
  readonly scorer: Scorer;
  readonly clock: Clock;
  /** Left out where nothing can be kept. */
  readonly remembered?: RememberedChoices;
}
