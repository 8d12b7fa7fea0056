import { describe, expect, it } from "vitest";
import { logBeta, logGamma } from "../../../src/core/forecast/special/log-gamma";
import { TRAPS, errorOf } from "./traps";

describe("logGamma(x) and logBeta(a, b)", () => {
  it.each(TRAPS.logGamma.map(([x, value]) => ({ x, value })))("log-gamma of $x has 14 digits", ({ x, value }) => {
    expect(errorOf(logGamma(x), value)).toBeLessThan(1e-14);
  });

  it.each(TRAPS.logBeta.map(([a, b, value]) => ({ a, b, value })))(
    "log-beta of $a and $b has 13 digits, in either order",
    ({ a, b, value }) => {
      expect(errorOf(logBeta(a, b), value)).toBeLessThan(1e-13);
      expect(logBeta(b, a)).toBe(logBeta(a, b));
    },
  );
});
