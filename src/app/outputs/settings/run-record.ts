import type { Cell } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { cutsText } from "#core/cuts-text";
import { WIDTH_FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
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

/** The key of the line that says what the stored values were when they were written. */
export const STORED_KEY = `${FACT_KEY}stored`;

/** Whether a line of the settings sheet tells of the last run and sets nothing. */
export function isFactKey(key: string): boolean {
  return key.startsWith(FACT_KEY);
}

/** The facts as lines of the settings sheet: key, label, what it reads as, what is stored. */
export function factLines(facts: RunFacts, words: OutputWords): Cell[][] {
  const { inspection, scored, fingerprint, maskPersonalData, today, version } = facts;
  const { source, detection } = inspection;
  const { settings } = words;
  const { values } = settings;
  const fact = (id: FactId, readable: string, stored: string | number = readable): Cell[] => [
    FACT_KEY + id, settings.facts[id], readable, String(stored),
  ]; // prettier-ignore
  const count = (id: FactId, value: number): Cell[] => fact(id, values.count(value), value);
  const amount = (id: FactId, value: number): Cell[] => fact(id, values.amount(value), roundMoney(value));
  const mapping = mappingForWidth(inspection.mapping, scored.rules.widthBasis);
  const { counts } = scored;
  const { rows, people, money } = counts;
  const leftOutRows = countedStatuses(counts, words)
    .filter(({ status }) => status !== "counted")
    .map(({ status, name, rows }) => [
      `${FACT_KEY}rowsLeftOut ${status}`,
      settings.rowsOf(name),
      values.count(rows),
      String(rows),
    ]);
  const columns = Object.entries(keysOf(inspection, mapping)).map(([field, header]): Cell[] => [
    COLUMN_FACT_KEY + field,
    values.columnOf(field as Field),
    header,
    header,
  ]);
  const guesses = columnGuesses(detection, mapping).map((guess): Cell[] => {
    const isMember = guess.kind === "member-stand-in";
    const name = guess.header === "" ? columnLetters(source.firstColumn + guess.column) : guess.header;
    const text = settings.guessed[isMember ? guess.link : guess.field](name);
    return [`${FACT_KEY}guess ${isMember ? "memberId" : guess.field}`, settings.facts.guess, text, text];
  });
  const basis = WIDTH_FIELDS.find(field => mapping[field] !== undefined);
  return [
    fact("version", version),
    fact("today", isoDay(today)),
    fact("asOf", isoDay(scored.asOf)),
    fact("window", `${isoDay(scored.windowStart)} – ${isoDay(scored.asOf)}`),
    ...DIMENSIONS.map(dimension => bandsFact(scored, dimension, words, fact)),
    fact("widthBasis", basis === undefined ? settings.notMeasured : values.field[basis], basis ?? ""),
    fact("map", words.mapName[scored.rules.map], scored.rules.map),
    count("rowsRead", rows.read),
    count("rowsCounted", rows.counted),
    ...leftOutRows,
    count("members", people.members),
    count("prospects", people.prospects),
    count("neverCounted", people.neverCounted),
    ...(people.doNotContact === null ? [] : [count("doNotContact", people.doNotContact)]),
    count("purchases", counts.purchases),
    ...(money.currency === null ? [] : [fact("currency", money.currency)]),
    amount("gross", money.gross),
    amount("refunded", money.refunded),
    amount("netTotal", money.net),
    fact("sheet", source.sheetName),
    fact("address", ordersAddress(inspection)),
    fact("table", source.tableName ?? settings.noTable, source.tableName ?? ""),
    ...columns,
    ...guesses,
    fact("personalData", maskPersonalData ? settings.masked : settings.full, maskPersonalData ? "masked" : "full"),
    fact("fingerprint", fingerprint),
  ];
}

/** Stored are the cut points as they could be asked for, and why it was these: "fixed 5 below 30 90 180 360 · few-members". */
function bandsFact(
  { bands }: ScoredMembers,
  dimension: Dimension,
  { settings }: OutputWords,
  fact: (id: FactId, readable: string, stored: string) => Cell[],
): Cell[] {
  const found = bands.find(one => one.dimension === dimension);
  if (found === undefined) return fact(dimension, settings.notMeasured, "");
  return fact(dimension, settings.values.bands(found), cutsText(found, found.reason));
}
