import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromium as playwright } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** No address outside this machine is ever asked for, not even by the browser itself. */
const CLOSED_NETWORK = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** Starts Chromium: CHROME_PATH, one that is installed, else the one that came with the project's own install. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find(file => file !== undefined && existsSync(file));
  const root = typeof process.getuid === "function" && process.getuid() === 0;
  const sandbox = root ? ["--no-sandbox"] : [];
  if (installed !== undefined) {
    return playwright.launch({ executablePath: installed, args: [...CLOSED_NETWORK, ...sandbox] });
  }
  const version = (createRequire(import.meta.url)("@sparticuz/chromium/package.json") as { version: string }).version;
  // The package unpacks into the temporary folder and reuses whatever lies there, of any version.
  const folder = path.join(os.tmpdir(), `rfmw-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // Makes it use the libraries that it brings where the machine lacks them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    args: [
      ...packaged.args.filter(argument => !argument.startsWith("--single-process")),
      ...CLOSED_NETWORK,
      ...sandbox,
    ],
  });
}
