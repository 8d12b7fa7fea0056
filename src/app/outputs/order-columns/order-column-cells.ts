import type { Cell } from "#core/cell";
import { ROLE_CODES, rowPeople } from "#core/row-people";
import { ROW_STATUSES } from "#core/row-status";
import { codeText } from "#core/score-code";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay } from "#core/units";
import type { OccasionsOfRows } from "../part/part";
import type { ColumnSpec } from "../../workbook/table-specs";
import { columnSpec } from "../shapes/column-specs";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import { scoreCell } from "../shapes/score-cell";
import { roleTexts } from "./role-texts";

/** Rows whose status is not "counted" stand out in this colour (5.9 to 1 on white). */
const STATUS_FONT = "#8A5A00";

/** Texts of so many characters can be read whole in their column. */
const LONGEST_SHOWN_OCCASION = 24;

/** The columns beside the orders, in their order on the sheet. */
export function orderColumnSpecs(
  scored: ScoredMembers,
  languages: OutputLanguages,
  occasions: OccasionsOfRows | null = null,
): ColumnSpec[] {
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const segmentColours = map.segments.map((segment, place) => ({
    text: current.segmentName(map, place),
    fill: segment.fill,
    font: segment.font,
  }));
  const statusColours = ROW_STATUSES.filter(status => status !== "counted" && status !== "blank").map(status => ({
    text: current.rowStatus[status],
    fill: "",
    font: STATUS_FONT,
  }));
  return [
    columnSpec(
      {
        header: words => words.orderColumns.rowSegment,
        kind: "text",
        width: "segment",
        note: current.orderColumnNote(isoDay(scored.asOf)),
        colours: segmentColours,
        longest: languages.all.flatMap(words => map.segments.map((_, place) => words.segmentName(map, place))),
        isBesideOrders: true,
      },
      languages,
    ),
    columnSpec(
      { header: words => words.orderColumns.rowCode, kind: "text", width: "code", isBesideOrders: true },
      languages,
    ),
    columnSpec(
      { header: words => words.orderColumns.recencyScore, kind: "score", width: "score", isBesideOrders: true },
      languages,
    ),
    columnSpec(
      { header: words => words.orderColumns.frequencyScore, kind: "score", width: "score", isBesideOrders: true },
      languages,
    ),
    columnSpec(
      { header: words => words.orderColumns.monetaryScore, kind: "score", width: "score", isBesideOrders: true },
      languages,
    ),
    columnSpec(
      { header: words => words.orderColumns.widthScore, kind: "score", width: "score", isBesideOrders: true },
      languages,
    ),
    columnSpec(
      {
        header: words => words.orderColumns.customerType,
        kind: "text",
        width: "status",
        longest: languages.all.flatMap(words => Object.values(words.customerType)),
        isBesideOrders: true,
      },
      languages,
    ),
    ...(occasions === null ? [] : [occasionSpec(languages, occasions.texts)]),
    ...(scored.traits.roles === null ? [] : [rolesSpec(languages, rolesThatStand(scored, languages))]),
    columnSpec(
      {
        header: words => words.orderColumns.rowStatus,
        kind: "text",
        width: "status",
        colours: statusColours,
        texts: words => [...Object.values(words.rowStatus), ...words.formerTexts],
        longest: languages.all.flatMap(words => Object.values(words.rowStatus)),
        isBesideOrders: true,
      },
      languages,
    ),
  ];
}

/** The texts of the roles on these orders, in every language: all that there could be would make the column much wider. */
function rolesThatStand(scored: ScoredMembers, languages: OutputLanguages): string[] {
  const codes = [...new Set(scored.traits.roles!.orderRoles)];
  return languages.all.flatMap(words => {
    const texts = roleWords(scored, words);
    return codes.map(code => texts[code]!);
  });
}

/** Only where it was asked for. Texts of campaigns may be as long as people like. */
function occasionSpec(languages: OutputLanguages, texts: readonly string[]): ColumnSpec {
  return columnSpec(
    {
      header: words => words.orderColumns.occasion,
      kind: "text",
      width: "status",
      note: languages.current.occasions.onOrderNote,
      longest: texts.filter(text => text.length <= LONGEST_SHOWN_OCCASION),
      isOptional: true,
      isBesideOrders: true,
    },
    languages,
  );
}

/** Only where a column of the orders names people. */
function rolesSpec(languages: OutputLanguages, longest: readonly string[] = []): ColumnSpec {
  return columnSpec(
    {
      header: words => words.orderColumns.rolesOnOrder,
      kind: "text",
      width: "status",
      note: languages.current.rolesOnOrderNote,
      texts: roleTexts,
      longest,
      isOptional: true,
      isBesideOrders: true,
    },
    languages,
  );
}

/**
 * Gives the cells of the columns beside the orders, in blocks. Rows of a scored member get the member's segment and
 * scores whatever became of the row; rows of a prospect get the customer type; rows without a member only the status.
 * Rows that read alike are one and the same array: a full sheet has some thousand different rows and not a million.
 */
export function orderColumnCells(
  scored: ScoredMembers,
  languages: OutputLanguages,
  occasions: OccasionsOfRows | null = null,
): (from: number, to: number) => Cell[][] {
  const { current } = languages;
  const { rowStatus, rowMember, placeOfMember } = scored;
  const statusWords = ROW_STATUSES.map(status => current.rowStatus[status]);
  const kinds = kindsOfMembers(scored, languages);
  const roles = scored.traits.roles?.orderRoles ?? null;
  const roleWord = roleWords(scored, current);
  /** `code` is of the roles and of the occasion at once; what is not written is 0 in it. */
  const rowOf = (cells: readonly Cell[], code: number, status: number): Cell[] => {
    const row = [...cells];
    if (occasions) row.push(occasions.texts[Math.floor(code / ROLE_CODES) - 1] ?? "");
    if (roles) row.push(roleWord[code % ROLE_CODES]!);
    row.push(statusWords[status]!);
    return row;
  };
  const prospectCells: Cell[] = ["", "", "", "", "", "", current.customerType.prospect];
  const nobodyCells: Cell[] = ["", "", "", "", "", "", ""];
  /** By code, then by status: made when a row first needs them. */
  type Made = Cell[][][];
  const ofKinds = kinds.cells.map((): Made => []);
  const ofProspects: Made = [];
  const ofNobody: Made = [];

  return (from, to) => {
    const rows = new Array<Cell[]>(to - from);
    for (let row = from; row < to; row++) {
      const member = rowMember[row]!;
      const place = member < 0 ? -1 : placeOfMember[member]!;
      const kind = place < 0 ? -1 : kinds.ofPlace[place]!;
      const code = (roles?.[row] ?? 0) + (occasions ? (occasions.codes[row]! + 1) * ROLE_CODES : 0);
      const ofCodes = kind >= 0 ? ofKinds[kind]! : member < 0 ? ofNobody : ofProspects;
      const ofStatuses = (ofCodes[code] ??= []);
      const status = rowStatus[row]!;
      rows[row - from] = ofStatuses[status] ??= rowOf(
        kind >= 0 ? kinds.cells[kind]! : member < 0 ? nobodyCells : prospectCells,
        code,
        status,
      );
    }
    return rows;
  };
}

function roleWords({ traits }: ScoredMembers, { people }: OutputWords): string[] {
  const isUser = traits.roles?.recipientIsUser ?? true;
  return Array.from({ length: ROLE_CODES }, (_, code) => people.orderRoles(rowPeople(code), isUser));
}

/** Members whose cells read alike are one kind. */
interface MemberKinds {
  /** The cells of each kind: all but the row status. */
  readonly cells: readonly (readonly Cell[])[];
  /** The kind of the member at each place. */
  readonly ofPlace: Uint32Array;
}

function kindsOfMembers(scored: ScoredMembers, languages: OutputLanguages): MemberKinds {
  const { current } = languages;
  const { segment, customerType } = scored;
  const { recency, frequency, monetary, width } = scored.scores;
  const map = segmentMapOf(scored.rules);
  const segmentNames = map.segments.map((_, place) => current.segmentName(map, place));
  const typeWords = CUSTOMER_TYPES.map(type => current.customerType[type]);
  const cells: Cell[][] = [];
  const ofPlace = new Uint32Array(scored.memberCount);
  const kindOfKey = new Map<number, number>();
  const parts = [segment, customerType, recency, frequency, monetary, width];
  for (let place = 0; place < scored.memberCount; place++) {
    let key = 0;
    for (const part of parts) key = key * 256 + part[place]!;
    let kind = kindOfKey.get(key);
    if (kind === undefined) {
      kind = cells.length;
      kindOfKey.set(key, kind);
      cells.push([
        segmentNames[segment[place]!]!,
        codeText(scored, place),
        scoreCell(recency[place]!),
        scoreCell(frequency[place]!),
        scoreCell(monetary[place]!),
        scoreCell(width[place]!),
        typeWords[customerType[place]!]!,
      ]);
    }
    ofPlace[place] = kind;
  }
  return { cells, ofPlace };
}
