import type { PaneState } from "./pane-state";

/** A run, a removal or a self-check is going on. Until it ends nothing else reads, writes or decides; only looking on and cancelling is left. */
export function isBusy({ run, removal, selfCheck }: Pick<PaneState, "run" | "removal" | "selfCheck">): boolean {
  return [run, removal, selfCheck].some(({ status }) => status === "running");
}
