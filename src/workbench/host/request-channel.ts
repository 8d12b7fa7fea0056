import type { HostFaults, RequestFault } from "./faults";
import { httpStatusOf } from "./errors";
import type { Interpreter } from "./interpreter/batch";
import { utf8Length } from "./interpreter/utf8";
import type { RequestBody, ResponseBody } from "./interpreter/wire";
import type { RequestLog } from "./requests";
import type { Scheduler } from "./scheduler";
import { undoLosses } from "./undo";

/** Bytes (UTF-8) a request or an answer may have; null = no limit. Excel on the web: 5 MB each. */
export interface PayloadLimits {
  requestBytes: number | null;
  responseBytes: number | null;
}

/** How a request ends: with a body, or with a transport status the client maps to a code [client source; measured]. */
export type Answer = { readonly status: 0; readonly body: string } | { readonly status: number; readonly body: null };

const STATUS_CODES: Readonly<Record<number, string>> = {
  5004: "InvalidOperationInCellEditMode",
  5012: "InvalidOrTimedOutSession",
  5016: "WriteNotSupportedWhenModalDialogOpen",
  5102: "ActivityLimitReached",
  5103: "RequestPayloadSizeLimitExceeded",
  5104: "ResponsePayloadSizeLimitExceeded",
  7000: "AccessDenied",
};
const FLAG_WRITE = 1;
const FLAG_DELAY_FOR_CELL_EDIT = 64;

/** Takes requests in, one after the other, and lets faults, limits and latency have their way. */
export class RequestChannel {
  private nextIndex = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly interpreter: Interpreter,
    private readonly faults: HostFaults,
    private readonly limits: PayloadLimits,
    private readonly log: RequestLog,
    private readonly scheduler: Scheduler,
    private readonly latency: () => number,
    private readonly afterRequest: () => void,
  ) {
    faults.subscribe(() => {
      if (faults.cellEditMode) return;
      const ready = this.waiting;
      this.waiting = [];
      for (const resume of ready) resume();
    });
  }

  /** Answers in a later task, never at once, so that callers meet realistic ordering; or never, when told to hang. */
  submit(body: string, flags: number, respond: (answer: Answer) => void): void {
    const index = this.nextIndex++;
    this.scheduler.later(() => this.start(index, body, flags, respond), this.latency());
  }

  private start(index: number, body: string, flags: number, respond: (answer: Answer) => void): void {
    this.faults.beforeRequest?.(index);
    const fault = this.faults.takeRequestFault(index);
    if (this.faults.hang) return;
    if (fault?.kind === "hang") {
      if (fault.done !== undefined && this.refusal(utf8Length(body), flags, null) === null)
        this.carryOut(JSON.parse(body) as RequestBody, fault);
      return;
    }
    if (this.faults.cellEditMode && (flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0) {
      // Queued until the user leaves the cell [docs: pr excel/excel-add-ins-delay-in-cell-edit.md].
      this.waiting.push(() => this.finish(index, body, flags, fault, respond));
      return;
    }
    this.finish(index, body, flags, fault, respond);
  }

  private finish(
    index: number,
    body: string,
    flags: number,
    fault: RequestFault | null,
    respond: (answer: Answer) => void,
  ): void {
    const started = this.scheduler.now();
    const requestBytes = utf8Length(body);
    const status = this.refusal(requestBytes, flags, fault);
    const request = status === null ? (JSON.parse(body) as RequestBody) : null;
    const response = request === null ? null : this.carryOut(request, fault);
    const text = response === null ? "" : JSON.stringify(response);
    const responseBytes = utf8Length(text);
    const tooLarge = this.limits.responseBytes !== null && responseBytes > this.limits.responseBytes;
    const answer: Answer =
      response === null || tooLarge ? { status: status ?? 5104, body: null } : { status: 0, body: text };
    const code =
      answer.body === null ? (STATUS_CODES[answer.status] ?? "GeneralException") : (response?.Error?.Code ?? null);
    this.log.add({
      index,
      flags,
      requestBytes,
      responseBytes: answer.body === null ? 0 : responseBytes,
      actionCount: request?.Actions.length ?? 0,
      milliseconds: this.scheduler.now() - started,
      errorCode: code,
      members: request === null ? [] : [...this.interpreter.members.used],
      undoLosses: request === null ? [] : undoLosses(this.interpreter.members.changed),
    });
    respond(answer);
    this.afterRequest();
  }

  private refusal(requestBytes: number, flags: number, fault: RequestFault | null): number | null {
    if (fault?.kind === "status") return fault.status;
    if (this.faults.sessionLost) return 5012;
    if (this.faults.throttled) return 5102;
    if (this.faults.cellEditMode) return 5004;
    if (this.faults.modalDialogOpen && (flags & FLAG_WRITE) !== 0) return 5016;
    // Counted in UTF-8 bytes [measured]; the request is refused before anything is done [inferred].
    if (this.limits.requestBytes !== null && requestBytes > this.limits.requestBytes) return 5103;
    return null;
  }

  private carryOut(request: RequestBody, fault: RequestFault | null): ResponseBody {
    if (fault === null || fault.kind === "status") return this.interpreter.run(request);
    const actionCount = request.Actions.length;
    const done = { nothing: 0, half: Math.floor(actionCount / 2), all: actionCount }[fault.done ?? "nothing"];
    this.interpreter.members.used.clear();
    this.interpreter.members.changed.clear();
    const before = done === 0 ? null : this.interpreter.run({ ...request, Actions: request.Actions.slice(0, done) });
    // What goes wrong by itself comes first.
    if (before?.Error || fault.kind === "hang") return before ?? { Results: [], TraceIds: [] };
    return {
      Results: [],
      TraceIds: [],
      Error: {
        Code: fault.code,
        Message: `Injected failure: ${fault.code}.`,
        HttpStatusCode: httpStatusOf(fault.code),
        Location: "",
        ActionIndex: Math.min(done, Math.max(0, actionCount - 1)),
      },
    };
  }
}
