import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import type { Language } from "#locales/pick-locale";
import { workbenchSession } from "./pages/workbench-session";

/** Bytes as a server sends them, packed. A little above what they are: more has to be a decision. */
const MOST = { frame: 150_000, all: 285_000 };

interface Script {
  readonly file: string;
  readonly bytes: number;
}

const session = workbenchSession();
const served = (file: string): Promise<Response> => fetch(new URL(file, inject("workbenchUrl")));
const packed = async (file: string): Promise<number> =>
  gzipSync(Buffer.from(await (await served(file)).arrayBuffer()), { level: 9 }).length;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);

/** The pane's own scripts in the order in which it asked for them, until it had asked for all of its first screen. */
async function scriptsOfFirstScreen(language: Language): Promise<{ scripts: Script[]; firstPaint: string }> {
  const workbench = await session.open(language);
  const pane = workbench.page.frames().find(frame => frame.url().includes("taskpane.html"))!;
  const asked = await pane.evaluate<string[]>(`(() => {
    const [{ startTime: end }] = performance.getEntriesByName("rfmw-first-screen");
    const scripts = performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= end);
    return scripts.map(({ name }) => name);
  })()`);
  const own = asked.map(name => new URL(name).pathname).filter(name => /^\/[^/]+\.js$/.test(name));
  const files = [...new Set(own)];
  const scripts = await Promise.all(files.map(async file => ({ file: file.slice(1), bytes: await packed(file) })));
  const firstPaint = await pane.evaluate<string>(`(() => {
    const frame = performance.getEntriesByType("resource").find(({ name }) => /\\/taskpane\\./.test(name));
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    const counted = ({ startTime, responseEnd }) => Math.round(responseEnd ?? startTime);
    return "script there after " + counted(frame) + " ms, something to be seen after " + (paint ? counted(paint) : "?") + " ms";
  })()`);
  return { scripts, firstPaint };
}

describe.each<Language>(["en-US", "zh-CN"])("what the pane's first screen needs in %s", language => {
  it("is a small frame, and little more until the orders are understood", async () => {
    const { scripts, firstPaint } = await scriptsOfFirstScreen(language);
    const all = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    const frame = scripts.find(({ file }) => file.startsWith("taskpane."))!;
    const contents = (await (await served("/script-contents.json")).json()) as Record<string, Record<string, number>>;
    const lines = [
      `first screen in ${language}: ${kilobytes(all)} kB packed; ${firstPaint}`,
      ...scripts.map(({ file, bytes }) => `${kilobytes(bytes)} kB  ${file}`),
      `made of, in kB of source before it is minified:`,
      ...scripts.flatMap(({ file }) => [
        `  ${file}`,
        ...Object.entries(contents[file] ?? {})
          .slice(0, 25)
          .map(([folder, bytes]) => `  ${kilobytes(bytes)}  ${folder}`),
      ]),
    ];
    console.log(lines.join("\n"));
    expect(frame.bytes).toBeLessThan(MOST.frame);
    expect(all).toBeLessThan(MOST.all);
  });
});
