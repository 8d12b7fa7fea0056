import { roundTo9Decimals } from "./stats/round";

/** The smallest of 1, 2 and 5 times a power of ten that is not below `least`: steps that people count in. */
export function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find(one => one * power >= least * (1 - 1e-9)) ?? 10;
  return roundTo9Decimals(factor * power);
}

/** The multiple of `step` nearest to `value`. */
export function toStep(value: number, step: number): number {
  return roundTo9Decimals(Math.round(value / step) * step);
}
