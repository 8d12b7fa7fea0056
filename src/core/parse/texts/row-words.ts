import { cleanText } from "./clean-text";
import { wordKey, wordKeys as words } from "./word-key";

export { statusMeaning } from "./status-meaning";
export type { StatusMeaning } from "./status-meaning";
export { wordKey };

export const TRUE_WORDS = words("是 y yes true t 1 有 √ ✓ ✔");
export const FALSE_WORDS = words("否 n no false f 0 无 無 × ✗ 未 不 否定");

/** True for a plain yes or no. */
export function isFlagWord(text: string): boolean {
  const key = wordKey(text);
  return TRUE_WORDS.has(key) || FALSE_WORDS.has(key);
}

/** Whole words of a return flag, document type or direction that mark the row as taken back, beside a plain yes. */
export const RETURN_WORDS = words("退 支出 红字 紅字");
/** Such a text begins with one of these when it denies a return. */
export const RETURN_DENIALS = ["未", "无", "無", "非", "否", "不", "no", "non", "not", "un"] as const;
/** What stands in the text of a return, and what it begins with. */
export const RETURN_PARTS = [
  "退货", "退款", "退貨", "红字", "紅字", "return", "refund", "retoure", "gutschrift", "storno", "avoir", "retour", "remboursement",
  "devolucion", "reembolso", "rimborso", "返品", "返金", "반품", "환불",
] as const; // prettier-ignore
export const RETURN_STARTS = ["abono", "reso"] as const;

const DENIED = new RegExp(`^(${RETURN_DENIALS.join("|")})`);
const RETURNED = new RegExp(`${RETURN_PARTS.join("|")}|^(${RETURN_STARTS.join("|")})`);

/** True for the text of a return flag, document type or direction that marks the row as taken back. */
export function isReturnWord(text: string): boolean {
  const key = wordKey(text);
  if (key === "" || FALSE_WORDS.has(key)) return false;
  if (TRUE_WORDS.has(key) || RETURN_WORDS.has(key)) return true;
  return !DENIED.test(key) && RETURNED.test(key);
}

const OPT_OUT_WORDS = words(
  "勿扰 免打扰 退订 拒绝 拒收 拒绝营销 不同意 不允许 不接受 已退订 勿擾 退訂 拒絕 不同意 unsubscribed optout stop",
);
const CONSENT_HEADERS = words(
  "是否允许营销 营销授权 同意营销 同意行銷 acceptsmarketing buyeracceptsmarketing consent marketingconsent",
);

/** True when "yes" in this column means that contact is allowed. */
export function isConsentHeader(header: string): boolean {
  return CONSENT_HEADERS.has(wordKey(header));
}

/** True for a text that says "do not contact". In a consent column only a clear no says so, a blank cell does not. */
export function isOptOutWord(text: string, consentColumn: boolean): boolean {
  const key = wordKey(text);
  if (OPT_OUT_WORDS.has(key)) return true;
  return consentColumn ? FALSE_WORDS.has(key) : TRUE_WORDS.has(key);
}

export const TOTAL_WORDS = words(
  "合计 小计 总计 共计 汇总 累计 本页合计 合計 小計 總計 共計 total totals subtotal subtotals grandtotal 本页小计 总合计 " +
    "summe gesamt gesamtsumme zwischensumme endsumme total_general totaux sous_total suma total_generale totale totali " +
    "subtotale totales 総計 総合計 合計金額 합계 총계 소계 총합계",
);

/** True for a cell that heads a row of totals: 合计, 小计, Total, Grand total. */
export function isTotalWord(text: string): boolean {
  // Asked of every member id, and nearly every id has a digit, which no such word has and which no cleaning takes away.
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) return false;
  }
  return text.length < 40 && TOTAL_WORDS.has(wordKey(text));
}

/** True for the label that Excel's own Subtotal command writes: "V001 汇总", "V001 Total". */
export function isSubtotalLabel(text: string): boolean {
  return /\S\s+(汇总|小计|合计|合計|小計|total|subtotal)$/i.test(cleanText(text));
}

export const GIFTS = words("gift gifts freegift");
export const GIFT_PARTS = ["赠品", "贈品"] as const;
export const CHARGES = words("shipping postage freight deposit shippingfee deliveryfee");
export const CHARGE_PARTS = ["运费", "運費", "补差", "補差", "邮费", "郵費", "邮资", "定金", "订金", "訂金"] as const;

/** True for a width value that names what comes along with goods: 赠品, gift. Where it is paid for it is goods itself. */
export function isGiftWord(key: string): boolean {
  return GIFT_PARTS.some(part => key.includes(part)) || GIFTS.has(wordKey(key));
}

/** True for a width value that names a charge, which is no category of goods: 运费, 补差, 邮费, 定金, shipping. */
export function isChargeWord(key: string): boolean {
  return CHARGE_PARTS.some(part => key.includes(part)) || CHARGES.has(wordKey(key));
}
