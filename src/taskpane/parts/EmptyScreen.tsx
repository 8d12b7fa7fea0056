import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { PrimaryButton } from "./PrimaryButton";
import { Screen } from "./Screen";

const useStyles = makeStyles({
  empty: {
    margin: "auto",
    textAlign: "center",
    maxWidth: "260px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "center",
  },
  sketch: { color: tokens.colorNeutralStroke1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface EmptyScreenProps {
  readonly title: string;
  readonly body: string;
  /** Strokes of what will be here, on 168 by 84. */
  readonly sketch: ReactNode;
  readonly children?: ReactNode;
}

/** Before the first run: what will be here, and the button that fills it. */
export function EmptyScreen({ title, body, sketch, children }: EmptyScreenProps) {
  const styles = useStyles();
  const { session, state, words, goTo, startScoring } = usePane();
  const isReady = state.source.status === "ready";
  const readSelection = () => {
    goTo("data");
    void session.inspect();
  };
  return (
    <Screen
      scores
      footButtons={
        <PrimaryButton onClick={isReady ? startScoring : readSelection}>
          {isReady ? words.pane.score : words.data.readSelection}
        </PrimaryButton>
      }
    >
      <div className={styles.empty}>
        <svg className={styles.sketch} width="168" height="84" viewBox="0 0 168 84" fill="none" aria-hidden="true">
          {sketch}
        </svg>
        <h2 className={styles.title}>{title}</h2>
        <span>{body}</span>
        {children}
      </div>
    </Screen>
  );
}
