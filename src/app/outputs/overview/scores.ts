import { LETTER } from "#core/dimensions";
import { scaleToFive, scoreOnMaps } from "#core/score-scale";
import { levelsOf } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import { recencyByFrequency } from "../../findings/recency-by-frequency";
import type { TieFinding } from "../../findings/tie-findings";
import type { ReportBlock, ReportLook, ReportRule } from "../../workbook/report-specs";
import { CAPTION, HEADER, SCORE_TILES, SECTION, WARNING, block, number, text } from "../shapes/report-cells";
import type { OverviewWords } from "../words/overview-words";

/** Part of the overview, with the row below its last. */
export interface OverviewPart {
  readonly blocks: readonly ReportBlock[];
  readonly rules: readonly ReportRule[];
  readonly endRow: number;
}

const LOW = "#FFFFFF";
/** Dark text on it has a contrast of 6.14 to 1, so the text need not change. */
const HIGH = "#6FA8DC";
const CENTRED: ReportLook = { align: "Center" };
const AXIS: ReportLook = { bold: true, align: "Center" };
/** A width of at most this on the 1 to 5 scale is narrow. */
const WIDEST_NARROW = 2;

/** Members by R score and F score as a heat map with a sentence that says how to read it. */
export function heatMap(scored: ScoredMembers, words: OverviewWords, row: number, column: number): OverviewPart {
  const map = matrix(recencyByFrequency(scored), words.heatTitle, row, column);
  const [above, below] = words.heatReading;
  return {
    ...map,
    blocks: [...map.blocks, block(map.endRow, column, [[text(above, CAPTION)], [text(below, CAPTION)]])],
    endRow: map.endRow + 2,
  };
}

/** The same for members of narrow and of wide purchases side by side; together they are the whole map. */
export function widthFacets(
  scored: ScoredMembers,
  words: OverviewWords,
  row: number,
  columns: readonly [narrow: number, wide: number],
): OverviewPart {
  const levels = levelsOf(scored, "width");
  const isNarrow = (place: number) => scoreOnMaps(scored.scores.width[place]!, levels) <= WIDEST_NARROW;
  const narrow = recencyByFrequency(scored, isNarrow);
  const wide = recencyByFrequency(scored, place => !isNarrow(place));
  // One scale for both, or the same blue would mean different numbers.
  const largest = largestOf([...narrow, ...wide]);
  const left = matrix(narrow, words.narrowTitle, row, columns[0], largest);
  const right = matrix(wide, words.wideTitle, row, columns[1], largest);
  return { blocks: [...left.blocks, ...right.blocks], rules: [...left.rules, ...right.rules], endRow: left.endRow };
}

function matrix(
  counts: readonly (readonly number[])[],
  title: string,
  row: number,
  column: number,
  largest = largestOf(counts),
): OverviewPart {
  const rows = counts.map((line, at) => [
    text(`R${5 - at}`, AXIS),
    ...line.map(count => number(count, "integer", "", CENTRED)),
  ]);
  const below = row + 1 + counts.length;
  return {
    blocks: [
      block(row, column, [[text(title, SECTION)]]),
      block(row + 1, column, rows),
      block(below, column + 1, [[1, 2, 3, 4, 5].map(score => text(`F${score}`, AXIS))]),
    ],
    rules: [
      {
        kind: "scale",
        area: { firstRow: row + 1, firstColumn: column + 1, rowCount: counts.length, columnCount: 5 },
        low: LOW,
        high: HIGH,
        largest,
      },
    ],
    endRow: below + 1,
  };
}

/** A scale from 0 to 0 would be none. */
function largestOf(counts: readonly (readonly number[])[]): number {
  return counts.reduce((most, line) => Math.max(most, ...line), 1);
}

/** Members per level of each dimension, then method and ranges as lines, then what ties did. */
export function levelSizes(
  scored: ScoredMembers,
  ties: readonly TieFinding[],
  words: OverviewWords,
  row: number,
  column: number,
): OverviewPart {
  const { bands } = scored;
  const most = bands.reduce((levels, band) => Math.max(levels, band.sizes.length), 2);
  const scores = Array.from({ length: most }, (_, place) => most - place);
  const header = [
    text(words.dimension, { ...HEADER, align: "Center" }),
    ...scores.map(score => number(score, "integer", "", SCORE_TILES[scaleToFive(score, most) - 1])),
  ];
  const rows = bands.map(band => [
    text(LETTER[band.dimension], AXIS),
    ...scores.map(score => number(band.sizes[score - 1] ?? null, "integer", words.none, CENTRED)),
  ]);
  const lines = [
    ...bands.flatMap(band => {
      const { method, ranges } = words.levelRanges(band, LETTER[band.dimension]);
      return [method, ranges].filter(line => line !== "").map(line => text(line, CAPTION));
    }),
    ...ties.map(tie => text(words.tie(tie), WARNING)),
  ];
  const firstLine = row + 2 + rows.length;
  return {
    blocks: [
      block(row, column, [[text(words.levelsTitle, SECTION)]]),
      block(row + 1, column, [header, ...rows]),
      block(
        firstLine,
        column,
        lines.map(line => [line]),
      ),
    ],
    rules: [],
    endRow: firstLine + lines.length,
  };
}
