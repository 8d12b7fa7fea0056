import { hidingContacts } from "./hide-contacts";
import type { Messages } from "./message-types";
import { outputWordsEnUs } from "./output-words-en-us";
import { callEn } from "./en/call";
import { aboutEn } from "./en/about";
import { commandLineEn } from "./en/command-line";
import { dataEn } from "./en/data";
import { distributionEn } from "./en/distribution";
import { explainEn } from "./en/explain";
import { failuresEn } from "./en/failures";
import { formatEn } from "./en/format";
import { listEn } from "./en/list";
import { memberEn } from "./en/member";
import { menuEn } from "./en/menu";
import { methodEn } from "./en/method";
import { notesEn } from "./en/notes";
import { paneEn } from "./en/pane";
import { presetsEn } from "./en/presets";
import { questionsEn } from "./en/questions";
import { removeEn } from "./en/remove";
import { resultEn } from "./en/result";
import { runEn } from "./en/run";
import { selfCheckEn } from "./en/self-check";
import { writtenEn } from "./en/written";
import { confirmEn } from "./en/confirm";
import { paretoEn } from "./en/pareto";

export const enUs: Messages = {
  language: "en-US",
  format: formatEn,
  output: outputWordsEnUs,
  explain: explainEn,
  pane: paneEn,
  menu: menuEn,
  loadGuide: async () => (await import("./en/guide")).guideEn,
  loadTrack: async () => (await import("./en/track")).trackEn,
  loadSql: async () => (await import("./en/sql")).sqlEn,
  about: aboutEn,
  commandLine: commandLineEn,
  data: dataEn,
  confirm: confirmEn,
  questions: questionsEn,
  method: methodEn,
  distribution: distributionEn,
  presets: presetsEn,
  run: runEn,
  result: resultEn,
  pareto: paretoEn,
  written: writtenEn,
  list: listEn,
  call: callEn,
  member: memberEn,
  remove: removeEn,
  selfCheck: selfCheckEn,
  notes: { ...notesEn, ingest: hidingContacts(notesEn.ingest) },
  failures: hidingContacts(failuresEn),
};
