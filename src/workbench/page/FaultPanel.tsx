import { useReducer, useState, type ReactElement } from "react";
import { clearFaults, faultSwitches } from "./fault-switches";
import { REQUIREMENT_SETS, type HostSession } from "./host-session";
import type { PageWords } from "./page-words";
import { nextRequestIndex } from "./RequestLogPanel";

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

const NO_ANSWER = "no answer";

export interface FaultPanelProperties {
  readonly session: HostSession;
  readonly words: PageWords;
}

/** Switches for what can go wrong in a workbook and on the way to it. */
export function FaultPanel({ session, words }: FaultPanelProperties): ReactElement {
  const { host } = session.current();
  const settings = session.currentSettings();
  const text = words.faultWords;
  // The page draws again with the next frame; a box must show its tick at once.
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [failAt, setFailAt] = useState("1");
  const [failCode, setFailCode] = useState<string>(FAULT_CODES[0]);
  const planFailure = (): void => {
    const index = nextRequestIndex(host.requests) + Math.max(1, Math.floor(Number(failAt))) - 1;
    host.faults.failRequest(index, failCode === NO_ANSWER ? { kind: "hang" } : failCode);
  };

  return (
    <section className="wb-panel" aria-label={words.faults}>
      <div className="wb-faults">
        {faultSwitches(session, text).map(({ label, isOn, set }) => (
          <label key={label} className="wb-switch">
            <input
              type="checkbox"
              checked={isOn}
              onChange={event => {
                set(event.target.checked);
                redraw();
              }}
            />
            {label}
          </label>
        ))}
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
            <option value={NO_ANSWER}>{text.noAnswer}</option>
          </select>
        </label>
        <button type="button" className="wb-button" onClick={planFailure}>
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
        <button
          type="button"
          className="wb-button"
          onClick={() => {
            clearFaults(session);
            redraw();
          }}
        >
          {text.clearAll}
        </button>
      </div>
    </section>
  );
}
