import { abilitiesOf, hostSupports } from "./abilities";
import type { HostAbilities } from "./abilities";
import type { StepPlace } from "./failures";
import { createNextTask } from "./next-task";
import { platformTimers } from "./timers";
import type { Timers } from "./timers";
import { createWorkbookAccess } from "./workbook-access";
import type { StepAccess, WorkbookAccess } from "./workbook-access";

/** How large blocks of rows may become. */
export interface BlockLimits {
  /** Rows of the first block, before its bytes are known. */
  readonly startRows: number;
  /** No block has more rows, so that no task on the page's thread gets long. */
  readonly maxRows: number;
  /** Bytes a block of a request or an answer aims at. */
  readonly targetBytes: number;
}

/** What a step needs of its surroundings. */
export interface StepEnvironment {
  readonly access: StepAccess;
  readonly limits: BlockLimits;
  /** Lets the page paint and hear clicks between two blocks. */
  readonly yieldToHost: () => Promise<void>;
  readonly abilities: HostAbilities;
}

/** What reading and writing a workbook needs of its surroundings. */
export interface ExcelEnvironment extends StepEnvironment {
  readonly access: WorkbookAccess;
}

/** What is optional has a default that suits Excel; tests shorten the waits and the blocks. */
export interface EnvironmentOptions {
  readonly timers?: Timers;
  /** A request without an answer for so long counts as lost. Default 60,000. */
  readonly silentAfterMilliseconds?: number;
  /** Rows of the first block, before its bytes are known. Default 2,000. */
  readonly startRows?: number;
  /** No block has more rows, so that no task on the page's thread gets long. Default 8,000. */
  readonly maxRows?: number;
  /** Bytes a block of a request or an answer aims at; Excel on the web allows 5 MB. Default 1,250,000. */
  readonly targetBytes?: number;
  /** Whether the host has a requirement set of ExcelApi. Default: as the host says. */
  readonly supports?: (version: string) => boolean;
  /** Hears of each step when it begins; what it gives is called when the step has ended. For who counts requests. */
  readonly watchStep?: (place: StepPlace) => () => void;
}

const EDIT_PAUSE_MILLISECONDS = 1_000;
const EDIT_WAIT_MILLISECONDS = 8_000;
const ATTENDED_EDIT_WAIT_MILLISECONDS = 120_000;
const HINT_AFTER_MILLISECONDS = 2_000;
const BUSY_PAUSES_MILLISECONDS = [1_000, 2_000, 4_000, 8_000];

/** To be made after `whenOfficeIsReady`, and once for a workbook: all of its steps stand in one queue. */
export function createEnvironment(options: EnvironmentOptions): ExcelEnvironment {
  return {
    access: createWorkbookAccess({
      timers: options.timers ?? platformTimers(),
      silentAfterMilliseconds: options.silentAfterMilliseconds ?? 60_000,
      editPauseMilliseconds: EDIT_PAUSE_MILLISECONDS,
      editWaitMilliseconds: EDIT_WAIT_MILLISECONDS,
      attendedEditWaitMilliseconds: ATTENDED_EDIT_WAIT_MILLISECONDS,
      hintAfterMilliseconds: HINT_AFTER_MILLISECONDS,
      mostBytesTogether: options.targetBytes ?? 1_250_000,
      ...(options.watchStep && { watchStep: options.watchStep }),
      busyPausesMilliseconds: BUSY_PAUSES_MILLISECONDS,
    }),
    limits: {
      startRows: options.startRows ?? 2_000,
      maxRows: options.maxRows ?? 8_000,
      targetBytes: options.targetBytes ?? 1_250_000,
    },
    yieldToHost: createNextTask(),
    abilities: abilitiesOf(options.supports ?? hostSupports),
  };
}
