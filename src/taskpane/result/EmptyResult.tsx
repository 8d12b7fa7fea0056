import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { RemoveLink } from "../remove/RemoveLink";
import { usePane } from "../pane-context";
import { useResultStyles } from "./ResultScreen.styles";

/** Before the first run: what will be here, and the button that fills it. */
export function EmptyResult() {
  const styles = useResultStyles();
  const { session, state, words, goTo, startScoring } = usePane();
  const isReady = state.source.status === "ready";
  const readSelection = () => {
    goTo("data");
    void session.inspect();
  };
  return (
    <Screen
      footButtons={
        <PrimaryButton onClick={isReady ? startScoring : readSelection}>
          {isReady ? words.pane.score : words.data.readSelection}
        </PrimaryButton>
      }
    >
      <div className={styles.empty}>
        <svg className={styles.sketch} width="168" height="84" viewBox="0 0 168 84" fill="none" aria-hidden="true">
          <path d="M0 82h168" stroke="currentColor" />
          {[40, 60, 20, 48, 70, 28, 44].map((height, place) => (
            <rect
              key={place}
              x={4 + place * 24}
              y={82 - height}
              width="14"
              height={height}
              stroke="currentColor"
              strokeDasharray="3 3"
            />
          ))}
        </svg>
        <h2 className={styles.title}>{words.result.empty.title}</h2>
        <span>{words.result.empty.body}</span>
        <RemoveLink />
      </div>
    </Screen>
  );
}
