import { HostError } from "./errors";

/**
 * How much of a request is carried out before it goes wrong: nothing, the first half of its actions, or all of it, so
 * that only the answer is lost. Default: nothing.
 */
export type DoneBefore = "nothing" | "half" | "all";

/** What is to go wrong with one request. */
export type RequestFault =
  | { readonly kind: "code"; readonly code: string; readonly done?: DoneBefore }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "hang"; readonly done?: DoneBefore };

/**
 * Switches for everything that can go wrong on the way. All off at the start.
 * Read-only, protection and the 1904 date system are properties of the workbook, not faults.
 */
export class HostFaults {
  /** The user is typing into a cell: requests answer status 5004, or wait when they carry `delayForCellEdit`. */
  cellEditMode = false;
  /** A modal dialog is open: writing requests answer status 5016. */
  modalDialogOpen = false;
  /** Every request is throttled: status 5102. */
  throttled = false;
  /** The session is lost: status 5012. */
  sessionLost = false;
  /** No request is ever answered. */
  hang = false;
  /** `values`, `text`, `formulas`, `numberFormat` are answered null [issue #6781, #4783]. */
  nullValues = false;
  /** Called before each request is carried out: a user who edits between two syncs. `index` is the request's number. */
  beforeRequest: ((index: number) => void) | null = null;

  private readonly requests = new Map<number, RequestFault>();
  private planned: { fault: RequestFault; after: number }[] = [];
  private readonly members = new Map<string, { code: string; times: number; skip: number }>();
  private readonly listeners = new Set<() => void>();

  /** Fails the request with this index (see `RequestEntry.index`). */
  failRequest(index: number, fault: RequestFault | string): void {
    this.requests.set(index, typeof fault === "string" ? { kind: "code", code: fault } : fault);
  }

  /** Fails the next request, or the one after so many others. Clean-up requests of earlier runs count, too. */
  failNext(fault: RequestFault | string, after = 0): void {
    this.planned.push({ fault: typeof fault === "string" ? { kind: "code", code: fault } : fault, after });
  }

  /** Fails a member, e.g. "Range.values", with a code; after `skip` good uses, `times` times (default: every time). */
  failMember(member: string, code: string, times = Infinity, skip = 0): void {
    this.members.set(member.toLowerCase(), { code, times, skip });
  }

  /** Turns everything off. Requests that hang stay unanswered; those that wait for the end of cell editing go on. */
  clear(): void {
    this.cellEditMode = false;
    this.modalDialogOpen = false;
    this.throttled = false;
    this.sessionLost = false;
    this.hang = false;
    this.nullValues = false;
    this.beforeRequest = null;
    this.requests.clear();
    this.planned = [];
    this.members.clear();
    this.changed();
  }

  /** Call after setting a switch, so that waiting requests go on and pages repaint. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** Called by `changed`; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** For the host: what was planned for this request. */
  takeRequestFault(index: number): RequestFault | null {
    const due = this.planned.find(({ after }) => after === 0);
    this.planned = this.planned.filter(entry => entry.after-- > 0);
    const fault = this.requests.get(index) ?? due?.fault ?? null;
    this.requests.delete(index);
    return fault;
  }

  /** For the interpreter: throws when this member is to fail. `member` is "Type.member". */
  checkMember(member: string): void {
    if (this.members.size === 0) return;
    const plan = this.members.get(member.toLowerCase());
    if (plan === undefined || plan.times <= 0) return;
    if (plan.skip > 0) {
      plan.skip--;
      return;
    }
    plan.times--;
    throw new HostError(plan.code, `Injected failure of ${member}.`, member);
  }
}
