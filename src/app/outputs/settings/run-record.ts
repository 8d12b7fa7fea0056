import type { Cell } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { WIDTH_FIELDS } from "#core/fields";
import { ROW_STATUSES } from "#core/row-status";
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
import type { FactId } from "../words/setting-words";

/** What a run was and what came of it: everything that its settings alone do not tell. */
export interface RunFacts extends RunStamp {
  readonly inspection: Inspection;
  readonly scored: ScoredMembers;
  readonly maskPersonalData: boolean;
}

/** Begins the keys of facts, which set nothing. */
const FACT_KEY = "run.";
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
  const { counted, ...leftOut } = scored.statusCounts;
  const leftOutRows = ROW_STATUSES.flatMap((status): Cell[][] => {
    const count = status === "counted" ? 0 : leftOut[status];
    if (count === 0) return [];
    return [[`${FACT_KEY}rowsLeftOut ${status}`, settings.rowsOf(words.rowStatus[status]), String(count)]];
  });
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
    fact("rowsRead", scored.rowStatus.length),
    fact("rowsCounted", counted),
    ...leftOutRows,
    fact("members", scored.memberCount),
    fact("prospects", scored.prospects.length),
    fact("purchases", scored.purchaseCount),
    fact("netTotal", roundMoney(scored.netTotal)),
    fact("sheet", source.sheetName),
    fact("address", ordersAddress(inspection)),
    fact("table", source.tableName ?? settings.noTable),
    ...columns,
    ...guesses,
    fact("personalData", maskPersonalData ? settings.masked : settings.full),
    fact("fingerprint", fingerprint),
  ];
}

/** "fixed 5 below 30 90 180 360 · automatic: …": the cut points as they could be asked for, and why it was these. */
function bandsText(scored: ScoredMembers, dimension: Dimension, { settings, metrics }: OutputWords): string {
  const bands = scored.bands.find(one => one.dimension === dimension);
  if (bands === undefined) return settings.notMeasured;
  const boundary = bands.cutBelongsAbove ? "above" : "below";
  const cuts = bands.cuts.length === 0 ? [] : [boundary, ...bands.cuts];
  return `${[bands.used, bands.levels, ...cuts].join(" ")} · ${metrics.bandReason[bands.reason]}`;
}
