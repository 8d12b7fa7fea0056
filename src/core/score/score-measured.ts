import { looksAtRows } from "../compatibility/compatible-scores";
import { rowMeasures } from "../compatibility/row-measures";
import { measuredValues, monetaryBase } from "../measure/measured-values";
import type { MeasuredValues } from "../measure/measured-values";
import type { MeasuredMembers } from "../measure/measure-members";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { ScoredMembers } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import { takeBytes, takeDoubles } from "../stats/take";
import { scoreMeasures } from "./score-measures";
import type { ScoredMeasures } from "./score-measures";

/** Scores and what they were made from, in the order of the measures. */
export interface ScoresOfMembers extends ScoredMeasures {
  readonly values: MeasuredValues;
}

/** Scores what the rules look at: the product's own measures, or the rows, as some compatibility modes do. */
export function scoreMeasured(
  orders: OrderRows,
  bought: PurchasesAsOf,
  { measures, widths }: MeasuredMembers,
  rules: ScoringRules,
): ScoresOfMembers {
  const scoresRows = rules.compatibility !== null && looksAtRows(rules.compatibility);
  const values = scoresRows ? valuesOfRows(orders, bought, measures.member) : measuredValues(measures, widths, rules);
  const scored = scoreMeasures({
    values,
    memberKeys: keysOf(measures.member, orders.memberKeys),
    rules,
    recencyDays: measures.recencyDays,
    averageAmount: measures.averageAmount,
    monetaryBase: monetaryBase(measures, rules.monetaryBasis),
  });
  return { ...scored, values };
}

function keysOf(members: Int32Array, memberKeys: readonly string[]): string[] {
  const keys = new Array<string>(members.length);
  for (let place = 0; place < keys.length; place++) keys[place] = memberKeys[members[place]!]!;
  return keys;
}

function valuesOfRows(orders: OrderRows, { asOf, purchases }: PurchasesAsOf, members: Int32Array): MeasuredValues {
  const { recencyDays, rowCount, amount } = rowMeasures(purchases, orders.day, members, asOf);
  return { recency: recencyDays, frequency: rowCount, monetary: amount, width: null };
}

/** The scores of a result, in order of response rank. O(members). */
export function scoreColumns(
  { scores, values, index, order, combinedScore, bands }: ScoresOfMembers,
  rules: ScoringRules,
) {
  const { compatibility } = rules;
  return {
    scores: {
      recency: takeBytes(scores.recency, order),
      frequency: takeBytes(scores.frequency, order),
      monetary: takeBytes(scores.monetary, order),
      width: takeBytes(scores.width, order),
    },
    compatibility: compatibility && {
      mode: compatibility.mode,
      values: {
        recency: values.recency && takeDoubles(values.recency, order),
        frequency: values.frequency && takeDoubles(values.frequency, order),
        monetary: values.monetary && takeDoubles(values.monetary, order),
        width: values.width && takeDoubles(values.width, order),
      },
      combinedScore: combinedScore && takeDoubles(combinedScore, order),
    },
    index: takeDoubles(index, order),
    bands,
  } satisfies Partial<ScoredMembers>;
}
