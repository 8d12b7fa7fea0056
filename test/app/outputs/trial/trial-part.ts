import type { TablePart } from "#app/outputs/part/part";
import { columnSpec } from "#app/outputs/shapes/column-specs";
import type { OutputWords } from "#app/outputs/words/output-words";

const say = (words: OutputWords, zh: string, en: string): string => (words.language === "zh-CN" ? zh : en);

/** A part such as the next steps bring: members per segment, on a sheet of its own. It is described here and nowhere else. */
export const TRIAL: TablePart = {
  id: "trial",
  kind: "table",
  tableName: "tblRFMWTrial",
  sheetName: words => say(words, "RFMW_试", "RFMW_Trial"),
  words: words => ({
    writing: sheet => say(words, `正在写入「${sheet}」`, `Writing ${sheet}`),
    written: sheet => say(words, `试表已写好：「${sheet}」。`, `The trial is written: ${sheet}.`),
    partlyWritten: sheet => say(words, `试表「${sheet}」只写了一部分。`, `The trial ${sheet} is partly written.`),
    notMade: reason => say(words, `试表没有做成。${reason}`, `The trial was not made. ${reason}`),
  }),
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => [words.memberColumns.segment, say(words, "人数", "Members")],
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: () =>
    Promise.resolve(({ scored, languages }) => {
      const rows = scored.segmentSizes.map((size, place) => [`#${place + 1}`, size]);
      const { current, all } = languages;
      return {
        sheetName: TRIAL.sheetName(current),
        sheetAliases: all.map(TRIAL.sheetName),
        tableName: TRIAL.tableName,
        columns: [
          columnSpec({ header: words => words.memberColumns.segment, kind: "text", width: "segment" }, languages),
          columnSpec({ header: words => say(words, "人数", "Members"), kind: "integer", width: "count" }, languages),
        ],
        rowCount: rows.length,
        rows: (from, to) => rows.slice(from, to),
        frozenColumns: 0,
        headerHeightPixels: 26,
      };
    }),
};
