/** How many slots an array that grows by doubling has once it must hold `needed`: no more than that when it was empty. */
export function grownLength(current: number, needed: number): number {
  if (current === 0) return Math.max(needed, 1024);
  return Math.max(2 * current, needed);
}

// Three classes alike on purpose: one class over every kind of array would see several kinds in its loops, and the
// engine then compiles them for none.

/** An Int32Array that grows by doubling. */
export class GrowingInt32 {
  length = 0;
  values = new Int32Array(0);

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length + 1);
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Makes room for `needed` slots; slots beyond the old length hold 0. */
  reserve(needed: number): void {
    if (needed <= this.values.length) return;
    const grown = new Int32Array(grownLength(this.values.length, needed));
    grown.set(this.values);
    this.values = grown;
  }

  /** Adds `count` entries to be written by the caller; they hold 0. Returns where they begin. */
  extend(count: number): number {
    const start = this.length;
    this.reserve(start + count);
    this.length = start + count;
    return start;
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** A Float64Array that grows by doubling. */
export class GrowingFloat64 {
  length = 0;
  values = new Float64Array(0);

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length + 1);
    this.values[this.length] = value;
    this.length += 1;
  }

  reserve(needed: number): void {
    if (needed <= this.values.length) return;
    const grown = new Float64Array(grownLength(this.values.length, needed));
    grown.set(this.values);
    this.values = grown;
  }

  /** Adds `count` entries to be written by the caller; they hold 0. Returns where they begin. */
  extend(count: number): number {
    const start = this.length;
    this.reserve(start + count);
    this.length = start + count;
    return start;
  }

  toArray(): Float64Array {
    return this.values.slice(0, this.length);
  }
}

/** A Uint16Array that grows by doubling. */
export class GrowingUint16 {
  length = 0;
  values = new Uint16Array(0);

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length + 1);
    this.values[this.length] = value;
    this.length += 1;
  }

  reserve(needed: number): void {
    if (needed <= this.values.length) return;
    const grown = new Uint16Array(grownLength(this.values.length, needed));
    grown.set(this.values);
    this.values = grown;
  }

  /** Adds `count` entries to be written by the caller; they hold 0. Returns where they begin. */
  extend(count: number): number {
    const start = this.length;
    this.reserve(start + count);
    this.length = start + count;
    return start;
  }

  toArray(): Uint16Array {
    return this.values.slice(0, this.length);
  }
}

/** A Uint8Array that grows by doubling. */
export class GrowingUint8 {
  length = 0;
  values = new Uint8Array(0);

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length + 1);
    this.values[this.length] = value;
    this.length += 1;
  }

  reserve(needed: number): void {
    if (needed <= this.values.length) return;
    const grown = new Uint8Array(grownLength(this.values.length, needed));
    grown.set(this.values);
    this.values = grown;
  }

  /** Adds `count` entries to be written by the caller; they hold 0. Returns where they begin. */
  extend(count: number): number {
    const start = this.length;
    this.reserve(start + count);
    this.length = start + count;
    return start;
  }

  toArray(): Uint8Array {
    return this.values.slice(0, this.length);
  }
}
