import type { CompatibilityRules } from "#core/scoring-rules";

/** True for the tools that count order rows and add amounts up, whatever the scopes and bases of the rules say. */
export function looksAtRowsOnly(compatibility: CompatibilityRules | null): boolean {
  return compatibility !== null && compatibility.mode !== "sql-ntile" && compatibility.mode !== "pandas-qcut";
}
