import type { TextColumn } from "../order-rows";
import { lookupKey } from "../width-lookup";
import { EXAMPLES } from "./trait-notes";
import type { TraitNote } from "./trait-notes";

/** Scales that ratings are given on; they are told on the highest of the first. */
export const RATING_SCALES = [5, 10, 100] as const;
const TOLD_ON = RATING_SCALES[0];

/** So many ratings fit the scale; what is above are slips. */
const FITTING = 0.99;
/** With more rows that hold no rating than this, the column is none. */
const UNREAD_AT_MOST = 0.1;

/** Words of a rating as people and shops write them, on the scale of 5. Nothing is made of other texts. */
const WORDS: Readonly<Record<string, number>> = {
  好评: 5, 中评: 3, 差评: 1, 好評: 5, 中評: 3, 差評: 1,
  非常满意: 5, 满意: 4, 一般: 3, 不满意: 2, 非常不满意: 1, 很满意: 5, 很不满意: 1,
  非常滿意: 5, 滿意: 4, 普通: 3, 不滿意: 2, 非常不滿意: 1,
  excellent: 5, "very good": 5, good: 4, average: 3, neutral: 3, ok: 3, poor: 2, bad: 1, terrible: 1,
  "very satisfied": 5, satisfied: 4, dissatisfied: 2, "very dissatisfied": 1, positive: 5, negative: 1,
}; // prettier-ignore

type RatingText = { readonly number: number; readonly scale: number | null } | null;

/** Ratings of the scale of 5 by text code; NaN for a text that is none. */
export interface RatingColumn {
  readonly ratingOf: Float64Array;
  /** The scale of the plain numbers; null where there are none. */
  readonly scale: number | null;
}

/**
 * What the texts of a column rate, by the column as a whole: plain numbers are on the smallest of the scales to 5, 10 and
 * 100 that holds nearly all of them; "4/5" and "8/10" name their scale, stars and words have that of 5.
 *
 * @param uses  rows that hold each text
 * @returns null, with a remark, where too many rows say something else
 */
export function readRatings(
  { values }: TextColumn,
  uses: Int32Array,
): { readonly ratings: RatingColumn | null; readonly notes: readonly TraitNote[] } {
  const texts = values.map(readRating);
  const filled = uses.reduce((sum, rows) => sum + rows, 0);
  const rowsWhere = (holds: (text: NonNullable<RatingText>) => boolean) =>
    texts.reduce((sum, text, code) => (text !== null && holds(text) ? sum + uses[code]! : sum), 0);
  const plain = rowsWhere(({ scale }) => scale === null);
  const scale =
    plain === 0
      ? null
      : (RATING_SCALES.find(top => rowsWhere(text => text.scale === null && text.number <= top) >= FITTING * plain) ??
        null);
  const ratingOf = Float64Array.from(texts, text => {
    const top = text?.scale ?? scale;
    return text === null || top === null || text.number > top ? NaN : (text.number * TOLD_ON) / top;
  });
  const unread = values.filter((_, code) => uses[code]! > 0 && Number.isNaN(ratingOf[code]!));
  const unreadRows = ratingOf.reduce((sum, rating, code) => (Number.isNaN(rating) ? sum + uses[code]! : sum), 0);
  if (filled === 0 || unreadRows > UNREAD_AT_MOST * filled) {
    return {
      ratings: null,
      notes: [{ code: "ratings-unclear", rowCount: unreadRows, examples: unread.sort().slice(0, EXAMPLES) }],
    };
  }
  const notes: TraitNote[] =
    scale !== null && scale !== TOLD_ON ? [{ code: "ratings-scaled", scale, rowCount: plain }] : [];
  return { ratings: { ratingOf, scale }, notes };
}

function readRating(text: string): RatingText {
  const key = lookupKey(text);
  const word = Object.hasOwn(WORDS, key) ? WORDS[key]! : null;
  if (word !== null) return { number: word, scale: TOLD_ON };
  const stars = /^(★*)☆*$/.exec(text.trim());
  if (stars !== null && text.trim().length === TOLD_ON) return { number: stars[1]!.length, scale: TOLD_ON };
  const written = /^(\d+(?:\.\d+)?)(?:分|星|颗星|stars?)?(?:\s*\/\s*(5|10|100)(?:分|星|stars?)?)?$/.exec(key);
  if (written === null) return null;
  return { number: Number(written[1]), scale: written[2] === undefined ? null : Number(written[2]) };
}
