import type { ReactElement } from "react";
import type { RequestEntry, RequestLog } from "#host/requests";
import type { PageWords } from "./page-words";

/** How many of the newest requests are listed. */
const SHOWN_ENTRIES = 200;

/** The requests since the user last cleared the list. The host's own log stays whole: its numbers name requests to fail. */
export function requestsSince(log: RequestLog, firstIndex: number): readonly RequestEntry[] {
  return firstIndex === 0 ? log.entries : log.entries.filter(entry => entry.index >= firstIndex);
}

/** The number the next request will get. */
export function nextRequestIndex(log: RequestLog): number {
  return (log.entries.at(-1)?.index ?? -1) + 1;
}

/** The requests of the add-in, newest first. */
export function RequestLogPanel({
  requests,
  words,
  onClear,
}: {
  readonly requests: readonly RequestEntry[];
  readonly words: PageWords;
  readonly onClear: () => void;
}): ReactElement {
  const { logWords } = words;
  const entries = requests.slice(-SHOWN_ENTRIES).reverse();
  const bytes = requests.reduce((sum, entry) => sum + entry.requestBytes + entry.responseBytes, 0);
  return (
    <section className="wb-panel" aria-label={words.log}>
      <div className="wb-panel-head">
        <span>
          {requests.length.toLocaleString()} {logWords.requests} · {(bytes / 1024).toFixed(0)} KB
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
