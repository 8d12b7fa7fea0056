import { BAND_METHODS } from "./band-methods";
import type { CustomRule, ScoreRange } from "./custom-rule";
import { readBoolean, readList, readNumber, readObject, readOneOf, readText } from "./json-reading";
import type { JsonFault, JsonFaults, JsonReader } from "./json-reading";
import { checkRules } from "./rules-faults";
import type { RulesFault } from "./rules-faults";
import { DIMENSIONS, FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_BASES, WIDTH_SCOPES, defaultRules } from "./scoring-rules";
import type {
  CompatibilityRules,
  Dimension,
  DimensionRules,
  OwnCuts,
  ScoringRules,
  WidthKeyword,
} from "./scoring-rules";
import { SEGMENT_MAPS } from "./segment-maps";
import { dayFromIso } from "./units";
import type { Day } from "./units";

export type UpgradedRules = { readonly rules: ScoringRules } | { readonly faults: readonly (JsonFault | RulesFault)[] };

/**
 * Rules as they stand in a settings file, in the present version. Version 1 knew no scopes, no cut points of one's own
 * and no compatibility modes, and means what the defaults mean for them.
 *
 * Nothing is guessed and nothing passed over: every unknown key, dimension, map or value and every key that is missing
 * is a fault with its path, and rules that read well but make no sense have the faults of {@link checkRules}. The order
 * of keys does not matter.
 *
 * @param parsed  any parsed JSON, from any source
 */
export function upgradeRules(parsed: unknown): UpgradedRules {
  const faults: JsonFaults = [];
  const isVersion1 =
    typeof parsed === "object" && parsed !== null && (parsed as { readonly version?: unknown }).version === 1;
  const read = isVersion1 ? readVersion1(parsed, "", faults) : readVersion2(parsed, "", faults);
  if (read === undefined) return { faults };
  const rules: ScoringRules = { ...defaultRules(), ...read, version: 2 };
  const senseless = checkRules(rules);
  return senseless.length > 0 ? { faults: senseless } : { rules };
}

function readByDimension<T>(reader: JsonReader<T>): JsonReader<Record<Dimension, T>> {
  return readObject<Record<Dimension, T>>({ recency: reader, frequency: reader, monetary: reader, width: reader });
}

/** A day as it is in plain data (days since 1970-01-01) or as a person writes it. */
const readDay: JsonReader<Day> = (value, path, faults) => {
  const day = typeof value === "string" ? dayFromIso(value) : Number.isInteger(value) ? (value as Day) : null;
  if (day !== null) return day;
  faults.push({ code: "value-unknown", path, value: JSON.stringify(value), expected: ["YYYY-MM-DD"] });
  return undefined;
};

const readOrigin: JsonReader<OwnCuts["origin"]> = (value, path, faults) =>
  (value as { readonly kind?: unknown } | null)?.kind === "frozen"
    ? readObject<{ kind: "frozen"; asOf: Day }>({ kind: readOneOf(["frozen"]), asOf: readDay })(value, path, faults)
    : readObject<{ kind: "own" }>({ kind: readOneOf(["own"]) })(value, path, faults);

const readOwnCuts = readObject<OwnCuts>({
  cuts: readList(readNumber),
  boundary: readOneOf(["below", "above"]),
  origin: readOrigin,
});

const simpleDimension = {
  enabled: readBoolean,
  levels: readNumber,
};

const readRange = readObject<ScoreRange>({ min: readNumber, max: readNumber });

const readCustomRule = readObject<CustomRule>({
  order: readNumber,
  nameZh: readText,
  nameEn: readText,
  recency: readRange,
  frequency: readRange,
  monetary: readRange,
  width: readRange,
  action: readText,
  priority: readNumber,
  colour: readText,
});

const readCompatibility: JsonReader<CompatibilityRules | null> = (value, path, faults) => {
  if (value === null) return null;
  const mode = (value as { readonly mode?: unknown } | undefined)?.mode;
  if (mode === "pandas-qcut") {
    const reader = readObject<CompatibilityRules & { mode: "pandas-qcut" }>({
      mode: readOneOf(["pandas-qcut"]),
      ties: readOneOf(["drop", "rank-first"]),
    });
    return reader(value, path, faults);
  }
  if (mode === "spss-modeler") {
    const weights = { recency: readNumber, frequency: readNumber, monetary: readNumber };
    const reader = readObject<CompatibilityRules & { mode: "spss-modeler" }>({
      mode: readOneOf(["spss-modeler"]),
      ties: readOneOf(["keep", "next"]),
      weights: readObject<{ recency: number; frequency: number; monetary: number }>(weights),
    });
    return reader(value, path, faults);
  }
  const simple = ["r-rfm", "sql-ntile", "spss-independent", "spss-nested"] as const;
  const modes = [...simple, "pandas-qcut", "spss-modeler"];
  const reader = readObject<{ mode: (typeof simple)[number] }>({
    mode: readOneOf(modes) as JsonReader<(typeof simple)[number]>,
  });
  return reader(value, path, faults);
};

const inBothVersions = {
  order: readList(readOneOf(DIMENSIONS)),
  weights: readByDimension(readNumber),
  windowMonths: readNumber,
  map: readOneOf(Object.keys(SEGMENT_MAPS) as ScoringRules["map"][]),
  sameDayIsOnePurchase: readBoolean,
};

const optionalInBoth = { customRules: readList(readCustomRule), strictSplit: readBoolean };

type Optional = Required<Pick<ScoringRules, "customRules" | "strictSplit">>;

const readVersion1 = readObject<
  Pick<ScoringRules, "order" | "weights" | "windowMonths" | "map" | "sameDayIsOnePurchase" | "dimensions"> & {
    version: 1;
  },
  Optional
>(
  {
    version: readOneOf([1]),
    ...inBothVersions,
    dimensions: readByDimension(
      readObject<DimensionRules>({ ...simpleDimension, method: readOneOf(["auto", "equal-frequency", "fixed"]) }),
    ),
  },
  optionalInBoth,
);

const readVersion2 = readObject<Omit<ScoringRules, keyof Optional>, Optional>(
  {
    // Version 1 was told apart before; a message about any other number names both.
    version: readOneOf([1, 2]) as JsonReader<2>,
    ...inBothVersions,
    frequencyScope: readOneOf(FREQUENCY_SCOPES),
    monetaryBasis: readOneOf(MONETARY_BASES),
    widthScope: readOneOf(WIDTH_SCOPES),
    widthBasis: readOneOf(WIDTH_BASES),
    widthLookup: readList(readObject<WidthKeyword>({ keyword: readText, category: readText })),
    dimensions: readByDimension<DimensionRules>(
      readObject<Omit<DimensionRules, "ownCuts">, { ownCuts: OwnCuts }>(
        { ...simpleDimension, method: readOneOf(BAND_METHODS) },
        { ownCuts: readOwnCuts },
      ),
    ),
    compatibility: readCompatibility,
  },
  optionalInBoth,
);
