import { readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runInThisContext } from "node:vm";
import type { Host } from "#host/create-host";

/** The globals the genuine client leaves behind, typed by @types/office-js where that is at hand. */
export interface BootedClient {
  readonly Office: unknown;
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
}

interface ScriptElement {
  src: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
}

interface ClientGlobals {
  Office: { onReady(): Promise<{ host: string | null; platform: string | null }> };
  Excel: Record<string, unknown>;
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

let booted = false;

/**
 * Boots Microsoft's unmodified client (npm @microsoft/office-js, evaluated from node_modules) in this Node process
 * with `host` behind `window.external`, waits for `Office.onReady`, and arms the client's requirement-set check, which
 * the package leaves inert. Works from any directory. One client per process or worker: a second boot throws.
 */
export async function bootClientInNode(host: Host): Promise<BootedClient> {
  if (booted) throw new Error("the client is already booted in this process: use one worker per client");
  booted = true;
  const folder = packageFolder();
  plantGlobals(host, folder);
  evaluate(join(folder, "office.debug.js"));
  const client = globalThis as unknown as ClientGlobals;
  const info = await client.Office.onReady();
  if (info.host !== "Excel") throw new Error(`the client booted without Excel: ${JSON.stringify(info)}`);
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  host.learnMembers(client.Excel);
  return { Office: client.Office, Excel: client.Excel, OfficeExtension: client.OfficeExtension };
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

function evaluate(path: string): void {
  // The same realm as the caller: `error instanceof Error` holds for the client's errors.
  runInThisContext(readFileSync(path, "utf8"), { filename: path });
}

function plantGlobals(host: Host, folder: string): void {
  const noop = (): void => undefined;
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
  };
  define("window", globalThis);
  define("self", globalThis);
  define("top", globalThis);
  define("parent", globalThis);
  define("name", "");
  define("navigator", { userAgent: "Node", language: "en-US" });
  define("location", {
    href: "https://localhost/taskpane.html",
    search: "",
    hash: "",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    origin: "https://localhost",
    pathname: "/taskpane.html",
  });
  define("history", { pushState: noop, replaceState: noop });
  define("addEventListener", noop);
  define("removeEventListener", noop);
  define("external", host.external);
  define("document", standInDocument(folder));
}

/** The one ability the client needs of a document: an appended script is read from the package and run. */
function standInDocument(folder: string): object {
  const first: ScriptElement = { src: "https://localhost/office.debug.js" };
  const scripts = [first];
  const append = (element: ScriptElement): ScriptElement => {
    scripts.push(element);
    const path = join(folder, packagePath(element.src));
    setTimeout(() => {
      if (!existsSync(path)) {
        element.onerror?.();
        return;
      }
      evaluate(path);
      element.onload?.();
    }, 0);
    return element;
  };
  const head = { appendChild: append, insertBefore: append };
  return {
    head,
    body: null,
    documentElement: { getAttribute: () => null },
    readyState: "complete",
    getElementsByTagName: (tag: string) => (tag === "script" ? scripts : tag === "head" ? [head] : []),
    getElementById: () => null,
    createElement: () => ({
      // No readyState: with one the client waits for Internet Explorer's event instead of onload.
      src: "",
      setAttribute(name: string, value: string) {
        (this as unknown as Record<string, string>)[name] = value;
      },
    }),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

function packagePath(source: string): string {
  const path = new URL(source, "https://localhost/").pathname.slice(1);
  // The debug builds: an error out of a minified file prints its one line of 1.3 MB.
  return path;
}
