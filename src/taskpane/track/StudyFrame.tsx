import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Asked, StudyId } from "#core/study";
import type { MadeStudy } from "#app/session/studies/state";
import { failureWords } from "#locales/sentences";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";
import { useTrackWords } from "./track-words";
import { useStudy } from "./use-study";

const useStyles = makeStyles({
  working: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface StudyFrameProps<S extends StudyId> {
  readonly study: S;
  readonly asked: Asked<S>;
  readonly children: (made: MadeStudy<S>) => ReactNode;
}

/** What every study has in common: it is made, that can be stopped, and it can fail. */
export function StudyFrame<S extends StudyId>({ study, asked, children }: StudyFrameProps<S>) {
  const styles = useStyles();
  const words = useTrackWords();
  const pane = usePane();
  const { working, made, failure } = useStudy(study, asked);
  const again = () => void pane.session.makeStudy(study, asked);
  if (working !== null) {
    return (
      <div className={styles.working}>
        <p className={styles.text}>{words.working(working)}</p>
        <ProgressBar value={working} aria-label={words.working(working)} />
        <Button size="small" onClick={() => pane.session.cancelStudy(study)}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (failure !== null) {
    const { title, body } = failureWords(pane.words, failure.failure);
    const isStopped = failure.failure.code === "cancelled";
    return (
      <MessageCard
        intent={isStopped ? "info" : "error"}
        title={isStopped ? words.stopped : title}
        body={isStopped ? undefined : body}
        actions={
          <Button size="small" onClick={again}>
            {words.again}
          </Button>
        }
      />
    );
  }
  return made === null ? null : children(made);
}
