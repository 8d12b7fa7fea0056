import type { PaneState } from "./pane-state";

/** A run or a removal is going on. Until it ends nothing else reads, writes or decides; only looking on and cancelling is left. */
export function isBusy({ run, removal }: Pick<PaneState, "run" | "removal">): boolean {
  return run.status === "running" || removal.status === "running";
}
