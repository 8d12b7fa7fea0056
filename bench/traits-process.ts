import { purchasesAsOf } from "../src/core/measure/purchases-as-of";
import type { OrderRows } from "../src/core/order-rows";
import { rankMembers } from "../src/core/rank-members";
import { responseTest } from "../src/core/response";
import { scoreMembers } from "../src/core/score-members";
import { defaultRules } from "../src/core/scoring-rules";
import { comparison, isSnapshot, snapshotOf } from "../src/core/segment-movement";
import type { Present, Snapshot } from "../src/core/segment-movement";
import type { Day } from "../src/core/units";
import { AS_OF } from "./data";
import { withPeople } from "./people-columns";
import { plainOrders, withDemographics, withEverything } from "./traits-data";

export interface TraitsMessage {
  readonly rowCount: number;
  readonly repetitions: number;
}

/** By case: milliseconds of each repetition. */
export type TraitTimes = Readonly<Record<string, CaseTimes>>;

export interface CaseTimes {
  readonly wall: number[];
  /** Of all threads of the process, garbage collection included. */
  readonly cpu: number[];
  /** The longest step, where the work is done in steps; else the whole. */
  readonly longestStep: number[];
}

const RULES = defaultRules();
const DAYS = { asOf: AS_OF, today: AS_OF };
const BASE_DAYS_BEFORE = 90;

/** Cases take turns, in one process, so that what else the machine does falls on all of them alike. */
function measure({ rowCount, repetitions }: TraitsMessage): TraitTimes {
  const plain = plainOrders(rowCount);
  const everything = withEverything(plain);
  const people = withPeople(plain);
  const all = withDemographics(withPeople(everything));
  const cases: Record<string, () => readonly number[]> = {
    "scores alone": () => timed(() => rankMembers(plain, purchasesAsOf(plain, AS_OF, AS_OF, false), RULES)),
    "what scores need": () => timed(() => scoreMembers(plain, RULES, DAYS)),
    "everything mapped": () => timed(() => scoreMembers(everything, RULES, DAYS)),
    "roles, 450,000 names": () => timed(() => scoreMembers(people, RULES, DAYS)),
    "everything, roles and demographics": () => timed(() => scoreMembers(all, RULES, DAYS)),
    "response test, what scores need": () => timed(() => responseTest(plain, RULES, { ...DAYS, horizonDays: 90 })),
    "response test, everything": () => timed(() => responseTest(all, RULES, { ...DAYS, horizonDays: 90 })),
    "comparison with a snapshot": comparing(plain),
  };
  const times = Object.fromEntries(
    Object.keys(cases).map(name => [name, { wall: [], cpu: [], longestStep: [] } as CaseTimes]),
  );
  for (let run = 0; run <= repetitions; run++) {
    for (const [name, work] of Object.entries(cases)) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      const steps = work();
      // The first run warms up.
      if (run === 0) continue;
      const { user, system } = process.cpuUsage(before);
      times[name]!.wall.push(steps.reduce((sum, milliseconds) => sum + milliseconds, 0));
      times[name]!.cpu.push((user + system) / 1000);
      times[name]!.longestStep.push(Math.max(...steps));
    }
  }
  return times;
}

function timed(work: () => unknown): readonly number[] {
  const started = performance.now();
  work();
  return [performance.now() - started];
}

/** The comparison of a pane: the members of today with a snapshot of 90 days before, in the frozen view. */
function comparing(orders: OrderRows): () => readonly number[] {
  const then = standingOn(orders, (AS_OF - BASE_DAYS_BEFORE) as Day);
  const present = standingOn(orders, AS_OF);
  const made = snapshotOf(then.scored, then.keys, then.counted);
  if (!isSnapshot(made)) throw new Error(made.reason);
  const base: Snapshot = made;
  return () => {
    const steps = comparison(
      { ...base, keys: asRead(base.keys) },
      { ...present, keys: asRead(present.keys) },
      "frozen",
    );
    const milliseconds: number[] = [];
    for (let isDone = false; !isDone;) {
      const started = performance.now();
      isDone = steps.next().done === true;
      milliseconds.push(performance.now() - started);
    }
    return milliseconds;
  };
}

function standingOn(orders: OrderRows, day: Day): Present {
  const scored = scoreMembers(orders, RULES, { asOf: day, today: day });
  const keys = Array.from(scored.member, member => orders.memberKeys[member]!);
  return { scored, keys, counted: { widthField: "category", currency: null } };
}

/** The same texts, new ones as cells give them. */
function asRead(texts: readonly string[]): readonly string[] {
  return JSON.parse(JSON.stringify(texts)) as string[];
}

process.on("message", (message: TraitsMessage) => {
  process.send!(measure(message));
});
