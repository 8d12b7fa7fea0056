import { expect, test } from "vitest";
import {
  isChargeWord,
  isGiftWord,
  isOptOutWord,
  isReturnWord,
  isTotalWord,
  statusMeaning,
} from "../../../../src/core/parse/texts/row-words";

const MEANINGS: Record<string, string> = {
  unpaid:
    "待付款 等待买家付款 未付款 已取消 取消 交易关闭 订单关闭 pending unpaid cancelled Canceled VOIDED failed expired draft 待支付 未付款，超时关闭",
  refunded: "退款成功 已退款 退货退款 refunded Fully-Refunded 未发货，退款成功 全额退款",
  return: "Refund Return 退货",
  counted:
    "交易成功 已完成 已发货 卖家已发货 待发货 买家已付款 已签收 completed processing PAID partially_refunded fulfilled CLOSED 部分退款 售后取消 无售后或售后取消 已发货，待签收 ok",
  unknown: "审核中 foo 退款处理中",
};

test.each(
  Object.entries(MEANINGS).flatMap(([meaning, words]) =>
    words.split(" ").map((word): [string, string] => [word, meaning]),
  ),
)("the status %s is %s", (word, meaning) => {
  expect(statusMeaning(word)).toBe(meaning);
});

// Texts with spaces, as exports write them.
const WRAPPED: Record<string, readonly string[]> = {
  unpaid: [
    "(删除)等待出库", "wc-cancelled", "Checkout draft", "wc-checkout-draft", "Pending payment", "On hold", "Cancelled by customer",
    "Payment error", "On backorder (not paid)", "等待付款", "交易关闭，退款失败", "待付款/已关闭", "Storniert", "Zahlung ausstehend", "Annulée",
    "En attente du paiement", "Pendiente de pago", "In attesa di pagamento", "キャンセル", "入金待ち", "취소완료", "入金待ち（銀行振込）", "auto-draft",
    "Payment failed", "Awaiting check payment", "order_cancelled", "TRADE_CLOSED",
  ],
  refunded: [
    "wc-refunded", "Return completed", "Refund issued", "已发货，退款成功", "Voided - refunded", "Rückerstattet", "Remboursée", "Reembolsado",
    "Rimborsato", "返金済み", "환불완료", "已取消(已退款)",
  ],
  counted: [
    "wc-completed", "wc-processing", "买家已付款，等待卖家发货", "无售后或售后取消", "退款失败", "Refund failed", "Refund cancelled", "Partial refund",
    "Payment accepted", "On backorder (paid)", "等待确认收货", "已发货(顺丰)", "Versendet", "Terminée", "En cours", "Completado", "Spedito", "発送済み",
    "구매확정", "Partially paid", "Order completed", "未退款", "Canceled_Reversal", "Awaiting shipment", "Delivered to customer",
  ],
  unknown: [
    "暂停订单", "交易成功(退款中)", "Return requested", "Refund pending", "Delivery failed", "Not cancelled", "Partially cancelled", "foo bar",
    "Payment review", "Pending review",
  ],
}; // prettier-ignore

test.each(
  Object.entries(WRAPPED).flatMap(([meaning, texts]) => texts.map((text): [string, string] => [text, meaning])),
)("the status %j is %s", (text, meaning) => {
  expect(statusMeaning(text)).toBe(meaning);
});

test("a blank status says nothing against a row", () => {
  expect(statusMeaning(" ")).toBe("blank");
});

test.each(["退货", "销售退货单", "是", "Y", "true", "1", "Return", "refund line", "红字", "支出", "退"])(
  "%s marks a return",
  word => {
    expect(isReturnWord(word)).toBe(true);
  },
);

test.each(["", "否", "no", "0", "false", "销售", "Sale", "未退货", "无退款", "Non-refundable", "收入", "普通订单"])(
  "%j marks no return",
  word => {
    expect(isReturnWord(word)).toBe(false);
  },
);

test("是, y, yes, true, 1, 勿扰 and 退订 forbid contact", () => {
  expect(["是", "y", "Yes", "TRUE", "1", "勿扰", "退订"].every(word => isOptOutWord(word, false))).toBe(true);
  expect(["", "否", "no", "0", "false"].some(word => isOptOutWord(word, false))).toBe(false);
});

test("in a consent column only a clear no forbids contact", () => {
  expect(["no", "否", "FALSE", "0", "退订"].every(word => isOptOutWord(word, true))).toBe(true);
  expect(["yes", "是", ""].some(word => isOptOutWord(word, true))).toBe(false);
});

test("合计, 小计, 总计, Total, Subtotal and Grand total head rows of totals", () => {
  expect(["合计", "合 计：", "小计", "总计", "Total", "SUBTOTAL", "Grand total", "小計"].every(isTotalWord)).toBe(true);
  expect(["Totally", "合计表", "", "V001"].some(isTotalWord)).toBe(false);
});

test("gifts come along with goods, freight and deposits are charges, and gift cards are goods", () => {
  expect(["赠品", "赠品专区", "gift", "Gifts", "Free gift"].every(isGiftWord)).toBe(true);
  expect(["运费补差", "邮费链接", "定金", "shipping", "Delivery fee"].every(isChargeWord)).toBe(true);
  expect(["上衣", "gift cards", "shoes"].some(word => isGiftWord(word) || isChargeWord(word))).toBe(false);
});
