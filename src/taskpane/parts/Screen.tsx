import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { OrdersInFront } from "./OrdersInFront";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    position: "relative",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "& > *": { flexShrink: 0 },
  },
  foot: { flexShrink: 0, padding: "8px 12px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "24px",
    paddingBottom: "4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: "flex", gap: "8px", "& > button": { height: "40px" } },
});

export interface ScreenProps {
  readonly children: ReactNode;
  /** What the primary button will use. */
  readonly footLine?: ReactNode;
  readonly footButtons?: ReactNode;
  /** The buttons score orders: the foot says of which sheet where another one is in front. */
  readonly scores?: boolean;
  /** For screens without anything to focus: the body itself can be scrolled by keyboard. */
  readonly scrollStop?: boolean;
}

/** A body that scrolls between the tabs and a foot that stays. */
export function Screen({ children, footLine, footButtons, scores = false, scrollStop = false }: ScreenProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.body} tabIndex={scrollStop ? 0 : undefined}>
        {children}
      </div>
      {footButtons && (
        <div className={styles.foot}>
          {scores && <OrdersInFront />}
          {footLine && <div className={styles.line}>{footLine}</div>}
          <div className={styles.buttons}>{footButtons}</div>
        </div>
      )}
    </>
  );
}
