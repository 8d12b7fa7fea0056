import { MANUAL_COLUMNS } from "../notes/kept-notes";
import { MEMBERS_TABLE } from "../outputs/members/member-table";
import { METRICS_TABLE } from "../outputs/metrics/metrics-table";
import { ORDER_COLUMNS, orderColumnHeaders } from "../outputs/order-columns/own-headers";
import { OVERVIEW_CHARTS, OVERVIEW_MARK } from "../outputs/overview/overview-sheet";
import { PIVOT_NAME, PIVOT_SLICERS } from "../outputs/pivot/pivot-sheet";
import { SETTINGS_TABLE } from "../outputs/settings/settings-table";
import { SUMMARY_TABLE } from "../outputs/summary/summary-table";
import { sheetNames } from "../outputs/words/output-languages";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { OutputWords } from "../outputs/words/output-words";
import type { OwnColumnSpec, OwnContent, OwnSheetSpec, RemovableSheet } from "../workbook/own-parts";

/** In the order in which they go: what reads others first, what people need to find the rest last. */
export function ownSheetSpecs({ current, all }: OutputLanguages): OwnSheetSpec[] {
  const everywhere = (texts: (words: OutputWords) => readonly string[]) => [...new Set(all.flatMap(texts))];
  const table = (tableName: string, headers: readonly string[]): OwnContent => ({
    kind: "table",
    tableName,
    headers,
    isWhollyOurs: false,
    handKept: [],
  });
  const contents: Readonly<Record<RemovableSheet, OwnContent>> = {
    pivot: { kind: "pivot", pivotName: PIVOT_NAME, slicers: PIVOT_SLICERS },
    overview: { kind: "report", markName: OVERVIEW_MARK, charts: OVERVIEW_CHARTS },
    summary: table(
      SUMMARY_TABLE,
      everywhere(words => Object.values(words.summaryColumns)),
    ),
    metrics: table(
      METRICS_TABLE,
      everywhere(words => Object.values(words.metrics.columns)),
    ),
    members: {
      kind: "table",
      tableName: MEMBERS_TABLE,
      headers: everywhere(words => [...Object.values(words.memberColumns), ...Object.values(words.manualColumns)]),
      isWhollyOurs: true,
      handKept: everywhere(words => MANUAL_COLUMNS.map(id => words.manualColumns[id])),
    },
    settings: table(
      SETTINGS_TABLE,
      everywhere(words => Object.values(words.settings.columns)),
    ),
  };
  return (Object.keys(contents) as RemovableSheet[]).map(sheet => ({
    sheet,
    names: sheetNames(sheet, { current, all }),
    content: contents[sheet],
  }));
}

/** The columns beside the orders in their order, without what only a run knows of them. */
export function ownColumnSpecs(languages: OutputLanguages): OwnColumnSpec[] {
  const headers = orderColumnHeaders(languages);
  const textsOf = (texts: (words: OutputWords) => readonly string[]) => languages.all.flatMap(texts);
  return ORDER_COLUMNS.map((id, at) => ({
    headers: headers[at]!,
    kind: id.endsWith("Score") ? "score" : "text",
    texts:
      id === "rowStatus"
        ? textsOf(words => Object.values(words.rowStatus))
        : id === "customerType"
          ? textsOf(words => Object.values(words.customerType))
          : null,
  }));
}
