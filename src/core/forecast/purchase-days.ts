import type { Purchases } from "../measure/purchases";

/**
 * A reader of the days on which a member bought: each once, ascending, of valid purchases. The answer is overwritten by
 * the next. O(purchases log purchases) of the member.
 */
export function purchaseDays({ memberStart, valid, day }: Purchases): (member: number) => Int32Array {
  const days = new Int32Array(mostEntries(memberStart));
  return member => {
    let count = 0;
    for (let purchase = memberStart[member]!; purchase < memberStart[member + 1]!; purchase++) {
      if (valid[purchase] === 1) days[count++] = day[purchase]!;
    }
    if (count < 2) return days.subarray(0, count);
    days.subarray(0, count).sort();
    let distinct = 1;
    for (let i = 1; i < count; i++) if (days[i] !== days[distinct - 1]) days[distinct++] = days[i]!;
    return days.subarray(0, distinct);
  };
}

/** The most entries that one member has. */
export function mostEntries(memberStart: Int32Array): number {
  let most = 0;
  for (let member = 1; member < memberStart.length; member++) {
    most = Math.max(most, memberStart[member]! - memberStart[member - 1]!);
  }
  return most;
}
