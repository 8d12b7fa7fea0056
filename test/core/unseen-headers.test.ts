import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { detectColumns } from "#core/detect-columns";
import type { Field, HelperColumn } from "#core/fields";
import { sampleWorkbook } from "#samples/sample-workbook";

interface UnseenSystem {
  readonly system: string;
  /** Header and a cell of each of the first rows; `rows` repeats them with members that come back. */
  readonly headers: readonly string[];
  readonly expect: Readonly<Partial<Record<Field | HelperColumn, string | null>>>;
}

/** Made-up exports of systems that no rule knows by name: the general rules have to carry over. */
const SYSTEMS: readonly UnseenSystem[] = [
  {
    system: "a till in a shop of clothes",
    headers: ["小票号", "营业日期", "收银员", "会员卡号", "会员姓名", "会员等级", "商品编码", "商品名称", "大类", "数量", "零售单价", "折前金额", "优惠金额", "实收金额", "支付方式", "门店名称"],
    expect: { memberId: "会员卡号", orderDate: "营业日期", amount: "实收金额", category: "大类", orderId: "小票号", memberName: "会员姓名", store: "门店名称", memberLevel: "会员等级" },
  },
  {
    system: "a restaurant without members",
    headers: ["流水号", "结账时间", "桌台号", "人数", "菜品分类", "菜品名称", "数量", "应收金额", "优惠金额", "实收金额", "收银员", "支付方式"],
    expect: { memberId: null, orderDate: "结账时间", amount: "实收金额", category: "菜品分类", orderId: "流水号" },
  },
  {
    system: "a wholesale ledger",
    headers: ["单据日期", "单据编号", "单据类型", "客户编码", "客户名称", "业务员", "存货编码", "存货名称", "存货分类", "数量", "含税单价", "税额", "价税合计", "币种", "仓库", "制单人", "备注"],
    expect: { memberId: "客户编码", orderDate: "单据日期", amount: "价税合计", category: "存货分类", orderId: "单据编号", memberName: "客户名称", salesperson: "业务员", currency: "币种" },
  },
  {
    system: "a marketplace that hides its buyers",
    headers: ["订单编号", "子订单编号", "订单状态", "商品标题", "商品类目", "购买数量", "商品单价", "订单金额", "买家实付金额", "运费", "收件人", "收件人手机号", "收货地址", "付款时间", "发货时间", "快递单号", "卖家账号"],
    expect: { memberId: null, orderDate: "付款时间", amount: "买家实付金额", orderId: "订单编号", status: "订单状态", recipient: "收件人" },
  },
  {
    system: "a live shop with seller ids and levels only",
    headers: ["订单号", "下单时间", "主播昵称", "卖家ID", "会员等级", "会员类型", "商品名称", "实付金额", "订单状态"],
    expect: { memberId: null, orderDate: "下单时间", amount: "实付金额", orderId: "订单号" },
  },
  {
    system: "a till in Taiwan",
    headers: ["銷售單號", "銷售日期", "門市", "結帳員工", "會員編號", "會員姓名", "手機", "商品分類", "商品名稱", "數量", "原價", "折扣金額", "實收金額", "付款方式", "發票號碼"],
    expect: { memberId: "會員編號", orderDate: "銷售日期", amount: "實收金額", category: "商品分類", orderId: "銷售單號", memberName: "會員姓名", phone: "手機", store: "門市" },
  },
  {
    system: "an online shop in Taiwan",
    headers: ["訂單號碼", "訂單日期", "訂單狀態", "付款狀態", "顧客", "電郵", "顧客 ID", "送貨方式", "貨幣", "小計", "運費", "折扣", "訂單合計", "付款總金額", "收件人", "收件人電話"],
    expect: { memberId: "顧客 ID", orderDate: "訂單日期", amount: "付款總金額", orderId: "訂單號碼", recipient: "收件人", currency: "貨幣" },
  },
  {
    system: "an English till",
    headers: ["Receipt No.", "Sale Date", "Till", "Cashier", "Loyalty Number", "Customer Name", "Department", "Item", "Qty", "Unit Price", "Discount", "Net Amount", "Tax", "Tender Type", "Store Name"],
    expect: { memberId: "Loyalty Number", orderDate: "Sale Date", amount: "Net Amount", category: "Department", orderId: "Receipt No.", memberName: "Customer Name", quantity: "Qty" },
  },
  {
    system: "an English web shop",
    headers: ["order_number", "order_date", "order_status", "customer_id", "customer_note", "billing_first_name", "billing_email", "billing_phone", "shipping_total", "order_currency", "order_total", "refund_total", "line_item_name", "payment_method_title"],
    expect: { memberId: "customer_id", orderDate: "order_date", amount: "order_total", orderId: "order_number", status: "order_status", phone: "billing_phone", currency: "order_currency" },
  },
  {
    system: "a product list without people",
    headers: ["Invoice Number", "Invoice Date", "SKU", "Product Type", "Quantity", "Unit Price", "Line Total", "Seller ID", "Card Last4"],
    expect: { memberId: null, orderDate: "Invoice Date", amount: "Line Total", category: "Product Type", orderId: "Invoice Number" },
  },
]; // prettier-ignore

/** Twelve rows of four members, three orders each, as far as a header's words tell what stands below it. */
function rowsFor(headers: readonly string[]): Cell[][] {
  return Array.from({ length: 12 }, (_, row) => headers.map((header, column) => cellFor(header, column, row)));
}

function cellFor(header: string, column: number, row: number): Cell {
  if (/日期|时间|時間|date/i.test(header)) return `2026-0${(row % 9) + 1}-11 10:00`;
  if (/币|幣|currency/i.test(header)) return "CNY";
  if (/电话|电話|電話|手机|手機|phone/i.test(header)) return `1990000000${row % 10}`;
  if (/单价|金额|金額|税额|价税|运费|運費|合計|小計|原價|price|amount|total|discount|tax$/i.test(header)) return 10.5 + row;
  if (/数量|數量|人数|qty|quantity/i.test(header)) return (row % 3) + 1;
  if (/订单号|订单编号|小票号|流水号|单据编号|單號|訂單號碼|receipt|invoice n|order_number/i.test(header)) return `S${100 + row}`;
  return `${String.fromCharCode(65 + (column % 26))}${row % 4}`;
} // prettier-ignore

describe("header rows of systems that no rule knows by name", () => {
  for (const withRows of [false, true]) {
    test.each(SYSTEMS)(`$system, ${withRows ? "with rows" : "headers alone"}`, ({ headers, expect: wanted }) => {
      const { mapping } = detectColumns([headers, ...(withRows ? rowsFor(headers) : [])]);
      const found = Object.entries(wanted).map(([field]) => {
        const column = mapping[field as Field];
        return [field, column === undefined ? null : headers[column]];
      });
      expect(Object.fromEntries(found)).toEqual(wanted);
      const columns = Object.values(mapping);
      expect(new Set(columns).size).toBe(columns.length);
    });
  }
});

describe("an id of somebody else is never taken for the member's, however its values repeat", () => {
  const others = ["推荐会员编号", "邀请人会员编号", "上级会员ID", "导购会员编号", "卖家会员编号", "分销商客户编码", "收货客户编码", "付款客户编码", "会员卡号后四位", "门店会员编号", "推薦會員編號", "Referrer Customer ID", "Parent Customer ID", "Staff Customer ID", "Agent member no", "Ship-to Customer No.", "Customer Group ID", "客户经理编号"]; // prettier-ignore
  test.each(others)("%s", header => {
    const rows = Array.from({ length: 24 }, (_, row) => [`V${row % 6}`, "2026-01-02", 5 + row, `S${row}`]);
    const { mapping, suggestions } = detectColumns([[header, "下单时间", "实付金额", "订单号"], ...rows]);
    expect([mapping.memberId, mapping.memberName]).toEqual([undefined, undefined]);
    for (const { confidence } of suggestions) expect(confidence).toBeLessThan(60);
  });

  test("the buyer's own under a longer header is", () => {
    const rows = Array.from({ length: 24 }, (_, row) => [`V${row % 6}`, `P${row % 3}`, "2026-01-02", 5 + row]);
    for (const own of ["本店会员卡号", "会员ID(脱敏)", "Shopify Customer ID", "客户编码(新)"]) {
      expect(detectColumns([[own, "推荐会员编号", "下单时间", "实付金额"], ...rows]).mapping.memberId).toBe(0);
    }
  });
});

test("member ids that hardly repeat in the head of a sheet are confirmed below a known header, and nowhere else", () => {
  const rows = Array.from({ length: 200 }, (_, row) => [`V${row % 150}`, "2026-01-02", 5 + row]);
  const confidence = (header: string) =>
    detectColumns([[header, "下单时间", "实付金额"], ...rows]).columns.find(({ field }) => field === "memberId");
  expect(confidence("会员编号")).toMatchObject({ confidence: 95, reason: "header-and-content" });
  expect(confidence("线上会员编号")).toBeUndefined();
  const unique = rows.map(([, date, amount], row) => [`V${row}`, date!, amount!]);
  const { columns } = detectColumns([["会员编号", "下单时间", "实付金额"], ...unique]);
  expect(columns.find(({ field }) => field === "memberId")).toMatchObject({ confidence: 75, reason: "header" });
});

test("the sample's 会员编号 is confirmed by the head of its sheet", () => {
  const orders = sampleWorkbook("zh-CN").sheets.find(sheet => sheet.name === "订单")!;
  const { columns } = detectColumns(orders.rows.slice(0, 260));
  expect(columns.find(({ field }) => field === "memberId")).toMatchObject({ confidence: 95 });
});
