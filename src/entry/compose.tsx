import { createSession } from "#app/session";
import type { Clock, Ports } from "#app/ports";
import type { Session } from "#app/pane-state";
import { registerCommands } from "#commands/register-commands";
import { dayFromCivil } from "#core/units";
import type { Day } from "#core/units";
import { createExcelWorkbook } from "#excel/excel-workbook";
import { associateCommand, showPane, whenOfficeIsReady } from "#excel/office-ready";
import { outputWords } from "#locales/output-words";
import { LANGUAGES, pickLocale } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { createWorkerScorer } from "#worker/worker-scorer";
import { mountPane } from "../taskpane/mount";

/** The calendar day and the time of this computer. */
export const systemClock: Clock = {
  today: () => {
    const now = new Date();
    return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
  },
  milliseconds: () => performance.now(),
  yieldToHost: () => new Promise(resolve => setTimeout(resolve, 0)),
};

/** Joins ports to use cases and mounts the pane: the same add-in in Excel and in the workbench. */
export async function startAddIn(root: HTMLElement): Promise<Session> {
  const office = await whenOfficeIsReady();
  let language: Language = pickLocale(office.displayLanguage);
  const ports: Ports = {
    workbook: createExcelWorkbook(),
    scorer: createWorkerScorer(
      () => new Worker(new URL("../worker/score.worker.ts", import.meta.url), { name: "score" }),
    ),
    clock: systemClock,
  };
  const session = createSession({
    ports,
    languages: () => ({ current: outputWords(language), all: LANGUAGES.map(outputWords) }),
  });
  registerCommands(associateCommand, {
    scoreMembers: async () => {
      void showPane();
      await session.inspect();
      await session.score();
    },
  });
  mountPane(root, {
    session,
    language,
    dark: office.dark,
    onLanguageChange: chosen => {
      language = chosen;
      document.documentElement.lang = chosen;
    },
  });
  document.documentElement.lang = language;
  void session.inspect();
  return session;
}
