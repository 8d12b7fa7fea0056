import type { Answer } from "./request-channel";

/** What the Win32 client expects behind `window.external` [client source]. */
export interface ExternalObject {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Record<string, () => unknown>;
  Execute(dispId: number, parameters: unknown, callback: (result: unknown) => void): void;
  RegisterEvent(
    id: number,
    target: string,
    handler: (id: number, payload: unknown) => void,
    callback: (result: unknown) => void,
  ): void;
  UnregisterEvent(id: number, target: string, callback: (result: unknown) => void): void;
}

/** What the seam needs from the host behind it. */
export interface ExternalBackend {
  readonly hostInfo: () => string;
  readonly context: () => Record<string, () => unknown>;
  readonly submit: (body: string, flags: number, respond: (answer: Answer) => void) => void;
  /** A ribbon command reported its end: id, status (0 = fine). */
  readonly commandCompleted: (id: string, status: number) => void;
  readonly later: (callback: () => void) => void;
}

/** Ids of `RegisterEvent` [client source]. */
export const EVENT_RIBBON_COMMAND = 39;
/** All Excel events. */
export const EVENT_OBJECT_MODEL = 33;
/** `Office.EventType.DocumentSelectionChanged`, also behind `workbook.onSelectionChanged`. */
export const EVENT_SELECTION_CHANGED = 2;

const EXECUTE_REQUEST = 93;
const EXECUTE_COMMAND_COMPLETED = 94;
const NOT_SUPPORTED = 5007;

type Handler = (id: number, payload: unknown) => void;

/** The seam the genuine client talks through: `window.external` of Office on Windows. */
export class ExternalSeam {
  private readonly handlers = new Map<number, Handler[]>();
  private readonly waiting: { id: number; payload: unknown[] }[] = [];

  constructor(private readonly backend: ExternalBackend) {}

  /** The object to plant. Methods do not depend on `this`: the client detaches them. */
  readonly external: ExternalObject = {
    GetHostInfo: () => this.backend.hostInfo(),
    GetLoggingAllowed: () => false,
    GetContext: () => this.backend.context(),
    Execute: (dispId, parameters, callback) => this.execute(dispId, parameters, callback),
    RegisterEvent: (id, _target, handler, callback) => {
      this.backend.later(() => {
        callback(safeArray([0]));
        // Nothing may be delivered before the completion has returned: the client attaches its dispatcher in it.
        this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
        this.deliverWaiting(id);
      });
    },
    UnregisterEvent: (id, _target, callback) => {
      this.handlers.delete(id);
      this.backend.later(() => callback(safeArray([0])));
    },
  };

  /** Delivers an event to the handlers of this id; does nothing when there are none. */
  deliver(id: number, payload: unknown[]): void {
    for (const handler of this.handlers.get(id) ?? []) handler(id, safeArray(payload));
  }

  /** As `deliver`, but waits for the first handler when there is none yet. */
  deliverOrWait(id: number, payload: unknown[]): void {
    if (this.handlers.has(id)) this.deliver(id, payload);
    else this.waiting.push({ id, payload });
  }

  private deliverWaiting(id: number): void {
    for (let index = 0; index < this.waiting.length;) {
      const entry = this.waiting[index];
      if (entry === undefined || entry.id !== id) index++;
      else {
        this.waiting.splice(index, 1);
        this.deliver(id, entry.payload);
      }
    }
  }

  private execute(dispId: number, parameters: unknown, callback: (result: unknown) => void): void {
    const values = toArray(parameters);
    if (dispId === EXECUTE_REQUEST) {
      const envelope = toArray(values[0]);
      this.backend.submit(String(envelope[4]), Number(envelope[6] ?? 0), answer => {
        callback(safeArray([answer.status, payloadOf(answer)]));
      });
      return;
    }
    if (dispId === EXECUTE_COMMAND_COMPLETED) this.backend.commandCompleted(String(values[0]), Number(values[1] ?? 0));
    const status = dispId === EXECUTE_COMMAND_COMPLETED ? 0 : NOT_SUPPORTED;
    this.backend.later(() => callback(safeArray([status, null])));
  }
}

/** An array as the client unpacks it: the shape of an automation array. */
export function safeArray(values: readonly unknown[]): { toArray(): readonly unknown[]; dimensions(): number } {
  return { toArray: () => values, dimensions: () => 1 };
}

function payloadOf(answer: Answer): unknown {
  return answer.body === null ? null : safeArray([200, safeArray([]), answer.body]);
}

function toArray(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const boxed = value as { toArray?: () => readonly unknown[] } | null;
  return typeof boxed?.toArray === "function" ? boxed.toArray() : [];
}
