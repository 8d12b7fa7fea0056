import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** Where {@link buildBench} leaves plain JavaScript. */
export const BUILT = path.join(import.meta.dirname, "dist");

/**
 * Compiles what is measured, as the product is compiled. tsx, which runs everything else here, gives each function its
 * name anew whenever one is made; that made the core look about twice as slow.
 */
export async function buildBench(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  const engines = readdirSync(path.join(import.meta.dirname, "engines")).map(name => `engines/${name}`);
  await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: [
      "engine-process.ts",
      "growth-process.ts",
      "read-write-process.ts",
      "score-thread.ts",
      "traits-process.ts",
      ...engines,
    ],
    outdir: BUILT,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}
