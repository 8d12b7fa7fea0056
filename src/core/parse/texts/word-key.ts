import { cleanText } from "./clean-text";
import { foldLatin } from "./fold-latin";
import { normalForm } from "./normal-form";

/**
 * NFKC, lower case, Latin letters without accents, without spaces, underscores, hyphens and closing punctuation:
 * "Partially_Refunded" is "partiallyrefunded".
 */
export function wordKey(text: string): string {
  return foldLatin(cleanText(normalForm(cleanText(text)).toLowerCase())).replace(/[\s_\-:,.;。,;!]/g, "");
}

/** The keys of the words of a list, with a space between two words and _ inside one. */
export function wordKeys(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(wordKey));
}
