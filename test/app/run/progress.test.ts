import { describe, expect, it } from "vitest";
import { trackProgress } from "#app/run/progress";
import type { RunProgress } from "#app/run/progress";

function watched() {
  let now = 0;
  const told: RunProgress[] = [];
  const clock = {
    today: () => 0 as never,
    milliseconds: () => now,
    now: () => 0,
    yieldToHost: () => Promise.resolve(),
  };
  return { progress: trackProgress(clock, progress => told.push(progress)), told, pass: (by: number) => (now += by) };
}

describe("trackProgress(clock, onChange)", () => {
  it("tells of rows at most five times a second, and always knows the newest", () => {
    const { progress, told, pass } = watched();
    progress.enter("read");
    for (let block = 0; block <= 100; block++) {
      progress.advance(block / 100, block * 10, 1000);
      pass(20);
    }
    expect(told.map(({ rowsDone }) => rowsDone)).toEqual([0, ...Array.from({ length: 11 }, (_, k) => k * 100)]);
    progress.advance(1, 1001, 1000);
    expect(progress.read().rowsDone).toBe(1001);
  });

  it("tells at once of a phase, a part, a wait and a stop, and of the first rows after them", () => {
    const { progress, told } = watched();
    progress.enter("write");
    progress.advance(0.1, 5, 50);
    progress.writing("members", "Members");
    progress.advance(0.2, 7, 70);
    progress.advance(0.3, 8, 70);
    progress.waiting("busy");
    progress.stopping();
    expect(told.map(({ phase, writing, rowsDone, waitingFor, stopping }) => [phase, writing?.sheet, rowsDone, waitingFor, stopping])).toEqual([
      ["write", undefined, 0, null, false],
      ["write", undefined, 5, null, false],
      ["write", "Members", 0, null, false],
      ["write", "Members", 7, null, false],
      ["write", "Members", 8, "busy", false],
      ["write", "Members", 8, "busy", true],
    ]); // prettier-ignore
  });
});
