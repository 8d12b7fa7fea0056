import type { Cell } from "#core/cell";
import type { AttributeField } from "#core/fields";
import type { OrderColumns } from "#core/order-columns";
import { codeText } from "#core/score-code";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import type { SegmentGroup } from "#core/segment-map";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay, serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { columnSpec } from "./column-specs";
import type { ColumnDraft, OutputLanguages } from "./column-specs";
import { MANUAL_COLUMNS, isNoted, keptCells, keptColumnSpecs, noteKey } from "./kept-notes";
import type { KeptNotes, KeptRow } from "./kept-notes";
import { maskName, maskPhone } from "./mask";
import type { MemberColumnId } from "./output-words";
import { scoreCell } from "./order-output";
import type { FormulaCell, TableSheetSpec } from "./sheet-specs";

export const MEMBERS_TABLE = "tblRFMWMembers";

/** The parts of the order columns that outlive the scoring. */
export type OrderDictionaries = Pick<OrderColumns, "memberIds" | "attributes"> & {
  readonly widthValues: readonly string[] | null;
};

export interface MemberOutputRequest {
  readonly scored: ScoredMembers;
  readonly orders: OrderDictionaries;
  readonly notes: KeptNotes;
  readonly maskPersonalData: boolean;
  readonly date1904: boolean;
  readonly languages: OutputLanguages;
}

type CellOf = (place: number) => Cell;

interface MemberColumn {
  readonly id: MemberColumnId;
  readonly draft: Omit<ColumnDraft, "header" | "note">;
  readonly cell: CellOf;
}

/**
 * The members table: scored members by call priority and response rank, then prospects, then the notes that belong to
 * none of them: of members gone from the data, of rows without an id. A column whose source is not mapped is left out.
 */
export function memberTable(request: MemberOutputRequest): TableSheetSpec & { readonly removedWithNotes: number } {
  const { scored, orders, notes, languages } = request;
  const columns = memberColumns(request);
  const order = callOrder(scored);
  const prospects = [...scored.prospects];
  const presentKeys = new Set<string>();
  for (const place of order) presentKeys.add(noteKey(orders.memberIds[scored.member[place]!]!));
  for (const member of prospects) presentKeys.add(noteKey(orders.memberIds[member]!));
  const gone = [...notes.byMember].filter(([key]) => !presentKeys.has(key)).map(([, row]) => row);
  const removed: KeptRow[] = [...gone, ...notes.looseRows].filter(row => isNoted(row, notes));
  const row = (index: number): (Cell | FormulaCell)[] => {
    if (index < order.length) {
      const place = order[index]!;
      const id = orders.memberIds[scored.member[place]!]!;
      return [...columns.map(column => column.cell(place)), ...keptCells(notes, id)];
    }
    const prospect = prospects[index - order.length];
    if (prospect !== undefined) {
      const id = orders.memberIds[prospect]!;
      return [
        ...columns.map(column => unscoredCell(column.id, id, languages.current.customerType.prospect)),
        ...keptCells(notes, id),
      ];
    }
    const { memberId, cells } = removed[index - order.length - prospects.length]!;
    return [...columns.map(column => unscoredCell(column.id, memberId, languages.current.removed)), ...cells];
  };

  const asOf = isoDay(scored.asOf);
  return {
    sheetName: languages.current.sheets.members,
    sheetAliases: languages.all.map(words => words.sheets.members),
    tableName: MEMBERS_TABLE,
    columns: [
      ...columns.map(column =>
        columnSpec(
          {
            ...column.draft,
            header: words => words.memberColumns[column.id],
            note: languages.current.memberColumnNotes[column.id]?.(asOf, scored.rules) ?? null,
          },
          languages,
        ),
      ),
      ...keptColumnSpecs(notes, languages),
    ],
    rowCount: order.length + prospects.length + removed.length,
    rows: (from, to) => Array.from({ length: to - from }, (_, offset) => row(from + offset)),
    frozenColumns: columns.findIndex(column => column.id === "memberId") + 1,
    headerHeightPixels: languages.current.language === "zh-CN" ? 26 : 42,
    removedWithNotes: removed.length,
  };
}

/** The headers that the members table has before any of people's own. */
export function ownMemberHeaders(request: Omit<MemberOutputRequest, "notes">): string[] {
  const { current } = request.languages;
  return [
    ...memberColumns(request).map(column => current.memberColumns[column.id]),
    ...MANUAL_COLUMNS.map(id => current.manualColumns[id]),
  ];
}

function callOrder(scored: ScoredMembers): Int32Array {
  const { segments } = segmentMapOf(scored.rules);
  const places = Int32Array.from({ length: scored.memberCount }, (_, place) => place);
  // Places are in response-rank order, and the sort is stable.
  return places.sort(
    (a, b) => segments[scored.segment[a]!]!.priority - segments[scored.segment[b]!]!.priority || a - b,
  );
}

function unscoredCell(column: MemberColumnId, memberId: string, type: string): Cell {
  if (column === "memberId") return memberId;
  return column === "customerType" ? type : "";
}

function memberColumns(request: Omit<MemberOutputRequest, "notes">): MemberColumn[] {
  const { scored, orders, maskPersonalData, date1904, languages } = request;
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const names = map.segments.map((_, place) => current.segmentName(map, place));
  const actions = map.segments.map((_, place) => current.segmentAction(map, place));
  const segmentAt = (place: number) => map.segments[scored.segment[place]!]!;
  const attribute = (
    field: AttributeField,
    codes: Int32Array | null,
    mask?: (text: string) => string,
  ): CellOf | null => {
    const column = orders.attributes[field];
    if (!codes || !column) return null;
    return place => {
      const text = codes[place]! < 0 ? "" : column.values[codes[place]!]!;
      return mask && maskPersonalData ? mask(text) : text;
    };
  };
  const date =
    (days: Int32Array): CellOf =>
    place =>
      serialFromDay(days[place]! as Day, date1904);
  const yesNo =
    (flags: Uint8Array): CellOf =>
    place =>
      flags[place] ? current.yes : current.no;
  const column = (
    id: MemberColumnId,
    draft: Omit<ColumnDraft, "header" | "note">,
    cell: CellOf | null,
  ): MemberColumn[] => (cell ? [{ id, draft, cell }] : []);

  const segmentColours = map.segments.map((segment, place) => ({
    text: names[place]!,
    fill: segment.fill,
    font: segment.font,
  }));
  const hasGroups = map.segments.some(segment => segment.group !== null);
  const widthValues = orders.widthValues;
  const { topWidthValues, channelCount, optOut } = scored;

  return [
    ...column("responseRank", { kind: "integer", width: "count" }, place => place + 1),
    ...column("callPriority", { kind: "integer", width: "count" }, place => segmentAt(place).priority),
    ...column("memberId", { kind: "text", width: "id" }, place => orders.memberIds[scored.member[place]!]!),
    ...column("memberName", { kind: "text", width: "id" }, attribute("memberName", scored.memberName, maskName)),
    ...column("phone", { kind: "text", width: "id" }, attribute("phone", scored.phone, maskPhone)),
    ...column("owner", { kind: "text", width: "id" }, attribute("salesperson", scored.salesperson)),
    ...column("store", { kind: "text", width: "id" }, attribute("store", scored.store)),
    ...column(
      "segment",
      { kind: "text", width: "segment", colours: segmentColours },
      place => names[scored.segment[place]!]!,
    ),
    ...column(
      "segmentGroup",
      { kind: "text", width: "count" },
      hasGroups ? place => groupName(segmentAt(place).group, current) : null,
    ),
    ...column("code", { kind: "text", width: "code" }, place => codeText(scored, place)),
    ...column("recencyScore", { kind: "score", width: "score" }, place => scoreCell(scored.scores.recency[place]!)),
    ...column("frequencyScore", { kind: "score", width: "score" }, place => scoreCell(scored.scores.frequency[place]!)),
    ...column("monetaryScore", { kind: "score", width: "score" }, place => scoreCell(scored.scores.monetary[place]!)),
    ...column("widthScore", { kind: "score", width: "score" }, place => scoreCell(scored.scores.width[place]!)),
    ...column("index", { kind: "decimal1", width: "index", dataBar: true }, place => scored.index[place]!),
    ...column("lastPurchase", { kind: "date", width: "date" }, date(scored.lastDay)),
    ...column("recencyDays", { kind: "integer", width: "count" }, place => scored.recencyDays[place]!),
    ...column("windowPurchases", { kind: "integer", width: "count" }, place => scored.windowPurchases[place]!),
    ...column("lifetimePurchases", { kind: "integer", width: "count" }, place => scored.lifetimePurchases[place]!),
    ...column("averageAmount", { kind: "amount", width: "amount" }, place => roundMoney(scored.averageAmount[place]!)),
    ...column("netAmount", { kind: "amount", width: "amount" }, place => roundMoney(scored.netAmount[place]!)),
    ...column(
      "widthCount",
      { kind: "integer", width: "count" },
      widthValues ? place => scored.widthCount[place]! : null,
    ),
    ...column("firstPurchase", { kind: "date", width: "date" }, date(scored.firstDay)),
    ...column(
      "customerType",
      { kind: "text", width: "status" },
      place => current.customerType[CUSTOMER_TYPES[scored.customerType[place]!]!],
    ),
    ...column("keyAccount", { kind: "text", width: "count" }, yesNo(scored.keyAccount)),
    ...column(
      "widthValues",
      { kind: "text", width: "segment" },
      widthValues && topWidthValues
        ? place =>
            [0, 1, 2]
              .map(offset => topWidthValues[place * 3 + offset]!)
              .filter(code => code >= 0)
              .map(code => widthValues[code]!)
              .join(current.listSeparator)
        : null,
    ),
    ...column(
      "mainChannel",
      { kind: "text", width: "id" },
      channelCount ? attribute("channel", scored.mainChannel) : null,
    ),
    ...column("doNotContact", { kind: "text", width: "count" }, optOut ? yesNo(optOut) : null),
    ...column("action", { kind: "text", width: "sentence" }, place => actions[scored.segment[place]!]!),
  ];
}

function groupName(group: SegmentGroup | null, words: OutputLanguages["current"]): Cell {
  return group === null ? words.notAvailable : words.segmentGroup[group];
}

/** Takes away what binary addition leaves at the far end (0.1 + 0.2); the sheet shows two decimals, the cell keeps six. */
export function roundMoney(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
