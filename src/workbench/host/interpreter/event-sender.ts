import { formatRectangle } from "../addresses";
import type { AttributedChange, Origin } from "../model/changes";
import type { WorkbookModel } from "../model/workbook";
import { bounding, intersect, type Rectangle } from "../rectangle";
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
        add(SHEET_CHANGED, change.sheetId, { type: "WorksheetChanged", changeType: "RangeEdited" }, change.rectangle);
        return;
      case "structure":
        add(
          SHEET_CHANGED,
          change.sheetId,
          { type: "WorksheetChanged", changeType: change.changeType },
          change.rectangle,
        );
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
  drain(workbook: WorkbookModel): EventMessage[] {
    const messages: EventMessage[] = [];
    const add = (eventType: number, targets: readonly string[], payload: object): void => {
      for (const targetId of targets) {
        if (!this.registry.has(eventType, targetId)) continue;
        messages.push({ eventType, targetId, payload: JSON.stringify(payload) });
      }
    };
    for (const event of this.pending) {
      const payload = payloadOf(event, workbook);
      add(event.eventType, [event.sheetId, WORKBOOK_TARGET], payload);
      if (event.eventType !== SHEET_CHANGED || event.rectangle === null) continue;
      // A change inside a table is an event of the table as well [docs: types Table.onChanged].
      for (const tableId of tablesAt(workbook, event.sheetId, event.rectangle)) {
        add(TABLE_CHANGED, [tableId, WORKBOOK_TARGET], { ...payload, type: "TableChanged", tableId });
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

const SHEET_CHANGED = 10;
const SELECTION_CHANGED = 14;
const TABLE_CHANGED = 101;

function payloadOf(event: Pending, workbook: WorkbookModel): object {
  return {
    worksheetId: event.sheetId,
    source: "Local",
    triggerSource: event.origin === "addIn" ? "ThisLocalAddin" : "Unknown",
    // Anything but "None" makes the client add an empty changeDirectionState [client source].
    shiftDirection: "None",
    ...(event.rectangle === null ? {} : { address: formatRectangle(event.rectangle) }),
    ...(event.eventType === SELECTION_CHANGED
      ? { address: workbook.selection.areas.map(area => formatRectangle(area)).join(",") }
      : {}),
    ...event.details,
  };
}

function tablesAt(workbook: WorkbookModel, sheetId: string, rectangle: Rectangle): string[] {
  const tables = workbook.sheetById(sheetId)?.tables ?? [];
  return tables.flatMap(table =>
    table.range.rectangle !== null && intersect(table.range.rectangle, rectangle) !== null ? [table.id] : [],
  );
}
