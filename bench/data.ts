import type { Cell } from "../src/core/cell";
import { dayFromCivil } from "../src/core/units";
import type { Day } from "../src/core/units";

/** How the ids are written, and the order in which the rows arrive. */
export type IdForm = "text" | "digits";
export type RowOrder = "shuffled" | "by-date";

export interface DataCase {
  readonly rowCount: number;
  readonly ids: IdForm;
  readonly order: RowOrder;
  readonly seed: number;
  /** On average; 10 where it is not given. */
  readonly rowsPerMember?: number;
}

export type Rows = Cell[][];

/** Columns of every row, in this order. */
export const COLUMN = { member: 0, order: 1, date: 2, amount: 3, category: 4 } as const;

export const ROWS_PER_CHUNK = 20_000;
/** The as-of day that all engines are given; the latest order is on it. */
export const AS_OF = dayFromCivil(2025, 12, 31) as Day;
/** The first day of the 12 months up to as-of. */
export const WINDOW_START = dayFromCivil(2025, 1, 1) as Day;
export const SERIAL_OF_1970 = 25569;

const DAYS = 5 * 365;
const CATEGORY_COUNT = 40;
const ROWS_PER_MEMBER = 10;
/** The chance that a line is of the same order as the one before it: 1.8 lines per order. */
const SAME_ORDER = 0.4965;

/**
 * Orders of a shop over five years: ten lines per member on average, skewed (p10/50/90/99 about 1/6/22/64), 1.8 lines per
 * order, 40 categories of skewed share. Equal cases give equal rows, on every machine.
 */
export class OrderData {
  readonly memberCount: number;
  readonly orderCount: number;
  private readonly lineMember: Int32Array;
  private readonly lineOrder: Int32Array;
  private readonly serialOfOrder: Float64Array;
  private readonly lineCents: Int32Array;
  private readonly lineCategory: Uint8Array;
  private readonly sequence: Int32Array;

  constructor(private readonly dataCase: DataCase) {
    const { rowCount, order, seed, rowsPerMember = ROWS_PER_MEMBER } = dataCase;
    const random = seededRandom(seed);
    const counts = linesPerMember(Math.max(1, Math.round(rowCount / rowsPerMember)), rowCount, random);
    this.memberCount = counts.length;
    this.lineMember = new Int32Array(rowCount);
    this.lineOrder = new Int32Array(rowCount);
    this.lineCents = new Int32Array(rowCount);
    this.lineCategory = new Uint8Array(rowCount);
    this.serialOfOrder = new Float64Array(rowCount);
    let line = 0;
    let orders = 0;
    counts.forEach((count, member) => {
      for (let i = 0; i < count; i += 1) {
        if (i === 0 || random() >= SAME_ORDER) {
          const back = Math.floor(DAYS * random() ** 1.3);
          const second = 9 * 3600 + Math.floor(12 * 3600 * random());
          this.serialOfOrder[orders] = AS_OF - back + SERIAL_OF_1970 + second / 86400;
          orders += 1;
        }
        this.lineMember[line] = member;
        this.lineOrder[line] = orders - 1;
        this.lineCents[line] = Math.round(100 * Math.exp(4.5 + 0.8 * normal(random)));
        this.lineCategory[line] = Math.floor(CATEGORY_COUNT * random() ** 2);
        line += 1;
      }
    });
    this.serialOfOrder[0] = AS_OF + SERIAL_OF_1970 + 0.5;
    this.orderCount = orders;
    this.sequence = order === "by-date" ? this.byDate() : shuffled(rowCount, random);
  }

  /**
   * The rows of one chunk, as the Office client hands them over: out of JSON, so every cell is a string or number of its
   * own, and short texts are shared as that parser shares them.
   */
  chunk(from: number, to: number): Rows {
    const rows: Rows = [];
    for (let at = from; at < Math.min(to, this.sequence.length); at += 1) {
      const line = this.sequence[at]!;
      const order = this.lineOrder[line]!;
      const serial = this.serialOfOrder[order]!;
      rows.push([
        this.memberId(this.lineMember[line]!),
        this.orderId(order, serial),
        Math.round(serial * 1e8) / 1e8,
        this.lineCents[line]! / 100,
        `类目${String(this.lineCategory[line]! + 1).padStart(2, "0")}`,
      ]);
    }
    return JSON.parse(JSON.stringify(rows)) as Rows;
  }

  /** All rows in chunks. */
  chunks(): Rows[] {
    const chunks: Rows[] = [];
    for (let from = 0; from < this.sequence.length; from += ROWS_PER_CHUNK) {
      chunks.push(this.chunk(from, from + ROWS_PER_CHUNK));
    }
    return chunks;
  }

  private memberId(member: number): string {
    // Scattered, because real member numbers are not given out in the order of first purchase.
    const scattered = Number((BigInt(member) * 7919n) % 9999991n);
    if (this.dataCase.ids === "digits") return `M${String(scattered).padStart(7, "0")}`;
    return `${letters(scattered, 5)}-${letters(Math.imul(member + 1, 0x9e3779b1) >>> 0, 6)}`;
  }

  private orderId(order: number, serial: number): string {
    const day = Math.floor(serial) - SERIAL_OF_1970;
    if (this.dataCase.ids === "digits") return `SO${day}${String(order).padStart(8, "0")}`;
    return `${letters(Math.imul(order + 7, 0x85ebca6b) >>> 0, 7)}_${letters(order, 6)}`;
  }

  private byDate(): Int32Array {
    const sequence = Int32Array.from(this.lineMember, (_, line) => line);
    const when = this.serialOfOrder;
    const orders = this.lineOrder;
    return sequence.sort((a, b) => when[orders[a]!]! - when[orders[b]!]! || a - b);
  }
}

/** `value` in base 36, upper case, exactly `length` characters. */
function letters(value: number, length: number): string {
  return value.toString(36).toUpperCase().padStart(length, "A").slice(-length);
}

function linesPerMember(memberCount: number, rowCount: number, random: () => number): Int32Array {
  const counts = new Int32Array(memberCount);
  let sum = 0;
  // The spread belongs to ten lines per member; about one line per member leaves no room for it.
  const typical = rowCount / memberCount < 2 ? 0 : 6;
  for (let member = 0; member < memberCount; member += 1) {
    counts[member] = typical === 0 ? 1 : Math.max(1, Math.round(Math.exp(Math.log(typical) + 1.02 * normal(random))));
    sum += counts[member]!;
  }
  while (sum !== rowCount) {
    const member = Math.floor(memberCount * random());
    if (sum < rowCount) {
      counts[member]! += 1;
      sum += 1;
    } else if (counts[member]! > 1) {
      counts[member]! -= 1;
      sum -= 1;
    }
  }
  return counts;
}

function shuffled(count: number, random: () => number): Int32Array {
  const sequence = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const other = Math.floor((i + 1) * random());
    [sequence[i], sequence[other]] = [sequence[other]!, sequence[i]!];
  }
  return sequence;
}

/** A standard normal number. Source: Box & Muller (1958), Annals of Mathematical Statistics 29(2), 610-611. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Numbers from 0 to 1, the same ones for the same seed. Source: Marsaglia (2003), xorshift, with the triple 13, 17, 5. */
function seededRandom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
