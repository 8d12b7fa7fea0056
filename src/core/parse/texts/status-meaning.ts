import { COUNTED, EMPTY_WORDS, REFUNDED, RETURNS, UNPAID } from "./status-words";
import { wordKey, wordKeys } from "./word-key";

/** What a status word says about a row. */
export type StatusMeaning = "blank" | "counted" | "unpaid" | "refunded" | "return" | "unknown";

// Longer status texts of the platforms: the first phrase found decides.
const PHRASES: readonly (readonly [string, StatusMeaning])[] = [
  ["部分退", "counted"],
  ["partiallyrefunded", "counted"],
  ["退款关闭", "counted"],
  ["退款失败", "counted"],
  ["退款取消", "counted"],
  ["退货取消", "counted"],
  ["售后取消", "counted"],
  ["售后关闭", "counted"],
  ["售后已取消", "counted"],
  ["售后已关闭", "counted"],
  ["无售后", "counted"],
  ["无退款", "counted"],
  ["退款成功", "refunded"],
  ["已退款", "refunded"],
  ["已全额退款", "refunded"],
  ["等待买家付款", "unpaid"],
  ["待付款", "unpaid"],
  ["未付款", "unpaid"],
  ["已取消", "unpaid"],
  ["已删除", "unpaid"],
  ["交易关闭", "unpaid"],
  ["订单关闭", "unpaid"],
  ["已签收", "counted"],
  ["已收货", "counted"],
  ["已发货", "counted"],
  ["待发货", "counted"],
  ["交易成功", "counted"],
];

const BETWEEN_PARTS = /[,，、;；/／|｜+()（）[\]【】<>《》→]+/;
/** A part about giving back that is no known word leaves the row in doubt. */
const ABOUT_RETURNS = /退|refund|return|erstatt|retour|rembours|reembols|devol|rimbors|返金|返品|환불|반품/;

// Words of Latin script that decide wherever they stand, and those that do so only where nothing else is pending.
const SURELY_UNPAID = wordKeys("cancelled canceled voided void draft deleted unpaid abandoned trash trashed declined");
const PERHAPS_UNPAID = wordKeys("pending failed hold expired incomplete awaiting waiting error rejected");
const OF_PAYMENT = wordKeys("payment checkout transaction deposit bank wire");
const OF_DELIVERY = wordKeys(
  "shipment shipping delivery fulfillment fulfilment pickup review dispatch collection stock",
);
const DONE = wordKeys(
  "completed complete paid shipped delivered fulfilled processing dispatched accepted succeeded successful captured received",
);
const GIVING_BACK = wordKeys("refund refunds refunded return returns returned chargeback");
const NOT_GIVEN_BACK = wordKeys(
  "failed cancelled canceled rejected declined denied closed no none without partial partially not",
);
const GIVEN_BACK = wordKeys(
  "refunded returned completed complete succeeded successful issued processed full fully received",
);
const NEGATIONS = wordKeys("not no non un never without partially partial request requested");

/**
 * The meaning of one status cell's text. A text that is known as a whole comes first; otherwise it is taken apart at
 * commas, slashes and brackets, and of its parts refunded counts before unpaid, and unpaid before counted: "(删除)等待出库"
 * is unpaid, "wc-completed" is counted.
 */
export function statusMeaning(text: string): StatusMeaning {
  const whole = knownMeaning(wordKey(text));
  if (whole !== "unknown") return whole;
  const parts = text.split(BETWEEN_PARTS).filter(part => wordKey(part) !== "");
  const meanings = new Set(parts.map(meaningOfPart));
  if (meanings.has("refunded")) return "refunded";
  if (meanings.has("unpaid")) return "unpaid";
  const doubtful = parts.some(part => ABOUT_RETURNS.test(wordKey(part)) && meaningOfPart(part) !== "counted");
  return meanings.has("counted") && !doubtful ? "counted" : "unknown";
}

function knownMeaning(key: string): StatusMeaning {
  if (key === "") return "blank";
  if (COUNTED.has(key)) return "counted";
  if (UNPAID.has(key)) return "unpaid";
  if (REFUNDED.has(key)) return "refunded";
  return RETURNS.has(key) ? "return" : "unknown";
}

function meaningOfPart(part: string): StatusMeaning {
  const key = wordKey(part);
  const known = knownMeaning(key);
  if (known !== "unknown") return known;
  const phrase = PHRASES.find(([found]) => key.includes(found));
  return phrase ? phrase[1] : meaningOfWords(part);
}

/** A text of several words: "Payment accepted", "wc-cancelled", "Refund failed", "Awaiting shipment". */
function meaningOfWords(part: string): StatusMeaning {
  const words = part.split(/[\s_\-:.]+/).map(wordKey);
  const known = words.filter(word => word !== "" && !EMPTY_WORDS.has(word));
  if (known.length === 1) return knownMeaning(known[0]!);
  const has = (set: ReadonlySet<string>) => words.some(word => set.has(word));
  if (has(GIVING_BACK)) {
    if (has(NOT_GIVEN_BACK)) return "counted";
    return has(GIVEN_BACK) ? "refunded" : "unknown";
  }
  const negated = has(NEGATIONS);
  if (has(SURELY_UNPAID)) return negated ? "unknown" : "unpaid";
  if (has(OF_DELIVERY)) return negated || has(PERHAPS_UNPAID) ? "unknown" : deliveryMeaning(words);
  if (has(PERHAPS_UNPAID)) return has(OF_PAYMENT) && !negated ? "unpaid" : "unknown";
  if (negated && words.includes("paid")) return words.some(word => word.startsWith("partial")) ? "counted" : "unpaid";
  return has(DONE) && !negated ? "counted" : "unknown";
}

function deliveryMeaning(words: readonly string[]): StatusMeaning {
  return words.some(word => DONE.has(word)) ? "counted" : "unknown";
}
