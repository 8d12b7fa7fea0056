import { success } from "../../failures";
import { guarded } from "../../unexpected";
import type { AttendedWork, Onlooker } from "../attended-work";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import { selfCheckAsked, selfCheckBegan, selfCheckDismissed, selfCheckEnded, selfCheckProgressed } from "./transitions";

export interface SelfCheckActions {
  /** Opens the self-check. Nothing is asked of the workbook. */
  readonly openSelfCheck: () => void;
  /** Asks the host about itself, on scratch sheets that go again. */
  readonly runSelfCheck: () => Promise<void>;
  /** Leaves the self-check. */
  readonly dismissSelfCheck: () => void;
}

/** The self-check's part of a session; none while a run or a removal is going on. Its code is loaded by whoever runs it. */
export function selfCheckActions(
  { ports, version, read, apply }: SessionContext,
  attended: AttendedWork,
): SelfCheckActions {
  const { workbook, clock } = ports;
  const onlooker: Onlooker = {
    stopping: () => apply(selfCheckProgressed, { stopping: true }),
    waiting: waitingFor => apply(selfCheckProgressed, { waitingFor }),
  };

  async function runSelfCheck(): Promise<void> {
    if (isBusy(read())) return;
    apply(selfCheckBegan);
    const report = (answered: number, count: number): void => apply(selfCheckProgressed, { answered, count });
    const outcome = await guarded(() =>
      attended.during(onlooker, async cancel => {
        const [check, { reportText }] = await Promise.all([
          import("../../self-check/run-self-check"),
          import("../../self-check/report-text"),
        ]);
        const ended = await check.runSelfCheck(workbook, { clock, cancel, report });
        return ended.ok ? success({ report: ended.value, text: reportText(ended.value, version) }) : ended;
      }),
    );
    apply(selfCheckEnded, outcome);
  }

  return {
    openSelfCheck: () => {
      if (!isBusy(read())) apply(selfCheckAsked);
    },
    runSelfCheck,
    dismissSelfCheck: () => apply(selfCheckDismissed),
  };
}
