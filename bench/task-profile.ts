import type { CDPSession, Page } from "playwright-core";
import type { LongTask } from "./spans";

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A long task with what a sampling profiler saw of it, in milliseconds. */
export interface TaskOfCode {
  readonly from: number;
  readonly duration: number;
  /** In scripts of the add-in, with the engine's own work that they asked for; garbage collection apart. */
  readonly own: number;
  readonly garbage: number;
  /** Functions of the add-in with what is below them, the longest first; their names where the build keeps them. */
  readonly functions: readonly (readonly [name: string, milliseconds: number])[];
}

const CALIBRATION = "rfmwCalibrate";
const MICROSECONDS = 1000;
const SAMPLE_EVERY_MICROSECONDS = 500;
const FUNCTIONS_SHOWN = 14;

/** Watches the thread of `page` by samples; ends with what each of the tasks did, by whose script was running. */
export async function profileTasks(page: Page): Promise<(tasks: readonly LongTask[]) => Promise<TaskOfCode[]>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: SAMPLE_EVERY_MICROSECONDS });
  await session.send("Profiler.start");
  // The profiler's clock is not the page's: a function that both can see tells how far they are apart.
  const calibratedAt = await page.evaluate<number>(`(function ${CALIBRATION}() {
    const from = performance.timeOrigin + performance.now();
    while (performance.timeOrigin + performance.now() < from + 60);
    return from;
  })()`);
  return async tasks => {
    const { profile } = (await session.send("Profiler.stop")) as unknown as { readonly profile: Profile };
    return tasksOf(profile, calibratedAt, tasks);
  };
}

function tasksOf(profile: Profile, calibratedAt: number, tasks: readonly LongTask[]): TaskOfCode[] {
  const nodes = new Map(profile.nodes.map(node => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { id, children = [] } of profile.nodes) for (const child of children) parents.set(child, id);
  const stackOf = (id: number): ProfileNode[] => {
    const stack: ProfileNode[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.push(nodes.get(at)!);
    return stack;
  };
  const times: number[] = [];
  profile.timeDeltas.reduce((time, delta) => {
    times.push(time + delta);
    return time + delta;
  }, profile.startTime);
  const first = profile.samples.findIndex(id => nodes.get(id)!.callFrame.functionName === CALIBRATION);
  if (first < 0) throw new Error("the profiler has not seen the calibration");
  const shift = calibratedAt - times[first]! / MICROSECONDS;

  return tasks.map(({ from, duration }) => {
    let own = 0;
    let garbage = 0;
    const functions = new Map<string, number>();
    for (let at = 0; at + 1 < times.length; at++) {
      const time = times[at]! / MICROSECONDS + shift;
      if (time < from || time >= from + duration) continue;
      const length = (times[at + 1]! - times[at]!) / MICROSECONDS;
      const stack = stackOf(profile.samples[at]!);
      if (stack[0]!.callFrame.functionName === "(garbage collector)") garbage += length;
      if (!isOwn(stack)) continue;
      own += length;
      for (const name of new Set(stack.filter(isOfAddIn).map(nameOf))) {
        functions.set(name, (functions.get(name) ?? 0) + length);
      }
    }
    const longest = [...functions].sort(([, a], [, b]) => b - a).slice(0, FUNCTIONS_SHOWN);
    return { from, duration, own, garbage, functions: longest };
  });
}

/** The innermost script is the add-in's: neither Office's client, nor the grid and the emulated host around the pane. */
function isOwn(stack: readonly ProfileNode[]): boolean {
  const inner = stack.find(({ callFrame }) => callFrame.url !== "");
  return inner !== undefined && isOfAddIn(inner);
}

function isOfAddIn({ callFrame: { url } }: ProfileNode): boolean {
  return /\.js$/.test(url) && !/office-js|\/workbench\./.test(url);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  return `${functionName || "(anonymous)"} ${url.split("/").pop()!.split(".")[0]}:${lineNumber + 1}`;
}
