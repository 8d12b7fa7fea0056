import type { Patterns } from "./patterns";

/** The log-likelihood of the patterns, per buyer, at the logarithms of r, alpha, a and b. */
export type LogLikelihood = (logParameters: readonly number[]) => number;

/**
 * Prepares the BG/NBD log-likelihood over columns. Gamma and beta functions come in ratios with whole differences, so
 * they are sums of logarithms, one table of them per evaluation; logarithms of times likewise, one per distinct day.
 * What is left per pattern is one exponential and one logarithm.
 *
 * @param scale  time is counted in so many days
 *
 * Source: Fader, Hardie and Lee (2005), equation 6; the two exponentiated terms are added by their logarithms.
 */
export function purchaseLikelihood(patterns: Patterns, scale: number): LogLikelihood {
  const { count, repeats, buyers, buyerCount } = patterns;
  const days = distinctDays(patterns);
  const active = patterns.activeDays.map(day => days.codeOf[day]!);
  const known = patterns.knownDays.map(day => days.codeOf[day]!);
  const times = days.values.map(day => day / scale);
  const logTimes = new Float64Array(times.length);
  const mostRepeats = count === 0 ? 0 : repeats[count - 1]!;
  const logRatios = new Float64Array(mostRepeats + 1);
  const logOdds = new Float64Array(mostRepeats + 1);
  return ([logR, logAlpha, logA, logB]) => {
    const r = Math.exp(logR!);
    const alpha = Math.exp(logAlpha!);
    const a = Math.exp(logA!);
    const b = Math.exp(logB!);
    for (let i = 0; i < times.length; i++) logTimes[i] = Math.log(alpha + times[i]!);
    for (let x = 1; x <= mostRepeats; x++) {
      const before = x - 1;
      logRatios[x] = logRatios[before]! + Math.log(((r + before) * (b + before)) / (a + b + before));
      logOdds[x] = logA! - Math.log(b + before);
    }
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const x = repeats[i]!;
      const logKnown = logTimes[known[i]!]!;
      let logL = logRatios[x]! + r * (logAlpha! - logKnown) - x * logKnown;
      if (x > 0) {
        const d = logOdds[x]! + (r + x) * (logKnown - logTimes[active[i]!]!);
        logL += d > 0 ? d + Math.log1p(Math.exp(-d)) : Math.log1p(Math.exp(d));
      }
      sum += buyers[i]! * logL;
    }
    return sum / buyerCount;
  };
}

function distinctDays({ activeDays, knownDays }: Patterns) {
  let most = 0;
  for (const day of knownDays) most = Math.max(most, day);
  const codeOf = new Int32Array(most + 1);
  for (const day of activeDays) codeOf[day] = 1;
  for (const day of knownDays) codeOf[day] = 1;
  const values: number[] = [];
  for (let day = 0; day <= most; day++) if (codeOf[day] === 1) codeOf[day] = values.push(day) - 1;
  return { codeOf, values: Float64Array.from(values) };
}
