import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import { tracesRead } from "./transitions";

/**
 * To be called when a person has done something with the last result: looks whether another pane has worked on the
 * workbook since, one request. Nothing is known where the run could leave no mark, and where it cannot be asked.
 */
export type NoticeOthers = () => Promise<void>;

export function createNoticeOthers({ ports, read, apply }: SessionContext): NoticeOthers {
  return async () => {
    const { lastResult, isOvertaken } = read();
    if (lastResult === null || lastResult.runId === null || isOvertaken || isBusy(read())) return;
    const traces = await guarded(() => ports.workbook.readRunTraces());
    if (traces.ok) apply(tracesRead, lastResult, traces.value, ports.clock.now());
  };
}
