import { useState } from "react";
import { takesOwnCuts } from "#core/band-methods";
import { bandsByOwnCuts } from "#core/cut-points";
import type { DimensionBands } from "#core/scored-members";
import type { Dimension, DimensionRules } from "#core/scoring-rules";
import { usePane } from "../pane-context";
import { changeDimension } from "./change-dimension";
import { canMoveCuts, scoresBeside, shownBands, withMovedCut } from "./shown-cuts";
import type { ChangeRules } from "./use-change-rules";
import type { KnownDistribution } from "./use-distribution";

/** The cut points of a dimension as they can be seen and changed. */
export interface OwnCutsControl {
  /** Null where members are not known. */
  readonly bands: DimensionBands | null;
  /** Null where cut points cannot be moved. */
  readonly onMove: ((place: number, cut: number) => void) | null;
  /** What was set before cut points were moved or typed; null when they were own ones anyway. */
  readonly before: DimensionRules | null;
  readonly undo: () => void;
  /** Takes cut points that were typed, or says why not. */
  readonly onType: (cuts: readonly number[], boundary: "below" | "above") => string | null;
  readonly forget: () => void;
  /** What a screen reader is told of the last move. */
  readonly said: string;
}

/** Moving or typing a cut point turns the method of a dimension to own cut points; what was before can be had back. */
export function useOwnCuts(
  dimension: Dimension,
  known: KnownDistribution | null,
  changeRules: ChangeRules,
): OwnCutsControl {
  const { state, words } = usePane();
  const { rules } = state.settings;
  const own = rules.dimensions[dimension];
  const [before, setBefore] = useState<DimensionRules | null>(null);
  const [said, setSaid] = useState("");
  const bands = known && shownBands(known.distribution, own, known.scored);
  const isOwn = takesOwnCuts(own.method);

  const take = (next: DimensionRules): string | null => {
    const refused = changeRules(changeDimension(rules, dimension, next), true);
    if (refused === null && !isOwn) setBefore(own);
    return refused;
  };
  const onMove = (place: number, cut: number) => {
    if (known === null || bands === null) return;
    const next = withMovedCut(own, known.distribution, bands, place, cut);
    if (take(next) !== null) return;
    const after = bandsByOwnCuts(known.distribution, next);
    const { smaller, larger } = scoresBeside(after, cut);
    const level = (score: number) => ({ score, members: after.sizes[score - 1] ?? 0 });
    const [below, above] = [Math.min(smaller, larger), Math.max(smaller, larger)];
    const sentence = words.distribution.moved(words.pane.measured(dimension, cut), level(below), level(above));
    const turned = words.distribution.nowOwn(words.pane.dimension[dimension], own.levels, next.levels);
    setSaid(isOwn ? sentence : `${turned} ${sentence}`);
  };
  const onType = (cuts: readonly number[], boundary: "below" | "above") =>
    take({
      ...own,
      levels: cuts.length + 1,
      method: "own-cuts",
      ownCuts: { cuts, boundary, origin: { kind: "own" } },
    });
  const undo = () => {
    if (before !== null) changeRules(changeDimension(rules, dimension, { ownCuts: undefined, ...before }));
    setBefore(null);
  };
  return {
    bands,
    onMove: canMoveCuts(own, rules) ? onMove : null,
    before: isOwn ? before : null,
    undo,
    onType,
    forget: () => setBefore(null),
    said,
  };
}
