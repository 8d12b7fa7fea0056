import { compatibilityText, readCompatibility } from "#app/outputs/settings/values";
import type { CompatibilityRules } from "#core/scoring-rules";
import type { CompatibilityId } from "#locales/message-types";

const MODES: readonly (CompatibilityRules | null)[] = [
  null,
  { mode: "r-rfm" },
  { mode: "sql-ntile" },
  { mode: "pandas-qcut", ties: "drop" },
  { mode: "pandas-qcut", ties: "rank-first" },
  { mode: "spss-independent" },
  { mode: "spss-nested" },
  { mode: "spss-modeler", ties: "keep", weights: { recency: 100, frequency: 10, monetary: 1 } },
  { mode: "spss-modeler", ties: "next", weights: { recency: 100, frequency: 10, monetary: 1 } },
];

/** A mode with its way of treating ties, without its weights. */
export function compatibilityId(rules: CompatibilityRules | null): CompatibilityId {
  if (rules === null) return "none";
  if (rules.mode === "pandas-qcut") return `pandas-qcut ${rules.ties}`;
  return rules.mode === "spss-modeler" ? `spss-modeler ${rules.ties}` : rules.mode;
}

/** All that can be chosen; the one in use stands for its kind, with the weights it has. */
export function compatibilityOptions(current: CompatibilityRules | null): { id: CompatibilityId; value: string }[] {
  return MODES.map(mode => {
    const id = compatibilityId(mode);
    return { id, value: compatibilityText(id === compatibilityId(current) ? current : mode) };
  });
}

/** The mode of an option's value. @throws Error for a value that is no option's */
export function compatibilityOf(value: string): CompatibilityRules | null {
  const rules = readCompatibility(value);
  if (rules === undefined) throw new Error(`no compatibility mode: ${value}`);
  return rules;
}
