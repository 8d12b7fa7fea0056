import type { DimensionStanding, Evidence, KeepReason, ResponseTestOutcome, Share, Estimate } from "#core/response";
import type { CampaignMessages, ContactsMessages, EffectMessages } from "./effect-words";
import type { StudyId } from "#core/study";
import type { MovementMessages } from "./movement-words";
import type { Dimension } from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { ForecastMessages } from "./forecast-words";

/** What the tab offers: studies, and what needs no rows. */
export type TestId = Exclude<StudyId, "occasions"> | "movement";

/** The words of the tab on which results are put to the test: one chunk of its own. */
export interface TrackMessages {
  readonly intro: string;
  readonly studies: Readonly<Record<TestId, { readonly title: string; readonly line: string }>>;
  readonly noOrders: string;
  readonly back: string;
  readonly working: (fraction: number) => string;
  readonly cancel: string;
  readonly stopped: string;
  readonly again: string;
  /** Of the switch that has every run write it. */
  readonly writeToo: string;
  readonly writeTooHint: (sheet: string) => string;
  readonly scoreNow: string;
  readonly response: ResponseMessages;
  readonly movement: MovementMessages;
  readonly effect: EffectMessages;
  readonly contacts: ContactsMessages;
  readonly campaign: CampaignMessages;
  readonly forecast: ForecastMessages;
}

export interface ResponseMessages {
  readonly horizon: string;
  readonly days: (days: number) => string;
  readonly refused: (outcome: Exclude<ResponseTestOutcome, { kind: "tested" }>) => string;
  readonly watchFor: (days: number) => string;
  readonly verdict: (share: Share, rate: Estimate, cutoff: Day, horizonDays: number) => string;
  readonly naming: string;
  readonly chart: (dimension: Dimension) => string;
  readonly keys: string;
  readonly bar: (
    dimension: Dimension,
    score: number,
    share: Share,
    rate: Estimate | null,
    evidence: Evidence,
  ) => string;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly power: (gini: number, error: number) => string;
  readonly powerHint: string;
  readonly standing: Readonly<Record<Exclude<DimensionStanding, "ranked">, string>>;
  readonly suggest: (order: readonly Dimension[]) => string;
  readonly keep: (reason: KeepReason, data: readonly Dimension[], current: readonly Dimension[]) => string;
  readonly apply: string;
  readonly applied: (order: readonly Dimension[]) => string;
  readonly newcomers: (count: number) => string;
  readonly undated: (rows: number) => string;
  readonly withoutData: (days: number) => string;
  readonly comparisons: (count: number) => string;
  readonly segments: string;
  readonly codes: string;
  readonly columns: {
    readonly score: string;
    readonly segment: string;
    readonly code: string;
    readonly members: string;
    readonly responders: string;
    readonly rate: string;
    readonly lift: string;
    readonly against: string;
  };
  readonly interval: (estimate: Estimate) => string;
  readonly lift: (lift: number) => string;
  readonly points: (difference: Estimate) => string;
}
