import type { Cell } from "../../cell";
import { GrowingInt32 } from "../buffers/growing";
import type { RowFlags } from "./row-flags";

const numberBits = new Float64Array(1);
const numberWords = new Int32Array(numberBits.buffer);

/** Of a group, so many different rows are compared one by one: an order rarely has more. */
const FEW_ROWS = 16;

/**
 * Two 32-bit hashes of every row's cells. Equal rows have equal fingerprints; the other way round is only nearly
 * certain, so whoever acts on a match compares the cells. String hash: Fowler, Noll and Vo (FNV-1a).
 */
export class RowFingerprints {
  private readonly first = new GrowingInt32();
  private readonly second = new GrowingInt32();
  private start = 0;
  /**
   * Of each order, and of each member for rows without one: 1 + the last of its different rows, and how many there are.
   * They stand side by side, because with a million groups each look is a wait for memory.
   */
  private readonly orders = new GrowingInt32();
  private readonly members = new GrowingInt32();
  /** Of each row: 1 + the different row of its group before it. */
  private readonly before = new GrowingInt32();
  private readonly others = new RowsOfLargeGroups();
  private readonly rows = new GrowingInt32();
  private readonly firstRows = new GrowingInt32();

  reserve(rowCount: number, withOrders: boolean): void {
    this.first.reserve(rowCount);
    this.second.reserve(rowCount);
    this.before.reserve(rowCount);
    // Two rows to an order are usual.
    if (withOrders) this.orders.reserve(Math.ceil(1.2 * rowCount));
  }

  /** Makes room for the next rows; their cells follow column by column, always the same ones in the same order. */
  begin(rowCount: number): void {
    this.start = this.first.length;
    this.first.extend(rowCount);
    this.second.extend(rowCount);
  }

  /** Mixes in the first `count` cells of a column. */
  addCells(cells: readonly Cell[], count: number): void {
    const first = this.first.values;
    const second = this.second.values;
    for (let i = 0; i < count; i += 1) mixCell(cells[i]!, first, second, this.start + i);
  }

  /** The same for a column whose texts have been numbered by their spelling: number 0 stands for a cell without one. */
  addSpellings(spellings: Int32Array, cells: readonly Cell[], count: number): void {
    const first = this.first.values;
    const second = this.second.values;
    for (let i = 0; i < count; i += 1) {
      const row = this.start + i;
      const spelling = spellings[i]!;
      if (spelling === 0) mixCell(cells[i]!, first, second, row);
      else mix(spelling, Math.imul(spelling, 31), first, second, row);
    }
  }

  /**
   * Compares the rows begun last with all earlier ones, when all their cells are in. Equal rows are of one order, or of one
   * member where there is no order (code below 0, or no column), so a row is compared with the rows of its own group only,
   * one by one, and from the {@link FEW_ROWS}th different row of a group on by its fingerprint in a table. A row without
   * either takes no part, nor does one of the `leftOut` flags.
   */
  compare(order: Int32Array | null, member: Int32Array, flags: RowFlags, leftOut: number): void {
    const { start } = this;
    const end = this.first.length;
    this.before.extend(end - start);
    for (let row = start; row < end; row += 1) {
      if ((flags[row]! & leftOut) !== 0) continue;
      const orderCode = order === null ? -1 : order[row]!;
      if (orderCode >= 0) this.compareRow(row, orderCode, this.orders, orderCode);
      else if (member[row]! >= 0) this.compareRow(row, member[row]!, this.members, -1 - member[row]!);
    }
  }

  private compareRow(row: number, code: number, groups: GrowingInt32, group: number): void {
    const first = this.first.values;
    const second = this.second.values;
    const before = this.before.values;
    const at = 2 * code;
    if (at >= groups.length) groups.extend(at + 2 - groups.length);
    const one = first[row]!;
    const two = second[row]!;
    const last = groups.values[at]!;
    let same = last - 1;
    while (same >= 0 && (first[same] !== one || second[same] !== two)) same = before[same]! - 1;
    if (same < 0) {
      if (groups.values[at + 1]! < FEW_ROWS) {
        before[row] = last;
        groups.values[at] = row + 1;
        groups.values[at + 1]! += 1;
        return;
      }
      same = this.others.firstOf(group, one, two, row);
      if (same === row) return;
    }
    this.rows.push(row);
    this.firstRows.push(same);
  }

  /** Pairs of rows with equal fingerprints: each later row with the earliest. */
  repeats(): { rows: Int32Array; firstRows: Int32Array } {
    return { rows: this.rows.toArray(), firstRows: this.firstRows.toArray() };
  }
}

/** The first row of every fingerprint in groups of many rows. */
class RowsOfLargeGroups {
  private readonly rowOf = new Map<string, number>();

  /** The first row of a group that came with this fingerprint, which is `row` itself when none came before. */
  firstOf(group: number, one: number, two: number, row: number): number {
    const key = `${group} ${one} ${two}`;
    const first = this.rowOf.get(key) ?? row;
    if (first === row) this.rowOf.set(key, row);
    return first;
  }
}

function mixCell(cell: Cell, first: Int32Array, second: Int32Array, row: number): void {
  if (typeof cell !== "string") {
    numberBits[0] = Number(cell);
    const low = numberWords[0]!;
    const high = numberWords[1]! ^ (typeof cell === "number" ? 0x52 : 0x53);
    mix(Math.imul(low, 0x01000193) ^ high, low ^ Math.imul(high, 0x5bd1e995), first, second, row);
    return;
  }
  let one = 0x51;
  let two = 0;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = (Math.imul(two, 31) + code) | 0;
  }
  mix(one, two, first, second, row);
}

function mix(one: number, two: number, first: Int32Array, second: Int32Array, row: number): void {
  const a = Math.imul(first[row]! ^ 0x811c9dc5 ^ one, 0x2c1b3c6d);
  const b = Math.imul(second[row]! ^ two, 0x297a2d39);
  first[row] = a ^ (a >>> 15);
  second[row] = (b ^ (b >>> 13)) + 0x3c6ef372;
}
