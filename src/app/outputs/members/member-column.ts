import type { Cell } from "#core/cell";
import type { ScoredMembers } from "#core/scored-members";
import type { RunSnapshots } from "../../movement/run-snapshots";
import type { RunOccasions } from "../../occasions/run-occasions";
import type { KeptNotes } from "../../notes/kept-notes";
import type { RunSettings } from "../../run-settings";
import type { OrderDictionaries } from "../part/run-content";
import type { ColumnDraft } from "../shapes/column-specs";
import type { ExplainWords } from "../words/explain-words";
import type { OutputLanguages } from "../words/output-languages";
import type { MemberColumnId } from "../words/output-words";

/** What the members table is made of. */
export interface MemberOutputRequest {
  readonly scored: ScoredMembers;
  readonly orders: OrderDictionaries;
  readonly notes: KeptNotes;
  readonly maskPersonalData: boolean;
  readonly date1904: boolean;
  readonly languages: OutputLanguages;
  readonly explain: ExplainWords;
  readonly settings: Pick<RunSettings, "alsoWritten" | "scripts">;
  /** Left out, or null: occasions were not asked for. */
  readonly occasions?: RunOccasions | null;
  /** Left out, or null: nothing is known of earlier days. */
  readonly snapshots?: RunSnapshots | null;
}

export type CellOf = (place: number) => Cell;

/** One computed column: what it looks like, and its cell for a member by place. */
export interface MemberColumn {
  readonly id: MemberColumnId;
  readonly draft: Omit<ColumnDraft, "header" | "note">;
  readonly cell: CellOf;
  /** The same for a prospect, by place among them. */
  readonly prospectCell: CellOf;
}
