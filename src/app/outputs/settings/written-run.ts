import type { ScoringBands } from "#core/scored-members";
import { DIMENSIONS } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { dayFromIso } from "#core/units";
import type { Day } from "#core/units";
import type { ColumnKeys } from "../../orders/column-keys";
import type { FactId } from "../words/setting-words";
import { COLUMN_FACT_KEY, FACT_KEY } from "./run-record";
import { writtenBands } from "./written-bands";

/** What the workbook itself says of the run whose results it holds, whoever made it and whenever. */
export interface WrittenRun {
  /** The sheet of the orders, as it was called then. */
  readonly sheetName: string;
  /** Their cells then, such as "A1:H1913". */
  readonly address: string;
  /** Null where the line is gone or was changed by hand; so are the others. */
  readonly asOf: Day | null;
  /** The day of the run. */
  readonly today: Day | null;
  readonly members: number | null;
  readonly rowsCounted: number | null;
  /** The headers of the columns in use, by field. */
  readonly columns: ColumnKeys;
  /** By which it was scored, whatever the pane is set to by now. */
  readonly rules: ScoringRules;
  /** The cut points of the dimensions that were scored; one whose line is gone or was changed by hand is not among them. */
  readonly bands: readonly ScoringBands[];
}

/** From the lines of the settings sheet by key; null where they do not say which orders it was. */
export function writtenRunOf(lines: ReadonlyMap<string, string>, rules: ScoringRules): WrittenRun | null {
  const fact = (id: FactId): string => lines.get(FACT_KEY + id) ?? "";
  const count = (id: FactId): number | null => (/^\d+$/.test(fact(id)) ? Number(fact(id)) : null);
  const [sheetName, address] = [fact("sheet"), fact("address")];
  if (sheetName === "" || !CELLS.test(address)) return null;
  return {
    sheetName,
    address,
    asOf: dayFromIso(fact("asOf")),
    today: dayFromIso(fact("today")),
    members: count("members"),
    rowsCounted: count("rowsCounted"),
    columns: columnFacts(lines),
    rules,
    bands: DIMENSIONS.flatMap(dimension => writtenBands(dimension, fact(dimension)) ?? []),
  };
}

const CELLS = /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/;

function columnFacts(lines: ReadonlyMap<string, string>): ColumnKeys {
  const columns = [...lines].filter(([key]) => key.startsWith(COLUMN_FACT_KEY));
  return Object.fromEntries(columns.map(([key, header]) => [key.slice(COLUMN_FACT_KEY.length), header]));
}
