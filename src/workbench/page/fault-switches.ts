import type { Host } from "#host/create-host";
import type { HostFaults } from "#host/faults";
import type { HostSession } from "./host-session";
import type { FaultWords } from "./page-words";

/** One switch of the fault panel. */
export interface FaultSwitch {
  readonly label: string;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

type FaultFlag = "cellEditMode" | "modalDialogOpen" | "throttled" | "sessionLost" | "nullValues" | "hang";

/** The switches as they stand now: first what is the matter with the workbook, then what happens on the way to it. */
export function faultSwitches(session: HostSession, text: FaultWords): readonly FaultSwitch[] {
  const { host } = session.current();
  const { workbook } = host;
  const sheet = workbook.activeSheet;
  return [
    {
      label: `${text.protectedSheet}: ${sheet.name}`,
      isOn: sheet.protection.protected,
      set(isOn) {
        sheet.protection.protected = isOn;
        workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
      },
    },
    {
      label: text.readOnly,
      isOn: workbook.readOnly,
      set(isOn) {
        workbook.readOnly = isOn;
        workbook.notify({ kind: "workbook" });
      },
    },
    { label: text.hiddenRows, isOn: sheet.hasHiddenRows, set: isOn => hideEveryOtherRow(host, isOn) },
    {
      label: text.date1904,
      isOn: workbook.date1904,
      set(isOn) {
        workbook.date1904 = isOn;
        workbook.notify({ kind: "workbook" });
      },
    },
    flag(host.faults, "cellEditMode", text.cellEdit),
    flag(host.faults, "modalDialogOpen", text.modalDialog),
    flag(host.faults, "throttled", text.throttling),
    flag(host.faults, "sessionLost", text.sessionLost),
    flag(host.faults, "nullValues", text.nullValues),
    flag(host.faults, "hang", text.hang),
    {
      label: text.limits,
      isOn: session.currentSettings().hasPayloadLimits,
      set: isOn => session.change({ hasPayloadLimits: isOn }),
    },
  ];
}

function flag(faults: HostFaults, name: FaultFlag, label: string): FaultSwitch {
  return {
    label,
    isOn: faults[name],
    set(isOn) {
      faults[name] = isOn;
      faults.changed();
    },
  };
}

/** How many faults are on: shown beside the panel's button, because a forgotten fault looks like a bug. */
export function countActiveFaults(host: Host): number {
  const { faults, workbook } = host;
  return [
    faults.cellEditMode,
    faults.modalDialogOpen,
    faults.throttled,
    faults.sessionLost,
    faults.nullValues,
    faults.hang,
    workbook.readOnly,
    workbook.activeSheet.protection.protected,
  ].filter(isOn => isOn).length;
}

/** Everything as in a fresh workbook: nothing protected, hidden, filtered or planned to fail. */
export function clearFaults(session: HostSession): void {
  const { host } = session.current();
  const { workbook } = host;
  for (const sheet of workbook.sheets) sheet.protection.protected = false;
  workbook.readOnly = false;
  workbook.date1904 = false;
  hideEveryOtherRow(host, false);
  host.faults.clear();
  session.change({ hasPayloadLimits: true, latencyMilliseconds: 0 });
  workbook.notify({ kind: "workbook" });
}

function hideEveryOtherRow(host: Host, isHidden: boolean): void {
  const { workbook } = host;
  const sheet = workbook.activeSheet;
  const rowCount = sheet.usedRowCount;
  if (isHidden) {
    for (let row = 2; row < rowCount; row += 2) sheet.setRowsHidden(row, 1, true);
  } else {
    for (const filter of sheet.activeFilters()) filter.criteria.clear();
    if (rowCount > 0) sheet.setRowsHidden(0, rowCount, false);
    sheet.applyFilters();
  }
  workbook.notify({ kind: "rowsHidden", sheetId: sheet.id });
}
