import { BAND_METHODS, takesOwnCuts } from "#core/band-methods";
import { LETTER, readOrder } from "#core/dimensions";
import { FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import { SHIPPED_VERSION } from "#core/order-occasions";
import { DIMENSIONS, FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_BASES, WIDTH_SCOPES } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { ASKED_OUTPUTS } from "../../run-settings";
import type { OutputWords } from "../words/output-words";
import { OWN_CALENDAR, SHIPPED_CALENDAR } from "./calendar-lines";
import { ANSWER_KEY, CHOICE_KEY, NO_COLUMN_KEY, SCRIPT_KEY } from "./line-keys";
import { SHIPPED, shippedScript } from "./scripts";
import {
  LATEST,
  compatibilityText,
  readAsked,
  readCompatibility,
  readControl,
  readCustomRule,
  readDimension,
  readWeights,
} from "./values";

/** A stored value as people read it; a value that nobody knows reads as it stands. */
export function readableValue(key: string, stored: string, words: OutputWords): string {
  return kindOf(key).show(stored, words) ?? stored;
}

/** The values that a readable text can stand for, in any language: what it says in words, and how it is stored. */
export function storedValueOf(key: string, readable: string, all: readonly OutputWords[]): string {
  const { candidates, parse } = kindOf(key);
  for (const words of all) {
    const found = candidates?.(words).find(stored => readableValue(key, stored, words) === readable);
    if (found !== undefined) return found;
  }
  return parse?.(readable) ?? readable;
}

/** How the values of one kind of line read. */
interface ValueKind {
  /** Undefined for a text that is no such value. */
  readonly show: (stored: string, words: OutputWords) => string | undefined;
  /** Values that can be told by their words alone. */
  readonly candidates?: (words: OutputWords) => readonly string[];
  /** Takes a value out of the words around it. */
  readonly parse?: (readable: string) => string | undefined;
}

const AS_STORED: ValueKind = { show: stored => stored };

const YES_NO: ValueKind = {
  show: (stored, { yes, no }) => (stored === "yes" ? yes : stored === "no" ? no : undefined),
  candidates: () => ["yes", "no"],
};

function choice(ids: readonly string[], wordsOf: (words: OutputWords) => Readonly<Record<string, string>>): ValueKind {
  return {
    show: (stored, words) => (ids.includes(stored) ? wordsOf(words)[stored] : undefined),
    candidates: () => ids,
  };
}

const ORDERS: readonly string[] = permutations(DIMENSIONS.map(name => LETTER[name]));

const DAYS: ValueKind = {
  show: (stored, words) => (/^\d+$/.test(stored) ? words.settings.values.days(Number(stored)) : undefined),
  parse: readable => /^\D*(\d+)\D*$/.exec(readable)?.[1],
};

const KINDS: Readonly<Record<string, ValueKind>> = {
  asOf: {
    show: (stored, words) => (stored === LATEST ? words.settings.latest : stored),
    candidates: () => [LATEST],
  },
  windowMonths: {
    show: (stored, words) => (/^\d+$/.test(stored) ? words.settings.values.months(Number(stored)) : undefined),
    parse: readable => /^\D*(\d+)\D*$/.exec(readable)?.[1],
  },
  frequencyScope: choice(FREQUENCY_SCOPES, words => words.settings.values.frequencyScope),
  monetaryBasis: choice(MONETARY_BASES, words => words.settings.values.monetaryBasis),
  widthScope: choice(WIDTH_SCOPES, words => words.settings.values.widthScope),
  widthBasis: choice(WIDTH_BASES, words => words.settings.values.widthBasis),
  order: {
    show: (stored, words) =>
      readOrder(stored)
        ?.map(name => words.settings.values.dimension[name])
        .join(words.listSeparator),
    candidates: () => ORDERS,
  },
  weights: {
    show: (stored, words) => {
      const weights = readWeights(stored);
      return weights && DIMENSIONS.map(name => `${LETTER[name]} ${weights[name]}`).join(words.listSeparator);
    },
    parse: readable => {
      const numbers = readable.match(/\d+(\.\d+)?/g);
      return numbers?.length === DIMENSIONS.length ? numbers.join(",") : undefined;
    },
  },
  map: choice(Object.keys(SEGMENT_MAPS), words => words.mapName),
  sameDayIsOnePurchase: YES_NO,
  strictSplit: YES_NO,
  horizonDays: DAYS,
  forecastDays: DAYS,
  alsoWritten: {
    show: (stored, words) => {
      const asked = readAsked(stored);
      if (asked === undefined) return undefined;
      const names = asked.map(output => words.settings.values.askedOutput[output]);
      return names.length === 0 ? words.settings.values.nothingElse : names.join(words.listSeparator);
    },
    candidates: () => ["none", ...ASKED_OUTPUTS],
  },
  calendar: {
    show: (stored, { settings: { values } }) =>
      stored === SHIPPED_CALENDAR
        ? values.shippedCalendar(SHIPPED_VERSION)
        : stored === OWN_CALENDAR
          ? values.ownCalendar
          : undefined,
    candidates: () => [SHIPPED_CALENDAR, OWN_CALENDAR],
  },
  control: {
    show: (stored, words) => {
      const control = readControl(stored);
      return control && words.settings.values.control(control.share, control.day);
    },
  },
  ...Object.fromEntries(DIMENSIONS.map(name => [name, dimensionKind(name)])),
  compatibility: {
    show: (stored, words) => {
      const rules = readCompatibility(stored);
      return rules === undefined ? undefined : words.settings.values.compatibility(rules);
    },
    candidates: () => COMPATIBILITIES,
  },
};

const COMPATIBILITIES: readonly string[] = [
  compatibilityText(null), "r-rfm", "sql-ntile", "pandas-qcut drop", "pandas-qcut rank-first", "spss-independent", "spss-nested",
]; // prettier-ignore

const CUSTOM_RULE: ValueKind = {
  show: (stored, { language }) => {
    const rule = readCustomRule(stored);
    return rule && (language === "zh-CN" ? rule.nameZh : rule.nameEn);
  },
};

function kindOf(key: string): ValueKind {
  if (Object.hasOwn(KINDS, key)) return KINDS[key]!;
  if (key.startsWith("customRule ")) return CUSTOM_RULE;
  if (key.startsWith(SCRIPT_KEY)) return scriptKind(key.slice(SCRIPT_KEY.length));
  if (key.startsWith(ANSWER_KEY)) return answerKind(key.slice(ANSWER_KEY.length));
  return AS_STORED;
}

function dimensionKind(dimension: Dimension): ValueKind {
  const methods = BAND_METHODS.filter(method => !takesOwnCuts(method));
  return {
    show: (stored, { settings: { values } }) => {
      const rules = readDimension(stored);
      if (rules === undefined) return undefined;
      if (!rules.enabled) return values.off;
      return rules.ownCuts === undefined
        ? values.levels(dimension, rules.method, rules.levels)
        : values.ownCuts(dimension, rules.ownCuts);
    },
    candidates: () => [
      "off",
      ...methods.flatMap(method => [2, 3, 4, 5, 6, 7, 8, 9].map(levels => `${method} ${levels}`)),
    ],
  };
}

function scriptKind(id: string): ValueKind {
  return {
    show: (stored, words) => (stored === SHIPPED ? shippedScript(id, words) : undefined),
    candidates: () => [SHIPPED],
  };
}

function answerKind(questionId: string): ValueKind {
  return {
    show: (stored, words) => words.settings.values.answer(questionId, stored).option,
    candidates: words => words.settings.values.answerOptions(questionId),
  };
}

/** The label of a line about a decision on the data. */
export function decisionLabel(key: string, { settings: { values } }: OutputWords): string {
  if (key.startsWith(ANSWER_KEY)) return values.answer(key.slice(ANSWER_KEY.length), "").topic;
  const [prefix, label] = key.startsWith(CHOICE_KEY)
    ? [CHOICE_KEY, values.chosenColumnOf]
    : [NO_COLUMN_KEY, values.noColumnOf];
  const field = FIELDS.find((name: Field) => prefix + name === key);
  return field === undefined ? key : label(field);
}

function permutations(letters: readonly string[]): string[] {
  if (letters.length === 1) return [...letters];
  return letters.flatMap((letter, at) =>
    permutations(letters.filter((_, other) => other !== at)).map(rest => letter + rest),
  );
}
