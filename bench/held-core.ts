import { HELD_CORE, HeldCoreWatch } from "../src/workbench/host/watchdogs";

/** Samples this process's use of the processor as Office samples an add-in's; `stop` gives the number of warnings. */
export function watchCore(): { stop: () => number } {
  const watch = new HeldCoreWatch();
  let before = { at: performance.now(), used: process.cpuUsage() };
  const timer = setInterval(() => {
    const now = { at: performance.now(), used: process.cpuUsage() };
    const microseconds = now.used.user + now.used.system - before.used.user - before.used.system;
    watch.sample(microseconds / 1000 / (now.at - before.at));
    before = now;
  }, HELD_CORE.everyMilliseconds);
  return {
    stop: () => {
      clearInterval(timer);
      return watch.warnings;
    },
  };
}
