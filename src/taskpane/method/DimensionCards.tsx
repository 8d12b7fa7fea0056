import { useLayoutEffect, useRef, useState } from "react";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { DIMENSIONS } from "#core/scoring-rules";
import { useHidden } from "../parts/hidden.styles";
import { usePane } from "../pane-context";
import { DimensionCard } from "./DimensionCard";
import { LETTER } from "#core/dimensions";
import { useMethodStyles } from "./MethodScreen.styles";
import type { ChangeRules } from "./use-change-rules";

/** The four dimensions in the order of the code's digits; buttons or Alt with an arrow change it. */
export function DimensionCards({ changeRules }: { readonly changeRules: ChangeRules }) {
  const styles = useMethodStyles();
  const hidden = useHidden();
  const { state, words } = usePane();
  const { rules } = state.settings;
  const [said, setSaid] = useState("");
  const mover = useRef<HTMLElement | null>(null);
  // Moving a card takes it out of the page and puts it back, which takes the focus from it.
  useLayoutEffect(() => {
    mover.current?.focus();
    mover.current = null;
  }, [rules.order]);
  const enabledCount = DIMENSIONS.filter(dimension => rules.dimensions[dimension].enabled).length;
  const move = (dimension: Dimension, step: -1 | 1) => {
    const order = movedBy(rules, dimension, step);
    mover.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (changeRules({ ...rules, order }) !== null) {
      mover.current = null;
      return;
    }
    const code = order.map(one => LETTER[one]).join("");
    setSaid(words.method.moved(words.pane.dimension[dimension], order.indexOf(dimension) + 1, code));
  };
  return (
    <div className={styles.cards}>
      {rules.order.map((dimension, place) => (
        <DimensionCard
          key={dimension}
          dimension={dimension}
          isLast={enabledCount === 1}
          changeRules={changeRules}
          onMoveUp={place === 0 ? null : () => move(dimension, -1)}
          onMoveDown={place === rules.order.length - 1 ? null : () => move(dimension, 1)}
        />
      ))}
      <div role="status" className={hidden}>
        {said}
      </div>
    </div>
  );
}

function movedBy({ order }: ScoringRules, dimension: Dimension, step: -1 | 1): Dimension[] {
  const moved = order.filter(one => one !== dimension);
  moved.splice(order.indexOf(dimension) + step, 0, dimension);
  return moved;
}
