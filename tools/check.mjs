// Types, layers, lint and format side by side; what failed is printed whole, one after another.
import { spawn } from "node:child_process";

const CHECKS = ["types", "layers", "lint", "format"];

const results = await Promise.all(CHECKS.map(run));
for (const { name, status, text } of results) {
  console.log(`${status === 0 ? "passed" : "FAILED"}: npm run ${name}`);
  if (status !== 0) console.log(text);
}
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);

/** Runs one of the package's scripts to its end. */
function run(name) {
  return new Promise(resolve => {
    const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", data => (text += data));
    child.on("error", error => resolve({ name, status: 1, text: String(error) }));
    child.on("close", status => resolve({ name, status, text }));
  });
}
