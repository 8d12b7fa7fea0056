import { SNAPSHOTS_TABLE } from "../../movement/names";
import type { TablePart } from "../part/part";

/** The scored members of earlier days, to which a run adds those of its own day. Nothing that stands is written again. */
export const SNAPSHOTS: TablePart = {
  id: "snapshots",
  kind: "table",
  tableName: SNAPSHOTS_TABLE,
  sheetName: words => words.sheets.snapshots,
  words: words => words.parts.snapshots,
  askedAs: "snapshots",
  isExtra: true,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => Object.values(words.snapshots.columns),
  handKept: () => [],
  keepsAdditions: false,
  isLeftAsItIs: ({ snapshots }) => snapshots === null || snapshots.next === null,
  loadMaker: async () => {
    const { snapshotSpec } = await import(/* webpackChunkName: "run" */ "../../movement/snapshot-table");
    return ({ snapshots, languages, date1904 }) => snapshotSpec(snapshots?.next ?? null, languages, date1904);
  },
};
