import type { Failure } from "../../failures";
import type { SelfCheckReport } from "../../self-check/answers";
import type { WaitingFor } from "../../workbook/host";

/** Asking the host about itself, as the pane knows it. */
export type SelfCheckState =
  | { readonly status: "idle" }
  /** A person decides. */
  | { readonly status: "asked" }
  | {
      readonly status: "running";
      readonly answered: number;
      readonly count: number;
      /** Cancel was asked for and takes effect after the current question. */
      readonly stopping: boolean;
      readonly waitingFor: WaitingFor | null;
    }
  | { readonly status: "done"; readonly report: SelfCheckReport; readonly text: string }
  /** Nothing was asked. */
  | { readonly status: "failed"; readonly failure: Failure };

export interface ShownSelfCheck {
  readonly selfCheck: SelfCheckState;
}

export const NO_SELF_CHECK: ShownSelfCheck = { selfCheck: { status: "idle" } };
