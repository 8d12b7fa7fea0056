import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
  ".css": "text/css",
};

/**
 * Serves dist-workbench/ and, under /office-js, Microsoft's client from node_modules, on the loopback address.
 *
 * @param built  every answer waits for it; when it fails, each says why
 */
export async function serveWorkbench(
  built: Promise<void> = Promise.resolve(),
): Promise<{ url: string; close: () => Promise<void> }> {
  const officeJs = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
    "dist",
  );
  const pages = path.resolve("dist-workbench");
  // A worker has the policy of its own answer; Office.js and the workbench around the pane are scripts of the page.
  const policy = built.then(async () => {
    const headers = JSON.parse(await readFile(path.join(pages, "headers.json"), "utf8")) as { scripts: string };
    return headers.scripts;
  });
  policy.catch(() => undefined);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const office = pathname.startsWith("/office-js/");
    const folder = office ? officeJs : pages;
    const file = path.join(
      folder,
      path.normalize(decodeURIComponent(office ? pathname.slice("/office-js".length) : pathname)),
    );
    if (!file.startsWith(folder + path.sep)) {
      response.writeHead(403).end();
      return;
    }
    policy.then(
      scripts =>
        readFile(file).then(
          content => answer(content, scripts),
          () => response.writeHead(404).end(),
        ),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
    function answer(content: Buffer, scripts: string): void {
      const type = path.extname(file);
      response.writeHead(200, {
        "content-type": TYPES[type] ?? "application/octet-stream",
        ...(type === ".js" ? { "content-security-policy": scripts } : {}),
      });
      response.end(content);
    }
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
