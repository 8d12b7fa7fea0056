import type { Field } from "#core/fields";
import { inspectOrders, inspectSource } from "../../orders/inspect-orders";
import type { Inspection } from "../../orders/inspection";
import type { Outcome } from "../../failures";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { CheckControl } from "../check/actions";
import type { SessionContext } from "../session-context";
import type { SettingsControl } from "../settings/actions";
import {
  columnChosen,
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
}

/** What other topics do with the source. */
export interface SourceControl {
  /** The orders that are shown, as they are now; without any, what the selection means. */
  readonly current: () => Promise<Outcome<Inspection>>;
  /** Looks again at the orders, when something of ours beside them is gone. */
  readonly refresh: () => Promise<void>;
}

/** The source's part of a session. */
export function sourceTopic(
  { ports, languages, read, apply }: SessionContext,
  check: CheckControl,
  settings: SettingsControl,
): { readonly actions: SourceActions; readonly control: SourceControl } {
  const { workbook } = ports;

  async function inspect(): Promise<void> {
    if (isBusy(read())) return;
    check.abandon();
    apply(inspectionBegan);
    const turn = read().sourceTurn;
    const inspected = await guarded(() => selected());
    apply(inspectionEnded, turn, inspected);
    if (turn === read().sourceTurn) check.offer();
  }

  async function selected(): Promise<Outcome<Inspection>> {
    const adopted = await settings.adoptSaved();
    return adopted.ok ? inspectOrders(workbook, {}, languages()) : adopted;
  }

  async function current(): Promise<Outcome<Inspection>> {
    const adopted = await settings.adoptSaved();
    if (!adopted.ok) return adopted;
    const { source, lastReady } = read();
    if (source.status === "ready") return asItIsNow(source.inspection);
    const inspected = await inspectOrders(workbook, {}, languages());
    return meansLastOrders(inspected, lastReady) ? asItIsNow(lastReady!) : inspected;
  }

  async function asItIsNow(inspection: Inspection): Promise<Outcome<Inspection>> {
    const source = await workbook.refreshSource(inspection.source);
    return source.ok ? inspectSource(workbook, source.value, {}, languages()) : source;
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

  return { actions: { inspect, chooseColumn }, control: { current, refresh } };
}
