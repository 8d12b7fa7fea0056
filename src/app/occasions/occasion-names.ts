import { CALENDAR_IDS } from "#core/order-occasions";
import type { CalendarId, Occasion, OccasionNames, OccasionStudy } from "#core/order-occasions";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { OutputWords } from "../outputs/words/output-words";

/** The shipped occasions in both languages: the calendar has a column of names for each. */
export function occasionNames({ all }: Pick<OutputLanguages, "all">): Readonly<Record<CalendarId, OccasionNames>> {
  const nameIn = (language: OutputWords["language"], id: CalendarId): string =>
    all.find(words => words.language === language)?.occasions.names[id] ?? "";
  const named = CALENDAR_IDS.map(id => [id, { nameZh: nameIn("zh-CN", id), nameEn: nameIn("en-US", id) }] as const);
  return Object.fromEntries(named) as Record<CalendarId, OccasionNames>;
}

/** An occasion in the words of a language; a person's own under the name that they gave it. */
export function occasionName({ id, nameZh, nameEn }: Occasion, { language, occasions }: OutputWords): string {
  if (id !== null) return occasions.names[id];
  const [own, other] = language === "zh-CN" ? [nameZh, nameEn] : [nameEn, nameZh];
  return own === "" ? other : own;
}

/**
 * The text of every code of a study.
 *
 * @param mask  applied to what people typed: campaigns, and occasions of their own
 */
export function occasionTexts(
  { rows, occasions }: OccasionStudy,
  words: OutputWords,
  mask: (text: string) => string,
): string[] {
  return rows.values.map(value => {
    switch (value.kind) {
      case "ordinary":
        return words.occasions.ordinary;
      case "birthday-month":
        return words.occasions.birthdayMonth;
      case "campaign":
        return mask(value.text);
      case "calendar": {
        const occasion = occasions[value.occasion]!;
        const name = occasionName(occasion, words);
        return occasion.id === null ? mask(name) : name;
      }
    }
  });
}
