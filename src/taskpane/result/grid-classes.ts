/** Classes 1 to 5 of the cells of a heat map: fixed steps of a round number of members. */
export interface GridClasses {
  /** 0 for an empty cell. */
  readonly classOf: (memberCount: number) => number;
  readonly ranges: readonly { readonly step: number; readonly from: number; readonly to: number | null }[];
}

/** Classes for cells of up to `largest` members: steps of 1, 2, 5, 10, 20, 50, … */
export function gridClasses(largest: number): GridClasses {
  const width = roundStep(largest / 5);
  const from = [1, ...[1, 2, 3, 4].map(step => (width === 1 ? step + 1 : step * width))];
  return {
    classOf: memberCount => from.filter(start => memberCount >= start).length,
    ranges: from
      .map((start, place) => ({ step: place + 1, from: start, to: (from[place + 1] ?? 0) - 1 }))
      .map(range => (range.step === 5 ? { ...range, to: null } : range)),
  };
}

function roundStep(least: number): number {
  let step = 1;
  for (const factor of [2, 2.5, 2]) {
    if (step >= least) return step;
    step *= factor;
  }
  return step >= least ? step : 10 * roundStep(least / 10);
}
