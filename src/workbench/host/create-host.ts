import type { ExternalObject } from "./external";
import type { HostFaults } from "./faults";
import type { WorkbookModel } from "./model/workbook";
import type { RequestLog } from "./requests";
import type { HostRules } from "./rules";
import type { Scheduler } from "./scheduler";

/** Bytes (UTF-8) a request or an answer may have; null = no limit. Excel on the web: 5 MB each. */
export interface PayloadLimits {
  requestBytes: number | null;
  responseBytes: number | null;
}

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
  /** Computes a formula typed by the add-in; without it such cells show `#CALC!` (there is no calculation engine). */
  readonly calculate?: (
    formula: string,
    sheetName: string,
    row: number,
    column: number,
  ) => string | number | boolean | null;
}

/** Colours "#RRGGBB" of the surrounding Office. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
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
  /** Presses a ribbon button; resolves when the command called `event.completed()`. Waits until the add-in listens. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /**
   * Gives the host the client's own classes (the global `Excel`), so that a misspelt property is told apart from one
   * that exists but is not modelled. Optional.
   */
  learnMembers(excel: Readonly<Record<string, unknown>>): void;
}

export declare function createHost(options?: HostOptions): Host;
