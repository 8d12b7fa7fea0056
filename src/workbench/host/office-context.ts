import type { WorkbookModel } from "./model/workbook";

/** Colours "#RRGGBB" of the surrounding Office. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** A light Office. */
export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F3F3F3",
  controlForegroundColor: "#323130",
};

/** What `Office.context` is built from. */
export interface OfficeContextSource {
  readonly workbook: WorkbookModel;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Set name -> version. */
  readonly sets: ReadonlyMap<string, string>;
  readonly instanceId: string;
  readonly theme: () => OfficeTheme;
}

/** The host-info string: platform, version, language; `disableLogging` keeps telemetry out; flag 1 = shared runtime [client source]. */
export function hostInfoText(displayLanguage: string, sharedRuntime: boolean): string {
  return `_host_Info=Excel$Win32$16.01$${displayLanguage}$telemetry$$disableLogging$${sharedRuntime ? 1 : 0}`;
}

/** The getters behind `GetContext()` [client source; measured]. */
export function contextGetters(source: OfficeContextSource): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "emulated",
    GetInstanceId: () => source.instanceId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => source.displayLanguage,
    GetAppDataLocale: () => source.contentLanguage,
    GetDocUrl: () => source.workbook.name,
    // 0 = read-write; with 1 Office.context.document.mode is readOnly [measured].
    GetAppCapabilities: () => (source.workbook.readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(Object.fromEntries(source.sets)),
    GetDialogRequirementMatrix: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17928.20114",
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeIntegers(source.theme())),
    GetSettings: () => documentSettings(source.workbook),
  };
}

function themeIntegers(theme: OfficeTheme): Record<string, number> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, color]) => [name, Number.parseInt(String(color).replace("#", ""), 16)]),
  );
}

// `Office.context.document.settings`: values are JSON texts; `Read` fills the arrays it is given [client source].
function documentSettings(workbook: WorkbookModel): object {
  return {
    Read: (keys: string[], values: string[]): void => {
      for (const [key, value] of workbook.documentSettings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]): void => {
      workbook.documentSettings.clear();
      keys.forEach((key, index) => workbook.documentSettings.set(key, String(values[index])));
      workbook.notify({ kind: "workbook" });
    },
  };
}
