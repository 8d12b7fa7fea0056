import { MAXIMUM_ROWS } from "../rectangle";
import type { CellValue } from "./cell-values";
import { RunList } from "./run-list";
import { DEFAULT_STYLE, type CellStyle } from "./styles";

const CHUNK_ROWS = 4096;
const GENERAL = "General";

interface Chunk {
  readonly values: CellValue[];
  filled: number;
}

/** One column of a sheet: values in chunks of 4,096 rows, formulas by row, formats and looks as runs. */
export class Column {
  private chunks: (Chunk | undefined)[] = [];
  /** Formula texts by row; their results stand among the values. */
  readonly formulas = new Map<number, string>();
  readonly numberFormats: RunList<string>;
  readonly styles: RunList<CellStyle>;

  constructor(numberFormats?: RunList<string>, styles?: RunList<CellStyle>) {
    this.numberFormats = numberFormats ?? new RunList<string>(MAXIMUM_ROWS, GENERAL);
    this.styles = styles ?? new RunList<CellStyle>(MAXIMUM_ROWS, DEFAULT_STYLE);
  }

  /** The value of a row; null = empty. */
  get(row: number): CellValue {
    const chunk = this.chunks[row >> 12];
    return chunk === undefined ? null : (chunk.values[row & 4095] as CellValue);
  }

  /** Stores a raw value and forgets a formula there. */
  set(row: number, value: CellValue): void {
    if (this.formulas.size > 0) this.formulas.delete(row);
    this.put(row, value);
  }

  /** Stores a formula with the value it shows. */
  setFormula(row: number, formula: string, result: CellValue): void {
    this.put(row, result);
    this.formulas.set(row, formula);
  }

  /** Copies rows into `target` at `offset`. */
  readInto(row: number, count: number, target: CellValue[], offset = 0): void {
    for (let done = 0; done < count;) {
      const position = row + done;
      const chunk = this.chunks[position >> 12];
      const from = position & 4095;
      const length = Math.min(count - done, CHUNK_ROWS - from);
      if (chunk === undefined) target.fill(null, offset + done, offset + done + length);
      else
        for (let index = 0; index < length; index++) target[offset + done + index] = chunk.values[from + index] ?? null;
      done += length;
    }
  }

  /** Empties rows row..row+count-1; formats stay. */
  clear(row: number, count: number): void {
    if (this.formulas.size > 0) {
      for (const at of [...this.formulas.keys()]) if (at >= row && at < row + count) this.formulas.delete(at);
    }
    for (let done = 0; done < count;) {
      const position = row + done;
      const from = position & 4095;
      const length = Math.min(count - done, CHUNK_ROWS - from);
      const chunk = this.chunks[position >> 12];
      if (chunk !== undefined) {
        for (let index = from; index < from + length; index++) {
          if (chunk.values[index] !== null) chunk.filled--;
          chunk.values[index] = null;
        }
        if (chunk.filled === 0) this.chunks[position >> 12] = undefined;
      }
      done += length;
    }
  }

  /** First row holding a value within row..row+count-1, or -1. Skips empty chunks. */
  firstFilled(row: number, count: number): number {
    const end = Math.min(row + count, this.chunks.length * CHUNK_ROWS);
    for (let at = row; at < end;) {
      const chunk = this.chunks[at >> 12];
      const chunkEnd = Math.min(end, ((at >> 12) + 1) * CHUNK_ROWS);
      if (chunk !== undefined && chunk.filled > 0) {
        for (let index = at; index < chunkEnd; index++) if (chunk.values[index & 4095] !== null) return index;
      }
      at = chunkEnd;
    }
    return -1;
  }

  /** Last row holding a value within row..row+count-1, or -1. Skips empty chunks. */
  lastFilled(row: number, count: number): number {
    for (let at = Math.min(row + count, this.chunks.length * CHUNK_ROWS) - 1; at >= row;) {
      const chunk = this.chunks[at >> 12];
      const chunkStart = Math.max(row, (at >> 12) * CHUNK_ROWS);
      if (chunk !== undefined && chunk.filled > 0) {
        for (let index = at; index >= chunkStart; index--) if (chunk.values[index & 4095] !== null) return index;
      }
      at = chunkStart - 1;
    }
    return -1;
  }

  /** Moves everything from `row` down by `count`; new cells take the format and look of the row above. */
  insertRows(row: number, count: number): void {
    const last = this.lastFilled(row, MAXIMUM_ROWS - row);
    const tail: CellValue[] = [];
    if (last >= row) this.readInto(row, last - row + 1, tail);
    const formulas = [...this.formulas].filter(([at]) => at >= row);
    if (last >= row) this.clear(row, last - row + 1);
    for (const [at] of formulas) this.formulas.delete(at);
    for (let index = 0; index < tail.length; index++) {
      const value = tail[index] as CellValue;
      if (value !== null && row + index + count < MAXIMUM_ROWS) this.put(row + index + count, value);
    }
    for (const [at, formula] of formulas) if (at + count < MAXIMUM_ROWS) this.formulas.set(at + count, formula);
    this.numberFormats.insert(row, count, this.numberFormats.get(Math.max(0, row - 1)));
    this.styles.insert(row, count, this.styles.get(Math.max(0, row - 1)));
  }

  /** Removes rows row..row+count-1; what is below moves up. */
  removeRows(row: number, count: number): void {
    const last = this.lastFilled(row, MAXIMUM_ROWS - row);
    const formulas = [...this.formulas].filter(([at]) => at >= row);
    const tail: CellValue[] = [];
    if (last >= row + count) this.readInto(row + count, last - row - count + 1, tail);
    if (last >= row) this.clear(row, last - row + 1);
    for (const [at] of formulas) this.formulas.delete(at);
    for (let index = 0; index < tail.length; index++) {
      const value = tail[index] as CellValue;
      if (value !== null) this.put(row + index, value);
    }
    for (const [at, formula] of formulas) if (at >= row + count) this.formulas.set(at - count, formula);
    this.numberFormats.remove(row, count, GENERAL);
    this.styles.remove(row, count, DEFAULT_STYLE);
  }

  private put(row: number, value: CellValue): void {
    let chunk = this.chunks[row >> 12];
    if (chunk === undefined) {
      if (value === null) return;
      chunk = { values: new Array<CellValue>(CHUNK_ROWS).fill(null), filled: 0 };
      while (this.chunks.length <= row >> 12) this.chunks.push(undefined);
      this.chunks[row >> 12] = chunk;
    }
    const index = row & 4095;
    const old = chunk.values[index] as CellValue;
    chunk.values[index] = value;
    if (old === null) {
      if (value !== null) chunk.filled++;
    } else if (value === null) chunk.filled--;
  }
}
