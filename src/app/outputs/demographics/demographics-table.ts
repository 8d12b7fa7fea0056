import type { Cell } from "#core/cell";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import type { TableSheetSpec } from "../../workbook/table-specs";
import { columnSpec } from "../shapes/column-specs";
import type { ColumnDraft } from "../shapes/column-specs";
import { plainTable } from "../shapes/plain-table";
import type { OutputLanguages } from "../words/output-languages";
import type { DemographicColumnId } from "../words/people-words";
import { DEMOGRAPHICS_TABLE } from "./names";
import { attributeTables } from "./cross-tabs";

const COLUMNS: readonly { readonly id: DemographicColumnId; readonly draft: Omit<ColumnDraft, "header"> }[] = [
  { id: "attribute", draft: { kind: "text", width: "shortText" } },
  { id: "value", draft: { kind: "text", width: "segment" } },
  { id: "segmentNo", draft: { kind: "integer", width: "count" } },
  { id: "segment", draft: { kind: "text", width: "segment" } },
  { id: "members", draft: { kind: "integer", width: "count" } },
  { id: "share", draft: { kind: "share", width: "count" } },
  { id: "note", draft: { kind: "text", width: "sentence" } },
];

/**
 * Members by attribute and segment, one count a row; segment number 0 is all of them. A count that is not shown is blank, as is
 * its share, with the reason beside it.
 */
export function demographicsTable(request: {
  readonly scored: ScoredMembers;
  readonly languages: OutputLanguages;
}): TableSheetSpec {
  const { scored, languages } = request;
  const { current } = languages;
  const { people } = current;
  const map = segmentMapOf(scored.rules);
  const segments = [
    { no: 0, name: people.allSegments, size: scored.memberCount },
    ...map.segments.map((_, place) => ({
      no: place + 1,
      name: current.segmentName(map, place),
      size: scored.segmentSizes[place]!,
    })),
  ];
  const rows = attributeTables(request, current).flatMap(({ attribute: { id, labels }, tab }) =>
    labels.flatMap((label, code) =>
      segments
        .filter(({ size }) => size > 0)
        .map(({ no, name, size }): Cell[] => {
          const members = no === 0 ? tab.totals[code]! : tab.cells[no - 1]![code]!;
          const counted: Cell[] = members === null ? ["", "", people.suppressed] : [members, members / size, ""];
          return [people.attributes[id], label, no, name, ...counted];
        }),
    ),
  );
  if (rows.length === 0) rows.push([people.noDemographicColumns, "", "", "", "", "", ""]);
  const columns = COLUMNS.map(({ id, draft }) =>
    columnSpec({ ...draft, header: words => words.people.demographicColumns[id] }, languages),
  );
  const cells = (from: number, to: number): Cell[][] => rows.slice(from, to);
  const table = {
    sheet: "demographics" as const,
    tableName: DEMOGRAPHICS_TABLE,
    columns,
    rowCount: rows.length,
    rows: cells,
  };
  return plainTable(table, languages);
}
