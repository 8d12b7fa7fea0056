import { ckmeans } from "simple-statistics";

/** Above so many members a sample stands for them: the clustering takes seconds and much memory for hundreds of thousands. */
const MOST_VALUES = 10_000;

/**
 * Cut points in the natural gaps of one measure: the bands whose members lie closest together, by the sum of squared
 * distances from the mean of their band. Each cut is the largest value of the band below it, so equal values share a band.
 *
 * Up to 10,000 members the bands are the best there are. Of more, 10,000 values evenly spaced in rank are looked at: the
 * same data always give the same cuts, and every cut is a value that somebody has.
 *
 * Fewer different values than levels are a band each. They are spread over the scale, the smallest at its lower and the
 * largest at its upper end, and cuts repeat where a score between them stays empty.
 *
 * @param ascending  one value per scored member, at least two different ones, no NaN
 * @param levels     2 or more
 * @returns          levels - 1 cuts that never fall; a value equal to a cut belongs to the band below
 *
 * O(levels x n log n) for n members, at most 10,000.
 *
 * Source: Wang & Song (2011), "Ckmeans.1d.dp", The R Journal 3(2), 29-33, as in simple-statistics.
 */
export function naturalBreaks(ascending: Float64Array, levels: number): number[] {
  const values = evenlySpaced(ascending);
  const distinctCount = new Set(values).size;
  const clusters = ckmeans(values, Math.min(levels, distinctCount));
  const tops = clusters.slice(0, -1).map(cluster => cluster.at(-1)!);
  return spread(tops, levels);
}

function evenlySpaced(ascending: Float64Array): number[] {
  const { length } = ascending;
  if (length <= MOST_VALUES) return [...ascending];
  return Array.from({ length: MOST_VALUES }, (_, place) => {
    // The first and the last of them are the smallest and the largest value.
    return ascending[Math.round((place * (length - 1)) / (MOST_VALUES - 1))]!;
  });
}

/** As many cuts as levels need: with fewer bands, each one's score is its even share of the scale. */
function spread(tops: readonly number[], levels: number): number[] {
  const bands = tops.length + 1;
  if (bands === levels) return [...tops];
  const passedCuts = (band: number) => Math.round((band * (levels - 1)) / (bands - 1));
  return tops.flatMap((top, band) => new Array<number>(passedCuts(band + 1) - passedCuts(band)).fill(top));
}
