const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;
const MARKS = /[\u0300-\u036f]/g;

/**
 * Latin letters without their accents: é is e, ß is ss, ø is o. Other scripts stay as written, for the marks of kana and
 * the parts of Hangul tell words apart.
 */
export function foldLatin(text: string): string {
  if (!ACCENTED.test(text)) return text;
  return text.replace(
    /[\u00c0-\u024f\u1e00-\u1eff]/g,
    letter => LIGATURES[letter] ?? letter.normalize("NFD").replace(MARKS, ""),
  );
}

const LIGATURES: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  ı: "i",
};
