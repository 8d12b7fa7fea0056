import { roundAsWritten, scoreBetweenCuts } from "#core/band-score";
import { readCutsText } from "#core/cuts-text";
import type { WrittenCuts } from "#core/cuts-text";
import { middleBand } from "#core/score-scale";
import { computed, impossible } from "./answer";
import type { Computed } from "./answer";
import { cellsOf, flagOf, valueOf } from "./given";
import type { Given } from "./given";

const MOST_CUTS = 8;

/**
 * The score of a value between cut points, by the rules that band members. Value and cut points are compared as cells keep
 * them, with six decimals: an average written as 66.666667 stands on the cut point that it came from.
 *
 * @param cuts      the text in which a run wrote them down, or one number in each cell, in any order
 * @param reverse   true for recency
 * @param cutAbove  true when a value equal to a cut belongs above it; a text says so itself
 */
export function scoreOf(value: Given, cuts: Given, reverse: Given, cutAbove: Given): Computed<number> {
  const amount = valueOf(value);
  if (amount === undefined) return impossible("no-value");
  if (typeof amount !== "number" || !Number.isFinite(amount)) return impossible("value-not-a-number");
  const lessIsBetter = flagOf(reverse);
  if (!lessIsBetter.ok) return lessIsBetter;
  const above = flagOf(cutAbove);
  if (!above.ok) return above;
  const bands = bandsOf(cellsOf(cuts), above.value);
  if (!bands.ok) return bands;
  const { levels, cutBelongsAbove } = bands.value;
  if (bands.value.cuts.length === 0) return computed(middleBand(levels));
  const written = { cuts: bands.value.cuts.map(roundAsWritten), cutBelongsAbove };
  return computed(scoreBetweenCuts(roundAsWritten(amount), written, lessIsBetter.value ?? false));
}

function bandsOf(given: readonly unknown[], above: boolean | undefined): Computed<WrittenCuts> {
  const [first] = given;
  if (first === undefined) return impossible("no-cuts");
  if (typeof first === "string" && given.length === 1) {
    const read = readCutsText(first);
    if (read === undefined) return impossible("cuts-unreadable");
    const contradicts = above !== undefined && read.cuts.length > 0 && above !== read.cutBelongsAbove;
    return contradicts ? impossible("boundary-contradicts-cuts") : computed(read);
  }
  const numbers = given.filter(cell => typeof cell === "number" && Number.isFinite(cell)) as number[];
  if (numbers.length < given.length || numbers.length > MOST_CUTS) return impossible("cuts-not-numbers");
  return computed({ levels: numbers.length + 1, cuts: numbers, cutBelongsAbove: above ?? false });
}
