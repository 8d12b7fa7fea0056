export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** False where the limit of evaluations was reached first, or a caller stopped it. */
  readonly isSettled: boolean;
  readonly isStopped: boolean;
}

export interface SearchOptions {
  /** Length of the first steps along each axis. */
  readonly step: number;
  /** Settled when no corner is farther than this from the best one along any axis, ... */
  readonly pointTolerance: number;
  /** ... nor higher by more than this. */
  readonly valueTolerance: number;
  readonly mostEvaluations: number;
  /** Asked after every step; true ends the search. */
  readonly shouldStop?: (evaluations: number) => boolean;
}

/**
 * The minimum of a function of a few variables, without derivatives. A value of Infinity is a wall.
 *
 * Source: Nelder and Mead (1965), Computer Journal 7, 308-313, with the usual coefficients 1, 2, 1/2, 1/2.
 */
export function nelderMead(
  valueAt: (point: readonly number[]) => number,
  start: readonly number[],
  options: SearchOptions,
): Minimum {
  let evaluations = 0;
  const corner = (point: readonly number[]): Corner => {
    evaluations += 1;
    const value = valueAt(point);
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  const corners = [
    corner(start),
    ...start.map((_, axis) => corner(start.map((at, other) => (other === axis ? at + options.step : at)))),
  ];
  let isStopped = false;
  for (;;) {
    corners.sort((one, other) => one.value - other.value);
    const best = corners[0]!;
    const worst = corners.at(-1)!;
    const isSettled = isSmall(corners, options);
    if (isSettled || isStopped || evaluations >= options.mostEvaluations) {
      return { ...best, evaluations, isSettled, isStopped };
    }
    const middle = start.map((_, axis) => meanOf(corners.slice(0, -1), axis));
    const away = (factor: number) => corner(middle.map((at, axis) => at + factor * (at - worst.point[axis]!)));
    const reflected = away(1);
    if (reflected.value < best.value) {
      const expanded = away(2);
      corners[corners.length - 1] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < corners.at(-2)!.value) {
      corners[corners.length - 1] = reflected;
    } else {
      const contracted = reflected.value < worst.value ? away(0.5) : away(-0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[corners.length - 1] = contracted;
      else {
        for (let i = 1; i < corners.length; i++) {
          corners[i] = corner(best.point.map((at, axis) => (at + corners[i]!.point[axis]!) / 2));
        }
      }
    }
    isStopped = options.shouldStop?.(evaluations) ?? false;
  }
}

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

function meanOf(corners: readonly Corner[], axis: number): number {
  return corners.reduce((sum, { point }) => sum + point[axis]!, 0) / corners.length;
}

function isSmall([best, ...others]: readonly Corner[], { pointTolerance, valueTolerance }: SearchOptions): boolean {
  return others.every(
    ({ point, value }) =>
      value - best!.value <= valueTolerance &&
      point.every((at, axis) => Math.abs(at - best!.point[axis]!) <= pointTolerance),
  );
}
