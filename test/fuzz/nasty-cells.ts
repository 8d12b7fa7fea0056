import type { RandomStream } from "#samples/random";

/** Texts of cells that one reader or another has taken amiss, or might. */
const NASTY = [
  "", " ", "0", "-0", "00123", "1e308", "-1e308", "1e-400", "NaN", "Infinity", "1,234.50", "1.234,50", "(5)", "￥12.5", "12元",
  "2026-05-01", "2026/13/45", "01/02/2026", "20260501", "2026-02-30", "1900-02-29", "0000-00-00", "9999-12-31 23:59:60", "今天", "五月",
  "=1+1", '="00123"', "'00123", "''''", "'=\"'", "#N/A", "#REF!", "__proto__", "constructor", "toString", "<b>&amp;", "\\u0000",
  "已取消", "refund", "退款", "closed?", "合计", "Total", "小计：", "第1页 共2页", "散客", "guest", "null", "undefined", "-", "—", "N/A",
  "138 0013 8000", "+86-13800138000", "１３８００１３８０００", "a@b.cn", "会员甲", "王\u200b五", "e\u0301", "\ufeffid", "\ud800", "👨‍👩‍👧", "ﷺ", "\u202eabc",
  "a,b", 'say "hi"', "two\nlines", "two\r\nlines", "tab\there", "semi;colon", "pipe|", "CNY", "usd", "100 JPY",
]; // prettier-ignore

/** Headers that mean a column, some of them the same one, and some that mean none. */
export const HEADERS = [
  "会员编号", "会员ID", "手机号", "member id", "Customer", "订单编号", "order id", "下单日期", "order date", "付款时间", "实付金额",
  "amount", "金额（元）", "退款金额", "数量", "单价", "品类", "品牌", "商品名称", "订单状态", "status", "币种", "currency", "门店", "姓名",
  "备注", "", "金额", "日期", "((((", "Total",
]; // prettier-ignore

/** One cell's text. */
export function nastyText(random: RandomStream): string {
  const text = random.pick(NASTY);
  const kind = random.next();
  if (kind < 0.02) return text.repeat(random.whole(2, 400));
  if (kind < 0.06) return text + random.pick(NASTY);
  if (kind < 0.12)
    return String.fromCharCode(...Array.from({ length: random.whole(1, 6) }, () => random.whole(0, 0xffff)));
  return text;
}

/** A cell as it would stand in a list of orders under one of the headers, now and then. */
export function plausibleText(random: RandomStream): string {
  switch (random.whole(0, 4)) {
    case 0:
      return `V${random.whole(1, 9)}`;
    case 1:
      return `2026-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
    case 2:
      return String(random.whole(-50, 5000) / 10);
    case 3:
      return `SO${random.whole(1, 40)}`;
    default:
      return random.pick(["外套", "裤装", "已完成", "CNY"]);
  }
}
