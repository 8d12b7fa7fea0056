import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { HELD_CORE, HeldCoreWatch } from "../src/workbench/host/watchdogs";
import { WorkbenchPage } from "../test/e2e/pages/workbench-page";
import { launchBrowser } from "../test/support/browser";
import { serveWorkbench } from "../test/support/workbench-server";
import { OrderData, ROWS_PER_CHUNK, SERIAL_OF_1970 } from "./data";
import { keep, megabytes, origin, printTable } from "./results";
import { LARGEST_ALLOWED } from "./sizes";
import { longTasks, overlap } from "./spans";
import type { LongTask, Span } from "./spans";
import { profileTasks } from "./task-profile";

const SEED = 20261121;
const ROOT = path.resolve(import.meta.dirname, "..");
const MEMORY_EVERY_MILLISECONDS = 100;
const RUN_TIMEOUT_MILLISECONDS = 600_000;
const LONG_TASK = 50;

/** What `watch-pane.js` and the page's request log have noted. */
interface Noted {
  readonly syncs: readonly Span[];
  readonly scorings: readonly Span[];
  readonly tasks: readonly LongTask[];
}

/**
 * A full sheet in Chromium: the built workbench opens a file, a click scores it. Grid, emulated host, client and add-in
 * share one thread there, as they do not in Excel; what is ours is told apart by the client's `sync`. Rows are taken in
 * while the next request is under way, so that this part of our time is counted as the client's here.
 *
 * With WORKBENCH_PROFILE=tasks each task with more than 50 ms of the add-in is told, with its functions, and the run takes
 * longer; names are there in a build that is kept (WORKBENCH_BUILD=keep) and was made with --no-optimization-minimize.
 *
 * @throws Error when a request or an answer is as large as Excel on the web refuses
 */
export async function benchBrowserSheet(rowCount: number): Promise<void> {
  process.chdir(ROOT);
  if (process.env.WORKBENCH_BUILD !== "keep") {
    const webpack = ["node_modules/webpack/bin/webpack.js", "--env", "workbench", "--mode", "production"];
    execFileSync(process.execPath, webpack, { stdio: ["ignore", "ignore", "inherit"] });
  }
  const from = origin();
  const folder = mkdtempSync(path.join(os.tmpdir(), "rfmw-bench-"));
  const server = await serveWorkbench();
  const browser = await launchBrowser();
  try {
    const file = path.join(folder, "orders.csv");
    writeCsv(file, rowCount);
    const row = {
      ...from,
      case: "full sheet in Chromium, text ids, shuffled; grid, host, client and add-in in one thread, scoring in a worker",
      browser: browser.version(),
      rows: rowCount,
      seed: SEED,
      ...(await scoreInBrowser(browser, server.url, file, rowCount)),
    };
    keep("browser-sheet", [row]);
    console.log(`\nA full sheet of ${rowCount} rows in Chromium ${row.browser}; one run`);
    console.log(`${from.date}, ${from.commit}, ${from.cpu}, ${from.cores} cores`);
    printTable(
      ["wall ms", "in sync", "scorer", "own, page", "own, all", "requests", "MB sent", "MB got", "largest KB", "MB before", "MB peak", "JS heap", "held core", "own tasks > 50", "longest own", "longest other"],
      [[
        row.milliseconds,
        row.inSync,
        row.scorer,
        `${(row.ownPageShare * 100).toFixed(1)} %`,
        `${(row.ownShare * 100).toFixed(1)} %`,
        row.requests,
        row.requestMegabytes,
        row.responseMegabytes,
        Math.max(row.largestRequestKilobytes, row.largestResponseKilobytes),
        row.residentBeforeMegabytes,
        row.residentPeakMegabytes,
        row.heapAfterMegabytes,
        row.heldCoreWarnings,
        row.ownLongTasks,
        row.longestOwnTask,
        row.longestOtherTask,
      ]],
    ); // prettier-ignore
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function scoreInBrowser(browser: Browser, url: string, file: string, rowCount: number) {
  const workbench = await WorkbenchPage.open(browser, url, "en-US", [path.join(import.meta.dirname, "watch-pane.js")]);
  const { page, pane } = workbench;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await (await chooser).setFiles(file);
  // The pane of the workbook before goes only when the file has been read.
  await pane.frame.getByText(rowCount.toLocaleString("en-US")).first().waitFor({ timeout: RUN_TIMEOUT_MILLISECONDS });
  await pane.isReady();

  const frame = page.frames().find(other => other !== page.mainFrame())!;
  await page.evaluate(WATCH_REQUESTS);
  const memory = await watchRenderer(browser);
  const core = await watchRendererCore(browser);
  const profiled = process.env.WORKBENCH_PROFILE === "tasks" ? await profileTasks(page) : null;
  await pane.scoreButton.click();
  const started = performance.timeOrigin + performance.now();
  const verdict = await pane.verdict(RUN_TIMEOUT_MILLISECONDS);
  const { beforeBytes, peakBytes } = memory.stop();
  const heldCoreWarnings = core.stop();
  const noted = await frame.evaluate<Noted>("rfmwWatch");
  const bytes =
    await page.evaluate<Record<"count" | "sent" | "got" | "largestSent" | "largestGot", number>>("rfmwBytes");
  const heapBytes = await page.evaluate<number>("performance.memory.usedJSHeapSize");
  if (Math.max(bytes.largestSent, bytes.largestGot) >= LARGEST_ALLOWED) {
    throw new Error(`a request or an answer is too large: ${JSON.stringify(bytes)}`);
  }

  const syncs = noted.syncs.filter(([from]) => from >= started - 50);
  const end = Math.max(...syncs.map(([, to]) => to));
  const run: Span = [Math.min(...syncs.map(([from]) => from)), end];
  const wall = run[1] - run[0];
  const inSync = overlap(run, syncs);
  const scorer = overlap(run, noted.scorings);
  const tasks = longTasks(noted.tasks, syncs).filter(task => task.from >= run[0] - 100);
  for (const task of (await profiled?.(tasks)) ?? []) {
    const names = task.functions.map(([name, milliseconds]) => `    ${milliseconds.toFixed(0).padStart(5)}  ${name}`);
    const of = [task.duration, task.own, task.garbage].map(Math.round).join(" / ");
    if (task.own > LONG_TASK) console.log([`${Math.round(task.from - run[0])}: ${of}`, ...names].join("\n"));
  }
  const share = (milliseconds: number) => Math.round((milliseconds / wall) * 1000) / 1000;
  const longest = (durations: readonly number[]) => Math.round(Math.max(0, ...durations));
  return {
    verdict,
    milliseconds: Math.round(wall),
    inSync: Math.round(inSync),
    scorer: Math.round(scorer),
    ownShare: share(wall - inSync),
    ownPageShare: share(wall - inSync - scorer),
    requests: bytes.count,
    requestMegabytes: megabytes(bytes.sent),
    responseMegabytes: megabytes(bytes.got),
    largestRequestKilobytes: Math.round(bytes.largestSent / 1024),
    largestResponseKilobytes: Math.round(bytes.largestGot / 1024),
    residentBeforeMegabytes: megabytes(beforeBytes),
    residentPeakMegabytes: megabytes(peakBytes),
    heapAfterMegabytes: megabytes(heapBytes),
    heldCoreWarnings,
    longTasks: tasks.length,
    ownLongTasks: tasks.filter(task => task.own > 50).length,
    longestOwnTask: longest(tasks.map(task => task.own)),
    longestOwnTasks: tasks.map(task => Math.round(task.own)).sort((a, b) => b - a).slice(0, 8), // prettier-ignore
    longestOtherTask: longest(tasks.map(task => task.duration - task.own)),
  };
}

/** In the page, not in the pane's frame: the emulated host keeps the log. */
const WATCH_REQUESTS = `
  globalThis.rfmwBytes = { count: 0, sent: 0, got: 0, largestSent: 0, largestGot: 0 };
  rfmwWorkbench.host.requests.subscribe(({ requestBytes, responseBytes }) => {
    rfmwBytes.count += 1;
    rfmwBytes.sent += requestBytes;
    rfmwBytes.got += responseBytes;
    rfmwBytes.largestSent = Math.max(rfmwBytes.largestSent, requestBytes);
    rfmwBytes.largestGot = Math.max(rfmwBytes.largestGot, responseBytes);
  });`;

/** Resident memory of the largest renderer, which is the workbench's; 0 where the system does not tell. */
async function watchRenderer(browser: Browser): Promise<{ stop: () => { beforeBytes: number; peakBytes: number } }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const resident = () => Math.max(0, ...renderers.map(residentBytes));
  const beforeBytes = resident();
  let peakBytes = beforeBytes;
  const timer = setInterval(() => (peakBytes = Math.max(peakBytes, resident())), MEMORY_EVERY_MILLISECONDS);
  return {
    stop: () => {
      clearInterval(timer);
      return { beforeBytes, peakBytes: Math.max(peakBytes, resident()) };
    },
  };
}

/** Office's warnings of a held core, by the renderer that worked most; grid and emulated host work in it, too. */
async function watchRendererCore(browser: Browser): Promise<{ stop: () => number }> {
  const session = await browser.newBrowserCDPSession();
  const seconds = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return Math.max(...processInfo.filter(({ type }) => type === "renderer").map(({ cpuTime }) => cpuTime));
  };
  const watch = new HeldCoreWatch();
  let before = { at: performance.now(), seconds: await seconds() };
  const sample = async () => {
    const now = { at: performance.now(), seconds: await seconds() };
    watch.sample(((now.seconds - before.seconds) * 1000) / (now.at - before.at));
    before = now;
  };
  const timer = setInterval(() => void sample(), HELD_CORE.everyMilliseconds);
  return {
    stop: () => {
      clearInterval(timer);
      return watch.warnings;
    },
  };
}

function residentBytes(processId: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${processId}/status`, "utf8"));
    return kilobytes ? Number(kilobytes[1]) * 1024 : 0;
  } catch {
    return 0;
  }
}

function writeCsv(file: string, rowCount: number): void {
  const data = new OrderData({ rowCount, ids: "text", order: "shuffled", seed: SEED });
  writeFileSync(file, "Member ID,Order ID,Order Date,Amount,Category\n");
  for (let from = 0; from < rowCount; from += ROWS_PER_CHUNK) {
    const lines = data.chunk(from, from + ROWS_PER_CHUNK).map(([member, order, serial, amount, category]) => {
      const moment = new Date((Number(serial) - SERIAL_OF_1970) * 86_400_000).toISOString();
      return `${String(member)},${String(order)},${moment.slice(0, 10)} ${moment.slice(11, 16)},${String(amount)},${String(category)}\n`;
    });
    appendFileSync(file, lines.join(""));
  }
}
