import type { OwnSheetSpec, StayReason } from "#app/workbook/removal-specs";
import { isNamed } from "../sheets/sheet-names";
import type { Content } from "./find-content";

/** Everything that stands on a sheet with content of ours. */
export interface SheetView {
  /** Names of all charts and slicers. */
  readonly charts: readonly string[];
  readonly slicers: readonly string[];
  readonly pivotCount: number;
  /** Cells outside of ours hold something. */
  readonly isAnythingBeside: boolean;
  /** A workbook keeps one visible sheet: this is it. */
  readonly isLastVisible: boolean;
}

export interface SheetDecision {
  /** Null when the sheet can go as a whole. */
  readonly stays: Exclude<StayReason, "in-table"> | null;
  /** Names of those that are ours. */
  readonly charts: readonly string[];
  readonly slicers: readonly string[];
}

/**
 * Whether a sheet with content of ours can go as a whole, and which of its charts and slicers are ours: it stays when
 * people renamed it, when anything on it is not ours, or when it is the last one in sight.
 */
export function decideSheet(
  { content: wanted, names }: OwnSheetSpec,
  { facts, table, isMixed, hasPivot }: Pick<Content, "facts" | "table" | "isMixed" | "hasPivot">,
  view: SheetView,
): SheetDecision {
  const charts = view.charts.filter(name => wanted.kind === "report" && wanted.charts.includes(name));
  const slicers = view.slicers.filter(name => wanted.kind === "pivot" && wanted.slicers.includes(name));
  const isForeign =
    isMixed ||
    view.isAnythingBeside ||
    facts.tables.some(({ name }) => name !== table?.name) ||
    view.charts.length > charts.length ||
    // Slicers of a table of ours go with it.
    (wanted.kind !== "table" && view.slicers.length > slicers.length) ||
    view.pivotCount > (hasPivot ? 1 : 0);
  const stays = !isNamed(facts.name, names)
    ? "renamed"
    : isForeign
      ? "foreign"
      : view.isLastVisible
        ? "last-sheet"
        : null;
  return { stays, charts, slicers };
}
