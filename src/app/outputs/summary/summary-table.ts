import type { Cell } from "#core/cell";
import { moneyTotal } from "#core/money-totals";
import { codeText } from "#core/score-code";
import { scaleToFive } from "#core/score-scale";
import { CUSTOMER_TYPES, levelsOf } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { atOnce } from "#core/steps";
import type { Steps } from "#core/steps";
import { serialFromDay } from "#core/units";
import { noteKey } from "../../notes/kept-notes";
import { MANUAL_COLUMNS } from "../../notes/names";
import type { KeptNotes } from "../../notes/kept-notes";
import type { RunSettings } from "../../run-settings";
import type { TableSheetSpec } from "../../workbook/table-specs";
import type { OrderDictionaries, RunCampaign } from "../part/run-content";
import { attributeValues } from "../shapes/attribute-values";
import { columnSpec } from "../shapes/column-specs";
import type { ColumnDraft } from "../shapes/column-specs";
import { plainTable } from "../shapes/plain-table";
import { roundMoney } from "../shapes/round-money";
import { scoreCell } from "../shapes/score-cell";
import type { OutputLanguages } from "../words/output-languages";
import type { SummaryColumnId } from "../words/output-words";
import { largeGroups } from "./large-groups";
import { SUMMARY_TABLE } from "./names";

export interface SummaryRequest {
  readonly scored: ScoredMembers;
  readonly orders: OrderDictionaries;
  readonly notes: KeptNotes;
  readonly settings: Pick<RunSettings, "alsoWritten">;
  /** Null without a control group. */
  readonly campaign: RunCampaign | null;
  readonly date1904: boolean;
  readonly languages: OutputLanguages;
}

/** What the rows of a summary add up to. */
export interface SummaryTotals {
  readonly members: number;
  readonly netAmount: number;
}

/** The summary with what it adds up to. */
export interface SummaryTable extends TableSheetSpec {
  readonly totals: SummaryTotals;
}

interface SummaryColumn {
  readonly id: SummaryColumnId;
  readonly draft: Omit<ColumnDraft, "header">;
}

/** A measure adds up over members, so that every total of every pivot is right. */
interface Measure extends SummaryColumn {
  readonly of: (place: number) => number;
}

interface DimensionColumn extends SummaryColumn {
  readonly of: (place: number) => Cell;
}

/**
 * Additive facts for PivotTables: one row per combination of the dimension columns, counts and sums beside it. No
 * averages and no shares, because they do not add up again. A dimension whose source is not mapped reads "n/a"; a
 * measure whose source is not mapped is left out.
 */
export function summaryTable(request: SummaryRequest): SummaryTable {
  return atOnce(summarySteps(request));
}

/** So many members are added up in some hundredths of a second. */
const MEMBERS_PER_STEP = 10_000;

/** The same in steps. */
export function* summarySteps(request: SummaryRequest): Steps<SummaryTable> {
  const { scored, languages } = request;
  const dimensions = dimensionColumns(request);
  const measures = measureColumns(request);
  const last = dimensions.length - 1;
  const rowOfCells: CellBranch = new Map();
  const rows: { readonly place: number; readonly sums: Float64Array }[] = [];
  for (let place = 0; place < scored.memberCount; place++) {
    let branch = rowOfCells;
    for (let index = 0; index < last; index++) branch = branchOf(branch, dimensions[index]!.of(place));
    const cell = dimensions[last]!.of(place);
    let at = branch.get(cell) as number | undefined;
    if (at === undefined) {
      at = rows.length;
      branch.set(cell, at);
      rows.push({ place, sums: new Float64Array(measures.length) });
    }
    const { sums } = rows[at]!;
    for (let index = 0; index < measures.length; index++) sums[index]! += measures[index]!.of(place);
    if ((place + 1) % MEMBERS_PER_STEP === 0) yield;
  }
  const totalOf = (id: SummaryColumnId): number => {
    const index = measures.findIndex(measure => measure.id === id);
    return roundMoney(moneyTotal(Float64Array.from(rows, ({ sums }) => roundMoney(sums[index]!))));
  };
  // Ordered by segment number, then by the best member: places are in order of response rank.
  rows.sort((a, b) => scored.segment[a.place]! - scored.segment[b.place]! || a.place - b.place);
  const columns = [...dimensions, ...measures].map(column =>
    columnSpec({ ...column.draft, header: words => words.summaryColumns[column.id] }, languages),
  );
  const cells = (from: number, to: number) =>
    rows
      .slice(from, to)
      .map(({ place, sums }) => [...dimensions.map(column => column.of(place)), ...Array.from(sums, roundMoney)]);
  const table = { sheet: "summary" as const, tableName: SUMMARY_TABLE, columns, rowCount: rows.length, rows: cells };
  return {
    ...plainTable(table, languages),
    totals: { members: totalOf("members"), netAmount: totalOf("netAmountSum") },
  };
}

/** Cells of one dimension after the other; behind those of the last one stands the number of the row. */
type CellBranch = Map<Cell, CellBranch | number>;

function branchOf(branch: CellBranch, cell: Cell): CellBranch {
  const known = branch.get(cell) as CellBranch | undefined;
  if (known !== undefined) return known;
  const made: CellBranch = new Map();
  branch.set(cell, made);
  return made;
}

function dimensionColumns({ scored, orders, date1904, languages, settings }: SummaryRequest): DimensionColumn[] {
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const segmentAt = (place: number) => map.segments[scored.segment[place]!]!;
  const segmentNames = map.segments.map((_, place) => current.segmentName(map, place));
  const mapName = current.mapName[map.id];
  const text =
    (column: { readonly values: readonly string[] } | undefined, codes: Int32Array | null) => (place: number) =>
      column && codes && codes[place]! >= 0 ? column.values[codes[place]!]! : current.notAvailable;
  const { attributes } = orders;
  const asOfSerial = serialFromDay(scored.asOf, date1904);
  const score = (dimension: Dimension) => (place: number) => {
    const value = scored.scores[dimension][place]!;
    return value === 0 ? current.notAvailable : scoreCell(value);
  };
  const widthLevels = levelsOf(scored, "width");
  const column = (
    id: SummaryColumnId,
    kind: ColumnDraft["kind"],
    width: ColumnDraft["width"],
    of: (place: number) => Cell,
  ) => ({
    id,
    draft: { kind, width },
    of,
  });
  const known: readonly DimensionColumn[] = [
    column("snapshotDate", "date", "date", () => asOfSerial),
    column("map", "text", "segment", () => mapName),
    column("segmentNo", "integer", "count", place => scored.segment[place]! + 1),
    column("segment", "text", "segment", place => segmentNames[scored.segment[place]!]!),
    column("segmentGroup", "text", "count", place => {
      const { group } = segmentAt(place);
      return group === null ? current.notAvailable : current.segmentGroup[group];
    }),
    column("callPriority", "integer", "count", place => segmentAt(place).priority),
    column("code", "text", "code", place => codeText(scored, place)),
    column("recencyScore", scoreKind(scored, "recency"), "score", score("recency")),
    column("frequencyScore", scoreKind(scored, "frequency"), "score", score("frequency")),
    column("monetaryScore", scoreKind(scored, "monetary"), "score", score("monetary")),
    column("widthScore", scoreKind(scored, "width"), "score", score("width")),
    column(
      "customerType",
      "text",
      "status",
      place => current.customerType[CUSTOMER_TYPES[scored.customerType[place]!]!],
    ),
    column("mainStore", "text", "shortText", text(attributes.store, scored.store)),
    column("mainChannel", "text", "shortText", text(attributes.channel, scored.mainChannel)),
    column("owner", "text", "shortText", text(attributes.salesperson, scored.salesperson)),
  ];
  const widthType = column("widthType", "text", "count", place => {
    const value = scored.scores.width[place]!;
    if (value === 0) return current.notAvailable;
    return scaleToFive(value, widthLevels) <= 2 ? current.widthType.narrow : current.widthType.wide;
  });
  // Filled only on request, and only where no row is of few people: at this grain they would single people out.
  const isAsked = settings.alsoWritten.includes("demographics");
  const ages = attributeValues(isAsked ? scored.traits.demographics : null, current).filter(
    ({ id }) => id === "ageBand" || id === "gender",
  );

  const isLarge = largeGroups(
    ages.length === 0 ? 0 : scored.memberCount,
    [...known, widthType].map(({ of }) => of),
    ages,
  );
  const attribute = (id: "ageBand" | "gender"): DimensionColumn => {
    const values = ages.find(one => one.id === id);
    return column(id, "text", "count", place =>
      values && values.codes[place]! > 0 && isLarge(place)
        ? values.labels[values.codes[place]!]!
        : current.notAvailable,
    );
  };
  return [...known, attribute("ageBand"), attribute("gender"), widthType];
}

/** One type per column: a dimension that was left out reads "n/a" in a text column. */
function scoreKind(scored: ScoredMembers, dimension: Dimension): "score" | "text" {
  return scored.scores[dimension].every(score => score === 0) ? "text" : "score";
}

function measureColumns({ scored, orders, notes, campaign, languages }: SummaryRequest): Measure[] {
  const measure = (
    id: SummaryColumnId,
    kind: "integer" | "amount",
    of: ((place: number) => number) | null,
  ): Measure[] => (of ? [{ id, draft: { kind, width: kind === "amount" ? "amount" : "count" }, of }] : []);
  const contactedOn = MANUAL_COLUMNS.indexOf("contactedOn");
  const responded = MANUAL_COLUMNS.indexOf("responded");
  const noted = (column: number, holds: (cell: unknown) => boolean) => (place: number) => {
    if (notes.byMember.size === 0) return 0;
    const row = notes.byMember.get(noteKey(orders.memberIds[scored.member[place]!]!));
    return row && holds(row.cells[column]) ? 1 : 0;
  };
  const yes = new Set<unknown>(languages.all.map(words => words.yes));
  const { optOut } = scored;
  // Nobody is called, so a response of theirs is a purchase since the draw.
  const controlResponded = (place: number): number => {
    const member = scored.member[place]!;
    return campaign?.isControl[member] === 1 ? campaign.evaluation.spans.since.hasBought[member]! : 0;
  };
  return [
    ...measure("members", "integer", () => 1),
    ...measure("windowPurchasesSum", "integer", place => scored.windowPurchases[place]!),
    ...measure("lifetimePurchasesSum", "integer", place => scored.lifetimePurchases[place]!),
    // Rounded as in the members table, so that the summary adds up to the same total as the members.
    ...measure("netAmountSum", "amount", place => roundMoney(scored.netAmount[place]!)),
    ...measure("windowNetAmountSum", "amount", place => roundMoney(scored.windowNetAmount[place]!)),
    ...measure("refundAmountSum", "amount", place => roundMoney(scored.refundAmount[place]!)),
    ...measure("recencyDaysSum", "integer", place => scored.recencyDays[place]!),
    ...measure("widthCountSum", "integer", orders.widthValues ? place => scored.widthCount[place]! : null),
    ...measure("keyAccounts", "integer", place => scored.keyAccount[place]!),
    ...measure("doNotContactMembers", "integer", optOut ? place => optOut[place]! : null),
    ...measure(
      "contacted",
      "integer",
      noted(contactedOn, cell => cell !== undefined && cell !== ""),
    ),
    ...measure(
      "respondedMembers",
      "integer",
      noted(responded, cell => yes.has(cell)),
    ),
    ...measure("control", "integer", place => campaign?.isControl[scored.member[place]!] ?? 0),
    ...measure("controlResponded", "integer", controlResponded),
  ];
}
