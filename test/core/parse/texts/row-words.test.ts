import { expect, test } from "vitest";
import {
  isNoCategory,
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

test("gifts, freight and deposits are no category, gift cards are one", () => {
  expect(["赠品", "赠品专区", "运费补差", "邮费链接", "定金", "gift", "shipping"].every(isNoCategory)).toBe(true);
  expect(["上衣", "gift cards", "shoes"].some(isNoCategory)).toBe(false);
});
