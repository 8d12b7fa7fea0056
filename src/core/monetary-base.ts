/** An average that nobody has rounded: `money` divided by `count`, and 0 where `count` is. */
export interface MonetaryBase {
  readonly money: number;
  readonly count: number;
}
