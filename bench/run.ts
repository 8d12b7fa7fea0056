import { benchScoring } from "./score.bench";

// npm run bench -- --quick: a tenth of the rows, three turns.
const quick = process.argv.includes("--quick");
const only = process.argv.find(word => word.startsWith("--only="))?.slice("--only=".length);
const wants = (name: string) => only === undefined || only === name;

if (wants("score")) await benchScoring(quick ? 100_000 : 1_000_000, quick ? 3 : 5);
