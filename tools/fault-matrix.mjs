// Tries every disturbance of the fault matrix, in as many processes as there are processors, and adds up what survived.
// `npm run test:faults -- 1/4` tries every fourth.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const [wantedPart, wantedParts] = (process.argv[2] ?? "1/1").split("/").map(Number);
const processes = availableParallelism();

const runs = await Promise.all(
  Array.from({ length: processes }, (_, place) => {
    const part = `${wantedPart + place * wantedParts}/${wantedParts * processes}`;
    return run(part);
  }),
);

const totals = new Map();
for (const { text } of runs) {
  for (const [, scenario, requests, survived, tried] of text.matchAll(
    /^(?:\x1b\[\d+m)*(.+): (\d+) requests, (\d+) of (\d+) disturbances survived/gm,
  )) {
    const total = totals.get(scenario) ?? { requests: Number(requests), survived: 0, tried: 0 };
    total.survived += Number(survived);
    total.tried += Number(tried);
    totals.set(scenario, total);
  }
}
let survivedInAll = 0;
let triedInAll = 0;
for (const [scenario, { requests, survived, tried }] of totals) {
  console.log(`${scenario}: ${requests} requests, ${survived} of ${tried} disturbances survived`);
  survivedInAll += survived;
  triedInAll += tried;
}
console.log(`${survivedInAll} of ${triedInAll} disturbances survived`);
if (triedInAll === 0 || survivedInAll < triedInAll || runs.some(({ code }) => code !== 0)) process.exit(1);

function run(part) {
  return new Promise(resolve => {
    const child = spawn("npx", ["vitest", "run", "--project", "node", "test/faults/fault-matrix.test.ts"], {
      env: { ...process.env, FAULTS: "all", FAULTS_PART: part },
      shell: process.platform === "win32",
    });
    let text = "";
    const collect = data => {
      text += data;
      process.stderr.write(data);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("close", code => resolve({ code, text }));
  });
}
