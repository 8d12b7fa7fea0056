import type { BlockLimits } from "../host/environment";

/** How many rows the next block should have. */
export interface BlockSizer {
  readonly rows: () => number;
  /** Learns from a block that went through. */
  readonly learn: (rowCount: number, byteCount: number) => void;
  /** After a refusal for size; false when a single row was already too large. */
  readonly halve: () => boolean;
}

/** Sizes blocks by the bytes per row of the block before; a block never has more than twice its predecessor's rows. */
export function createBlockSizer(limits: BlockLimits): BlockSizer {
  let rows = Math.max(1, Math.min(limits.startRows, limits.maxRows));
  let ceiling = limits.maxRows;
  return {
    rows: () => rows,
    learn: (rowCount, byteCount) => {
      const bytesPerRow = Math.max(1, byteCount / Math.max(1, rowCount));
      const wanted = Math.floor(limits.targetBytes / bytesPerRow);
      rows = Math.max(1, Math.min(wanted, rowCount * 2, ceiling));
    },
    halve: () => {
      if (rows === 1) return false;
      rows = Math.floor(rows / 2);
      // What the host refused once is not tried again in this run.
      ceiling = rows;
      return true;
    },
  };
}
