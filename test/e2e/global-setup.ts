import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { serveWorkbench } from "../support/workbench-server";

declare module "vitest" {
  interface ProvidedContext {
    workbenchUrl: string;
  }
}

/** Builds the workbench as it is served to a trainer and serves it on this machine only. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.WORKBENCH_BUILD !== "keep" || !existsSync("dist-workbench/workbench.html")) {
    const build = spawnSync(
      process.execPath,
      ["node_modules/webpack/bin/webpack.js", "--env", "workbench", "--mode", "production"],
      {
        encoding: "utf8",
      },
    );
    if (build.status !== 0) throw new Error(`The workbench does not build:\n${build.stdout}\n${build.stderr}`);
  }
  const server = await serveWorkbench();
  project.provide("workbenchUrl", server.url);
  return server.close;
}
