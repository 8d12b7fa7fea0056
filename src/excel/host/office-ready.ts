/** What the surrounding Office says about itself. */
export interface OfficeFacts {
  /** "excel", another Office program, or none: a plain browser. */
  readonly host: "excel" | "other" | "none";
  /** "PC", "OfficeOnline", "Mac", "iOS" and so on; null outside Office. */
  readonly platform: string | null;
  /** Language tag of the user interface, such as "zh-CN"; null outside Office. */
  readonly displayLanguage: string | null;
  /** Language tag of the user's data; null outside Office. */
  readonly contentLanguage: string | null;
  /** Null where Office does not say, as on the web. */
  readonly theme: OfficeThemeFacts | null;
  /** Begins the keys of what is kept in the browser, where the host parts its storage; "" elsewhere. */
  readonly partitionKey: string;
  /** Whether a requirement set is there; false outside Office. */
  readonly supports: (set: string, version: string) => boolean;
}

/** Colours "#RRGGBB" around the pane. */
export interface OfficeThemeFacts {
  /** As Office says, or by the pane's background; null when neither is known. */
  readonly isDark: boolean | null;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const NO_OFFICE: OfficeFacts = {
  host: "none",
  platform: null,
  displayLanguage: null,
  contentLanguage: null,
  theme: null,
  partitionKey: "",
  supports: () => false,
};

/** Resolves once Office can be used; at once where the page is not inside Office or its script did not load. */
export async function whenOfficeIsReady(): Promise<OfficeFacts> {
  if (typeof Office === "undefined") return NO_OFFICE;
  const { host, platform } = await Office.onReady();
  if (!host) return NO_OFFICE;
  const { context } = Office;
  return {
    host: host === Office.HostType.Excel ? "excel" : "other",
    platform: platform ? String(platform) : null,
    displayLanguage: context.displayLanguage ?? null,
    contentLanguage: context.contentLanguage ?? null,
    theme: themeFacts(context.officeTheme),
    // Undefined in the web view of Excel on Windows.
    partitionKey: context.partitionKey ?? "",
    supports: (set, version) => context.requirements.isSetSupported(set, version),
  };
}

// Declared as always there, but undefined in Excel on the web.
function themeFacts(theme: Office.OfficeTheme | undefined): OfficeThemeFacts | null {
  if (!theme?.bodyBackgroundColor) return null;
  const { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor } = theme;
  const isDark = typeof theme.isDarkTheme === "boolean" ? theme.isDarkTheme : isDarkColour(bodyBackgroundColor);
  return { isDark, bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor };
}

/** Whether a colour is nearer to black than to white, by the weights of Rec. 601; null when it is no "#RRGGBB". */
function isDarkColour(colour: string): boolean | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1).map(part => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
