import { ProgressBar, Spinner, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, HourglassHalf20Regular } from "@fluentui/react-icons";
import { RUN_PHASES } from "#app/run/progress";
import type { RunPhase, RunProgress } from "#app/run/progress";
import type { Messages } from "#locales/message-types";
import { usePane } from "../pane-context";
import { usePartWords } from "../part-words";
import { MessageCard } from "../parts/MessageCard";
import { SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useHidden } from "../parts/hidden.styles";
import { useArrivalFocus } from "../use-arrival-focus";
import { useRunningStyles } from "./RunningScreen.styles";

/** A run under way: what is done, what is being written, how long it takes, and Cancel. */
export function RunningScreen({ progress }: { readonly progress: RunProgress }) {
  const styles = useRunningStyles();
  const { session, state, words } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const sheet = state.source.status === "ready" ? state.source.inspection.source.sheetName : null;
  const partWords = usePartWords();
  const times = [words.run.elapsed(progress.elapsedMilliseconds)];
  if (progress.remainingMilliseconds !== null) times.push(words.run.remaining(progress.remainingMilliseconds));
  return (
    <Screen
      scrollStop
      footLine={words.run.cancelHint}
      footButtons={
        // Cancel keeps the focus while the run stops, so it is never disabled.
        <SecondaryButton grow onClick={() => session.cancel()}>
          {progress.stopping ? words.run.stopping : words.run.cancel}
        </SecondaryButton>
      }
    >
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {words.run.running}
        </h2>
        <div className={styles.caption}>
          {progress.writing && partWords(progress.writing.part).writing(progress.writing.sheet)}
        </div>
      </div>
      <div>
        <ProgressBar thickness="large" value={progress.fraction} aria-label={words.run.progressLabel} />
        <div className={styles.figures}>
          <span>{progress.rowCount > 0 && words.run.rows(progress.rowsDone, progress.rowCount)}</span>
          <span>{words.format.progress(progress.fraction)}</span>
        </div>
        <div className={styles.time}>{times.join(" · ")}</div>
      </div>
      <ol className={styles.phases}>
        {RUN_PHASES.map(phase => (
          <Phase key={phase} phase={phase} progress={progress} />
        ))}
      </ol>
      {progress.restarted && <MessageCard alert intent="warning" body={words.run.restarted} />}
      {progress.waitingFor !== null && (
        <MessageCard alert intent="warning" body={words.run.waitingFor[progress.waitingFor]} />
      )}
      {sheet !== null && progress.waitingFor === null && <MessageCard intent="info" body={words.run.hint(sheet)} />}
    </Screen>
  );
}

function Phase({ phase, progress }: { readonly phase: RunPhase; readonly progress: RunProgress }) {
  const styles = useRunningStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const place = RUN_PHASES.indexOf(phase) - RUN_PHASES.indexOf(progress.phase);
  const fact = place < 0 ? phaseFact(phase, progress, words) : null;
  return (
    <li className={mergeClasses(styles.phase, place > 0 && styles.waiting, place === 0 && styles.now)}>
      <span className={styles.mark}>
        {place < 0 && <CheckmarkCircle20Filled className={styles.done} aria-hidden />}
        {place === 0 && (
          <>
            <Spinner size="extra-tiny" className={styles.spinner} aria-hidden />
            <HourglassHalf20Regular className={styles.still} aria-hidden />
          </>
        )}
        {place > 0 && <Circle20Regular aria-hidden />}
      </span>
      <span className={styles.name}>
        {words.run.phase[phase]}
        <span className={hidden}>
          {" "}
          {place < 0 ? words.run.phaseDone : place === 0 ? words.run.phaseNow : words.run.phaseWaiting}
        </span>
      </span>
      {fact !== null && <span className={styles.fact}>{fact}</span>}
    </li>
  );
}

function phaseFact(phase: RunPhase, progress: RunProgress, { run }: Messages): string | null {
  if (phase === "read") return progress.orderRowCount === null ? null : run.orders(progress.orderRowCount);
  if (phase === "score") return progress.memberCount === null ? null : run.members(progress.memberCount);
  return null;
}
