import type { Failure } from "#app/failures";

/** Where a request was when the host refused it. */
export interface StepPlace {
  /** Our own name of the step, for the technical details of a message. */
  readonly step: string;
  /** The sheet concerned, "" when there is none yet. */
  readonly sheet: string;
  /** About how many bytes of cells its request carries; left out where they are few. */
  readonly bytes?: number;
}

/** The code of an error that the host or its client raised, or null for anything else, which is then our bug. */
export function hostCodeOf(error: unknown): string | null {
  return typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error ? error.code : null;
}

/** The user is typing into a cell. Published pages name either code. */
export function isCellEditCode(code: string): boolean {
  return code === "InvalidOperationInCellEditMode" || code === "InvalidOperation";
}

/** Trouble that passes by itself: throttling, a service that restarts, an open dialog. */
export function isPassingCode(code: string): boolean {
  return (
    code === "ActivityLimitReached" ||
    code === "ServiceNotAvailable" ||
    code === "RequestAborted" ||
    code === "WriteNotSupportedWhenModalDialogOpen"
  );
}

/**
 * The failure that a host error means, by its code alone: messages are localised and change between builds.
 * Source of the codes: "Error handling with the application-specific JavaScript APIs", learn.microsoft.com.
 */
export function failureFromHost(hostCode: string, place: StepPlace, waitedSeconds: number): Failure {
  if (isCellEditCode(hostCode)) return { code: "cell-being-edited", waitedSeconds };
  if (isPassingCode(hostCode)) return { code: "host-busy" };
  const { sheet, step } = place;
  switch (hostCode) {
    case "InvalidOrTimedOutSession":
      return { code: "session-lost" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
    case "MemoryLimitReached":
    case "RangeExceedsLimit":
      return { code: "payload-too-large", sheet };
    case "NonBlankCellOffSheet":
      return { code: "no-room", sheet };
  }
  if (sheet !== "") {
    switch (hostCode) {
      case "AccessDenied":
        return { code: "sheet-protected", sheet };
      case "FilteredRangeConflict":
        return { code: "rows-hidden-by-filter", sheet };
      case "ItemNotFound":
      case "InvalidReference":
        return { code: "source-changed", sheet };
    }
  }
  return { code: "host-refused", hostCode, step };
}
