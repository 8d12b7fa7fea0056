/**
 * Cut points that stand on values and make bands as even as whole values allow, none of them empty: what a person would
 * choose who sees how many members hold each value. A value equal to a cut belongs to the band below.
 *
 * @param ascending  sorted, at least one value
 * @param levels     2 or more; fewer come out when there are fewer different values
 * @returns          rising cuts; none for one value
 *
 * O(values).
 */
export function evenCuts(ascending: Float64Array, levels: number): number[] {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of ascending) {
    if (value === values.at(-1)) counts[counts.length - 1]! += 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  const cuts: number[] = [];
  let bandsLeft = Math.min(levels, values.length);
  let membersLeft = ascending.length;
  let inBand = 0;
  for (let i = 0; i < values.length - 1 && bandsLeft > 1; i++) {
    inBand += counts[i]!;
    const aim = membersLeft / bandsLeft;
    const valuesLeft = values.length - 1 - i;
    // The next value goes where the band ends nearer to its aim, unless every value left needs a band of its own.
    if (inBand + counts[i + 1]! / 2 < aim && valuesLeft >= bandsLeft) continue;
    cuts.push(values[i]!);
    membersLeft -= inBand;
    bandsLeft -= 1;
    inBand = 0;
  }
  return cuts;
}
