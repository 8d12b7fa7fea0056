import { useMemo, type ReactElement } from "react";
import type { WorksheetModel } from "#host/model/worksheet";
import { intersect, type Rectangle } from "#host/rectangle";
import type { PageWords } from "./page-words";

/** Beyond this many cells nothing is summed up: it would cost more than it tells. */
const LARGEST_SUMMED_CELLS = 200_000;

export interface SelectionSummary {
  readonly count: number;
  readonly numberCount: number;
  readonly sum: number;
}

/** Filled cells, numbers and their sum in some areas, rows that are hidden left out; null for too many cells. */
export function summarize(sheet: WorksheetModel, areas: readonly Rectangle[]): SelectionSummary | null {
  const used = sheet.usedRange(true);
  const parts = used === null ? [] : areas.map(area => intersect(used, area)).filter(part => part !== null);
  if (parts.reduce((sum, part) => sum + part.rows * part.columns, 0) > LARGEST_SUMMED_CELLS) return null;
  let count = 0;
  let numberCount = 0;
  let sum = 0;
  for (const part of parts) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      const values = sheet.grid.readColumn(column, part.row, part.rows);
      for (let index = 0; index < values.length; index++) {
        const value = values[index];
        if (value === null || sheet.isRowHidden(part.row + index)) continue;
        count++;
        if (typeof value !== "number") continue;
        numberCount++;
        sum += value;
      }
    }
  }
  return { count, numberCount, sum };
}

export interface StatusBarProperties {
  readonly sheet: WorksheetModel;
  readonly areas: readonly Rectangle[];
  readonly version: number;
  readonly words: PageWords;
}

/** Average, count and sum of what is selected. */
export function StatusBar({ sheet, areas, version, words }: StatusBarProperties): ReactElement {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the model is mutable: the version says when to look again
  const summary = useMemo(() => summarize(sheet, areas), [sheet, areas, version]);
  const format = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  return (
    <div className="wb-status">
      {summary !== null && summary.count > 1 ? (
        <>
          {summary.numberCount > 0 ? (
            <span>
              {words.averageLabel}: {format(summary.sum / summary.numberCount)}
            </span>
          ) : null}
          <span>
            {words.countLabel}: {format(summary.count)}
          </span>
          {summary.numberCount > 0 ? (
            <span>
              {words.sumLabel}: {format(summary.sum)}
            </span>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
