import { inspectOrders } from "../src/app/orders/inspect-orders";
import { ownMarks } from "../src/app/outputs/part/own-marks";
import { PARTS } from "../src/app/outputs/parts";
import { initialSettings } from "../src/app/outputs/settings/saved-settings";
import type { Clock, Scorer, Workbook } from "../src/app/ports";
import { trackProgress } from "../src/app/run/progress";
import { scoreOrders } from "../src/app/run/score-orders";
import { createExcelWorkbook } from "../src/excel/excel-workbook";
import { outputWords } from "../src/locales/output-words";
import { LANGUAGES } from "../src/locales/pick-locale";
import { createHost } from "../src/workbench/host/create-host";
import { WorkbookModel } from "../src/workbench/host/model/workbook";
import { bootClientInNode } from "../src/workbench/node-client/boot-client";
import { timeClient } from "./client-timing";
import type { ClientTiming, PhaseTime } from "./client-timing";
import { AS_OF, OrderData, ROWS_PER_CHUNK } from "./data";
import type { DataCase } from "./data";
import { watchCore } from "./held-core";
import { watchMemory } from "./memory";
import { createThreadScorer } from "./thread-scorer";

/** Order rows on a sheet: as they are, or as a table. */
export interface SheetCase extends DataCase {
  readonly placedAs: "range" | "table";
  /** Before every answer, as a host elsewhere would need. Default 0. */
  readonly latencyMilliseconds?: number;
}

export interface ReadWrite {
  readonly milliseconds: number;
  /** Within the client's `sync`: its reads and writes, JSON both ways, and the emulated host. */
  readonly transportMilliseconds: number;
  /** Within the client when values are put into a request: outside `sync`, and so part of what counts as ours. */
  readonly setterMilliseconds: number;
  /** The page waits for the worker that scores; its own thread is free meanwhile. */
  readonly scorerMilliseconds: number;
  readonly phases: Readonly<Record<string, PhaseTime>>;
  readonly requestCount: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequestBytes: number;
  readonly largestResponseBytes: number;
  readonly memberCount: number;
  /** What the run ended with, and whether it had added a sheet by then; null for a run that went through. */
  readonly failure: { readonly code: string; readonly addedSheets: number } | null;
  readonly beforeBytes: number;
  readonly peakBytes: number;
  /** Office's warnings of a held core; the emulated host works in the same process and is part of it. */
  readonly heldCoreWarnings: number;
}

const HEADERS = ["会员编号", "订单编号", "下单时间", "实付金额", "商品类目"];

/** One whole run as the pane does it: rows read, members scored in a worker, sheets and columns written. */
async function scoreThroughClient(sheetCase: SheetCase): Promise<ReadWrite> {
  const host = createHost({ workbook: sheetOf(sheetCase), displayLanguage: "zh-CN" });
  host.latencyMilliseconds = sheetCase.latencyMilliseconds ?? 0;
  await bootClientInNode(host);
  if (sheetCase.placedAs === "table") await makeTable(sheetCase.rowCount);
  const timing = timeClient();

  const clock: Clock = {
    today: () => AS_OF,
    milliseconds: () => performance.now(),
    now: () => Date.now(),
    yieldToHost: () => new Promise(resolve => setImmediate(resolve)),
  };
  const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
  const workbook = countingChunks(createExcelWorkbook({ own: ownMarks(PARTS) }), timing);
  const scorer = timedScorer(createThreadScorer());
  globalThis.gc?.();
  const memory = await watchMemory();
  host.requests.clear();
  const bytes = { request: 0, response: 0, largestRequest: 0, largestResponse: 0 };
  host.requests.subscribe(entry => {
    bytes.request += entry.requestBytes;
    bytes.response += entry.responseBytes;
    bytes.largestRequest = Math.max(bytes.largestRequest, entry.requestBytes);
    bytes.largestResponse = Math.max(bytes.largestResponse, entry.responseBytes);
  });
  const core = watchCore();
  const sheetsBefore = host.workbook.sheets.length;
  timing.start();
  const started = performance.now();
  const inspection = await inspectOrders(workbook, {}, languages);
  if (!inspection.ok) throw new Error(JSON.stringify(inspection.failure));
  const outcome = await scoreOrders(
    { workbook, scorer, clock },
    {
      inspection: inspection.value,
      settings: initialSettings(),
      languages,
      besideOrders: "insert-columns",
      version: "",
    },
    { progress: trackProgress(clock, progress => timing.enter(progress.phase)), cancel: { aborted: false } },
  );
  const milliseconds = performance.now() - started;
  const phases = timing.stop();
  return {
    milliseconds,
    transportMilliseconds: Object.values(phases).reduce((sum, phase) => sum + phase.inSync, 0),
    setterMilliseconds: timing.inSetters(),
    scorerMilliseconds: scorer.waited(),
    phases,
    requestCount: host.requests.count,
    requestBytes: bytes.request,
    responseBytes: bytes.response,
    largestRequestBytes: bytes.largestRequest,
    largestResponseBytes: bytes.largestResponse,
    memberCount: outcome.ok ? outcome.value.rowCheck.counts.people.members : 0,
    failure: outcome.ok ? null : { ...outcome.failure, addedSheets: host.workbook.sheets.length - sheetsBefore },
    heldCoreWarnings: core.stop(),
    ...memory.stop(),
  };
}

function sheetOf(dataCase: DataCase): WorkbookModel {
  const model = new WorkbookModel();
  const sheet = model.addSheet("Orders");
  sheet.grid.setBlock(0, 0, [HEADERS]);
  const data = new OrderData(dataCase);
  for (let from = 0; from < dataCase.rowCount; from += ROWS_PER_CHUNK) {
    sheet.grid.setBlock(1 + from, 0, data.chunk(from, from + ROWS_PER_CHUNK));
  }
  model.activate(sheet);
  return model;
}

async function makeTable(rowCount: number): Promise<void> {
  await Excel.run(async context => {
    context.workbook.worksheets.getItem("Orders").tables.add(`A1:E${rowCount + 1}`, true).name = "Orders";
    await context.sync();
  });
}

/** Rows are taken in while the next request is under way: that is our time all the same. */
function countingChunks(workbook: Workbook, timing: ClientTiming): Workbook {
  return {
    ...workbook,
    readRows: (source, fromRow, columns, onChunk, options) =>
      workbook.readRows(source, fromRow, columns, chunk => timing.own(() => onChunk(chunk)), options),
  };
}

function timedScorer(scorer: Scorer): Scorer & { readonly waited: () => number } {
  let waited = 0;
  const timed = async <Answer>(asking: Promise<Answer>): Promise<Answer> => {
    const started = performance.now();
    const answer = await asking;
    waited += performance.now() - started;
    return answer;
  };
  return {
    ...scorer,
    waited: () => waited,
    take: async (...words) => {
      const taken = await timed(scorer.take(...words));
      if (!taken.ok) return taken;
      const { compare, settle } = taken.value;
      const value = {
        ...taken.value,
        compare: (...given: Parameters<typeof compare>) => timed(compare(...given)),
        settle: (...given: Parameters<typeof settle>) => timed(settle(...given)),
      };
      return { ...taken, value };
    },
    score: (...words) => timed(scorer.score(...words)),
  };
}

process.on("message", (sheetCase: SheetCase) => {
  void scoreThroughClient(sheetCase).then(result => process.send!(result));
});
