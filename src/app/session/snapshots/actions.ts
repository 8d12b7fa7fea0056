import { success } from "../../failures";
import type { Outcome } from "../../failures";
import type { MemberBook } from "../../member-book/member-book";
import { SNAPSHOTS_TABLE } from "../../movement/names";
import type { KeptSnapshots } from "../../movement/snapshot-table";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import { snapshotsBegan, snapshotsEnded } from "./transitions";

export interface SnapshotActions {
  /** Reads the snapshots of the workbook for the members that are shown. Nothing is written, and no key is made. */
  readonly readSnapshots: () => Promise<void>;
}

/** Reading comes when it is first needed: the pane can start without it. */
const load = {
  table: () => import("../../movement/snapshot-table"),
  present: () => import("../../movement/present"),
  marks: () => import("../../notes/id-marks"),
};

/** The snapshots' part of a session. One reading at a time; a later one is for the members that are shown then. */
export function snapshotActions({ ports, languages, read, apply }: SessionContext): SnapshotActions {
  const { workbook } = ports;
  let isReading = false;

  async function readSnapshots(): Promise<void> {
    const { book } = read();
    if (isBusy(read()) || isReading || book === null) return;
    isReading = true;
    apply(snapshotsBegan);
    const found = await guarded(() => snapshotsFor(book));
    isReading = false;
    apply(snapshotsEnded, book, found);
  }

  async function snapshotsFor({ texts, inspection }: MemberBook): Promise<Outcome<KeptSnapshots | null>> {
    const { isMarkKey, takeSnapshots } = await load.table();
    const table = await workbook.readTableSheet(SNAPSHOTS_TABLE);
    if (!table.ok) return table;
    if (table.value === null) return success(null);
    const taken = takeSnapshots(table.value, await languages(), inspection.source.date1904);
    if (!taken.ok) return taken;
    const hasMarks = taken.value.snapshots.some(({ keys }) => keys.some(isMarkKey));
    if (!hasMarks) return taken;
    const known = await workbook.knownMarkKeys();
    if (!known.ok) return known;
    const { markerOf } = await load.marks();
    const { withPlainKeys } = await load.present();
    const markers = known.value.flatMap(key => markerOf(key) ?? []);
    return success({
      ...taken.value,
      snapshots: withPlainKeys(taken.value.snapshots, texts.memberKeys, markers),
    });
  }

  return { readSnapshots };
}
