import { failed } from "../../failures";
import { NOTHING_REMOVED } from "../../removal/removal-plan";
import type { RemovalOutcome } from "../../removal/remove-results";
import { guarded, unexpected } from "../../unexpected";
import type { AttendedWork, Onlooker } from "../attended-work";
import { isBusy } from "../busy";
import type { NoticeOthers } from "../run/notice-others";
import type { SessionContext } from "../session-context";
import type { SourceControl } from "../source/actions";
import {
  lookBegan,
  lookEnded,
  removalBegan,
  removalDismissed,
  removalEnded,
  removalProgressed,
  resultsGone,
  tookSomething,
} from "./transitions";

export interface RemovalActions {
  /** Looks at what could be removed, for a person to confirm. Nothing is changed. */
  readonly askRemoval: () => Promise<void>;
  /** Takes out of the workbook what runs wrote. */
  readonly removeResults: () => Promise<void>;
  /** Leaves the question, or what came of it. */
  readonly dismissRemoval: () => void;
}

/** What takes away comes when it is first needed: the pane can start without it. */
const work = { removing: () => import("../../removal/remove-results") };

/** The removal's part of a session. One at a time, and none while a run is going on. */
export function removalActions(
  { ports, parts, languages, read, apply }: SessionContext,
  attended: AttendedWork,
  source: SourceControl,
  noticeOthers: NoticeOthers,
): RemovalActions {
  const { workbook, clock } = ports;
  const onlooker: Onlooker = {
    stopping: () => apply(removalProgressed, { stopping: true }),
    waiting: waitingFor => apply(removalProgressed, { waitingFor }),
  };

  async function askRemoval(): Promise<void> {
    if (isBusy(read())) return;
    apply(lookBegan);
    const turn = read().removalTurn;
    apply(
      lookEnded,
      turn,
      await guarded(async () => (await work.removing()).planRemoval(workbook, await languages(), parts)),
    );
    await noticeOthers();
  }

  async function remove(): Promise<void> {
    if (isBusy(read())) return;
    apply(removalBegan);
    const outcome = await ended(() =>
      attended.during(onlooker, async cancel =>
        (await work.removing()).removeResults(workbook, await languages(), {
          parts,
          now: clock.now,
          cancel,
          report: step => apply(removalProgressed, { step }),
        }),
      ),
    );
    if (tookSomething(outcome)) {
      apply(resultsGone);
      await source.refresh();
    }
    apply(removalEnded, outcome);
  }

  return { askRemoval, removeResults: remove, dismissRemoval: () => apply(removalDismissed) };
}

/** A bug must not leave the removal going on for ever. */
async function ended(work: () => Promise<RemovalOutcome>): Promise<RemovalOutcome> {
  try {
    return await work();
  } catch (error) {
    return { ...failed(unexpected(error)), removed: NOTHING_REMOVED };
  }
}
