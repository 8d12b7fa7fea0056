import type { Cell } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { cutsText } from "#core/cuts-text";
import { WIDTH_FIELDS } from "#core/fields";
import type { ScoredMembers } from "#core/scored-members";
import { DIMENSIONS } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import { mappingForWidth } from "#core/width-basis";
import { columnLetters, ordersAddress } from "../../orders/address";
import { keysOf } from "../../orders/column-keys";
import type { Inspection } from "../../orders/inspection";
import type { RunStamp } from "../part/run-content";
import { roundMoney } from "../shapes/round-money";
import type { OutputWords } from "../words/output-words";
import { countedStatuses } from "../words/row-status-text";
import type { FactId } from "../words/setting-words";

/** What a run was and what came of it: everything that its settings alone do not tell. */
export interface RunFacts extends RunStamp {
  readonly inspection: Inspection;
  readonly scored: ScoredMembers;
  readonly maskPersonalData: boolean;
}

/** Begins the keys of facts, which set nothing. */
export const FACT_KEY = "run.";
/** Begins the keys of the columns in use, which say what the answers are about; the field follows. */
export const COLUMN_FACT_KEY = "run.column ";

/** Whether a line of the settings sheet tells of the last run and sets nothing. */
export function isFactKey(key: string): boolean {
  return key.startsWith(FACT_KEY);
}

/** The facts as lines of the settings sheet. */
export function factLines(facts: RunFacts, words: OutputWords): Cell[][] {
  const { inspection, scored, fingerprint, maskPersonalData, today, version } = facts;
  const { source, detection } = inspection;
  const { settings } = words;
  const fact = (id: FactId, value: string | number): Cell[] => [FACT_KEY + id, settings.facts[id], String(value)];
  const mapping = mappingForWidth(inspection.mapping, scored.rules.widthBasis);
  const { counts } = scored;
  const { rows, people, money } = counts;
  const leftOutRows = countedStatuses(counts, words)
    .filter(({ status }) => status !== "counted")
    .map(({ status, name, rows: count }) => [`${FACT_KEY}rowsLeftOut ${status}`, settings.rowsOf(name), String(count)]);
  const columns = Object.entries(keysOf(inspection, mapping)).map(([field, header]): Cell[] => [
    COLUMN_FACT_KEY + field,
    settings.facts.column,
    header,
  ]);
  const guesses = columnGuesses(detection, mapping).map((guess): Cell[] => {
    const isMember = guess.kind === "member-stand-in";
    const name = guess.header === "" ? columnLetters(source.firstColumn + guess.column) : guess.header;
    const text = settings.guessed[isMember ? guess.link : guess.field](name);
    return [`${FACT_KEY}guess ${isMember ? "memberId" : guess.field}`, settings.facts.guess, text];
  });
  return [
    fact("version", version),
    fact("today", isoDay(today)),
    fact("asOf", isoDay(scored.asOf)),
    fact("window", `${isoDay(scored.windowStart)} – ${isoDay(scored.asOf)}`),
    ...DIMENSIONS.map(dimension => fact(dimension, bandsText(scored, dimension, words))),
    fact("widthBasis", WIDTH_FIELDS.find(field => mapping[field] !== undefined) ?? settings.notMeasured),
    fact("map", words.mapName[scored.rules.map]),
    fact("rowsRead", rows.read),
    fact("rowsCounted", rows.counted),
    ...leftOutRows,
    fact("members", people.members),
    fact("prospects", people.prospects),
    fact("neverCounted", people.neverCounted),
    ...(people.doNotContact === null ? [] : [fact("doNotContact", people.doNotContact)]),
    fact("purchases", counts.purchases),
    ...(money.currency === null ? [] : [fact("currency", money.currency)]),
    fact("gross", roundMoney(money.gross)),
    fact("refunded", roundMoney(money.refunded)),
    fact("netTotal", roundMoney(money.net)),
    fact("sheet", source.sheetName),
    fact("address", ordersAddress(inspection)),
    fact("table", source.tableName ?? settings.noTable),
    ...columns,
    ...guesses,
    fact("personalData", maskPersonalData ? settings.masked : settings.full),
    fact("fingerprint", fingerprint),
  ];
}

/** The cut points of a dimension, and why it was these. */
function bandsText(scored: ScoredMembers, dimension: Dimension, { settings, metrics }: OutputWords): string {
  const bands = scored.bands.find(one => one.dimension === dimension);
  if (bands === undefined) return settings.notMeasured;
  return cutsText(bands, metrics.bandReason[bands.reason]);
}
