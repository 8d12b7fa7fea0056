import type { OccasionWords } from "#app/outputs/words/occasion-words";

/** The occasions of the shipped calendar, by id: on sheets and in the workshop. */
export const occasionNamesEn: OccasionWords["names"] = {
  "new-year": "New Year",
  "cny-shopping": "CNY Shopping",
  "spring-festival": "Spring Festival",
  valentine: "Valentine",
  "womens-day": "Women's Day",
  "labour-day": "Labour Day",
  "520": "520",
  "dragon-boat": "Dragon Boat",
  "618": "618",
  qixi: "Qixi",
  "back-to-school": "Back to School",
  "mid-autumn": "Mid-Autumn",
  "national-day": "National Day",
  "double-11": "Double 11",
  "black-friday": "Black Friday",
  "double-12": "Double 12",
  christmas: "Christmas",
  "opening-season": "Opening Season",
};
