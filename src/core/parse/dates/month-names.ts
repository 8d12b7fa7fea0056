import { foldLatin } from "../texts/fold-latin";

/** Names of the months in English, German, French, Spanish, Italian and Portuguese, folded; a beginning of three letters does. */
const NAMES: readonly (readonly string[])[] = [
  ["january", "januar", "janner", "janvier", "enero", "gennaio", "janeiro"],
  ["february", "februar", "feber", "fevrier", "febrero", "febbraio", "fevereiro"],
  ["march", "marz", "maerz", "mars", "marzo", "marco"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maggio", "maio"],
  ["june", "juni", "juin", "junio", "giugno", "junho"],
  ["july", "juli", "juillet", "julio", "luglio", "julho"],
  ["august", "aout", "agosto"],
  ["september", "septembre", "septiembre", "setiembre", "settembre", "setembro"],
  ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"],
];

const SHORTEST = 3;

/** The month (1 to 12) of a name or of a beginning that only one month has: Sept, März, juil., dic. 0 for no month. */
export function monthOfName(text: string): number {
  const name = foldLatin(text).toLowerCase();
  if (name.length < SHORTEST) return 0;
  const found = NAMES.flatMap((names, index) => (names.some(full => full.startsWith(name)) ? [index + 1] : []));
  return found.length === 1 ? found[0]! : 0;
}
