import { useEffect, useState } from "react";
import type { RunProgress } from "#app/run/progress";
import type { RunState } from "#app/session/run/state";
import type { Messages } from "#locales/message-types";
import { failureWords } from "#locales/sentences";

const QUIET_MILLISECONDS = 5000;

interface Said {
  readonly phase: RunProgress["phase"] | null;
  readonly tenth: number;
  readonly atMilliseconds: number;
  readonly text: string;
}

const NOTHING: Said = { phase: null, tenth: 0, atMilliseconds: -QUIET_MILLISECONDS, text: "" };

/** The text of the pane's live region: phases and tenths of a run, never more often than every five seconds. */
export function useAnnouncement(run: RunState, words: Messages): string {
  const [said, setSaid] = useState<Said>(NOTHING);
  useEffect(() => {
    if (run.status === "running") setSaid(before => next(before, run.progress, words));
    else if (run.status === "done")
      setSaid({
        ...NOTHING,
        text: words.result.announce(run.result.rowCheck.counts.people.members, run.result.places.length),
      });
    else if (run.status === "failed") setSaid({ ...NOTHING, text: failureWords(words, run.failure).title });
    else setSaid(NOTHING);
  }, [run, words]);
  return said.text;
}

function next(before: Said, progress: RunProgress, words: Messages): Said {
  const tenth = Math.floor(progress.fraction * 10);
  const now = progress.elapsedMilliseconds;
  if (before.phase === progress.phase && before.tenth === tenth) return before;
  if (before.phase !== null && now - before.atMilliseconds < QUIET_MILLISECONDS) return before;
  const text = words.run.announce(words.run.phase[progress.phase], progress.fraction);
  return { phase: progress.phase, tenth, atMilliseconds: now, text };
}
