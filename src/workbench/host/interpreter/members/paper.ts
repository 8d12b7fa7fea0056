import { oneOf } from "./chart-parts";

/** The words of Excel.PaperType [docs: types PaperType]. */
export const PAPER_TYPES: readonly string[] = [
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14",
  "Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5",
  "EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch",
  "EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman",
].flatMap(words => words.split(" "));

/** Points in one "Points", "Inches" or "Centimeters" [docs: types PrintMarginUnit]. */
export function pointsPerUnit(unit: unknown): number {
  const word = oneOf(["Points", "Inches", "Centimeters"])(unit, "unit");
  if (word === "Points") return 1;
  return word === "Inches" ? 72 : 72 / 2.54;
}
