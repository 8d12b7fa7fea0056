import type { CustomRule, ScoreRange } from "#core/custom-rule";

const ANY: ScoreRange = { min: 1, max: 5 };

/** Rules over recency, frequency and monetary as "name R F M", a range as "2-5" or a single score. */
function rules(...lines: string[]): CustomRule[] {
  return lines.map((line, index) => {
    const [nameEn, ...ranges] = line.split("|");
    const [recency, frequency, monetary] = ranges.map(text => {
      const [min, max = min] = text.split("-").map(Number);
      return { min: min!, max: max! };
    });
    return {
      order: index + 1,
      nameZh: "",
      nameEn: nameEn!,
      recency: recency!,
      frequency: frequency!,
      monetary: monetary!,
      width: ANY,
      action: "",
      priority: index + 1,
      colour: "",
    };
  });
}

/** The map in the documentation of the R package rfm, 0.2.0. */
export const R_RFM_0_2_0 = rules(
  "Champions|4-5|4-5|4-5",
  "Loyal Customers|2-5|3-5|3-5",
  "Potential Loyalist|3-5|1-3|1-3",
  "New Customers|4-5|1|1",
  "Promising|3-4|1|1",
  "Need Attention|2-3|2-3|2-3",
  "About To Sleep|2-3|1-2|1-2",
  "At Risk|1-2|2-5|2-5",
  "Can't Lose Them|1|4-5|4-5",
  "Lost|1-2|1-2|1-2",
);

/** The example map of the R package rfm, 0.3.0. */
export const R_RFM_0_3_0 = rules(
  "Champions|5|5|5",
  "Potential Loyalist|3-5|3-5|2-5",
  "Loyal Customers|2-4|2-4|2-4",
  "Promising|3-4|1-3|3-5",
  "New Customers|4-5|1-3|1-5",
  "Can't Lose Them|1-2|3-4|4-5",
  "At Risk|1-2|2-5|4-5",
  "Need Attention|1-3|3-5|3-5",
  "About To Sleep|2-3|1-3|1-4",
  "Lost|1|1-5|1-5",
);
