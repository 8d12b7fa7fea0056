import type { ScoredMembers } from "#core/scored-members";
import type { TieReport } from "#core/ties";
import { tieFindings } from "../../findings/tie-findings";
import type { ReportArea, ReportChart, ReportSheetSpec } from "../../workbook/report-specs";
import { CAPTION, block, text } from "../shapes/report-cells";
import { fittedWidths, wrappedHeight } from "../shapes/report-widths";
import type { OutputLanguages } from "../words/output-languages";
import { OVERVIEW_MARK, PARETO_CHART, SEGMENTS_CHART } from "./names";
import { heatMap, levelSizes, widthFacets } from "./scores";
import { SEGMENT_COLUMN, TOP_PERCENTS, paretoTable, rowCounts, segmentTable } from "./segments";

export interface OverviewRequest {
  readonly scored: ScoredMembers;
  /** As {@link tieReports} gives them. */
  readonly ties: readonly TieReport[];
  readonly languages: OutputLanguages;
  /** The sheets of these tables come after the overview. */
  readonly beforeTables: readonly string[];
}

// Columns: a margin, the table of segments (B to J), a gap, and two matrices side by side (L to Q and S to X).
const TABLE_COLUMN = 1;
const PARETO_COLUMN = 5;
const LEFT_MATRIX = 11;
const RIGHT_MATRIX = 18;
const MATRIX_COLUMNS = 6;
const LAST_COLUMN = RIGHT_MATRIX + MATRIX_COLUMNS - 1;
const TABLE_ROW = 3;
const CHART_ROWS = 17;
/** Longer reports would be too small to read on one page. */
const LONGEST_PAGE_ROWS = 60;

const MATRIX_WIDTHS = [34, 40, 40, 40, 40, 40];
/** The least that each column has; what stands in it may ask for more. */
const WIDTHS = [14, 34, 112, 72, 68, 84, 92, 74, 78, 206, 20, ...MATRIX_WIDTHS, 18, ...MATRIX_WIDTHS];
const ROW_HEIGHT = 22;
const TITLE_HEIGHT = 32;

/**
 * A page that a manager can print: segments in map order, what the best members bring, what became of the order rows,
 * members by R and F and by width, sizes and cut points of the levels.
 */
export function overviewSheet(request: OverviewRequest): ReportSheetSpec {
  const { scored, languages, ties } = request;
  const words = languages.current;
  const { overview } = words;
  const { rules, bands, asOf, windowStart } = scored;
  const facts = overview.facts({
    asOf,
    windowStart,
    windowMonths: rules.windowMonths,
    frequencyScope: rules.frequencyScope,
    memberCount: scored.counts.people.members,
    countedRows: scored.counts.rows.counted,
    rowCount: scored.counts.rows.read,
    averagePurchase: scored.averagePurchase,
  });
  const head = [
    block(0, TABLE_COLUMN, [[text(overview.title, { bold: true, points: 16 })]]),
    block(1, TABLE_COLUMN, [[text(facts, { ...CAPTION, points: 10 })]]),
  ];
  const segments = segmentTable(scored, words, TABLE_ROW, TABLE_COLUMN);
  const lowerRow = segments.endRow + 1;
  const counts = rowCounts(scored, words, lowerRow, TABLE_COLUMN + SEGMENT_COLUMN.segment);
  const pareto = paretoTable(scored, overview, lowerRow, PARETO_COLUMN);

  const findings = tieFindings({ ties, bands, rules });
  const heat = heatMap(scored, overview, TABLE_ROW, LEFT_MATRIX);
  const levels = levelSizes(scored, findings, overview, TABLE_ROW, RIGHT_MATRIX);
  const hasWidth = bands.some(({ dimension }) => dimension === "width");
  const facetRow = Math.max(heat.endRow, levels.endRow) + 1;
  const facets = hasWidth ? [widthFacets(scored, overview, facetRow, [LEFT_MATRIX, RIGHT_MATRIX])] : [];
  const chartRow = (facets[0]?.endRow ?? facetRow - 1) + 1;
  const parts = [segments, counts, pareto, heat, levels, ...facets];
  const endRow = Math.max(chartRow + CHART_ROWS, ...parts.map(part => part.endRow));

  const segmentCells = (column: number): ReportArea => ({
    firstRow: TABLE_ROW + 1,
    firstColumn: TABLE_COLUMN + column,
    rowCount: scored.segmentSizes.length,
    columnCount: 1,
  });
  const memberShares = {
    name: overview.memberShare,
    values: segmentCells(SEGMENT_COLUMN.share),
    colour: "#2B4784",
  };
  const amountShares = {
    name: overview.amountShare,
    values: segmentCells(SEGMENT_COLUMN.netShare),
    colour: "#9DB4E6",
  };
  const segmentsChart: ReportChart = {
    name: SEGMENTS_CHART,
    kind: "bars",
    title: overview.segmentsChart,
    categories: segmentCells(SEGMENT_COLUMN.segment),
    series: pareto.hasCurve ? [memberShares, amountShares] : [memberShares],
    largest: null,
    area: {
      firstRow: chartRow,
      firstColumn: LEFT_MATRIX,
      rowCount: endRow - chartRow,
      columnCount: LAST_COLUMN + 1 - LEFT_MATRIX,
    },
  };
  const curve = { firstRow: lowerRow + 2, rowCount: TOP_PERCENTS.length, columnCount: 1 };
  const paretoChart: ReportChart = {
    name: PARETO_CHART,
    kind: "line",
    title: overview.paretoChart,
    categories: { ...curve, firstColumn: PARETO_COLUMN },
    series: [{ name: overview.amountShare, values: { ...curve, firstColumn: PARETO_COLUMN + 1 }, colour: "#2B4784" }],
    // Refunds can put members below zero; then those before them bring more than everything.
    largest: scored.netAmount.every(amount => amount >= 0) ? 1 : null,
    area: {
      firstRow: lowerRow + 1,
      firstColumn: TABLE_COLUMN + SEGMENT_COLUMN.netShare,
      rowCount: endRow - lowerRow - 1,
      columnCount: SEGMENT_COLUMN.action - SEGMENT_COLUMN.netShare + 1,
    },
  };
  const blocks = [...head, ...parts.flatMap(part => part.blocks)];
  const columnWidths = fittedWidths(WIDTHS, blocks);
  const segmentHeight = Math.max(ROW_HEIGHT, wrappedHeight(columnWidths, segments.blocks));
  return {
    sheetName: words.sheets.overview,
    sheetAliases: languages.all.map(all => all.sheets.overview),
    markName: OVERVIEW_MARK,
    blocks,
    rules: parts.flatMap(part => part.rules),
    charts: pareto.hasCurve ? [segmentsChart, paretoChart] : [segmentsChart],
    chartsToRemove: pareto.hasCurve ? [] : [PARETO_CHART],
    columnWidthsPixels: columnWidths,
    rowHeightsPixels: Array.from({ length: endRow }, (_, row) => heightOf(row, lowerRow, segmentHeight)),
    frozenRows: TABLE_ROW + 1,
    beforeTables: request.beforeTables,
    fitsOnePage: endRow <= LONGEST_PAGE_ROWS,
  };
}

function heightOf(row: number, lowerRow: number, segmentHeight: number): number {
  if (row === 0) return TITLE_HEIGHT;
  return row > TABLE_ROW && row <= lowerRow ? segmentHeight : ROW_HEIGHT;
}
