import { wordKey, wordKeys as words } from "./word-key";

const USER_HEADERS = words(
  "使用人 使用者 体验人 受益人 送礼对象 宝宝姓名 儿童姓名 體驗人 受益人 enduser usedby user wearer beneficiary giftrecipient",
);

/** True when a recipient column says by its header that it names who uses the goods; any other names who takes them in. */
export function isUserHeader(header: string): boolean {
  return USER_HEADERS.has(wordKey(header));
}
