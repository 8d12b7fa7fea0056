/** Amounts are looked for in hundredths, up to what a double still holds as a whole number of them. */
const HUNDREDTHS = 100;
const LARGEST = 2 ** 52;

/**
 * The smallest amount of money in hundredths that is enough, where every larger one is enough, too; null when none is.
 * O(log amount) questions.
 */
export function smallestAmount(isEnough: (amount: number) => boolean): number | null {
  let tooLittle = 0;
  let enough = 1;
  while (!isEnough(enough / HUNDREDTHS)) {
    tooLittle = enough;
    enough *= 2;
    if (enough > LARGEST) return null;
  }
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (isEnough(middle / HUNDREDTHS)) enough = middle;
    else tooLittle = middle;
  }
  return enough / HUNDREDTHS;
}
