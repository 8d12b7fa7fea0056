import { useCallback, useEffect, useRef, useState } from "react";
import type { PaneState } from "#app/session/pane-state";
import type { TabId } from "#locales/message-types";
import { tabButtonId } from "../Tabs";
import type { GuideMemory, GuideView } from "./guide-ports";

export interface Guide {
  /** Null while the tabs are shown. */
  readonly view: GuideView | null;
  readonly open: (view: GuideView) => void;
  /** Shows the tabs again; the welcome is answered for good. */
  readonly leave: () => void;
  /** Makes way for something that cannot wait, such as a run. */
  readonly giveWay: () => void;
}

/**
 * Whether the welcome or what it offers stands in front of the tabs. It does by itself once: at the first look at a
 * workbook without results, when nobody has answered it on this computer nor gone to another tab meanwhile.
 */
export function useGuide(memory: GuideMemory, state: PaneState, isUntouched: boolean, tab: TabId): Guide {
  const [view, setView] = useState<GuideView | null>(null);
  const [isDecided, setDecided] = useState(() => memory.isAnswered());
  const isLeft = useRef(false);
  const { source, run, writtenRun, ownSheet } = state;
  if (!isDecided && (source.status === "ready" || source.status === "failed")) {
    setDecided(true);
    if (isUntouched && run.status === "idle" && writtenRun === null && ownSheet === null) setView("welcome");
  }
  useEffect(() => {
    if (view !== null || !isLeft.current) return;
    isLeft.current = false;
    document.getElementById(tabButtonId(tab))?.focus();
  }, [view, tab]);
  return {
    view,
    open: setView,
    leave: () => {
      memory.rememberAnswer();
      isLeft.current = true;
      setView(null);
    },
    giveWay: useCallback(() => setView(null), []),
  };
}
