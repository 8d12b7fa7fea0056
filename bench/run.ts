import { buildBench } from "./build";
import { benchGrowth } from "./growth.bench";
import { benchReadWrite } from "./read-write.bench";
import { ENGINES, benchScoring } from "./score.bench";

// `npm run bench` does everything; in this folder, `npm start -- --quick` does a tenth of it, `--only=score` a part.
const quick = process.argv.includes("--quick");
const only = process.argv.find(word => word.startsWith("--only="))?.slice("--only=".length);
const engines = process.argv
  .find(word => word.startsWith("--engines="))
  ?.slice("--engines=".length)
  .split(",");
const wants = (name: string) => only === undefined || only === name;

await buildBench();
if (wants("score")) await benchScoring(quick ? 100_000 : 1_000_000, quick ? 3 : 5, engines ?? ENGINES);
if (wants("growth")) await benchGrowth(quick ? [10_000, 100_000] : [100_000, 1_000_000, 5_000_000], 3);
if (wants("read-write")) await benchReadWrite(quick ? [20_000] : [200_000, 1_000_000], quick ? 1 : 2);
