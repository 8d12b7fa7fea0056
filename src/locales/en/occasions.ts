import type { OccasionWords } from "#app/outputs/words/occasion-words";
import { formatEn as format } from "./format";
import { occasionNamesEn } from "./occasion-names";
import { occasionScriptEn } from "./occasion-scripts";

const columns: OccasionWords["columns"] = {
  nameZh: "Occasion (Chinese)",
  nameEn: "Occasion (English)",
  start: "First Day",
  end: "Last Day",
};

/** Occasions: the calendar, the columns and the metrics. */
export const occasionsEn: OccasionWords = {
  names: occasionNamesEn,
  birthdayMonth: "Birthday Month",
  ordinary: "Ordinary",
  columns,
  columnNotes: {
    nameZh:
      "This table is yours: change days, take rows out, add rows to it. Runs go by it and never touch a row that stands; further years are added at its end.",
    nameEn:
      "One of the two names is enough. A row with the name of an occasion that the add-in knows is that occasion.",
    start: "Of occasions that overlap, the shortest counts; of equally long ones, the first in the table.",
    end: "Included.",
  },
  onOrderNote:
    "By the day of the row and the calendar of occasions; where the row names a campaign, the campaign. Written whether the row counts or not. A day is a proxy of the occasion, not the reason of the purchase.",
  script: occasionScriptEn,
  fault: ({ code, column, value }) => {
    const found = `"${String(value)}" under ${columns[column]}`;
    switch (code) {
      case "name-missing":
        return "Both names are blank; the line is not used.";
      case "names-disagree":
        return `The two names are those of two occasions (${found}); the line is not used.`;
      case "date-missing":
        return `${columns[column]} is blank; the line is not used.`;
      case "date-unreadable":
        return `${found} is no date; the line is not used.`;
      case "date-ambiguous":
        return `${found} may be two days; the line is not used. Write 2026-03-04.`;
      case "end-before-start":
        return "The last day is before the first; the line is not used.";
    }
  },
  metrics: {
    none: "Rows without a date",
    openingSeason: "Opening Season",
    calendarLines: "Lines of the calendar that are not used",
    line: line => `Line ${format.integer(line)}`,
    leftOut: "Occasions without a lunar date",
    leftOutNote: (years, names) =>
      `The shipped lunar dates are those of 2022 to 2030, so the days of ${names.join(", ")} in ${years.join(", ")} count as ordinary. Add them to the calendar if you need them.`,
    proxy:
      "By the day of the purchase and the calendar, which is a proxy of the occasion; where a campaign is named, the campaign. They add up to all purchases.",
    overlapping: "Members who bought on it. Who bought on several is in each, so these do not add up.",
    mainNote:
      "Members whose main occasion it is: the one of most purchases, of equals the latest. They add up to all members.",
    few: "Fewer than 5 purchases: too few to tell anything.",
    openingNote:
      "Members who bought at least once in an opening season, which lies over other occasions and is counted beside them.",
  },
};
