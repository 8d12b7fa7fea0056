import { renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { createHost } from "#host/create-host";
import { useSilenceWatch } from "../../../src/workbench/page/use-silence-watch";

type Listener = (list: { getEntries: () => { startTime: number; duration: number }[] }) => void;

/** The page's tasks as a browser would tell of them; jsdom has none. */
function tellTasks(): { tell: (startTime: number, duration: number) => void; watching: () => number } {
  const listeners = new Set<Listener>();
  class Tasks {
    static readonly supportedEntryTypes = ["longtask"];
    constructor(private readonly listener: Listener) {}
    observe(): void {
      listeners.add(this.listener);
    }
    disconnect(): void {
      listeners.delete(this.listener);
    }
  }
  vi.stubGlobal("PerformanceObserver", Tasks);
  return {
    tell: (startTime, duration) => listeners.forEach(one => one({ getEntries: () => [{ startTime, duration }] })),
    watching: () => listeners.size,
  };
}

afterEach(() => vi.unstubAllGlobals());

it("tells of a pane that did not answer for over five seconds, in whole seconds", () => {
  const tasks = tellTasks();
  const onSilent = vi.fn();
  renderHook(() => useSilenceWatch(host, false, onSilent));
  tasks.tell(100, 4000);
  expect(onSilent).not.toHaveBeenCalled();
  tasks.tell(5000, 7400);
  expect(onSilent).toHaveBeenCalledExactlyOnceWith(7);
});

it("does not watch while the page itself is at work", () => {
  const tasks = tellTasks();
  const onSilent = vi.fn();
  const { rerender } = renderHook(({ isBusy }) => useSilenceWatch(host, isBusy, onSilent), {
    initialProps: { isBusy: true },
  });
  expect(tasks.watching()).toBe(0);
  rerender({ isBusy: false });
  expect(tasks.watching()).toBe(1);
});

const host = createHost();
