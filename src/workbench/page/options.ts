import type { PageLanguage } from "./page-words";

/** What the entry gives to the page. */
export interface WorkbenchOptions {
  readonly language: PageLanguage;
  /** Text of the add-in's manifest: the ribbon is read from it. */
  readonly manifestXml: string;
  /** Address of the pane's page; its `lang` parameter is set to the chosen language. */
  readonly paneUrl: string;
  /** Folder of the ribbon's pictures, with a slash at its end. Default "assets/". */
  readonly iconFolder?: string;
  /** Called when the user chooses another language, e.g. to keep it in the page's address. */
  readonly onLanguageChange?: (language: PageLanguage) => void;
}
