import type { Field } from "#core/fields";
import type { Inspection } from "../../orders/inspection";
import { success } from "../../failures";
import type { Outcome } from "../../failures";
import type { Source } from "../../workbook/orders";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { CheckControl } from "../check/actions";
import type { SessionContext } from "../session-context";
import { watching } from "../watching";
import type { SettingsControl } from "../settings/actions";
import {
  cameToFront,
  columnChosen,
  frontLookedAt,
  inspectionBegan,
  inspectionEnded,
  meansLastOrders,
  refreshBegan,
  refreshEnded,
} from "./transitions";

export interface SourceActions {
  /** Looks at the selection anew. */
  readonly inspect: () => Promise<void>;
  readonly chooseColumn: (field: Field, column: number | null) => void;
  /** Notices when another sheet of orders comes to the front, until the answer is called. */
  readonly watchFront: () => () => void;
}

/** What other topics do with the source. */
export interface SourceControl {
  /** The orders that are shown, as they are now; without any, what the selection means. */
  readonly current: () => Promise<Outcome<Inspection>>;
  /** Looks again at the orders, when something of ours beside them is gone. */
  readonly refresh: () => Promise<void>;
}

/** What a look at the selection gave, and the sheet of ours that it was on, if any. */
interface Look {
  readonly orders: Outcome<Inspection>;
  readonly ownSheet: string | null;
}

/** What understands columns knows the headers of many languages, and comes while the pane is already to be seen. */
const work = {
  inspecting: () => import("../../orders/inspect-orders"),
  judging: () => import("../../orders/looks-like-orders"),
};

/** The source's part of a session. */
export function sourceTopic(
  { ports, headers, read, apply }: SessionContext,
  check: CheckControl,
  settings: SettingsControl,
): { readonly actions: SourceActions; readonly control: SourceControl } {
  const { workbook } = ports;

  async function inspect(): Promise<void> {
    if (isBusy(read())) return;
    check.abandon();
    apply(inspectionBegan);
    const turn = read().sourceTurn;
    const looked = await guardedLook(() => selected());
    apply(inspectionEnded, turn, looked.orders, looked.ownSheet);
    if (turn === read().sourceTurn) check.offer();
  }

  async function selected(): Promise<Look> {
    const adopted = await settings.adoptSaved();
    if (!adopted.ok) return { orders: adopted, ownSheet: null };
    const inspected = await (await work.inspecting()).inspectOrders(workbook, {}, headers);
    if (inspected.ok || inspected.failure.code !== "own-sheet-selected") return { orders: inspected, ownSheet: null };
    return { orders: (await ordersOfResults()) ?? inspected, ownSheet: inspected.failure.sheet };
  }

  /** The orders that the results of the workbook say they are of; null when these are shown, unknown or gone. */
  async function ordersOfResults(): Promise<Outcome<Inspection> | null> {
    const { lastReady, writtenRun } = read();
    if (lastReady !== null || writtenRun === null) return null;
    const { sheetName, address } = writtenRun;
    const source = await workbook.locateSourceAt({ sheetName, cell: address.split(":")[0]! });
    if (!source.ok) return source.failure.code === "source-changed" ? null : source;
    return (await work.inspecting()).inspectSource(workbook, source.value, {}, headers);
  }

  async function current(): Promise<Outcome<Inspection>> {
    const adopted = await settings.adoptSaved();
    if (!adopted.ok) return adopted;
    const { source, lastReady } = read();
    if (source.status === "ready") return asItIsNow(source.inspection);
    const { orders } = await selected();
    return meansLastOrders(orders, lastReady) ? asItIsNow(lastReady!) : orders;
  }

  async function asItIsNow(inspection: Inspection): Promise<Outcome<Inspection>> {
    const { inspectSource } = await work.inspecting();
    // Nearly always nothing has changed, so what the columns mean is asked before that is known.
    const [source, asBefore] = await workbook.abreast([
      () => workbook.refreshSource(inspection.source),
      () => inspectSource(workbook, inspection.source, {}, headers),
    ]);
    if (!source.ok) return source;
    return isSameSource(source.value, inspection.source)
      ? asBefore
      : inspectSource(workbook, source.value, {}, headers);
  }

  async function refresh(): Promise<void> {
    if (read().lastReady === null) return;
    check.abandon();
    apply(refreshBegan);
    const turn = read().sourceTurn;
    const inspected = await guarded(() => current());
    apply(refreshEnded, turn, inspected);
    if (inspected.ok && turn === read().sourceTurn) check.offer();
  }

  function chooseColumn(field: Field, column: number | null): void {
    if (isBusy(read()) || read().source.status !== "ready") return;
    apply(columnChosen, field, column);
    check.offer();
  }

  /** The sheet of the orders that are shown is known: coming back to it asks the workbook nothing. */
  async function frontChanged(sheetId: string): Promise<void> {
    apply(cameToFront);
    const { lastReady, frontTurn } = read();
    if (lastReady === null || lastReady.source.sheetId === sheetId || isBusy(read())) return;
    const looked = await guarded(async () => {
      const look = await workbook.lookAtSheet(sheetId);
      if (!look.ok || look.value === null || look.value.isOwn) return success(null);
      const { looksLikeOrders } = await work.judging();
      return success(looksLikeOrders(look.value.head) ? { sheetId, sheetName: look.value.sheetName } : null);
    });
    apply(frontLookedAt, frontTurn, looked.ok ? looked.value : null);
  }

  function watchFront(): () => void {
    return watching(() => workbook.watchFront(sheetId => void frontChanged(sheetId)));
  }

  return { actions: { inspect, chooseColumn, watchFront }, control: { current, refresh } };
}

/** Whether nothing that is told of a range has changed. */
function isSameSource(a: Source, b: Source): boolean {
  const told = (source: Source) => JSON.stringify(Object.entries(source).sort(([x], [y]) => (x < y ? -1 : 1)));
  return told(a) === told(b);
}

/** A bug must not leave the look going on for ever. */
async function guardedLook(look: () => Promise<Look>): Promise<Look> {
  const looked = await guarded(async () => success(await look()));
  return looked.ok ? looked.value : { orders: looked, ownSheet: null };
}
