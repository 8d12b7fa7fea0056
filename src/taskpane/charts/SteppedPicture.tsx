import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { useHidden } from "../parts/hidden.styles";
import { useResultStyles } from "../result/ResultScreen.styles";
import { HEIGHT, WIDTH } from "./picture.styles";

const useStyles = makeStyles({
  figure: {
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  svg: { display: "block", width: "100%", height: "auto" },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
});

interface SteppedPictureProps {
  readonly title: string;
  /** Beside the title. */
  readonly beside?: ReactNode;
  /** On a width of {@link WIDTH}. Default: {@link HEIGHT}. */
  readonly height?: number;
  /** What the arrow keys do. */
  readonly keys: string;
  /** What it is made of, in the order of the arrow keys. */
  readonly steps: number;
  /** The step that is told of first. */
  readonly first: number;
  /** One step in words; not called where there is none. */
  readonly said: (step: number) => string;
  readonly legend?: ReactNode;
  readonly table: ReactNode;
  readonly children: (chosen: number, choose: (step: number) => void) => ReactNode;
}

/** A picture with one stop for the Tab key, of which one step at a time is told, and the same as a table. */
export function SteppedPicture({
  title,
  beside,
  height = HEIGHT,
  keys,
  steps,
  first,
  said,
  legend,
  table,
  children,
}: SteppedPictureProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const keysId = useId();
  const [wanted, setWanted] = useState(first);
  const last = steps - 1;
  const chosen = Math.min(wanted, last);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setWanted(Math.min(last, Math.max(0, next)));
  };
  return (
    <div>
      <PictureHead title={title} beside={beside} />
      {legend}
      <figure
        className={styles.figure}
        role="group"
        tabIndex={0}
        aria-label={title}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
          {children(chosen, setWanted)}
        </svg>
      </figure>
      <p id={keysId} className={hidden}>
        {keys}
      </p>
      <p className={shared.finding} role="status">
        {steps > 0 && said(chosen)}
      </p>
      <Disclosure closed={words.result.showTable} open={words.result.hideTable}>
        {table}
      </Disclosure>
    </div>
  );
}

interface PictureHeadProps {
  readonly title: string;
  readonly beside?: ReactNode;
}

/** What a picture is of; also where there is nothing to draw. */
export function PictureHead({ title, beside }: PictureHeadProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  return (
    <div className={styles.head}>
      <h3 className={shared.chartTitle}>{title}</h3>
      {beside !== undefined && <span className={shared.caption}>{beside}</span>}
    </div>
  );
}
