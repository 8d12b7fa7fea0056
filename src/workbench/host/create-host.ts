import { EVENT_OBJECT_MODEL, EVENT_RIBBON_COMMAND, EVENT_SELECTION_CHANGED, ExternalSeam, safeArray } from "./external";
import type { ExternalObject } from "./external";
import { HostFaults } from "./faults";
import { cellError, type CellValue } from "./grid/cell-values";
import { Interpreter } from "./interpreter/batch";
import { EventRegistry } from "./interpreter/event-registry";
import { EventSender, type EventMessage } from "./interpreter/event-sender";
import { Session, type OfficeState } from "./interpreter/session";
import { DEFAULT_REQUIREMENT_SETS } from "./interpreter/versions";
import { WorkbookModel } from "./model/workbook";
import { contextGetters, hostInfoText, LIGHT_THEME, type OfficeTheme } from "./office-context";
import { RequestChannel, type PayloadLimits } from "./request-channel";
import { RequestLog } from "./requests";
import { DEFAULT_RULES, type HostRules } from "./rules";
import { REAL_SCHEDULER, type Scheduler } from "./scheduler";

/** Everything has a default: an en-US desktop-like host at ExcelApi 1.15 with the web's payload limits. */
export interface HostOptions {
  readonly workbook?: WorkbookModel;
  /** UI language; selects Office's own strings too. Default "en-US". */
  readonly displayLanguage?: string;
  /** Default: the display language. */
  readonly contentLanguage?: string;
  /** Set name -> version, replacing the defaults one by one, e.g. {ExcelApi: "1.9"}; null removes a set. */
  readonly requirementSets?: Readonly<Record<string, string | null>>;
  /** Default 5 MB = 5 x 1,048,576 each way. */
  readonly limits?: Partial<PayloadLimits>;
  /** Added before every answer. Default 0. */
  readonly latencyMilliseconds?: number;
  readonly theme?: OfficeTheme;
  /** Default: a new one per host, so that session storage of an earlier boot never wins. */
  readonly instanceId?: string;
  readonly rules?: Partial<HostRules>;
  readonly scheduler?: Scheduler;
  /** Computes a formula typed into a cell; without it such cells show `#CALC!` (there is no calculation engine). */
  readonly calculate?: (
    formula: string,
    sheetName: string,
    row: number,
    column: number,
  ) => string | number | boolean | null;
}

/** An emulated Excel with one open workbook and one add-in. */
export interface Host {
  readonly workbook: WorkbookModel;
  /** To be planted as `window.external` of the add-in's page before office.js is evaluated. */
  readonly external: ExternalObject;
  readonly faults: HostFaults;
  readonly requests: RequestLog;
  readonly limits: PayloadLimits;
  readonly rules: HostRules;
  /** The workbook with its rules: what the actions under model/ (typing, sorting, tables ...) take. */
  readonly session: Session;
  /** May be changed at any time. */
  latencyMilliseconds: number;
  theme: OfficeTheme;
  /** How many ranges the add-in keeps: 0 after all its runs have been cleaned up. */
  readonly liveReferenceCount: number;
  /** Whether the add-in asked for its pane to be visible. Starts true. */
  readonly taskpaneVisible: boolean;
  /** What `Office.ribbon.requestUpdate` set: enabled state by control id. */
  readonly ribbonEnabled: ReadonlyMap<string, boolean>;
  /** Called once after each request or user action that changed something visible. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Called when the add-in shows or hides its pane (`Office.addin.showAsTaskpane`, `hide`). */
  onTaskpaneRequested(listener: (visible: boolean) => void): () => void;
  /** Called with the file, as base64, when the add-in opens a new workbook (`Excel.createWorkbook`). */
  onNewWorkbook(listener: (base64: string) => void): () => void;
  /**
   * Presses a ribbon button; resolves when the command called `event.completed()`, rejects when the add-in has no
   * function of that name. Waits until the add-in listens.
   */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /**
   * Gives the host the client's own classes (the global `Excel`), so that a misspelt property is told apart from one
   * that exists but is not modelled. Optional.
   */
  learnMembers(excel: Readonly<Record<string, unknown>>): void;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;
let hostCount = 0;

/** Creates a host; the workbook starts with one blank sheet unless one is given. */
export function createHost(options: HostOptions = {}): Host {
  const workbook = options.workbook ?? new WorkbookModel();
  const rules: HostRules = { ...DEFAULT_RULES, ...options.rules };
  const scheduler = options.scheduler ?? REAL_SCHEDULER;
  const faults = new HostFaults();
  const requests = new RequestLog();
  const limits: PayloadLimits = { requestBytes: FIVE_MEGABYTES, responseBytes: FIVE_MEGABYTES, ...options.limits };
  const sets = readSets(options.requirementSets ?? {});
  const registry = new EventRegistry();
  const taskpaneListeners = new Set<(visible: boolean) => void>();
  const newWorkbookListeners = new Set<(base64: string) => void>();
  const office: OfficeState = {
    taskpaneVisible: true,
    startupBehavior: "None",
    ribbonEnabled: new Map(),
    onTaskpane: visible => taskpaneListeners.forEach(listener => listener(visible)),
    onNewWorkbook: base64 => newWorkbookListeners.forEach(listener => listener(base64)),
  };
  const calculate = (formula: string, sheet: { name: string }, row: number, column: number): CellValue =>
    options.calculate === undefined ? cellError("#CALC!") : options.calculate(formula, sheet.name, row, column);
  const session = new Session(workbook, rules, faults, lowered(sets), registry, office, calculate);
  const interpreter = new Interpreter(session);
  const notices = new Notices(session, new EventSender(registry, rules.changeEvents === "perRequest"), scheduler);
  const instanceId = options.instanceId ?? `emulated-${Date.now().toString(36)}-${hostCount++}`;
  const displayLanguage = options.displayLanguage ?? "en-US";
  const commands = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  let nextCommand = 1;

  const channel = new RequestChannel(
    interpreter,
    faults,
    limits,
    requests,
    scheduler,
    () => host.latencyMilliseconds,
    () => notices.flush(),
  );
  const seam = new ExternalSeam({
    hostInfo: () => hostInfoText(displayLanguage, sets.has("SharedRuntime")),
    context: () =>
      contextGetters({
        workbook,
        displayLanguage,
        contentLanguage: options.contentLanguage ?? displayLanguage,
        sets,
        instanceId,
        theme: () => host.theme,
      }),
    submit: (body, flags, respond) => channel.submit(body, flags, respond),
    commandCompleted: (id, status) => {
      const command = commands.get(id);
      commands.delete(id);
      if (status === 0) command?.resolve();
      else command?.reject(new Error(`the add-in refused the command: status ${status}`));
    },
    later: callback => scheduler.later(callback, 0),
  });
  notices.seam = seam;
  const host: Host = {
    workbook,
    external: seam.external,
    faults,
    requests,
    limits,
    rules,
    session,
    latencyMilliseconds: options.latencyMilliseconds ?? 0,
    theme: options.theme ?? LIGHT_THEME,
    get liveReferenceCount() {
      return session.liveReferenceCount;
    },
    get taskpaneVisible() {
      return office.taskpaneVisible;
    },
    ribbonEnabled: office.ribbonEnabled,
    subscribe: listener => notices.subscribe(listener),
    onTaskpaneRequested: listener => {
      taskpaneListeners.add(listener);
      return () => taskpaneListeners.delete(listener);
    },
    onNewWorkbook: listener => {
      newWorkbookListeners.add(listener);
      return () => newWorkbookListeners.delete(listener);
    },
    invokeCommand: (functionName, controlId = functionName) => {
      const id = String(nextCommand++);
      return new Promise<void>((resolve, reject) => {
        commands.set(id, { resolve, reject });
        seam.deliverOrWait(EVENT_RIBBON_COMMAND, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      });
    },
    learnMembers: excel => {
      interpreter.members.oracle = (className, name) => hasMember(excel[className], name);
    },
  };
  return host;
}

/** Collects changes and tells the page and the add-in once per request or user action. */
class Notices {
  seam: ExternalSeam | null = null;
  private readonly listeners = new Set<() => void>();
  private dirty = false;
  private selectionMoved = false;
  private planned = false;

  constructor(
    private readonly session: Session,
    private readonly sender: EventSender,
    private readonly scheduler: Scheduler,
  ) {
    session.workbook.onChange(change => {
      this.dirty = true;
      if (session.eventsEnabled || change.origin !== "addIn") this.sender.collect(change);
      if (change.change.kind === "selection") this.selectionMoved = true;
      if (change.origin !== "addIn") this.planFlush();
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  flush(): void {
    if (!this.dirty) return;
    this.dirty = false;
    const { workbook } = this.session;
    const messages = this.sender.drain(workbook);
    // `enableEvents = false` silences this add-in's handlers [docs: types Runtime.enableEvents].
    if (this.session.eventsEnabled) {
      const selectionMoved = this.selectionMoved;
      // In a later task: the client attaches a new handler only after it has worked through the answer.
      this.scheduler.later(() => this.deliver(messages, selectionMoved), 0);
    }
    this.selectionMoved = false;
    for (const listener of this.listeners) listener();
  }

  private deliver(messages: readonly EventMessage[], selectionMoved: boolean): void {
    for (const { eventType, targetId, payload } of messages) {
      this.seam?.deliver(EVENT_OBJECT_MODEL, [
        safeArray([OBJECT_MODEL_MESSAGE, eventType, targetId, payload, 0, false]),
      ]);
    }
    if (selectionMoved) this.seam?.deliver(EVENT_SELECTION_CHANGED, []);
  }

  private planFlush(): void {
    if (this.planned) return;
    this.planned = true;
    this.scheduler.later(() => {
      this.planned = false;
      this.flush();
    }, 0);
  }
}

const OBJECT_MODEL_MESSAGE = 65_536;

function readSets(changes: Readonly<Record<string, string | null>>): Map<string, string> {
  const sets = new Map(Object.entries(DEFAULT_REQUIREMENT_SETS));
  for (const [name, version] of Object.entries(changes)) {
    if (version === null) sets.delete(name);
    else sets.set(name, version);
  }
  return sets;
}

function lowered(sets: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...sets].map(([name, version]) => [name.toLowerCase(), version]));
}

function hasMember(candidate: unknown, name: string): boolean {
  const prototype = typeof candidate === "function" ? (candidate.prototype as object | undefined) : undefined;
  return prototype === undefined || name in prototype;
}
