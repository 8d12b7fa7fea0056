import type { OccasionWords } from "#app/outputs/words/occasion-words";

/** The occasions of the shipped calendar, by id: on sheets and in the workshop. */
export const occasionNamesZh: OccasionWords["names"] = {
  "new-year": "元旦",
  "cny-shopping": "年货节",
  "spring-festival": "春节",
  valentine: "情人节",
  "womens-day": "女神节",
  "labour-day": "五一",
  "520": "520",
  "dragon-boat": "端午",
  "618": "618",
  qixi: "七夕",
  "back-to-school": "开学季",
  "mid-autumn": "中秋",
  "national-day": "国庆",
  "double-11": "双11",
  "black-friday": "黑五",
  "double-12": "双12",
  christmas: "圣诞",
  "opening-season": "开门红",
};
