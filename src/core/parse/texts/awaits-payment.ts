import { wordKey } from "./word-key";

const PAYMENT_TO_COME = new RegExp(
  [
    "[待未](买家|買家)?(付款|支付|繳費|缴费)|等待(买家|買家)?(付款|支付)",
    "unpaid|notpaid|nonpaid|pending|await|onhold|uncaptured|unconfirmed|requires(payment|capture)|waitbuyerpay",
    "offen|ausstehend|wartend|wartestellung|wartenauf|unbezahlt|nichtbezahlt",
    "attente|impaye|nonpayee?|pendiente|espera|impagado|nopagado|attesa|nonpagato|sospeso",
    "(入金|支払い?|決済)待ち|未入金|未払い|未決済|支払手続き中|입금(대기|전)|결제대기|미입금|미결제",
  ].join("|"),
);
const CALLED_OFF = new RegExp(
  [
    "取消|关闭|關閉|作废|作廢|无效|無效|删除|刪除|回收站|失效|撤销|撤銷|撤单|撤單|拒|不成立|超时|超時|逾期|失败|失敗",
    "cancel|void|fail|expire|decline|delete|trash|draft|reject|closed|error",
    "storniert|abgebrochen|annul|echou|fallid|fallit|anulad|キャンセル|削除|취소|삭제|실패",
  ].join("|"),
);

/**
 * Of a status text that means "unpaid": true when the order can still be paid (待付款, pending), false when it was called
 * off, ran out or says nothing about a payment to come (已取消, expired, draft).
 */
export function awaitsPayment(text: string): boolean {
  const key = wordKey(text);
  return PAYMENT_TO_COME.test(key) && !CALLED_OFF.test(key);
}
