import type { OrderRows } from "#core/order-rows";
import type { RowCoverage } from "#core/row-coverage";
import type { ScoredMembers } from "#core/scored-members";
import type { Found, StudyId } from "#core/study";
import type { TieReport } from "#core/ties";
import type { Day } from "#core/units";
import type { RunSnapshots } from "../../movement/run-snapshots";
import type { RunOccasions } from "../../occasions/run-occasions";
import type { CampaignEvaluation } from "../../effect/evaluate-campaign";
import type { KeptNotes } from "../../notes/kept-notes";
import type { Inspection } from "../../orders/inspection";
import type { RunSettings } from "../../run-settings";
import type { ExplainWords } from "../words/explain-words";
import type { OutputLanguages } from "../words/output-languages";

/** The parts of the order columns that outlive the scoring. */
export type OrderDictionaries = Pick<OrderRows, "memberIds" | "attributes"> & {
  readonly widthValues: readonly string[] | null;
};

/** What studies of the run's rows found. */
export type MadeStudies = { readonly [S in StudyId]?: Found<S> };

/** What a run is, for its record, beyond what it was asked and what came of it. */
export interface RunStamp {
  /** Of the cells read: see `OrderIngest.fingerprint`. */
  readonly fingerprint: string;
  readonly today: Day;
  /** Of the add-in. */
  readonly version: string;
}

/** A campaign as a run finds it, for sums by member and for its evaluation. */
export interface RunCampaign {
  readonly evaluation: CampaignEvaluation;
  /** By member code: 1 for members of the control group. */
  readonly isControl: Uint8Array;
}

/** Everything that a part may write of. */
export interface RunContent {
  /** What came of the campaign up to this run; null for none: nobody was divided, and of contacts alone nothing was asked. */
  readonly campaign: RunCampaign | null;
  /** Members whose notes refuse contact are not to be contacted. */
  readonly scored: ScoredMembers;
  readonly ties: readonly TieReport[];
  readonly orders: OrderDictionaries;
  /** Of the orders before the scorer took their rows. */
  readonly coverage: RowCoverage;
  /** What was asked for beside the scores; a study that was not asked for is left out. */
  readonly studies: MadeStudies;
  /** Null where neither a snapshot nor movement was asked for, or the snapshots that stand could not be read. */
  readonly snapshots: RunSnapshots | null;
  /** Null where no occasions were asked for, or the calendar that stands could not be read. */
  readonly occasions: RunOccasions | null;
  /** Written by hand, under the ids and headers of this run. */
  readonly notes: KeptNotes;
  readonly inspection: Inspection;
  readonly settings: RunSettings;
  readonly stamp: RunStamp;
  readonly maskPersonalData: boolean;
  readonly date1904: boolean;
  readonly languages: OutputLanguages;
  /** In the language of the run. */
  readonly explain: ExplainWords;
}
