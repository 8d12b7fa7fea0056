import { lookupKey } from "../width-lookup";

/** Where somebody bought, as far as a text tells. */
export type ChannelKind = "online" | "offline" | "unknown";

/** Parts of texts in scripts without spaces between words. */
const ONLINE_PARTS = [
  "线上", "網上", "网上", "网店", "網店", "商城", "小程序", "微信", "公众号", "社群", "直播", "天猫", "淘宝", "京东", "拼多多", "抖音", "抖店", "快手", "小红书", "有赞", "微盟", "唯品会", "得物",
  "电商", "電商", "線上", "官网", "官網", "蝦皮", "オンライン", "通販", "ネット", "온라인", "인터넷", "쇼핑몰", "스마트스토어",
]; // prettier-ignore
const OFFLINE_PARTS = [
  "门店", "線下", "线下", "实体", "實體", "专柜", "專櫃", "收银", "收銀", "門市", "店铺", "店舖", "分店", "直营店", "店頭", "実店舗", "店舗", "오프라인", "매장", "점포",
]; // prettier-ignore
/** Whole words of texts with spaces: "app" is not in "apparel". */
const ONLINE_WORDS = new Set([
  "app", "web", "website", "online", "onlineshop", "webshop", "shopify", "amazon", "ebay", "etsy", "ecommerce", "e-commerce",
  "commerce", "internet", "marketplace", "tmall", "taobao", "wechat", "woocommerce", "mobile", "línea", "ligne",
]); // prettier-ignore
const OFFLINE_WORDS = new Set([
  "pos", "store", "shop", "retail", "in-store", "instore", "offline", "boutique", "branch", "counter", "filiale", "laden", "magasin",
  "tienda", "negozio", "showroom",
]); // prettier-ignore

/**
 * Whether a text names a way to buy online or in a shop; what names both is online ("online store", 门店小程序).
 * Source: the words of rfmw.md 1.14, and the same in the other languages that headers are read in.
 */
export function channelKind(text: string): ChannelKind {
  const key = lookupKey(text);
  const words = key.split(/[\s_/()（）,.:：·|]+/);
  const names = (parts: readonly string[], whole: ReadonlySet<string>) =>
    parts.some(part => key.includes(part)) || words.some(word => whole.has(word));
  if (names(ONLINE_PARTS, ONLINE_WORDS)) return "online";
  return names(OFFLINE_PARTS, OFFLINE_WORDS) ? "offline" : "unknown";
}
