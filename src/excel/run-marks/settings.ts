import type { Instant } from "#app/instant";

// The marks are settings of the workbook: of this add-in only, invisible, shared with co-authors, and written without a
// look at what is there. A run has a key of its own, so that a request can ask for it and fail without it.

const MARK = "RFMW_Run_";
const LAST_RUN = "RFMW_LastRun";

/** A mark as the workbook keeps it. */
export interface KeptMark {
  readonly id: string;
  readonly since: Instant;
  readonly heardAt: Instant;
}

/** All that the workbook keeps of runs. */
export interface KeptTraces {
  readonly marks: readonly KeptMark[];
  readonly lastRun: string | null;
}

/** Puts a mark into the request. */
export function putMark({ workbook }: Excel.RequestContext, { id, since, heardAt }: KeptMark): void {
  workbook.settings.add(MARK + id, { since, heardAt });
}

/** Puts into the request what fails where the mark is gone, and else keeps it fresh when it is given. */
export function askForMark({ workbook }: Excel.RequestContext, id: string, fresh: KeptMark | null): void {
  const mark = workbook.settings.getItem(MARK + id);
  if (fresh === null) mark.load("key");
  else mark.value = { since: fresh.since, heardAt: fresh.heardAt };
}

/** Puts the deletion of a mark into the request, which fails where it is gone. */
export function deleteMark({ workbook }: Excel.RequestContext, id: string): void {
  workbook.settings.getItem(MARK + id).delete();
}

/** Puts into the request that this run wrote last. */
export function putLastRun({ workbook }: Excel.RequestContext, id: string): void {
  workbook.settings.add(LAST_RUN, id);
}

/** Puts the deletion of the last run's id into the request, which fails where there is none. */
export function deleteLastRun({ workbook }: Excel.RequestContext): void {
  workbook.settings.getItem(LAST_RUN).delete();
}

/** Puts the look at the traces into the request. @returns what reads them when it is answered */
export function askForTraces({ workbook }: Excel.RequestContext): () => KeptTraces {
  const { settings } = workbook;
  settings.load("items/key,items/value");
  return () => {
    const found = settings.items.map(({ key, value }) => ({ key, value: value as unknown }));
    const last = found.find(({ key }) => key === LAST_RUN)?.value;
    return {
      marks: found.flatMap(({ key, value }) => (key.startsWith(MARK) ? [markOf(key.slice(MARK.length), value)] : [])),
      lastRun: typeof last === "string" ? last : null,
    };
  };
}

/** A mark that says no times was cut off long ago. */
function markOf(id: string, value: unknown): KeptMark {
  const { since, heardAt } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return { id, since: Number(since) || 0, heardAt: Number(heardAt) || 0 };
}
