import { logBeta } from "./special/log-gamma";

/** More terms than this, and the integral is quicker than the sum. */
const MOST_TERMS = 20_000;
const NEGLIGIBLE = 1e-17;
/** Below this the exponential of a logarithm is too small to be carried on by multiplication. */
const LOG_OF_ALMOST_NOTHING = -700;

/**
 * How many purchases a member makes in time to come, who may drop out after each of them: purchases come at a rate that
 * is gamma(shape) over members, and the chance to drop out after a purchase is beta(a, b) over members.
 *
 * The papers write it as (a+b-1)/(a-1) times one minus a hypergeometric function, which is nothing by nothing at a = 1 and
 * loses digits, or its sign, elsewhere. The same quantity is a sum of positive terms: for each n, the chance of more than
 * n purchases if nobody dropped out, times the chance to stay through n of them. Where that takes too many terms (a long
 * time to come after a very short one), it is an integral over the chance to drop out. Neither has a singular point.
 *
 * @param shape    above 0
 * @param horizon  the time to come as a multiple of the time that the rate was learnt from; 0 or more
 * @param a        above 0
 * @param b        above 0
 * @returns        0 or more, to about 10 digits
 *
 * Source: Fader, Hardie and Lee (2005), Marketing Science 24, 275-284, equations 2 to 4, summed and integrated as said.
 */
export function expectedCount(shape: number, horizon: number, a: number, b: number): number {
  if (!(horizon > 0)) return 0;
  return termsOf(shape, horizon) > MOST_TERMS ? byIntegral(shape, horizon, a, b) : bySum(shape, horizon, a, b);
}

/** About as many terms as matter: the mean of the purchases without dropping out, and its long tail. */
function termsOf(shape: number, horizon: number): number {
  return shape * horizon + 40 * (1 + horizon) + 10 * Math.sqrt(shape * horizon * (1 + horizon));
}

export function bySum(shape: number, horizon: number, a: number, b: number): number {
  const z = horizon / (1 + horizon);
  let logChance = -shape * Math.log1p(horizon);
  let chance = logChance > LOG_OF_ALMOST_NOTHING ? Math.exp(logChance) : 0;
  let chanceOfMore = -Math.expm1(logChance);
  let stays = 1;
  let sum = 0;
  for (let n = 0; ; n++) {
    sum += stays * chanceOfMore;
    stays *= (b + n) / (a + b + n);
    const ratio = ((shape + n) / (n + 1)) * z;
    if (chance > 0 || ratio < 1) chance *= ratio;
    else {
      logChance += Math.log(ratio);
      if (logChance > LOG_OF_ALMOST_NOTHING) chance = Math.exp(logChance);
    }
    chanceOfMore = Math.max(0, chanceOfMore - chance);
    const slowest = Math.max(ratio, z);
    if (slowest < 1 && (chance * stays) / ((1 - slowest) * (1 - slowest)) <= NEGLIGIBLE * sum) return sum;
  }
}

/**
 * The trapezoidal rule over u, the logit of the chance to drop out. The integrand has one hill and falls off
 * exponentially on both sides, where the rule gains digits with every halving of its step.
 */
export function byIntegral(shape: number, horizon: number, a: number, b: number): number {
  const step = Math.min(0.25, 0.5 * Math.sqrt(1 / a + 1 / b));
  const middle = Math.log(a / b);
  const scale = logBeta(a, b);
  // Beyond these the chance to drop out is so near to 0 or 1 that the integrand is an exponential of u alone.
  const leftEnd = -32 - Math.log(1 + a + b + (1 + shape) * horizon);
  const rightEnd = 32 + Math.log(1 + a + b);
  const heightAt = (u: number): number => {
    const softplus = u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u));
    const dropsOut = Math.exp(u - softplus);
    const purchases = u < leftEnd ? shape * horizon : -Math.expm1(-shape * Math.log1p(dropsOut * horizon)) / dropsOut;
    return purchases * Math.exp(a * u - (a + b) * softplus - scale);
  };
  let sum = heightAt(middle);
  for (const direction of [-1, 1]) {
    const shrinks = Math.expm1((direction < 0 ? a : b) * step);
    let before = Infinity;
    for (let i = 1; ; i++) {
      const u = middle + direction * i * step;
      const height = heightAt(u);
      if (direction < 0 ? u < leftEnd : u > rightEnd) {
        // All the steps from here on are a geometric series.
        sum += height + height / shrinks;
        break;
      }
      sum += height;
      if (height <= before && height <= NEGLIGIBLE * sum) break;
      before = height;
    }
  }
  return sum * step;
}
