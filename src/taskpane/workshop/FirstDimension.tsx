import { LETTER } from "#core/dimensions";
import { DIMENSIONS } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { useGuideWords } from "../guide/guide-words";
import { SegmentedControl } from "../parts/SegmentedControl";

export interface FirstDimensionProps {
  readonly value: Dimension;
  readonly onChange: (dimension: Dimension) => void;
}

/** Puts one dimension in front of the others. */
export function FirstDimension({ value, onChange }: FirstDimensionProps) {
  const { workshop } = useGuideWords();
  return (
    <SegmentedControl<Dimension>
      label={workshop.firstDimension}
      options={DIMENSIONS.map(dimension => ({ value: dimension, label: LETTER[dimension] }))}
      value={value}
      onChange={onChange}
    />
  );
}
