import { useEffect, useState } from "react";
import type { Host } from "#host/create-host";

/** Counters that grow when something must be drawn again. */
export interface Versions {
  /** Anything visible. */
  readonly version: number;
  /** Rows may have moved or been hidden. */
  readonly layoutVersion: number;
  /** A request has been answered, whether or not it changed anything. */
  readonly requestVersion: number;
}

/**
 * Follows a host: however many changes come, the page draws once per animation frame.
 * Cells are not copied, so a change of 200,000 rows costs as much as one of the visible rows.
 */
export function useRepaint(host: Host): Versions {
  const [versions, setVersions] = useState<Versions>({ version: 0, layoutVersion: 0, requestVersion: 0 });
  useEffect(() => {
    let frame = 0;
    const steps = { version: 0, layoutVersion: 0, requestVersion: 0 };
    const ask = (what: keyof Versions): void => {
      steps[what] = 1;
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const taken = { ...steps };
        Object.assign(steps, { version: 0, layoutVersion: 0, requestVersion: 0 });
        setVersions(old => ({
          version: old.version + taken.version,
          layoutVersion: old.layoutVersion + taken.layoutVersion,
          requestVersion: old.requestVersion + taken.requestVersion,
        }));
      });
    };
    const draw = (): void => ask("version");
    const stopModel = host.workbook.onChange(({ change }) => {
      if (change.kind !== "cells" && change.kind !== "selection") ask("layoutVersion");
      draw();
    });
    const stopHost = host.subscribe(draw);
    const stopFaults = host.faults.subscribe(draw);
    const stopRequests = host.requests.subscribe(() => ask("requestVersion"));
    ask("layoutVersion");
    draw();
    return () => {
      cancelAnimationFrame(frame);
      stopModel();
      stopHost();
      stopFaults();
      stopRequests();
    };
  }, [host]);
  return versions;
}
