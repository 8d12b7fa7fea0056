import { formatRectangle } from "../addresses";
import type { AttributedChange, Origin } from "../model/changes";
import { bounding, type Rectangle } from "../rectangle";
import type { EventRegistry } from "./event-registry";

/** An object-model message as the client's dispatcher takes it: event type, target id, JSON text. */
export interface EventMessage {
  readonly eventType: number;
  readonly targetId: string;
  readonly payload: string;
}

const WORKBOOK_TARGET = "Workbook";

interface Pending {
  readonly eventType: number;
  readonly sheetId: string;
  readonly tableId: string | null;
  readonly origin: Origin;
  rectangle: Rectangle | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Turns changes of the workbook into events for the add-in's handlers. Changes are collected until `drain`: with
 * `mergeBlocks`, pieces of one write that lie below each other become one event [unverified what Excel does].
 */
export class EventSender {
  private pending: Pending[] = [];

  constructor(
    private readonly registry: EventRegistry,
    private readonly mergeBlocks: boolean,
  ) {}

  /** Notes a change; changes of a file being loaded raise no events. */
  collect({ change, origin }: AttributedChange): void {
    if (origin === "loader") return;
    const add = (
      eventType: number,
      sheetId: string,
      details: Readonly<Record<string, unknown>>,
      rectangle: Rectangle | null = null,
      tableId: string | null = null,
    ): void => {
      if (this.mergeBlocks && rectangle !== null && this.extendLast(eventType, sheetId, rectangle)) return;
      this.pending.push({ eventType, sheetId, tableId, origin, rectangle, details });
    };
    switch (change.kind) {
      case "cells":
        add(10, change.sheetId, { type: "WorksheetChanged", changeType: "RangeEdited" }, change.rectangle);
        return;
      case "structure":
        add(10, change.sheetId, { type: "WorksheetChanged", changeType: change.changeType }, change.rectangle);
        return;
      case "format":
        add(18, change.sheetId, { type: "WorksheetFormatChanged" }, change.rectangle);
        return;
      case "rowsHidden":
        add(22, change.sheetId, { type: "WorksheetRowHiddenChanged", changeType: "Hidden" });
        return;
      case "selection":
        add(14, change.sheetId, { type: "WorksheetSelectionChanged" });
        return;
      case "sheet": {
        const eventType = SHEET_EVENTS[change.what];
        if (eventType !== undefined) add(eventType, change.sheetId, {});
        return;
      }
      case "table": {
        const eventType = change.what === "added" ? 102 : change.what === "deleted" ? 103 : null;
        if (eventType !== null) add(eventType, change.sheetId, { tableId: change.tableId }, null, change.tableId);
        return;
      }
      case "workbook":
        return;
    }
  }

  /** The messages for the handlers registered now; forgets what was collected. */
  drain(addressOfSelection: () => string): EventMessage[] {
    const messages: EventMessage[] = [];
    for (const event of this.pending) {
      const payload = JSON.stringify({
        worksheetId: event.sheetId,
        source: "Local",
        triggerSource: event.origin === "addIn" ? "ThisLocalAddin" : "Unknown",
        // Anything but "None" makes the client add an empty changeDirectionState [client source].
        shiftDirection: "None",
        ...(event.rectangle === null ? {} : { address: formatRectangle(event.rectangle) }),
        ...(event.eventType === 14 ? { address: addressOfSelection() } : {}),
        ...event.details,
      });
      for (const targetId of [event.sheetId, WORKBOOK_TARGET]) {
        if (this.registry.has(event.eventType, targetId))
          messages.push({ eventType: event.eventType, targetId, payload });
      }
    }
    this.pending = [];
    return messages;
  }

  private extendLast(eventType: number, sheetId: string, rectangle: Rectangle): boolean {
    const last = this.pending.at(-1);
    if (last === undefined || last.eventType !== eventType || last.sheetId !== sheetId || last.rectangle === null)
      return false;
    const { rectangle: before } = last;
    const below = before.column === rectangle.column && before.columns === rectangle.columns;
    if (!below || before.row + before.rows !== rectangle.row) return false;
    last.rectangle = bounding(before, rectangle);
    return true;
  }
}

const SHEET_EVENTS: Readonly<Record<string, number>> = { activated: 11, deactivated: 12, added: 13, deleted: 15 };
