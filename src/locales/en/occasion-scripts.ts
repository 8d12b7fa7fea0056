import type { OccasionId } from "#core/order-occasions";

/**
 * What to say before an occasion: one opening line, ready to be read out or changed. No offer is promised that the shop has
 * not decided on, and nothing is claimed of the person.
 *
 * @param occasion  an id, or the name of a person's own
 */
export function occasionScriptEn(occasion: string): string {
  return Object.hasOwn(SCRIPTS, occasion)
    ? SCRIPTS[occasion as keyof typeof SCRIPTS]
    : `${occasion} is coming up: is there anything I can get ready for you?`;
}

const SCRIPTS: Readonly<Record<OccasionId | "birthday-month", string>> = {
  "new-year": "New Year is near: is there anything you would like for it?",
  "cny-shopping": "It is time to shop for the Spring Festival: shall I send you this year's list?",
  "spring-festival": "The Spring Festival is near: shall I put the gifts for your visits together?",
  valentine: "Valentine's Day is near: shall I pick something and have it wrapped?",
  "womens-day": "Women's Day is near: would you like to see what has just come in?",
  "labour-day": "The May holiday is near: is there anything I can set aside for it?",
  "520": "May 20 is near: shall I suggest a few things to give?",
  "dragon-boat": "The Dragon Boat Festival is near: shall I get your usual things ready?",
  "618": "618 is near: tell me what you have in mind, and I will let you know once the offers are out.",
  qixi: "Qixi is near: shall I pick a few things for you to choose from?",
  "back-to-school": "School starts soon: send me the list, and I will get it all ready at once.",
  "mid-autumn": "Mid-Autumn is near: shall I set something aside, for the family or as a gift?",
  "national-day": "The National Day holiday is near: shall I see what would suit you for it?",
  "double-11": "Double 11 is near: tell me what you have in mind, and I will let you know once the offers are out.",
  "black-friday":
    "Black Friday is near: tell me what you have your eye on, and I will let you know once the offers are out.",
  "double-12": "Double 12 is near: shall we list what you still need this year?",
  christmas: "Christmas is near: shall I suggest a few gifts?",
  "birthday-month": "Your birthday month is coming up. Is there anything you would like to treat yourself to?",
};
