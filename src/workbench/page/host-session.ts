import { createHost, type Host } from "#host/create-host";
import type { ExternalObject } from "#host/external";
import { cellError } from "#host/grid/cell-values";
import type { EditContext } from "#host/model/edit-context";
import type { WorkbookModel } from "#host/model/workbook";
import type { PageLanguage } from "./page-words";

export type PageTheme = "light" | "dark";

/** ExcelApi versions the host can pretend to have, oldest first. */
export const REQUIREMENT_SETS = ["1.9", "1.10", "1.11", "1.12", "1.13", "1.14", "1.15"] as const;

/** What outlasts a host: choices of the page that each new host gets. */
export interface HostSettings {
  readonly language: PageLanguage;
  readonly theme: PageTheme;
  readonly requirementSet: string;
  readonly hasPayloadLimits: boolean;
  readonly latencyMilliseconds: number;
}

/** One run of the pane on one host. */
export interface HostRun {
  /** Counts the runs; a new one means that the pane's frame starts anew. */
  readonly number: number;
  readonly host: Host;
  readonly context: EditContext;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

const THEMES: Readonly<Record<PageTheme, Host["theme"]>> = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#F3F3F3",
    controlForegroundColor: "#242424",
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#1F1F1F",
    controlForegroundColor: "#FFFFFF",
  },
};

/**
 * Keeps the host of the pane. Opening a workbook, and whatever a running client would not notice (language, theme,
 * requirement set), begins a new run: a new host, hence a new instance id, so that nothing the client kept in the tab's
 * session storage wins over the workbook.
 */
export class HostSession {
  private run: HostRun;
  private settings: HostSettings;
  private readonly listeners = new Set<() => void>();

  constructor(workbook: WorkbookModel, settings: HostSettings) {
    this.settings = settings;
    this.run = startRun(1, workbook, settings);
  }

  /** The current run; a new object for each. */
  readonly current = (): HostRun => this.run;

  /** The choices in force. */
  readonly currentSettings = (): HostSettings => this.settings;

  /** Called when a run begins or a choice changes; returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Replaces the workbook. */
  open(workbook: WorkbookModel): void {
    this.restart(workbook);
  }

  /** Loads the pane anew beside the same workbook, as Office does with an add-in that does not answer. */
  restartPane(): void {
    this.restart(this.run.host.workbook);
  }

  /** Changes choices; begins a new run when the client could not notice them otherwise. */
  change(change: Partial<HostSettings>): void {
    const before = this.settings;
    this.settings = { ...before, ...change };
    const { language, theme, requirementSet } = this.settings;
    if (language !== before.language || theme !== before.theme || requirementSet !== before.requirementSet) {
      this.restart(this.run.host.workbook);
      return;
    }
    const { host } = this.run;
    Object.assign(host.limits, payloadLimits(this.settings));
    host.latencyMilliseconds = this.settings.latencyMilliseconds;
    this.tell();
  }

  /**
   * What to plant as `window.external` of the pane. Nothing reaches a pane whose run is over: its frame is gone, while
   * the workbook, and with it the old host's listeners, may live on.
   */
  externalForPane(): ExternalObject {
    const { run } = this;
    const { external } = run.host;
    const isOver = (): boolean => run !== this.run;
    return {
      GetHostInfo: () => external.GetHostInfo(),
      GetLoggingAllowed: () => external.GetLoggingAllowed(),
      GetContext: () => external.GetContext(),
      Execute: (id, parameters, callback) =>
        external.Execute(id, parameters, result => {
          if (!isOver()) callback(result);
        }),
      RegisterEvent: (id, target, handler, callback) =>
        external.RegisterEvent(
          id,
          target,
          (eventId, payload) => {
            if (!isOver()) handler(eventId, payload);
          },
          callback,
        ),
      UnregisterEvent: (id, target, callback) => external.UnregisterEvent(id, target, callback),
    };
  }

  private restart(workbook: WorkbookModel): void {
    this.run = startRun(this.run.number + 1, workbook, this.settings);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function startRun(number: number, workbook: WorkbookModel, settings: HostSettings): HostRun {
  const host = createHost({
    workbook,
    displayLanguage: settings.language,
    theme: THEMES[settings.theme],
    requirementSets: { ExcelApi: settings.requirementSet },
    limits: payloadLimits(settings),
    latencyMilliseconds: settings.latencyMilliseconds,
  });
  // There is no calculation engine on the page: a typed formula shows that, never a wrong number.
  const notCalculated = cellError("#CALC!");
  return { number, host, context: { workbook, rules: host.rules, calculate: () => notCalculated } };
}

function payloadLimits(settings: HostSettings): { requestBytes: number | null; responseBytes: number | null } {
  const bytes = settings.hasPayloadLimits ? FIVE_MEGABYTES : null;
  return { requestBytes: bytes, responseBytes: bytes };
}
