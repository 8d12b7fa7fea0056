import type { ReactElement, RefObject } from "react";
import type { PageWords } from "./page-words";

export interface PaneFrameProperties {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** A new number loads the pane anew. */
  readonly run: number;
  readonly url: string;
  readonly width: number;
  readonly isVisible: boolean;
  readonly words: PageWords;
  readonly onClose: () => void;
}

/** The add-in's pane. While it is closed its page goes on running, as with a shared runtime in Excel. */
export function PaneFrame({ frame, run, url, width, isVisible, words, onClose }: PaneFrameProperties): ReactElement {
  return (
    <aside className="wb-pane" style={{ width, display: isVisible ? undefined : "none" }}>
      <div className="wb-pane-head">
        <span>RFMW</span>
        <button
          type="button"
          className="wb-icon-button"
          aria-label={words.closePane}
          title={words.closePane}
          onClick={onClose}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </div>
      <iframe key={run} ref={frame} title="RFMW" src={url} className="wb-pane-frame" />
    </aside>
  );
}

/** The pane's address in a language. */
export function paneAddress(paneUrl: string, language: string): string {
  const [path = "", query = ""] = paneUrl.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("lang", language);
  return `${path}?${parameters.toString()}`;
}
