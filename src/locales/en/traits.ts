import type { TraitWords } from "#app/outputs/words/trait-words";
import { segmentScript } from "../script-words";
import type { TraitNoteSentences } from "../trait-note-words";
import { formatEn as format } from "./format";

const quoted = (texts: readonly string[]) => texts.map(text => `“${text}”`).join(", ");
const rows = (count: number) => format.count(count, "row", "rows");

export const traitsEn: TraitWords = {
  preference: {
    "price-sensitive": "Price-Sensitive",
    "brand-loyal": "Brand-Loyal",
    "experience-oriented": "Experience-Oriented",
  },
  notEnoughData: "Not enough data",
  nextReason: ({ because, confidence, support, lift }) =>
    because === null
      ? `The one that most members bought (${format.integer(support)})`
      : `${format.percent(confidence)} of those who bought ${because} bought it, too (${format.count(support, "member", "members")}, lift ${format.amount(lift)})`,
  position: {
    unpaid: "Unpaid",
    "post-purchase": "Post-purchase",
    resting: "Resting",
    due: "Due",
    overdue: "Overdue",
    broken: "Broken",
  },
  positionBy: (position, source) =>
    source === null || source === "own" || position === "unpaid"
      ? traitsEn.position[position]
      : `${traitsEn.position[position]} (by ${source})`,
  script: (map, place) => segmentScript("en-US", map, place),
  careScript: {
    new: "Put it right first, within 24 hours: listen, apologise, fix it quickly. No selling.",
    "loyal-proxy": "The manager calls: thank them for saying so, put it right, call again to check. No selling.",
    existing: "Answer the low rating first: ask what went wrong and put it right. No selling.",
  },
};

const READINGS = {
  "fraction-paid": "the share that was paid (0.85 is 15% off)",
  "fraction-off": "the share that was taken off (0.15 is 15% off)",
  "tenths-paid": "tenths that were paid (8.5 is 15% off)",
  "percent-paid": "per cent that were paid (85 is 15% off)",
  "percent-off": "per cent that were taken off (15 is 15% off)",
  "as-written": "each cell says it",
} as const;

export const traitNotesEn: TraitNoteSentences = {
  "discount-unclear": ({ rowCount, examples }) =>
    `The discount column (${rows(rowCount)}${examples.length === 0 ? "" : `, such as ${quoted(examples)}`}) could be an amount or a rate, and nothing in it decides; nobody is called price-sensitive by it. Map a list price, or an amount.`,
  "discount-as-rate": ({ reading, rowCount }) =>
    `The discount column is read as a rate: ${READINGS[reading]}; ${rows(rowCount)}.`,
  "list-amount-unclear": ({ purchaseCount, abovePurchases }) =>
    purchaseCount === 0
      ? "No purchase has a list price on all of its lines, so nothing is told from list prices."
      : `Whether the list price is per piece or per line cannot be told: of ${format.count(purchaseCount, "purchase", "purchases")} of several pieces ${format.integer(abovePurchases)} were paid above the sum of their list prices. Nothing is told from it.`,
  "list-amount-below-paid": ({ purchaseCount, abovePurchases }) =>
    `${format.integer(abovePurchases)} of ${format.count(purchaseCount, "purchase was", "purchases were")} paid above the list price, so that column is no list price; nothing is told from it.`,
  "list-amount-per-piece": ({ purchaseCount, abovePurchases }) =>
    `The list price is read as the price of a piece: ${format.integer(abovePurchases)} of ${format.count(purchaseCount, "purchase", "purchases")} of several pieces were paid above the sum of their list prices.`,
  "single-brand": ({ brand }) =>
    `All purchases are of one brand (${quoted([brand])}), so nobody is called brand-loyal.`,
  "ratings-unclear": ({ rowCount, examples }) =>
    rowCount === 0
      ? "No purchase has a rating, so the rating column tells nothing."
      : `${rows(rowCount)} of the rating column hold no rating that can be read (${quoted(examples)}); the column is left aside.`,
  "ratings-scaled": ({ scale, rowCount }) =>
    `Ratings reach up to ${format.integer(scale)} (${rows(rowCount)}); they are told on a scale to 5.`,
  "channels-unknown": ({ texts, textCount, rowCount }) =>
    `${format.count(textCount, "channel says", "channels say")} neither online nor shop (${quoted(texts)}${textCount > texts.length ? ", …" : ""}; ${rows(rowCount)}); purchases there do not count for omnichannel.`,
  "categories-not-looked-at": ({ looked, total }) =>
    `Of ${format.integer(total)} categories the ${format.integer(looked)} that most members bought are looked at for the next category.`,
};
