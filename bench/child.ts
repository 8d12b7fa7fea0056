import { fork } from "node:child_process";
import path from "node:path";
import { BUILT } from "./build";

/** Runs one measurement in a process of its own: sends it one message and waits for its one answer. */
export function measureInChild<T>(module: string, message: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(BUILT, `${module}.js`), { execArgv: ["--expose-gc"] });
    const onExit = (code: number | null) =>
      reject(new Error(`${module} ended with ${code} at ${JSON.stringify(message)}`));
    child.once("exit", onExit);
    child.once("message", answer => {
      child.off("exit", onExit);
      child.kill();
      resolve(answer as T);
    });
    child.send(message);
  });
}
