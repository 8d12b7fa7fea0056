import { SIMPLE_BAND_METHODS } from "#core/band-methods";
import type { CustomRule } from "#core/custom-rule";
import {
  DIMENSIONS,
  FREQUENCY_SCOPES,
  MONETARY_BASES,
  RFM,
  WIDTH_BASES,
  WIDTH_SCOPES,
  defaultRules,
} from "#core/scoring-rules";
import type { CompatibilityRules, Dimension, DimensionRules, OwnCuts } from "#core/scoring-rules";
import { dayFromIso, isoDay } from "#core/units";
import { LARGEST_CONTROL_SHARE } from "#core/effect";
import { FORECAST_DAYS } from "#core/forecast-days";
import { HORIZONS } from "#core/response";
import { upgradeRules } from "#core/upgrade-rules";
import { ASKED_OUTPUTS } from "../../run-settings";
import type { AskedOutput, ControlGroup } from "../../run-settings";

// How single settings stand in a cell. Every reader gives undefined for a text that it does not know.

/** The as-of day that is the latest purchase in the data. */
export const LATEST = "latest";

/** "none", "response", "response,roles": in the order of the list of what can be asked for. */
export function askedText(asked: readonly AskedOutput[]): string {
  return asked.length === 0 ? "none" : asked.join(",");
}

export function readAsked(text: string): AskedOutput[] | undefined {
  if (text === "none") return [];
  const ids = text.split(",").map(id => id.trim());
  const found = ASKED_OUTPUTS.filter(output => ids.includes(output));
  return found.length === new Set(ids).size ? found : undefined;
}

/** "0.1 2026-12-01 0f…": share, day and seed of a control group. */
export function controlText({ share, day, seed }: ControlGroup): string {
  return `${share} ${isoDay(day)} ${seed}`;
}

/** A control group that was drawn; undefined where the text says none. */
export function readControl(text: string): ControlGroup | undefined {
  const found = /^(0(?:\.\d+)?) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{32})$/.exec(text);
  const day = found && dayFromIso(found[2]!);
  if (!found || day === null || Number(found[1]) > LARGEST_CONTROL_SHARE) return undefined;
  return { share: Number(found[1]), day, seed: found[3]!, toDraw: "no" };
}

/** One of the horizons that are offered. */
export function readHorizon(text: string): number | undefined {
  return HORIZONS.find(days => String(days) === text);
}

/** One of the days ahead that are offered. */
export function readForecastDays(text: string): number | undefined {
  return FORECAST_DAYS.find(days => String(days) === text);
}

/** "off", "auto 5", "own-cuts 5 below 30 90 180 360", or "frozen-cuts 3 below 2026-11-21 1 2". */
export function dimensionText({ enabled, method, levels, ownCuts }: DimensionRules): string {
  if (!enabled) return "off";
  if (method !== "own-cuts" || ownCuts === undefined) return `${method} ${levels}`;
  const { origin, boundary, cuts } = ownCuts;
  const head =
    origin.kind === "own" ? ["own-cuts", levels, boundary] : ["frozen-cuts", levels, boundary, isoDay(origin.asOf)];
  return [...head, ...cuts].join(" ");
}

/** The rules of one dimension from its text; undefined where it says none. */
export function readDimension(text: string): DimensionRules | undefined {
  if (text === "off") return { enabled: false, levels: 5, method: "auto" };
  const [method, levelsText, ...rest] = text.split(/\s+/);
  if (!/^[2-9]$/.test(levelsText ?? "")) return undefined;
  const levels = Number(levelsText);
  const simple = SIMPLE_BAND_METHODS.find(name => name === method);
  if (simple !== undefined) return rest.length === 0 ? { enabled: true, levels, method: simple } : undefined;
  const ownCuts =
    method === "own-cuts" || method === "frozen-cuts" ? readCuts(rest, method === "frozen-cuts") : undefined;
  return ownCuts && { enabled: true, levels, method: "own-cuts", ownCuts };
}

function readCuts([boundary, ...rest]: readonly string[], frozen: boolean): OwnCuts | undefined {
  if (boundary !== "below" && boundary !== "above") return undefined;
  const asOf = frozen ? dayFromIso(rest[0] ?? "") : null;
  if (frozen && asOf === null) return undefined;
  const texts = frozen ? rest.slice(1) : rest;
  const cuts = texts.map(Number);
  if (cuts.some(cut => !Number.isFinite(cut))) return undefined;
  return { cuts, boundary, origin: asOf === null ? { kind: "own" } : { kind: "frozen", asOf } };
}

/** "none", "r-rfm", "pandas-qcut drop", "spss-modeler keep 100,10,1". */
export function compatibilityText(rules: CompatibilityRules | null): string {
  if (rules === null) return "none";
  if (rules.mode === "pandas-qcut") return `${rules.mode} ${rules.ties}`;
  if (rules.mode !== "spss-modeler") return rules.mode;
  return `${rules.mode} ${rules.ties} ${RFM.map(dimension => rules.weights[dimension]).join(",")}`;
}

/** The mode from its text, null for "none"; undefined where it says neither. */
export function readCompatibility(text: string): CompatibilityRules | null | undefined {
  const [mode, ties, weightsText, ...more] = text.split(/\s+/);
  if (more.length > 0) return undefined;
  if (mode === "spss-modeler") {
    const weights = (weightsText ?? "").split(",");
    if ((ties !== "keep" && ties !== "next") || weights.length !== 3 || !weights.every(isNumber)) return undefined;
    const [recency, frequency, monetary] = weights.map(Number) as [number, number, number];
    return { mode, ties, weights: { recency, frequency, monetary } };
  }
  if (weightsText !== undefined) return undefined;
  if (mode === "pandas-qcut") return ties === "drop" || ties === "rank-first" ? { mode, ties } : undefined;
  if (ties !== undefined) return undefined;
  if (mode === "none") return null;
  return mode === "r-rfm" || mode === "sql-ntile" || mode === "spss-independent" || mode === "spss-nested"
    ? { mode }
    : undefined;
}

/** The same in every language, so that any run reads it back. */
export function yesNoText(value: boolean): string {
  return value ? "yes" : "no";
}

/** Undefined for anything but "yes" and "no". */
export function readYesNo(text: string): boolean | undefined {
  return text === "yes" ? true : text === "no" ? false : undefined;
}

/** A rule of an own map as JSON, as it stands in a settings file. */
export function customRuleText(rule: CustomRule): string {
  return JSON.stringify(rule);
}

/** A rule of an own map from JSON of any version; undefined where it holds none. */
export function readCustomRule(text: string): CustomRule | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const upgraded = upgradeRules({ ...defaultRules(), customRules: [parsed] });
  return "rules" in upgraded ? upgraded.rules.customRules?.[0] : undefined;
}

/** "40,30,20,10" for R, F, M, W; undefined where it is not four numbers. */
export function readWeights(text: string): Record<Dimension, number> | undefined {
  const weights = text.split(",");
  if (weights.length !== 4 || !weights.every(isNumber)) return undefined;
  return Object.fromEntries(DIMENSIONS.map((name, place) => [name, Number(weights[place])])) as Record<
    Dimension,
    number
  >;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number(text) >= 0 && Number.isFinite(Number(text));
}

function oneOf<T extends string>(names: readonly T[]): (text: string) => T | undefined {
  return text => names.find(name => name === text);
}

export const readFrequencyScope = oneOf(FREQUENCY_SCOPES);
export const readMonetaryBasis = oneOf(MONETARY_BASES);
export const readWidthScope = oneOf(WIDTH_SCOPES);
export const readWidthBasis = oneOf(WIDTH_BASES);
