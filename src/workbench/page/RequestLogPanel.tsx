import type { ReactElement } from "react";
import type { RequestEntry, RequestLog } from "#host/requests";
import type { PageWords } from "./words";

/** How many of the newest requests are listed. */
const SHOWN_ENTRIES = 200;

/** The requests of the add-in, newest first. `version` says when to look again. */
export function RequestLogPanel({
  log,
  words,
  onClear,
}: {
  readonly log: RequestLog;
  readonly words: PageWords;
  readonly onClear: () => void;
}): ReactElement {
  const { logWords } = words;
  const entries = log.entries.slice(-SHOWN_ENTRIES).reverse();
  const bytes = log.entries.reduce((sum, entry) => sum + entry.requestBytes + entry.responseBytes, 0);
  return (
    <section className="wb-panel" aria-label={words.log}>
      <div className="wb-panel-head">
        <span>
          {log.count.toLocaleString()} {logWords.requests} · {(bytes / 1024).toFixed(0)} KB
        </span>
        <button type="button" className="wb-button" onClick={onClear}>
          {logWords.clear}
        </button>
      </div>
      {entries.length === 0 ? (
        <p className="wb-panel-empty">{logWords.empty}</p>
      ) : (
        <div className="wb-log">
          <table>
            <thead>
              <tr>
                <th scope="col">{logWords.number}</th>
                <th scope="col">{logWords.members}</th>
                <th scope="col">{logWords.sent}</th>
                <th scope="col">{logWords.received}</th>
                <th scope="col">{logWords.milliseconds}</th>
                <th scope="col">{logWords.error}</th>
              </tr>
            </thead>
            <tbody>{entries.map(entry => entryRow(entry, logWords.writes))}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function entryRow(entry: RequestEntry, writes: string): ReactElement {
  return (
    <tr key={entry.index} className={entry.errorCode === null ? undefined : "wb-log-failed"}>
      <td>{entry.index}</td>
      <td className="wb-log-members" title={entry.members.join("\n")}>
        {(entry.flags & 1) === 1 ? <em>{writes} </em> : null}
        {entry.members.join(", ")}
      </td>
      <td>{entry.requestBytes.toLocaleString()}</td>
      <td>{entry.responseBytes.toLocaleString()}</td>
      <td>{entry.milliseconds.toFixed(1)}</td>
      <td>{entry.errorCode ?? ""}</td>
    </tr>
  );
}
