import type { Instant } from "#app/instant";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import type { Language } from "./pick-locale";

/** How one language writes numbers, dates and times. */
export interface Format {
  /** "1,912" */
  readonly integer: (count: number) => string;
  /** At most two decimals, none for a whole amount: "486", "429.5". No currency: the data do not name one. */
  readonly amount: (value: number) => string;
  /** An amount in a currency, where one is known: "486 CNY", and "$486" by its sign. */
  readonly money: (value: number, currency: string | null) => string;
  /** An amount with as many decimals as are asked for: it is stated more exactly where cents would mislead. */
  readonly amountTo: (value: number, decimals: number) => string;
  /** An amount with as many decimals as it has, two at least where it has any: "217", "216.50", "216.6625". */
  readonly bound: (value: number) => string;
  /** A share of 1 with at most one decimal: "4.9%". */
  readonly percent: (share: number) => string;
  /** A fraction of a run as whole percent, rounded down: 100% only when it is done. */
  readonly progress: (fraction: number) => string;
  /** "2026-11-21" in both languages, as in the sheets. */
  readonly day: (day: Day) => string;
  /** The time of day on this computer: "14:03". */
  readonly clock: (instant: Instant) => string;
  /** Whole seconds below a minute, then minutes and seconds. */
  readonly elapsed: (milliseconds: number) => string;
  /** An estimate, so rounded: steps of 5 seconds, from a minute on whole minutes. */
  readonly remaining: (milliseconds: number) => string;
  /** "1 row", "1,912 rows": the number with the form that the language's plural rules ask for. */
  readonly count: (count: number, one: string, other: string) => string;
  /** "A, B and C", "A、B和C". */
  readonly list: (texts: readonly string[]) => string;
}

interface TimeWords {
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly joint: string;
}

const TIME: Readonly<Record<Language, TimeWords>> = {
  "zh-CN": { seconds: count => `${count} 秒`, minutes: count => `${count} 分钟`, joint: " " },
  "en-US": { seconds: count => `${count} s`, minutes: count => `${count} min`, joint: " " },
};

/** A number that every language writes as it is. The formatter would take ten times as long, in each row of a large table. */
function isSmallWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

/**
 * An amount below a thousand with two decimals, which every language of ours writes alike; null for others, and for what
 * lies so near half a cent that only the formatter can tell how it rounds.
 */
function smallAmount(value: number): string | null {
  const cents = value * 100;
  const whole = Math.round(cents);
  if (!(value >= 0) || whole >= 100_000 || Math.abs(Math.abs(cents - whole) - 0.5) < 1e-6) return null;
  return `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
}

/** The formats of a language. */
export function createFormat(language: Language): Format {
  const integers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const amounts = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const bounds = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 9 });
  const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const clocks = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const time = TIME[language];
  const integer = (value: number): string => (isSmallWhole(value) ? String(value) : integers.format(value));
  const amount = (value: number): string =>
    Number.isInteger(value) ? integer(value) : (smallAmount(value) ?? amounts.format(value));
  return {
    integer,
    amount,
    money: (value, currency) => {
      if (currency === null) return amount(value);
      if (/\p{L}/u.test(currency)) return `${amount(value)} ${currency}`;
      return `${value < 0 ? "-" : ""}${currency}${amount(Math.abs(value))}`;
    },
    amountTo: (value, decimals) => {
      if (Number.isInteger(value) || decimals === 2) return amount(value);
      return value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    },
    bound: value => (Number.isInteger(value) ? integer(value) : bounds.format(value)),
    percent: share => percents.format(share),
    // 0.57 * 100 is 56.99999999999999.
    progress: fraction => percents.format(Math.floor(fraction * 100 + 1e-9) / 100),
    day: day => isoDay(day),
    clock: instant => clocks.format(instant),
    elapsed: milliseconds => {
      const seconds = Math.floor(milliseconds / 1000);
      if (seconds < 60) return time.seconds(seconds);
      return `${time.minutes(Math.floor(seconds / 60))}${time.joint}${time.seconds(seconds % 60)}`;
    },
    remaining: milliseconds => {
      const steps = Math.max(1, Math.ceil(milliseconds / 5000));
      return steps < 12 ? time.seconds(steps * 5) : time.minutes(Math.round((steps * 5) / 60));
    },
    count: (count, one, other) => `${integer(count)} ${plurals.select(count) === "one" ? one : other}`,
    list: texts => lists.format(texts),
  };
}
