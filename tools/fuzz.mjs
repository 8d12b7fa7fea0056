// Tries random inputs for so many minutes with each fuzzer of test/fuzz, from a seed that is printed on:
// `npm run test:fuzz -- MINUTES [SEED]`. A failing input is written to test-output/fuzz; so is the seed of one that never ends.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const minutes = Number(process.argv[2] ?? 5);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("npm run test:fuzz -- MINUTES [SEED]");
  process.exit(2);
}
const FOLDER = path.join("test-output", "fuzz");
const MOST_SECONDS = 60;
const isWindows = process.platform === "win32";

if (existsSync(FOLDER)) for (const name of runningFiles()) rmSync(path.join(FOLDER, name));
console.log(`seed ${seed}, ${minutes} minutes for each fuzzer`);
const child = spawn("npx", ["vitest", "run", "--project", "node", "test/fuzz"], {
  env: { ...process.env, FUZZ_SECONDS: String(minutes * 60), FUZZ_SEED: String(seed) },
  stdio: "inherit",
  shell: isWindows,
  detached: !isWindows,
});
const watch = setInterval(() => {
  if (!existsSync(FOLDER)) return;
  for (const name of runningFiles()) {
    const file = path.join(FOLDER, name);
    if (Date.now() - statSync(file).mtimeMs < MOST_SECONDS * 1000) continue;
    console.error(`${name.replace(".running", "")} does not end with seed ${readFileSync(file, "utf8")}`);
    stopAll();
    process.exit(1);
  }
}, 5000);
child.on("close", code => {
  clearInterval(watch);
  process.exit(code ?? 1);
});

function runningFiles() {
  return readdirSync(FOLDER).filter(name => name.endsWith(".running"));
}

function stopAll() {
  if (isWindows) child.kill();
  else process.kill(-child.pid, "SIGKILL");
}
