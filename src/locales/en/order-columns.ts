import type { OutputWords } from "#app/outputs/words/output-words";

/** The headers of the columns beside the orders. */
export const orderColumnsEn: OutputWords["orderColumns"] = {
  rowSegment: "RFMW Segment",
  rowCode: "RFMW Code",
  recencyScore: "R Score",
  frequencyScore: "F Score",
  monetaryScore: "M Score",
  widthScore: "W Score",
  customerType: "Customer Type",
  occasion: "Occasion",
  rolesOnOrder: "Roles on Order",
  rowStatus: "Row Status",
};
