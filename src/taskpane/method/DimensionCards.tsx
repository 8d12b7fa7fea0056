import { useLayoutEffect, useRef, useState } from "react";
import type { Dimension } from "#core/scoring-rules";
import { DIMENSIONS } from "#core/scoring-rules";
import { useHidden } from "../parts/hidden.styles";
import { usePane } from "../pane-context";
import { DimensionCard } from "./DimensionCard";
import { LETTER } from "#core/dimensions";
import { useMethodStyles } from "./MethodScreen.styles";
import { useCardDrag } from "./use-card-drag";
import type { ChangeRules } from "./use-change-rules";

/** The four dimensions in the order of the code's digits; dragging, buttons or Alt with an arrow change it. */
export function DimensionCards({ changeRules }: { readonly changeRules: ChangeRules }) {
  const styles = useMethodStyles();
  const hidden = useHidden();
  const { state, words } = usePane();
  const { rules } = state.settings;
  const [said, setSaid] = useState("");
  const [firstOpen] = useState(rules.order[0]);
  const mover = useRef<HTMLElement | null>(null);
  // Moving a card takes it out of the page and puts it back, which takes the focus from it.
  useLayoutEffect(() => {
    mover.current?.focus();
    mover.current = null;
  }, [rules.order]);
  const enabledCount = DIMENSIONS.filter(dimension => rules.dimensions[dimension].enabled).length;
  const moveTo = (dimension: Dimension, place: number) => {
    const order = rules.order.filter(one => one !== dimension);
    order.splice(place, 0, dimension);
    mover.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (changeRules({ ...rules, order }) !== null) {
      mover.current = null;
      return;
    }
    const code = order.map(one => LETTER[one]).join("");
    setSaid(words.method.moved(words.pane.dimension[dimension], place + 1, code));
  };
  const dragOf = useCardDrag(rules.order, moveTo);
  return (
    <div className={styles.cards}>
      {rules.order.map((dimension, place) => (
        <DimensionCard
          key={dimension}
          dimension={dimension}
          isLast={enabledCount === 1}
          isOpenAtFirst={dimension === firstOpen}
          changeRules={changeRules}
          onMoveUp={place === 0 ? null : () => moveTo(dimension, place - 1)}
          onMoveDown={place === rules.order.length - 1 ? null : () => moveTo(dimension, place + 1)}
          drag={dragOf(dimension)}
        />
      ))}
      <div role="status" className={hidden}>
        {said}
      </div>
    </div>
  );
}
