/**
 * Longer texts are remarks, and taken as they are: no id, word or amount has so many characters, and Unicode's
 * normalisation takes quadratic time where marks are strung together.
 */
const LONGEST = 256;

/** The text in NFKC, in which full-width and narrow characters are the same; a text over 256 characters as it is. */
export function normalForm(text: string): string {
  return text.length > LONGEST ? text : text.normalize("NFKC");
}
