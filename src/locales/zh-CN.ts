import { hidingContacts } from "./hide-contacts";
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
import { memberZh } from "./zh/member";
import { menuZh } from "./zh/menu";
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
import { confirmZh } from "./zh/confirm";
import { paretoZh } from "./zh/pareto";

export const zhCn: Messages = {
  language: "zh-CN",
  format: formatZh,
  output: outputWordsZhCn,
  explain: explainZh,
  pane: paneZh,
  menu: menuZh,
  loadGuide: async () => (await import("./zh/guide")).guideZh,
  loadTrack: async () => (await import("./zh/track")).trackZh,
  loadSql: async () => (await import("./zh/sql")).sqlZh,
  about: aboutZh,
  commandLine: commandLineZh,
  data: dataZh,
  confirm: confirmZh,
  questions: questionsZh,
  method: methodZh,
  distribution: distributionZh,
  presets: presetsZh,
  run: runZh,
  result: resultZh,
  pareto: paretoZh,
  written: writtenZh,
  list: listZh,
  call: callZh,
  member: memberZh,
  remove: removeZh,
  selfCheck: selfCheckZh,
  notes: { ...notesZh, ingest: hidingContacts(notesZh.ingest) },
  failures: hidingContacts(failuresZh),
};
