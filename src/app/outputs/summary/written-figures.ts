import type { Cell } from "#core/cell";
import { moneyTotal } from "#core/money-totals";
import { scoreOnMaps } from "#core/score-scale";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import type { SegmentFigures } from "../../findings/segment-figures";
import type { ExistingTable } from "../../workbook/tables";
import type { OutputLanguages } from "../words/output-languages";
import type { SummaryColumnId } from "../words/output-words";

/**
 * The figures of a result from its summary sheet, of any language and in any order of rows and columns. Null where a
 * column is gone or a row is not of the map: then nothing is said rather than something else.
 *
 * @param rules  as the settings sheet has them
 */
export function writtenFigures(
  table: ExistingTable,
  rules: ScoringRules,
  languages: OutputLanguages,
): SegmentFigures | null {
  const columns = columnsOf(table, languages);
  if (columns === null) return null;
  const { segments } = segmentMapOf(rules);
  const segmentSizes = segments.map(() => 0);
  const net: number[][] = segments.map(() => []);
  const recencyByFrequency = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const row of table.rows) {
    if (row.every(cell => cell === "")) continue;
    const place = Number(row[columns.segmentNo]) - 1;
    const members = row[columns.members];
    const netAmount = row[columns.netAmountSum];
    const r = scoreOf(row[columns.recencyScore], "recency", rules);
    const f = scoreOf(row[columns.frequencyScore], "frequency", rules);
    const isOfMap = place in segmentSizes && typeof members === "number" && typeof netAmount === "number";
    if (!isOfMap || r === null || f === null) return null;
    segmentSizes[place]! += members;
    net[place]!.push(netAmount);
    recencyByFrequency[5 - r]![f - 1]! += members;
  }
  const segmentNet = net.map(amounts => moneyTotal(Float64Array.from(amounts)));
  return { rules, segmentSizes, segmentNet, recencyByFrequency };
}

const NEEDED = ["segmentNo", "recencyScore", "frequencyScore", "members", "netAmountSum"] as const;

function columnsOf(
  { headers }: ExistingTable,
  languages: OutputLanguages,
): Readonly<Record<(typeof NEEDED)[number], number>> | null {
  const found = NEEDED.map(id => [id, headers.findIndex(header => isNamed(header, id, languages))] as const);
  if (found.some(([, column]) => column < 0)) return null;
  return Object.fromEntries(found) as Record<(typeof NEEDED)[number], number>;
}

function isNamed(header: string, id: SummaryColumnId, { all }: OutputLanguages): boolean {
  return all.some(words => words.summaryColumns[id] === header.trim());
}

/** On the scale of the maps; null for what is no score of these rules. A dimension that was left out has a text. */
function scoreOf(cell: Cell | undefined, dimension: Dimension, rules: ScoringRules): number | null {
  if (typeof cell !== "number") return scoreOnMaps(0, rules.dimensions[dimension].levels);
  const scaled = scoreOnMaps(cell, rules.dimensions[dimension].levels);
  return scaled >= 1 && scaled <= 5 ? scaled : null;
}
