import { cleanText } from "./clean-text";

/** What a status word says about a row. */
export type StatusMeaning = "blank" | "counted" | "unpaid" | "refunded" | "return" | "unknown";

function words(list: string): Set<string> {
  return new Set(list.split(" ").map(word => wordKey(word)));
}

/** NFKC, lower case, without spaces, underscores, hyphens and closing punctuation: "Partially_Refunded" is "partiallyrefunded". */
export function wordKey(text: string): string {
  return cleanText(cleanText(text).normalize("NFKC").toLowerCase()).replace(/[\s_\-:,.;。,;!]/g, "");
}

const COUNTED = words(
  "交易成功 交易完成 已完成 未发货 已发货 卖家已发货 待发货 买家已付款 已签收 已付款 已支付 支付成功 付款成功 完成 成功 待收货 已收货 待评价 已评价 " +
    "部分发货 部分退款 待卖家发货 等待卖家发货 等待买家确认收货 已出库 待出库 配送中 已送达 已自提 已核销 已结账 已结算 正常 有效 已审核 " +
    "充值成功 无售后 售后关闭 售后取消 退款关闭 退款失败 已取消退款 無退款 已出貨 已付款 已送達 已取貨 處理中 訂單完成 " +
    "completed complete processing paid partially_refunded partially_paid fulfilled partial unfulfilled shipped delivered " +
    "closed succeeded success successful payment sale captured authorized ok active open true yes 1 no_refund none",
);

const UNPAID = words(
  "待付款 等待买家付款 未付款 已取消 取消 交易关闭 订单关闭 关闭 已关闭 交易取消 订单取消 取消订单 待支付 未支付 支付失败 付款失败 拼团失败 已作废 " +
    "作废 無效 无效 草稿 已失效 付款超时 等待付款 未成团 待付款 未付款 已取消 訂單取消 已關閉 付款失敗 交易關閉 " +
    "pending unpaid cancelled canceled voided void failed expired draft abandoned declined incomplete uncaptured " +
    "requires_payment_method requires_capture pending_payment on_hold awaiting_payment false",
);

const REFUNDED = words(
  "退款成功 已退款 退货退款 全额退款 已全额退款 已退货 退货成功 退款完成 退货完成 退货退款成功 退款退货 已退貨 退款完成 全額退款 退貨退款 " +
    "refunded returned fully_refunded chargeback",
);

// Square's Event Type: the row is itself the refund, not a purchase that was refunded.
const RETURNS = words("refund return 退款 退货 退貨");

// Longer status texts of the platforms ("未发货，退款成功"): the first phrase found decides.
const PHRASES: readonly (readonly [string, StatusMeaning])[] = [
  ["部分退", "counted"],
  ["partiallyrefunded", "counted"],
  ["退款关闭", "counted"],
  ["退款失败", "counted"],
  ["退款取消", "counted"],
  ["售后取消", "counted"],
  ["售后关闭", "counted"],
  ["售后已取消", "counted"],
  ["售后已关闭", "counted"],
  ["无售后", "counted"],
  ["退款成功", "refunded"],
  ["已退款", "refunded"],
  ["已全额退款", "refunded"],
  ["等待买家付款", "unpaid"],
  ["待付款", "unpaid"],
  ["未付款", "unpaid"],
  ["已取消", "unpaid"],
  ["交易关闭", "unpaid"],
  ["订单关闭", "unpaid"],
  ["已签收", "counted"],
  ["已收货", "counted"],
  ["已发货", "counted"],
  ["待发货", "counted"],
  ["交易成功", "counted"],
];

/** The meaning of one status cell's text. */
export function statusMeaning(text: string): StatusMeaning {
  const key = wordKey(text);
  if (key === "") return "blank";
  if (COUNTED.has(key)) return "counted";
  if (UNPAID.has(key)) return "unpaid";
  if (REFUNDED.has(key)) return "refunded";
  if (RETURNS.has(key)) return "return";
  return PHRASES.find(([phrase]) => key.includes(phrase))?.[1] ?? "unknown";
}

const TRUE_WORDS = words("是 y yes true t 1 有 √ ✓ ✔");
const FALSE_WORDS = words("否 n no false f 0 无 無 × ✗ 未 不 否定");

/** True for a plain yes or no. */
export function isFlagWord(text: string): boolean {
  const key = wordKey(text);
  return TRUE_WORDS.has(key) || FALSE_WORDS.has(key);
}

/** True for the text of a return flag, document type or direction that marks the row as taken back. */
export function isReturnWord(text: string): boolean {
  const key = wordKey(text);
  if (key === "" || FALSE_WORDS.has(key)) return false;
  if (TRUE_WORDS.has(key) || key === "退" || key === "支出" || key === "红字" || key === "紅字") return true;
  if (/^(未|无|無|非|否|不|no|non|not|un)/.test(key)) return false;
  return /退货|退款|退貨|红字|紅字|return|refund/.test(key);
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

const TOTAL_WORDS = words(
  "合计 小计 总计 共计 汇总 累计 本页合计 合計 小計 總計 共計 total totals subtotal subtotals grandtotal 本页小计 总合计",
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

const NOT_A_CATEGORY = words("gift gifts freegift shipping postage freight deposit shippingfee deliveryfee");
const NOT_A_CATEGORY_PART = /赠品|贈品|运费|運費|补差|補差|邮费|郵費|邮资|定金|订金|訂金/;

/** True for a width value that is no category of goods: 赠品, 运费, 补差, 邮费, 定金, gift, shipping. */
export function isNoCategory(key: string): boolean {
  return NOT_A_CATEGORY_PART.test(key) || NOT_A_CATEGORY.has(wordKey(key));
}
