import type { ORDER_FIELDS } from "./order-lines";

interface OrderColumn {
  readonly field: (typeof ORDER_FIELDS)[number];
  readonly zh: string;
  /** As Shopify and Square name it. */
  readonly en: string;
  readonly format: string;
  /** Characters of the standard font. */
  readonly width: number;
}

const TEXT = "@";
const DAY = "yyyy-mm-dd";
const MINUTE = "yyyy-mm-dd hh:mm";
const MONEY = "#,##0.00";
const GENERAL = "General";

/** The columns of the order sheets, in order. */
export const ORDER_COLUMNS: readonly OrderColumn[] = [
  { field: "memberId", zh: "会员编号", en: "Customer ID", format: TEXT, width: 11 },
  { field: "memberName", zh: "会员姓名", en: "Customer Name", format: TEXT, width: 11 },
  { field: "phone", zh: "手机号", en: "Phone", format: TEXT, width: 14 },
  { field: "gender", zh: "性别", en: "Gender", format: TEXT, width: 7 },
  { field: "birthday", zh: "生日", en: "Birthday", format: DAY, width: 12 },
  { field: "occupation", zh: "职业", en: "Occupation", format: TEXT, width: 10 },
  { field: "income", zh: "月收入", en: "Income", format: TEXT, width: 11 },
  { field: "orderId", zh: "订单编号", en: "Order ID", format: TEXT, width: 11 },
  { field: "orderedAt", zh: "下单时间", en: "Created at", format: MINUTE, width: 17 },
  { field: "paidAt", zh: "付款时间", en: "Paid at", format: MINUTE, width: 17 },
  { field: "store", zh: "门店", en: "Location", format: TEXT, width: 10 },
  { field: "channel", zh: "渠道", en: "Source", format: TEXT, width: 12 },
  { field: "salesperson", zh: "导购", en: "Employee", format: TEXT, width: 10 },
  { field: "category", zh: "品类", en: "Category", format: TEXT, width: 10 },
  { field: "brand", zh: "品牌", en: "Vendor", format: TEXT, width: 9 },
  { field: "product", zh: "商品名称", en: "Item", format: TEXT, width: 16 },
  { field: "quantity", zh: "数量", en: "Qty", format: GENERAL, width: 7 },
  { field: "listAmount", zh: "吊牌金额", en: "Gross Sales", format: MONEY, width: 12 },
  { field: "discount", zh: "优惠金额", en: "Discounts", format: MONEY, width: 12 },
  { field: "totalAmount", zh: "总金额", en: "Total", format: MONEY, width: 12 },
  { field: "paidAmount", zh: "实付金额", en: "Net Sales", format: MONEY, width: 12 },
  { field: "status", zh: "订单状态", en: "Order Status", format: TEXT, width: 11 },
  { field: "refundAmount", zh: "退款金额", en: "Refunded Amount", format: MONEY, width: 12 },
  { field: "campaign", zh: "活动", en: "Discount Code", format: TEXT, width: 13 },
  { field: "payer", zh: "付款人", en: "Payer", format: TEXT, width: 10 },
  { field: "user", zh: "使用人", en: "Recipient", format: TEXT, width: 10 },
  { field: "referrer", zh: "推荐人", en: "Referred by", format: TEXT, width: 10 },
  { field: "approver", zh: "审批人", en: "Approved By", format: TEXT, width: 10 },
  { field: "rating", zh: "满意度", en: "Rating", format: GENERAL, width: 8 },
  { field: "doNotContact", zh: "勿扰", en: "Do Not Contact", format: TEXT, width: 8 },
];
