import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

const LIBRARY_FOLDERS = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64"];

/** Starts Chromium: CHROME_PATH, one that is installed, else the one that came with the project's own install. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find(file => file !== undefined && existsSync(file));
  const root = typeof process.getuid === "function" && process.getuid() === 0;
  const sandbox = root ? ["--no-sandbox"] : [];
  if (installed !== undefined) {
    return playwright.launch({ executablePath: installed, args: [...CLOSED_NETWORK, ...sandbox] });
  }
  const pins = JSON.parse(readFileSync("package.json", "utf8")) as { devDependencies: Record<string, string> };
  const version = pins.devDependencies["@sparticuz/chromium"]!;
  // The package unpacks into the temporary folder and reuses whatever lies there, of any version.
  const folder = path.join(os.tmpdir(), `rfmw-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // Makes it bring its own libraries along where the machine lacks them.
  if (!LIBRARY_FOLDERS.some(where => existsSync(path.join(where, "libnss3.so")))) {
    process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  }
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  // The package's font configuration names a folder that is not where it unpacked; a page without any font crashes.
  delete process.env.FONTCONFIG_PATH;
  process.env.FONTCONFIG_FILE = fontConfiguration(folder);
  return playwright.launch({
    executablePath,
    args: [
      ...packaged.args.filter(argument => !argument.startsWith("--single-process")),
      ...CLOSED_NETWORK,
      ...sandbox,
    ],
  });
}

/** A font configuration that finds the machine's fonts and those that the package unpacked. */
function fontConfiguration(folder: string): string {
  const file = path.join(folder, "rfmw-fonts.conf");
  const folders = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    path.join(os.homedir(), ".fonts"),
    path.join(folder, "fonts"),
  ];
  const lines = folders.map(where => `<dir>${where}</dir>`).join("\n");
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${lines}\n<cachedir>${path.join(folder, "font-cache")}</cachedir>\n</fontconfig>\n`,
  );
  return file;
}
