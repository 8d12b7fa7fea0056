import { SNAPSHOTS_TABLE } from "../movement/names";
import { isMarkKey, takeSnapshots } from "../movement/snapshot-table";
import { markKey, presentOf, withPlainKeys } from "../movement/present";
import { runSnapshots } from "../movement/run-snapshots";
import type { RunSnapshots } from "../movement/run-snapshots";
import { success } from "../failures";
import type { Outcome } from "../failures";
import { markerOf } from "../notes/id-marks";
import { maskOf } from "../outputs/members/shown-ids";
import type { ScoredMembers } from "#core/scored-members";
import type { Day } from "#core/units";
import type { Inspection } from "../orders/inspection";
import type { Members } from "../outputs/members/shown-ids";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { AskedOutput } from "../run-settings";
import type { MarkKeysPort } from "../workbook/mark-keys";
import type { TablesPort } from "../workbook/tables";
import { doneInTurns, madeInSlices } from "./in-slices";

interface SnapshotRequest {
  readonly scored: ScoredMembers;
  readonly members: Members;
  readonly inspection: Inspection;
  readonly languages: OutputLanguages;
  readonly alsoWritten: readonly AskedOutput[];
  readonly today: Day;
  readonly yieldToHost: () => Promise<void>;
}

/**
 * The snapshots of a run that is asked for one, or for movement; null for another run. Whatever personal data the run
 * shows, a personal id is a keyed mark in a snapshot: only a snapshot with such ids asks for the key of the marks.
 */
export async function snapshotsOfRun(
  workbook: TablesPort & MarkKeysPort,
  request: SnapshotRequest,
): Promise<Outcome<RunSnapshots | null>> {
  const { scored, members, inspection, languages, alsoWritten, today, yieldToHost } = request;
  const wanted = { snapshot: alsoWritten.includes("snapshots"), movement: alsoWritten.includes("movement") };
  if (!wanted.snapshot && !wanted.movement) return success(null);
  const { source, mapping } = inspection;
  const table = await workbook.readTableSheet(SNAPSHOTS_TABLE);
  if (!table.ok) return table;
  const taken = table.value === null ? success(null) : takeSnapshots(table.value, languages, source.date1904);
  if (!taken.ok) return taken;
  const { memberIds, memberKeys } = members;
  const masks = wanted.snapshot ? await madeInSlices(memberIds.length, maskOf(members), yieldToHost) : [];
  const isMarked = (code: number) => wanted.snapshot && masks[code] !== null;
  const hasMarks = taken.value?.snapshots.some(({ keys }) => keys.some(isMarkKey)) ?? false;
  const needsKey = scored.member.some(isMarked);
  const found = needsKey
    ? await workbook.markKeys(source)
    : hasMarks
      ? await workbook.knownMarkKeys()
      : success<readonly string[]>([]);
  if (!found.ok) return found;
  const markers = found.value.flatMap(key => markerOf(key) ?? []);
  const kept = taken.value && {
    ...taken.value,
    snapshots: hasMarks ? withPlainKeys(taken.value.snapshots, memberKeys, markers) : taken.value.snapshots,
  };
  const writtenKeys = (): string[] =>
    Array.from(scored.member, code => (isMarked(code) ? markKey(markers[0]!(memberKeys[code]!)) : memberKeys[code]!));
  const present = presentOf(scored, memberKeys, mapping);
  return success(await doneInTurns(runSnapshots(kept, present, wanted, today, writtenKeys), yieldToHost));
}
