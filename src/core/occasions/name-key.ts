import { cleanText } from "../parse/texts/clean-text";
import { normalForm } from "../parse/texts/normal-form";

/** How names of occasions are compared: NFKC, without letter case and blanks, so that "Double 11" is "double11". */
export function nameKey(name: string): string {
  return normalForm(cleanText(name)).toUpperCase().toLowerCase().replace(/\s+/g, "");
}
