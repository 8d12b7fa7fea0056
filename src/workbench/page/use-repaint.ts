import { useEffect, useState } from "react";
import type { Host } from "#host/create-host";

/** Counters that grow when something must be drawn again. */
export interface Versions {
  /** Anything visible. */
  readonly version: number;
  /** Rows may have moved or been hidden. */
  readonly layoutVersion: number;
}

/**
 * Follows a host: however many changes come, the page draws once per animation frame.
 * Cells are not copied, so a change of 200,000 rows costs as much as one of the visible rows.
 */
export function useRepaint(host: Host): Versions {
  const [versions, setVersions] = useState<Versions>({ version: 0, layoutVersion: 0 });
  useEffect(() => {
    let frame = 0;
    let isLayout = false;
    const ask = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const layoutStep = isLayout ? 1 : 0;
        isLayout = false;
        setVersions(old => ({ version: old.version + 1, layoutVersion: old.layoutVersion + layoutStep }));
      });
    };
    const stopModel = host.workbook.onChange(({ change }) => {
      if (change.kind !== "cells" && change.kind !== "selection") isLayout = true;
      ask();
    });
    const stopHost = host.subscribe(ask);
    const stopFaults = host.faults.subscribe(ask);
    isLayout = true;
    ask();
    return () => {
      cancelAnimationFrame(frame);
      stopModel();
      stopHost();
      stopFaults();
    };
  }, [host]);
  return versions;
}
