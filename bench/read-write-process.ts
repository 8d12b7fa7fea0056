import { inspectOrders } from "../src/app/inspect-orders";
import { createInProcessScorer } from "../src/app/in-process-scorer";
import { OWN_TABLES } from "../src/app/own-tables";
import type { Clock } from "../src/app/ports";
import { trackProgress } from "../src/app/run-progress";
import { initialSettings } from "../src/app/saved-settings";
import { scoreOrders } from "../src/app/score-orders";
import { createExcelWorkbook } from "../src/excel/excel-workbook";
import { outputWords } from "../src/locales/output-words";
import { LANGUAGES } from "../src/locales/pick-locale";
import { createHost } from "../src/workbench/host/create-host";
import { WorkbookModel } from "../src/workbench/host/model/workbook";
import { bootClientInNode } from "../src/workbench/node-client/boot-client";
import { AS_OF, OrderData, ROWS_PER_CHUNK } from "./data";
import type { DataCase } from "./data";
import { watchMemory } from "./memory";

export interface ReadWrite {
  readonly milliseconds: number;
  /** Within the client's `sync`: its reads and writes, JSON both ways, and the emulated host. */
  readonly transportMilliseconds: number;
  readonly requestCount: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestBytes: number;
  readonly memberCount: number;
  readonly beforeBytes: number;
  readonly peakBytes: number;
}

const HEADERS = ["会员编号", "订单编号", "下单时间", "实付金额", "商品类目"];

/** One whole run as the pane does it: rows read, members scored, three sheets and four columns written. */
async function scoreThroughClient(dataCase: DataCase): Promise<ReadWrite> {
  const model = new WorkbookModel();
  const sheet = model.addSheet("Orders");
  sheet.grid.setBlock(0, 0, [HEADERS]);
  const data = new OrderData(dataCase);
  for (let from = 0; from < dataCase.rowCount; from += ROWS_PER_CHUNK) {
    sheet.grid.setBlock(1 + from, 0, data.chunk(from, from + ROWS_PER_CHUNK));
  }
  model.activate(sheet);
  const host = createHost({ workbook: model, displayLanguage: "zh-CN" });
  await bootClientInNode(host);
  const transport = timeSyncs();

  const clock: Clock = {
    today: () => AS_OF,
    milliseconds: () => performance.now(),
    yieldToHost: () => new Promise(resolve => setImmediate(resolve)),
  };
  const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
  const workbook = createExcelWorkbook({ ownTables: OWN_TABLES });
  globalThis.gc?.();
  const memory = await watchMemory();
  host.requests.clear();
  let requestBytes = 0;
  let responseBytes = 0;
  let largestBytes = 0;
  host.requests.subscribe(entry => {
    requestBytes += entry.requestBytes;
    responseBytes += entry.responseBytes;
    largestBytes = Math.max(largestBytes, entry.requestBytes, entry.responseBytes);
  });
  const started = performance.now();
  transport.milliseconds = 0;
  const inspection = await inspectOrders(workbook, {}, languages);
  if (!inspection.ok) throw new Error(JSON.stringify(inspection.failure));
  const outcome = await scoreOrders(
    { workbook, scorer: createInProcessScorer(), clock },
    { inspection: inspection.value, settings: initialSettings(), languages, besideOrders: "insert-columns" },
    { progress: trackProgress(clock, () => undefined), cancel: { aborted: false } },
  );
  const milliseconds = performance.now() - started;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return {
    milliseconds,
    transportMilliseconds: transport.milliseconds,
    requestCount: host.requests.count,
    requestBytes,
    responseBytes,
    largestBytes,
    memberCount: outcome.value.memberCount,
    ...memory.stop(),
  };
}

interface SyncingContext {
  sync: (...words: unknown[]) => Promise<unknown>;
}

/** Adds up the time that the client spends in `sync`, by a clock around it. */
function timeSyncs(): { milliseconds: number } {
  const spent = { milliseconds: 0 };
  const client = globalThis as unknown as {
    OfficeExtension: { ClientRequestContext: { prototype: SyncingContext } };
  };
  const { prototype } = client.OfficeExtension.ClientRequestContext;
  const { sync } = prototype;
  let underWay = 0;
  prototype.sync = async function (...words) {
    const started = performance.now();
    underWay += 1;
    try {
      return await sync.apply(this, words);
    } finally {
      underWay -= 1;
      if (underWay === 0) spent.milliseconds += performance.now() - started;
    }
  };
  return spent;
}

process.on("message", (dataCase: DataCase) => {
  void scoreThroughClient(dataCase).then(result => process.send!(result));
});
