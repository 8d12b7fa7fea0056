import { describe, expect, it } from "vitest";
import { HeldCoreWatch, SilenceWatch } from "#host/watchdogs";

describe("an add-in that does not answer", () => {
  it("is silent too long above five seconds in one task", () => {
    expect(new SilenceWatch().tooSilentIn([1000, 6000])).toBeNull();
    expect(new SilenceWatch().tooSilentIn([1000, 6001])).toBe(5001);
  });

  it("is not blamed for what the host works within its task", () => {
    const watch = new SilenceWatch();
    watch.hostWorked([500, 1500]);
    watch.hostWorked([2000, 4000]);
    expect(watch.tooSilentIn([1000, 8000])).toBeNull(); // 7 s, of which 0.5 s and 2 s are the host's
    watch.hostWorked([10_000, 11_000]);
    expect(watch.tooSilentIn([9000, 15_500])).toBe(5500);
  });

  it("is not excused by what the host worked in an earlier task", () => {
    const watch = new SilenceWatch();
    watch.hostWorked([0, 3000]);
    expect(watch.tooSilentIn([0, 3000])).toBeNull();
    expect(watch.tooSilentIn([3000, 9000])).toBe(6000);
  });
});

describe("an add-in that holds a core", () => {
  const warnings = (shares: readonly number[]): number => {
    const watch = new HeldCoreWatch();
    for (const share of shares) watch.sample(share);
    return watch.warnings;
  };

  it("is told of after three samples over 90 %, once for as long as it goes on", () => {
    expect(warnings([0.95, 1.4])).toBe(0);
    expect(warnings([0.95, 1.4, 0.91])).toBe(1);
    expect(warnings([0.95, 1.4, 0.91, 1, 1, 1, 1])).toBe(1);
  });

  it("starts anew after a sample at or below", () => {
    expect(warnings([1, 1, 0.9, 1, 1])).toBe(0);
    expect(warnings([1, 1, 1, 0.5, 1, 1, 1])).toBe(2);
  });
});
