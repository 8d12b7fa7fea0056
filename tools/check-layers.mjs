// Runs dependency-cruiser over src/ and fails on a violation, and also when it counted no modules:
// a run that saw nothing reports "no violations found (0 modules)" and exits 0.
import { spawnSync } from "node:child_process";

const run = spawnSync(
  process.execPath,
  ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", "src"],
  { encoding: "utf8" },
);
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
if (run.status !== 0) process.exit(1);
const modules = Number(/\((\d+) modules/.exec(run.stdout)?.[1] ?? 0);
if (modules === 0) {
  console.error("The layer check saw no modules.");
  process.exit(1);
}
