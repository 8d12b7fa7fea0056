import { buildBench } from "./build";
import { benchBrowserSheet } from "./browser-sheet.bench";
import { benchFirstRun } from "./first-run.bench";
import { benchFullSheet } from "./full-sheet.bench";
import { benchGrowth } from "./growth.bench";
import { benchReadWrite } from "./read-write.bench";
import { ENGINES, benchScoring } from "./score.bench";
import { benchTraits } from "./traits.bench";

// `npm run bench` does everything, `npm run bench -- full-sheet` a part; in this folder `npm start -- full-sheet` does it
// without a fresh install. `--quick` takes a tenth of the rows, `--engines=ours,duckdb-1` chosen engines.
const PARTS = ["score", "traits", "growth", "read-write", "first-run", "full-sheet", "browser-sheet"];
const words = process.argv.slice(2);
// An option that came through two runs of npm is taken for npm's own, which hands it on in the environment.
const { npm_config_quick: quickOption, npm_config_engines: enginesOption } = process.env;
const quick = words.includes("--quick") || quickOption === "true";
const parts = words.filter(word => !word.startsWith("--"));
const unknown = parts.find(part => !PARTS.includes(part));
if (unknown !== undefined) throw new Error(`no bench "${unknown}"; there are ${PARTS.join(", ")}`);
const enginesWord = words.find(word => word.startsWith("--engines="))?.slice("--engines=".length) ?? enginesOption;
const engines = enginesWord?.split(",");
const wants = (part: string) => parts.length === 0 || parts.includes(part);

await buildBench();
if (wants("score")) await benchScoring(quick ? 100_000 : 1_000_000, quick ? 3 : 5, engines ?? ENGINES);
if (wants("traits")) await benchTraits(quick ? 100_000 : 1_000_000, quick ? 3 : 5);
if (wants("growth")) await benchGrowth(quick ? [10_000, 100_000] : [100_000, 1_000_000, 5_000_000], 3);
if (wants("read-write")) await benchReadWrite(quick ? [20_000] : [200_000, 1_000_000], quick ? 1 : 2);
if (wants("first-run")) await benchFirstRun(quick ? 1 : 3);
if (wants("full-sheet")) await benchFullSheet(quick ? 104_857 : 1_048_575, quick ? 1 : 3);
if (wants("browser-sheet")) await benchBrowserSheet(quick ? 104_857 : 1_048_575);
