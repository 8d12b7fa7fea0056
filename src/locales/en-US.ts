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

export const enUs: Messages = {
  language: "en-US",
  format: formatEn,
  output: outputWordsEnUs,
  explain: explainEn,
  pane: paneEn,
  about: aboutEn,
  commandLine: commandLineEn,
  data: dataEn,
  questions: questionsEn,
  method: methodEn,
  distribution: distributionEn,
  presets: presetsEn,
  run: runEn,
  result: resultEn,
  written: writtenEn,
  list: listEn,
  call: callEn,
  remove: removeEn,
  selfCheck: selfCheckEn,
  notes: notesEn,
  failures: failuresEn,
};
