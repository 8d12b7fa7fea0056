import { useRef, useState } from "react";
import type { PointerEvent } from "react";
import type { Dimension } from "#core/dimensions";
import type { CardDrag } from "./DimensionCard";

interface Dragging {
  readonly dimension: Dimension;
  /** The place that the card would take. */
  readonly target: number;
}

/**
 * Cards are dragged by their handles. Nothing moves before the pointer is let go: a line shows where the card would
 * come to stand.
 */
export function useCardDrag(
  order: readonly Dimension[],
  onDrop: (dimension: Dimension, place: number) => void,
): (dimension: Dimension) => CardDrag {
  const cards = useRef(new Map<Dimension, HTMLElement>());
  const [dragging, setDragging] = useState<Dragging | null>(null);

  /** The place of the card that is nearest to the pointer. */
  const placeAt = (y: number): number => {
    const distances = order.map(dimension => {
      const rectangle = cards.current.get(dimension)?.getBoundingClientRect();
      return rectangle ? Math.abs(y - (rectangle.top + rectangle.bottom) / 2) : Infinity;
    });
    return distances.indexOf(Math.min(...distances));
  };

  return dimension => {
    const place = order.indexOf(dimension);
    const from = dragging ? order.indexOf(dragging.dimension) : -1;
    const isTarget = dragging !== null && dragging.target === place && from !== place;
    return {
      isDragged: from === place,
      mark: isTarget ? (from < place ? "below" : "above") : null,
      cardRef: element => {
        if (element) cards.current.set(dimension, element);
        else cards.current.delete(dimension);
      },
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        setDragging({ dimension, target: place });
      },
      onPointerMove: event => {
        if (dragging) setDragging({ dimension, target: placeAt(event.clientY) });
      },
      onPointerUp: () => {
        setDragging(null);
        if (dragging && dragging.target !== place) onDrop(dimension, dragging.target);
      },
      onPointerCancel: () => setDragging(null),
    };
  };
}
