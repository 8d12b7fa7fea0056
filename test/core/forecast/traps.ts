import { readFileSync } from "node:fs";

/** The values that traps.py printed. */
export interface Traps {
  readonly cases: readonly {
    readonly name: string;
    readonly parameters: readonly [r: number, alpha: number, a: number, b: number];
    readonly history: readonly [repeats: number, active: number, known: number];
    readonly horizon: number;
    readonly alive: number;
    readonly expected: number;
    readonly buys: number;
    readonly logLikelihood: number;
  }[];
  readonly logGamma: readonly (readonly [x: number, value: number])[];
  readonly logBeta: readonly (readonly [a: number, b: number, value: number])[];
}

export const TRAPS = JSON.parse(readFileSync(new URL("./traps.json", import.meta.url), "utf8")) as Traps;

/** How far a value is from what it should be, of what it should be; below 1 as it is. */
export function errorOf(value: number, expected: number): number {
  return Math.abs(value - expected) / Math.max(Math.abs(expected), 1);
}

/** The same, however small the expected value is. */
export function relativeError(value: number, expected: number): number {
  return expected === 0 ? Math.abs(value) : Math.abs(value / expected - 1);
}
