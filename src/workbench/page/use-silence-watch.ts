import { useEffect } from "react";
import type { Host } from "#host/create-host";
import { SilenceWatch } from "#host/watchdogs";

/**
 * Calls back when the pane did not answer for longer than Office lets it, with the seconds. While the page itself works,
 * on a file for example, nothing is watched: in Excel that is no work of the add-in's thread.
 */
export function useSilenceWatch(host: Host, isPageBusy: boolean, onSilent: (seconds: number) => void): void {
  useEffect(() => {
    if (isPageBusy || !PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
    const watch = new SilenceWatch();
    const stop = host.requests.subscribe(({ milliseconds }) => {
      const now = performance.now();
      watch.hostWorked([now - milliseconds, now]);
    });
    const observer = new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries()) {
        const silent = watch.tooSilentIn([startTime, startTime + duration]);
        if (silent !== null) onSilent(Math.round(silent / 1000));
      }
    });
    observer.observe({ type: "longtask" });
    return () => {
      stop();
      observer.disconnect();
    };
  }, [host, isPageBusy, onSilent]);
}
