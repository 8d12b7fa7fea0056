import type { Messages } from "./message-types";
import { outputWordsZhCn } from "./output-words-zh-cn";
import { callZh } from "./zh/call";
import { aboutZh } from "./zh/about";
import { commandLineZh } from "./zh/command-line";
import { dataZh } from "./zh/data";
import { distributionZh } from "./zh/distribution";
import { explainZh } from "./zh/explain";
import { failuresZh } from "./zh/failures";
import { formatZh } from "./zh/format";
import { listZh } from "./zh/list";
import { methodZh } from "./zh/method";
import { notesZh } from "./zh/notes";
import { paneZh } from "./zh/pane";
import { presetsZh } from "./zh/presets";
import { questionsZh } from "./zh/questions";
import { removeZh } from "./zh/remove";
import { resultZh } from "./zh/result";
import { runZh } from "./zh/run";
import { selfCheckZh } from "./zh/self-check";
import { writtenZh } from "./zh/written";

export const zhCn: Messages = {
  language: "zh-CN",
  format: formatZh,
  output: outputWordsZhCn,
  explain: explainZh,
  pane: paneZh,
  about: aboutZh,
  commandLine: commandLineZh,
  data: dataZh,
  questions: questionsZh,
  method: methodZh,
  distribution: distributionZh,
  presets: presetsZh,
  run: runZh,
  result: resultZh,
  written: writtenZh,
  list: listZh,
  call: callZh,
  remove: removeZh,
  selfCheck: selfCheckZh,
  notes: notesZh,
  failures: failuresZh,
};
