/** One member in five. */
const MEMBERS_PER_KEY_ACCOUNT = 5;

/**
 * 1 for the top 20 % of members (rounded up to a whole member) by net amount. Members with equal amounts are all in or
 * all out: where a tie crosses the limit it is out, so that never more than one in five is called a key account, and
 * nobody is where all are equal. Without a net amount nobody is one.
 *
 * O(members log members).
 */
export function keyAccounts(netAmount: Float64Array): Uint8Array {
  const places = Math.ceil(netAmount.length / MEMBERS_PER_KEY_ACCOUNT);
  const ascending = netAmount.slice().sort();
  const lastIn = ascending[ascending.length - places] ?? 0;
  const firstOut = ascending[ascending.length - places - 1] ?? 0;
  const marks = new Uint8Array(netAmount.length);
  for (let place = 0; place < marks.length; place++) {
    if (netAmount[place]! > firstOut && netAmount[place]! >= lastIn) marks[place] = 1;
  }
  return marks;
}
