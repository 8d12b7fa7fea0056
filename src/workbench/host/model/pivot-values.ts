import { cellError } from "../grid/cell-values";
import type { CellValue } from "../grid/cell-values";
import { aggregationOf } from "./pivot";
import type { PivotDataModel, PivotItemModel, PivotModel } from "./pivot";
import { shownRecords } from "./pivot-lines";

interface Sums {
  records: number;
  numbers: number;
  filled: number;
  sum: number;
  product: number;
  minimum: number;
  maximum: number;
}

/** Answers what stands where a row path and a column path meet; null where no record is behind it. */
export type ReadPivotValue = (
  rowPath: readonly PivotItemModel[],
  columnPath: readonly PivotItemModel[],
  data: PivotDataModel,
) => CellValue;

/** Aggregates the shown records for every combination of an outer part of the rows with an outer part of the columns. */
export function aggregate(pivot: PivotModel): ReadPivotValue {
  const itemIds = new Map<PivotItemModel, number>();
  const idOf = (item: PivotItemModel): number => {
    let id = itemIds.get(item);
    if (id === undefined) itemIds.set(item, (id = itemIds.size));
    return id;
  };
  const keyOf = (path: readonly PivotItemModel[]): string => path.map(idOf).join(",");
  const rowPlaces = pivot.rows.map(field => pivot.fields.indexOf(field));
  const columnPlaces = pivot.columns.map(field => pivot.fields.indexOf(field));
  const dataPlaces = pivot.data.map(data => pivot.fields.indexOf(data.field));
  const sums = new Map<string, Sums[]>();
  for (const record of shownRecords(pivot)) {
    const rowKeys = prefixes(rowPlaces.map(at => record[at]!)).map(keyOf);
    const columnKeys = prefixes(columnPlaces.map(at => record[at]!)).map(keyOf);
    for (const rowKey of rowKeys) {
      for (const columnKey of columnKeys) {
        const key = `${rowKey}|${columnKey}`;
        let cells = sums.get(key);
        if (cells === undefined) sums.set(key, (cells = pivot.data.map(noSums)));
        cells.forEach((cell, at) => addTo(cell, record[dataPlaces[at]!]!.value));
      }
    }
  }
  const valueOf = (rowKey: string, columnKey: string, data: PivotDataModel): CellValue => {
    const cell = sums.get(`${rowKey}|${columnKey}`)?.[pivot.data.indexOf(data)];
    return cell === undefined ? null : resultOf(cell, aggregationOf(data));
  };
  return (rowPath, columnPath, data) => {
    const [rowKey, columnKey] = [keyOf(rowPath), keyOf(columnPath)];
    const value = valueOf(rowKey, columnKey, data);
    if (data.calculation === "None" || typeof value !== "number") return value;
    const whole = {
      PercentOfGrandTotal: valueOf("", "", data),
      PercentOfRowTotal: valueOf(rowKey, "", data),
      PercentOfColumnTotal: valueOf("", columnKey, data),
    }[data.calculation];
    return typeof whole === "number" && whole !== 0 ? value / whole : null;
  };
}

function prefixes<T>(path: readonly T[]): (readonly T[])[] {
  return Array.from({ length: path.length + 1 }, (_unused, length) => path.slice(0, length));
}

function noSums(): Sums {
  return { records: 0, numbers: 0, filled: 0, sum: 0, product: 1, minimum: Infinity, maximum: -Infinity };
}

function addTo(cell: Sums, value: CellValue): void {
  cell.records++;
  if (value !== null) cell.filled++;
  if (typeof value !== "number") return;
  cell.numbers++;
  cell.sum += value;
  cell.product *= value;
  cell.minimum = Math.min(cell.minimum, value);
  cell.maximum = Math.max(cell.maximum, value);
}

function resultOf(cell: Sums, how: string): CellValue {
  switch (how) {
    case "Count":
      return cell.filled;
    case "CountNumbers":
      return cell.numbers;
    case "Average":
      return cell.numbers === 0 ? cellError("#DIV/0!") : cell.sum / cell.numbers;
    case "Min":
      return cell.numbers === 0 ? 0 : cell.minimum;
    case "Max":
      return cell.numbers === 0 ? 0 : cell.maximum;
    case "Product":
      return cell.numbers === 0 ? 0 : cell.product;
    default:
      return cell.sum;
  }
}
