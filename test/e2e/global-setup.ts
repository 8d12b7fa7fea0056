import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { serveWorkbench } from "../support/workbench-server";

declare module "vitest" {
  interface ProvidedContext {
    workbenchUrl: string;
  }
}

/**
 * Builds the workbench as it is served to a trainer and serves it on this machine only. Other tests need not wait for the
 * build: whoever asks the server does.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isKept = process.env.WORKBENCH_BUILD === "keep" && existsSync("dist-workbench/workbench.html");
  const build = isKept ? null : startBuild();
  const server = await serveWorkbench(build?.ended);
  project.provide("workbenchUrl", server.url);
  return async () => {
    build?.child.kill();
    await server.close();
  };
}

function startBuild(): { readonly child: ChildProcess; readonly ended: Promise<void> } {
  const options = ["--env", "workbench", "--mode", "production"];
  const child = spawn(process.execPath, ["node_modules/webpack/bin/webpack.js", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", data => (output += String(data)));
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", status => {
      if (status === 0) resolve();
      else reject(new Error(`The workbench does not build:\n${output}`));
    });
  });
  return { child, ended };
}
