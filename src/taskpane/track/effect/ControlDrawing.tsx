import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { DEFAULT_CONTROL_SHARE, LARGEST_CONTROL_SHARE, controlSizes, visibleEffect } from "#core/effect";
import type { MemberBook } from "#app/member-book/member-book";
import { segmentMapOf } from "#core/segment-maps";
import { usePane } from "../../pane-context";
import { useTrackWords } from "../track-words";
import { NumberField } from "./NumberField";
import { useEffectStyles } from "./effect.styles";

/** Before anybody is divided: how large the groups would be, what they could show, and the button that draws. */
export function ControlDrawing({ book }: { readonly book: MemberBook }) {
  const styles = useEffectStyles();
  const { session, state, startScoring } = usePane();
  const { effect } = useTrackWords();
  const tested = state.studies.response?.made;
  const test = tested?.of === book && tested.found.kind === "tested" ? tested.found : null;
  const [share, setShare] = useState(DEFAULT_CONTROL_SHARE);
  const [typed, setTyped] = useState<number | null>(null);
  const { scored } = book;
  const sizes = useMemo(
    () =>
      controlSizes({
        segment: scored.segment,
        segmentCount: segmentMapOf(scored.rules).segments.length,
        optOut: scored.optOut,
        share,
      }),
    [scored, share],
  );
  const expected = typed ?? (test?.base.rate ? test.base.rate.value : null);
  const visible =
    expected === null
      ? null
      : visibleEffect(sizes.contactCount, sizes.controlCount, Math.min(1, Math.max(0, expected)));
  const draw = () => {
    session.askForControl(share);
    startScoring();
  };
  return (
    <div className={styles.block}>
      <p className={styles.text}>{effect.why}</p>
      <NumberField
        label={effect.share}
        fault={effect.shareFault(LARGEST_CONTROL_SHARE)}
        value={share * 100}
        min={0}
        max={LARGEST_CONTROL_SHARE * 100}
        onChange={value => setShare((value ?? DEFAULT_CONTROL_SHARE * 100) / 100)}
      />
      <NumberField
        label={effect.expected}
        hint={test === null || typed !== null ? effect.expectedHint : effect.expectedFrom(test.horizonDays)}
        fault={effect.percentFault}
        value={expected === null ? null : expected * 100}
        decimals={1}
        min={0}
        max={100}
        onChange={value => setTyped(value === null ? null : value / 100)}
      />
      <p className={styles.text}>{effect.sizes(sizes)}</p>
      {sizes.segmentsWithoutControl > 0 && (
        <p className={styles.quiet}>{effect.withoutControl(sizes.segmentsWithoutControl)}</p>
      )}
      <p className={styles.verdict} role="status">
        {visible === null || expected === null ? effect.noExpected : effect.visible(visible, expected)}
      </p>
      <p className={styles.quiet}>{effect.drawHint}</p>
      <Button className={styles.button} appearance="primary" disabled={sizes.controlCount === 0} onClick={draw}>
        {effect.draw}
      </Button>
    </div>
  );
}
