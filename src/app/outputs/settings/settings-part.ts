import type { TablePart } from "../part/part";
import { SETTINGS_TABLE } from "./names";

/** What the run was asked and what it was, so that it can be made again. */
export const SETTINGS: TablePart = {
  id: "settings",
  kind: "table",
  tableName: SETTINGS_TABLE,
  sheetName: words => words.sheets.settings,
  words: words => words.parts.settings,
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: true,
  headers: words => Object.values(words.settings.columns),
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: async () => {
    const { settingsRecord } = await import(/* webpackChunkName: "run" */ "./settings-table");
    return content => settingsRecord(content.settings, { ...content, ...content.stamp }, content.languages);
  },
};
