import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { LinkButton } from "../parts/LinkButton";
import { PrimaryButton } from "../parts/PrimaryButton";
import { useGuideWords } from "./guide-words";

/** The steps of a guide and the place among them. */
export interface Steps {
  readonly step: number;
  readonly count: number;
  readonly go: (step: number) => void;
  readonly leave: () => void;
}

/** Keys of a presenter's remote control among them. */
const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Arrows and page keys go from step to step, Escape leaves; keys for a control that uses them itself are left to it. */
export function stepKeys({ step, count, go, leave }: Steps): (event: KeyboardEvent) => void {
  return event => {
    if (event.key === "Escape") {
      event.preventDefault();
      leave();
      return;
    }
    const move = MOVES[event.key];
    // A choice among radio buttons moves by arrows only; the page keys are those of a presenter's remote control.
    const isTheirs = event.target instanceof HTMLInputElement && event.key.startsWith("Arrow");
    // A picture that goes from mark to mark by arrows has taken the key.
    if (event.defaultPrevented) return;
    if (move === undefined || isTheirs || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(Math.min(count - 1, Math.max(0, step + move)));
  };
}

const useStyles = makeStyles({
  foot: { flexShrink: 0, padding: "4px 12px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "28px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: "flex", gap: "8px", "& > button": { height: "40px" } },
  back: { minWidth: 0, padding: "0 12px" },
});

export interface StepFootProps extends Steps {
  /** What stands beside the number of the step. */
  readonly aside?: string;
  /** What stands in the place of "next" at the end. */
  readonly last: { readonly label: string; readonly act: () => void };
}

/** Where one is, and the ways on, back and out. */
export function StepFoot({ step, count, go, leave, aside, last }: StepFootProps) {
  const styles = useStyles();
  const { workshop: words } = useGuideWords();
  const isLast = step === count - 1;
  return (
    <div className={styles.foot}>
      <div className={styles.line}>
        <span>{words.step(step + 1, count)}</span>
        {aside !== undefined && <span>{aside}</span>}
        <LinkButton onClick={leave}>{words.leave}</LinkButton>
      </div>
      <div className={styles.buttons}>
        {step > 0 && (
          <Button className={styles.back} size="large" onClick={() => go(step - 1)}>
            {words.back}
          </Button>
        )}
        <PrimaryButton onClick={() => (isLast ? last.act() : go(step + 1))}>
          {isLast ? last.label : words.next}
        </PrimaryButton>
      </div>
    </div>
  );
}
