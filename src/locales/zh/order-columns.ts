import type { OutputWords } from "#app/outputs/words/output-words";

/** The headers of the columns beside the orders. */
export const orderColumnsZh: OutputWords["orderColumns"] = {
  rowSegment: "RFMW_分群",
  rowCode: "RFMW_编码",
  recencyScore: "R分",
  frequencyScore: "F分",
  monetaryScore: "M分",
  widthScore: "W分",
  customerType: "客户类型",
  occasion: "客户情境",
  rolesOnOrder: "客户角色",
  rowStatus: "行状态",
};
