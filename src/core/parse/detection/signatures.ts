import type { Field } from "../../fields";

/** Export systems that are known by their headers and need rules of their own. */
export type Signature =
  | "shopify"
  | "taobao"
  | "pinduoduo"
  | "douyin"
  | "jd"
  | "amazon"
  | "square"
  | "stripe"
  | "lightspeed"
  | "uci"
  | "kingdee";

interface SignatureRule {
  readonly signature: Signature;
  /** Normalised headers that all have to be there. */
  readonly headers: readonly string[];
  /** The normalised header of a field in this export; null where the export has no such column although one looks like it. */
  readonly fields: Readonly<Partial<Record<Field | "amountDeduction", string | null>>>;
}

// The order matters where one export's headers contain another's.
const RULES: readonly SignatureRule[] = [
  {
    signature: "shopify",
    headers: ["financialstatus", "lineitemname"],
    fields: { orderId: "name", memberName: "billingname" },
  },
  { signature: "taobao", headers: ["买家应付货款", "总金额"], fields: { amount: "买家实际支付金额" } },
  // The phone cells of this export hold only a tab; there is no buyer in it and none is made up.
  { signature: "pinduoduo", headers: ["用户实付金额"], fields: { amount: "用户实付金额" } },
  { signature: "douyin", headers: ["主订单编号", "子订单编号"], fields: { orderId: "主订单编号" } },
  { signature: "jd", headers: ["下单帐号", "京东价"], fields: { amount: "应付金额", unitPrice: "京东价" } },
  {
    signature: "amazon",
    headers: ["orderitemid", "itemprice"],
    fields: { amount: "itemprice", amountDeduction: "itempromotiondiscount" },
  },
  // Refunds are rows of their own below zero, so the column on the sale would count them twice.
  {
    signature: "square",
    headers: ["grosssales", "netsales", "eventtype"],
    fields: { amount: "netsales", refundAmount: null },
  },
  {
    signature: "stripe",
    headers: ["amount", "amountrefunded", "captured"],
    fields: { amount: "amount", amountDeduction: "amountrefunded", refundAmount: null },
  },
  { signature: "lightspeed", headers: ["receiptnumber", "linetype", "register"], fields: { salesperson: "user" } },
  { signature: "uci", headers: ["invoiceno", "stockcode", "unitprice"], fields: {} },
  { signature: "kingdee", headers: ["价税合计", "单据编号"], fields: { amount: "价税合计" } },
];

/** The export system that these normalised headers belong to. */
export function recogniseSignature(headers: readonly string[]): Signature | null {
  const present = new Set(headers);
  return RULES.find(rule => rule.headers.every(header => present.has(header)))?.signature ?? null;
}

export function signatureFields(signature: Signature | null): SignatureRule["fields"] {
  return RULES.find(rule => rule.signature === signature)?.fields ?? {};
}
