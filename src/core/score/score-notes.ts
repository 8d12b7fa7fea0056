import { isCutByValues } from "../band-methods";
import type { MemberWidths } from "../measure/width";
import type { DimensionBands, ScoreNote } from "../scored-members";
import { looksAtRows } from "../compatibility/compatible-scores";
import type { WidthField } from "../fields";
import type { ScoringRules } from "../scoring-rules";
import type { Day } from "../units";
import { MEMBERS_PER_BAND } from "./band-dimension";

export interface RunFacts {
  readonly bands: readonly DimensionBands[];
  readonly rules: ScoringRules;
  readonly widths: MemberWidths | null;
  /** Texts of the width column that no keyword of the lookup is in. */
  readonly unmatchedWidthTexts: readonly string[];
  /** The basis of the width column of the data, whether it was counted or not. */
  readonly mappedBasis: WidthField | null;
  /** First purchase day of each scored member. */
  readonly firstDays: Int32Array;
  readonly asOf: Day;
  readonly windowStart: Day;
  readonly unmatchedRefundRows: number;
}

/** Texts named in a note. */
const EXAMPLES = 5;

/** What a person should know about a run before trusting its scores. */
export function scoreNotes(facts: RunFacts): ScoreNote[] {
  const { bands, rules, firstDays, asOf, windowStart, unmatchedRefundRows } = facts;
  const notes: ScoreNote[] = [];
  const memberCount = firstDays.length;
  for (const { dimension, used, levels } of bands) {
    const needed = MEMBERS_PER_BAND * levels;
    // "auto" turns to fixed bands on a small base, so these were insisted on.
    if (isCutByValues(used) && memberCount < needed) {
      notes.push({ code: "small-base", dimension, memberCount, needed });
    }
  }
  const firstDay = firstDays.reduce((first, day) => Math.min(first, day), Infinity);
  // Tools that count rows know neither the window nor width.
  const rowsOnly = rules.compatibility !== null && looksAtRows(rules.compatibility);
  const windowLooksAtNothing =
    rowsOnly ||
    (rules.frequencyScope === "lifetime" &&
      rules.monetaryBasis !== "window-average" &&
      rules.widthScope === "lifetime");
  if (memberCount > 0 && firstDay > windowStart && !windowLooksAtNothing) {
    notes.push({
      code: "window-longer-than-data",
      dataDays: asOf - firstDay + 1,
      windowMonths: rules.windowMonths,
    });
  }
  if (!rowsOnly) notes.push(...widthNotes(facts));
  if (unmatchedRefundRows > 0) notes.push({ code: "refunds-unmatched", rowCount: unmatchedRefundRows });
  return notes;
}

function widthNotes(facts: RunFacts): ScoreNote[] {
  const { rules, widths, unmatchedWidthTexts, mappedBasis } = facts;
  const notes: ScoreNote[] = [];
  if (widths === null && rules.dimensions.width.enabled) notes.push(missingWidth(facts));
  if (widths !== null && unmatchedWidthTexts.length > 0) {
    notes.push({
      code: "width-texts-without-keyword",
      textCount: unmatchedWidthTexts.length,
      examples: [...unmatchedWidthTexts].sort().slice(0, EXAMPLES),
      counted: mappedBasis !== "product",
    });
  }
  if (widths !== null && widths.blankMemberCount > 0) {
    notes.push({ code: "members-with-blank-width", memberCount: widths.blankMemberCount });
  }
  return notes;
}

function missingWidth({ rules, mappedBasis }: RunFacts): ScoreNote {
  return rules.widthBasis === "first-mapped" || mappedBasis === null
    ? { code: "no-width-basis" }
    : { code: "width-basis-not-mapped", basis: rules.widthBasis };
}
