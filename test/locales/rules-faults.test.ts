import { describe, expect, it } from "vitest";
import { checkRules } from "#core/rules-faults";
import { defaultRules } from "#core/scoring-rules";
import { upgradeRules } from "#core/upgrade-rules";
import { rulesFaultsEn } from "#locales/en/rules-faults";
import { settingsFault } from "#locales/rules-fault-words";
import type { SettingsFault, SettingsFaultSentences } from "#locales/rules-fault-words";
import { rulesFaultsZh } from "#locales/zh/rules-faults";

const EXAMPLES: { readonly [C in SettingsFault["code"]]: Extract<SettingsFault, { readonly code: C }> } = {
  "levels-out-of-range": { code: "levels-out-of-range", dimension: "recency", levels: 1 },
  "order-not-a-permutation": { code: "order-not-a-permutation", order: ["recency", "recency"] },
  "weight-not-positive": { code: "weight-not-positive", dimension: "width", weight: -1 },
  "window-out-of-range": { code: "window-out-of-range", windowMonths: 0.5 },
  "no-dimension-enabled": { code: "no-dimension-enabled" },
  "custom-map-without-rules": { code: "custom-map-without-rules" },
  "cuts-missing": { code: "cuts-missing", dimension: "monetary" },
  "cuts-do-not-match-levels": { code: "cuts-do-not-match-levels", dimension: "monetary", cutCount: 2, levels: 5 },
  "cut-not-a-number": { code: "cut-not-a-number", dimension: "monetary", place: 0, cut: NaN },
  "cuts-not-rising": { code: "cuts-not-rising", dimension: "frequency", place: 1, before: 3, cut: 2.5 },
  "own-cuts-in-compatibility-mode": {
    code: "own-cuts-in-compatibility-mode",
    dimension: "recency",
    mode: "sql-ntile",
  },
  "lookup-keyword-blank": { code: "lookup-keyword-blank", place: 4 },
  "lookup-category-blank": { code: "lookup-category-blank", place: 1, keyword: "tee" },
  "lookup-keyword-repeated": { code: "lookup-keyword-repeated", place: 1, keyword: "tee" },
  "not-an-object": { code: "not-an-object", path: "" },
  "not-a-list": { code: "not-a-list", path: "order" },
  "key-missing": { code: "key-missing", path: "windowMonths" },
  "key-unknown": { code: "key-unknown", path: "dimensions.loyalty" },
  "value-unknown": { code: "value-unknown", path: "map", value: '"x"', expected: ["rfmw14", "cn8"] },
};

describe("faults of settings", () => {
  it.each([
    ["English", rulesFaultsEn],
    ["Chinese", rulesFaultsZh],
  ] as [string, SettingsFaultSentences][])("have a sentence each in %s, with nothing left blank", (_, sentences) => {
    for (const fault of Object.values(EXAMPLES)) {
      const text = settingsFault(sentences, fault);
      expect(text).toMatch(/[.。]$/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("say what is wrong and what would be right", () => {
    const [levels] = checkRules({
      ...defaultRules(),
      dimensions: { ...defaultRules().dimensions, width: { enabled: true, levels: 1, method: "auto" } },
    });
    expect(settingsFault(rulesFaultsEn, levels!)).toBe(
      "Width cannot have 1 level: choose 2 to 5, in a compatibility mode 2 to 9.",
    );
    const upgraded = upgradeRules({ ...defaultRules(), map: "rfm" });
    const [map] = "faults" in upgraded ? upgraded.faults : [];
    expect(settingsFault(rulesFaultsZh, map!)).toMatch(/^「map」是 "rfm"；可用的是rfmw14/);
  });
});
