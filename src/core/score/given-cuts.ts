import type { OwnCuts } from "../own-cuts";
import { roundTo9Decimals } from "../stats/round";
import type { BandCuts } from "./cutting-method";

/** Cuts as a person gave them, rounded as measures are, so that 0.1 + 0.2 typed as 0.3 meets a value of 0.3. */
export function givenCuts({ cuts, boundary }: OwnCuts): BandCuts {
  return { cuts: cuts.map(roundTo9Decimals), cutBelongsAbove: boundary === "above" };
}
