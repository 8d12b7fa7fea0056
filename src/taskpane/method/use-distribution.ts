import { useMemo } from "react";
import { distributionOf } from "#core/distribution";
import type { Distribution } from "#core/distribution";
import type { DimensionBands } from "#core/scored-members";
import { scoredValues } from "#core/scored-values";
import type { Dimension } from "#core/scoring-rules";
import { usePane } from "../pane-context";

/** What the members in memory look like in one dimension. */
export interface KnownDistribution {
  readonly distribution: Distribution;
  /** As they were scored last. */
  readonly scored: DimensionBands;
}

/** Null without members in memory, and where the dimension was not scored. */
export function useDistribution(dimension: Dimension, isWanted: boolean): KnownDistribution | null {
  const { book } = usePane().state;
  return useMemo(() => {
    const scored = book?.scored.bands.find(bands => bands.dimension === dimension);
    if (!isWanted || !book || scored === undefined) return null;
    return { distribution: distributionOf(dimension, scoredValues(book.scored, dimension)), scored };
  }, [book, dimension, isWanted]);
}
