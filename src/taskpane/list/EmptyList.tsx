import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { usePane } from "../pane-context";
import { useResultStyles } from "../result/ResultScreen.styles";

/** Before the first run: what will be here, and the button that fills it. */
export function EmptyList() {
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
          {[6, 34, 62].map(top => (
            <g key={top} stroke="currentColor" strokeDasharray="3 3">
              <rect x="4" y={top} width="96" height="8" />
              <rect x="124" y={top} width="40" height="8" />
              <path d={`M4 ${top + 16}h160`} />
            </g>
          ))}
        </svg>
        <h2 className={styles.title}>{words.list.empty.title}</h2>
        <span>{words.list.empty.body}</span>
      </div>
    </Screen>
  );
}
