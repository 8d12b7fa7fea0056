import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
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
  checkArchives(version);
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

/** SHA-256 of the archives that the package unpacks and that are then run, by its version. */
const ARCHIVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "147.0.0": {
    "al2023.tar.br": "2e22542d8c66b83194172f4bbbef0a79b80bbeb99d69abf3962d85c1351f478d",
    "chromium.br": "64d813a054f76fc32b8010e305d87e6d7a45aa76ee02d36e66c03c8ca6667e8d",
    "fonts.tar.br": "78620f052a57d98716b8da709e9de5c14a5ae606e60810009f5051ab46e2a588",
    "swiftshader.tar.br": "f957ea867313f9815b71dc2ed30cce301e01db4f3973fbdb31ffa5391b0ec45a",
  },
};

/** Throws unless the package holds exactly the archives that are known of this version. */
export function checkArchives(version: string, folder = "node_modules/@sparticuz/chromium/bin"): void {
  const known = ARCHIVES[version] ?? {};
  const files = readdirSync(folder);
  const isKnown = (file: string): boolean => {
    const hash = createHash("sha256").update(readFileSync(path.join(folder, file)));
    return hash.digest("hex") === known[file];
  };
  const strange = files.filter(file => !isKnown(file));
  if (strange.length > 0 || files.length < Object.keys(known).length)
    throw new Error(`The browser of version ${version} is not the one that was checked: ${strange.join(", ")}`);
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
