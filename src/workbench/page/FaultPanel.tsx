import { useState, type ReactElement } from "react";
import type { Host } from "#host/create-host";
import { REQUIREMENT_SETS, type HostSession } from "./host-session";
import { nextRequestIndex } from "./RequestLogPanel";
import type { PageWords } from "./page-words";

/** Codes worth trying: the ones Excel is documented to answer with. */
const FAULT_CODES = [
  "GeneralException",
  "AccessDenied",
  "InvalidArgument",
  "ItemNotFound",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "RequestAborted",
] as const;

export interface FaultPanelProperties {
  readonly session: HostSession;
  readonly words: PageWords;
}

/** Switches for what can go wrong in a workbook and on the way to it. */
export function FaultPanel({ session, words }: FaultPanelProperties): ReactElement {
  const { host } = session.current();
  const settings = session.currentSettings();
  const { workbook, faults } = host;
  const sheet = workbook.activeSheet;
  const text = words.faultWords;
  const workbookChanged = (): void => workbook.notify({ kind: "workbook" });
  const sheetChanged = (): void => workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
  const [failAt, setFailAt] = useState("1");
  const [failCode, setFailCode] = useState<string>(FAULT_CODES[0]);

  return (
    <section className="wb-panel" aria-label={words.faults}>
      <div className="wb-faults">
        <Switch
          label={`${text.protectedSheet}: ${sheet.name}`}
          isOn={sheet.protection.protected}
          onChange={isOn => {
            sheet.protection.protected = isOn;
            sheetChanged();
          }}
        />
        <Switch
          label={text.readOnly}
          isOn={workbook.readOnly}
          onChange={isOn => {
            workbook.readOnly = isOn;
            workbookChanged();
          }}
        />
        <Switch
          label={text.filteredRows}
          isOn={sheet.hasHiddenRows}
          onChange={isOn => {
            hideEveryOtherRow(host, isOn);
          }}
        />
        <Switch
          label={text.date1904}
          isOn={workbook.date1904}
          onChange={isOn => {
            workbook.date1904 = isOn;
            workbookChanged();
          }}
        />
        <Switch
          label={text.cellEdit}
          isOn={faults.cellEditMode}
          onChange={isOn => {
            faults.cellEditMode = isOn;
            faults.changed();
          }}
        />
        <Switch
          label={text.modalDialog}
          isOn={faults.modalDialogOpen}
          onChange={isOn => {
            faults.modalDialogOpen = isOn;
            faults.changed();
          }}
        />
        <Switch
          label={text.throttling}
          isOn={faults.throttled}
          onChange={isOn => {
            faults.throttled = isOn;
            faults.changed();
          }}
        />
        <Switch
          label={text.sessionLost}
          isOn={faults.sessionLost}
          onChange={isOn => {
            faults.sessionLost = isOn;
            faults.changed();
          }}
        />
        <Switch
          label={text.nullValues}
          isOn={faults.nullValues}
          onChange={isOn => {
            faults.nullValues = isOn;
            faults.changed();
          }}
        />
        <Switch
          label={text.hang}
          isOn={faults.hang}
          onChange={isOn => {
            faults.hang = isOn;
            faults.changed();
          }}
        />
        <Switch
          label={text.limits}
          isOn={settings.hasPayloadLimits}
          onChange={isOn => {
            session.change({ hasPayloadLimits: isOn });
          }}
        />
      </div>
      <div className="wb-faults">
        <label>
          {text.failAt}
          <input type="number" min={1} value={failAt} onChange={event => setFailAt(event.target.value)} />
        </label>
        <label>
          {text.failCode}
          <select value={failCode} onChange={event => setFailCode(event.target.value)}>
            {FAULT_CODES.map(code => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="wb-button"
          onClick={() =>
            faults.failRequest(nextRequestIndex(host.requests) + Math.max(1, Math.floor(Number(failAt))) - 1, failCode)
          }
        >
          {text.failPlan}
        </button>
        <label>
          {text.latency}
          <input
            type="number"
            min={0}
            step={100}
            value={settings.latencyMilliseconds}
            onChange={event => session.change({ latencyMilliseconds: Math.max(0, Number(event.target.value)) })}
          />
        </label>
        <label title={text.restarts}>
          {text.requirementSet}
          <select
            value={settings.requirementSet}
            onChange={event => session.change({ requirementSet: event.target.value })}
          >
            {REQUIREMENT_SETS.map(version => (
              <option key={version}>{version}</option>
            ))}
          </select>
        </label>
        <span className="wb-gap" />
        <button type="button" className="wb-button" onClick={() => clearAll(session)}>
          {text.clearAll}
        </button>
      </div>
    </section>
  );
}

interface SwitchProperties {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Switch({ label, isOn, onChange }: SwitchProperties): ReactElement {
  return (
    <label className="wb-switch">
      <input type="checkbox" checked={isOn} onChange={event => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** How many switches are on: shown beside the panel's button, because a forgotten fault looks like a bug. */
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

function hideEveryOtherRow(host: Host, isHidden: boolean): void {
  const { workbook } = host;
  const sheet = workbook.activeSheet;
  const last = sheet.usedRowCount;
  if (isHidden) for (let row = 2; row < last; row += 2) sheet.setRowsHidden(row, 1, true);
  else if (last > 0) {
    sheet.setRowsHidden(0, last, false);
    for (const filter of sheet.activeFilters()) filter.criteria.clear();
    sheet.applyFilters();
  }
  workbook.notify({ kind: "rowsHidden", sheetId: sheet.id });
}

function clearAll(session: HostSession): void {
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
