import { latePort } from "#app/late-port";
import { ownMarks } from "#app/outputs/part/own-marks";
import { PARTS } from "#app/outputs/parts";
import type { Clock, Ports, Scorer } from "#app/ports";
import { createSession } from "#app/session/session";
import { registerCommands } from "#commands/register-commands";
import { dayFromCivil } from "#core/units";
import type { Day } from "#core/units";
import { createExcelWorkbook } from "#excel/excel-workbook";
import { associateFunction } from "#excel/host/office-functions";
import { associateCommand, showPane } from "#excel/host/office-pane";
import { whenOfficeIsReady } from "#excel/host/office-ready";
import { registerFunctions } from "#functions/register-functions";
import { loadMessages } from "#locales/load-messages";
import { loadOutputLanguages } from "#locales/load-output-languages";
import { ORDER_HEADERS } from "#locales/order-headers";
import { pickLocale } from "#locales/pick-locale";
import { mount } from "../taskpane/mount";
import { DataScreen, loadNextScreens } from "../taskpane/screens";
import { commandHandlers } from "./commands";
import { guideMemory } from "./guide-memory";
import { keptScreen, pageStore } from "./kept-screen";
import { loadSample, loadSampleOrders } from "./sample-file";
import { rememberedChoices } from "../taskpane/remembered-choices";
import { VERSION } from "./version";

/** The calendar day and the time of this computer. */
const systemClock: Clock = {
  today: () => {
    const now = new Date();
    return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
  },
  milliseconds: () => performance.now(),
  now: () => Date.now(),
  yieldToHost: () => new Promise(resolve => setTimeout(resolve, 0)),
};

/** From here on nothing more is loaded for the first screen; whoever measures it looks for this. */
const FIRST_SCREEN = "rfmw-first-screen";

function createWorker(): Worker {
  return new Worker(new URL("../worker/score.worker.ts", import.meta.url), { name: "score" });
}

/** Joins ports to use cases and mounts the pane: the same add-in in Excel and in the workbench. */
export async function startAddIn(root: HTMLElement): Promise<void> {
  const officeIsReady = whenOfficeIsReady();
  let language = pickLocale(navigator.language);
  loadQuietly([loadMessages(language), DataScreen.load(), import("#app/orders/inspect-orders")]);
  // At once: cells of an opened workbook ask as soon as the page has loaded.
  registerFunctions(associateFunction, async () => {
    const [{ callFunction }] = await Promise.all([import("#functions/worksheet-functions"), officeIsReady]);
    return (id, given) => callFunction(id, given, language);
  });
  const office = await officeIsReady;
  language = pickLocale(office.displayLanguage ?? navigator.language);
  document.documentElement.lang = language;
  const ports: Ports = {
    workbook: createExcelWorkbook({ own: ownMarks(PARTS) }),
    scorer: latePort<Scorer>({ take: true, score: true, study: true, historyOf: true }, async () =>
      (await import("#worker/worker-scorer")).createWorkerScorer(createWorker),
    ),
    clock: systemClock,
    remembered: rememberedChoices(() => window.localStorage),
  };
  const session = createSession({
    ports,
    headers: ORDER_HEADERS,
    languages: () => loadOutputLanguages(language),
    version: VERSION,
  });
  const store = pageStore();
  const kept = keptScreen(store, office.partitionKey, Date.now);
  registerCommands(
    associateCommand,
    commandHandlers(session, { showPane, keepScreen: kept.keep, loadSample: () => loadSample(language) }),
  );
  const openOnKept = (): void => {
    const screen = kept.take();
    if (screen !== null) session.openOn(screen);
  };
  openOnKept();
  addEventListener("storage", event => {
    if (event.key === kept.key) openOnKept();
  });
  const dark = office.theme?.isDark ?? matchMedia("(prefers-color-scheme: dark)").matches;
  mount(root, {
    session,
    language,
    theme: dark ? "dark" : "light",
    guide: { memory: guideMemory(store, office.partitionKey), loadSample, loadSampleOrders },
    onLanguageChange: chosen => {
      language = chosen;
      document.documentElement.lang = chosen;
    },
  });
  performance.mark(FIRST_SCREEN);
  await session.inspect();
  // Only now, so that nothing is in the way of the first screen; and a run can begin where the network has gone meanwhile.
  loadQuietly([
    import(/* webpackChunkName: "writing" */ "#excel/writing"),
    import(/* webpackChunkName: "run" */ "#app/run/score-orders"),
    loadOutputLanguages(language),
    loadNextScreens(),
  ]);
}

/** Fetches scripts before they are needed. One that does not come is asked for again, and missed, by whatever needs it. */
function loadQuietly(coming: readonly Promise<unknown>[]): void {
  for (const script of coming) script.catch(() => undefined);
}
