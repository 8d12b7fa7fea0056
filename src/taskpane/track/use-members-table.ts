import { useEffect } from "react";
import type { CallList } from "#app/call-list/call-list";
import { usePane } from "../pane-context";

/** The members table as it is now, read when somebody looks at it and after each run; null without one, or until it is read. */
export function useMembersTable(): { readonly list: CallList | null; readonly isReading: boolean } {
  const { session, state } = usePane();
  const { calls, run } = state;
  const isRunning = run.status === "running";
  useEffect(() => {
    if (!isRunning) void session.readCallList();
  }, [session, isRunning]);
  return {
    list: calls.status === "ready" ? calls.list : null,
    isReading: calls.status === "unread" || calls.status === "reading",
  };
}
