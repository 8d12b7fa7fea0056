import { createRoot } from "react-dom/client";
import type { Host } from "#host/create-host";
import type { ExternalObject } from "#host/external";
import { HostSession } from "./host-session";
import { PAGE_STYLES } from "./look";
import type { WorkbenchOptions } from "./options";
import { sampleWorkbookModel } from "./sample-model";
import { Workbench } from "./Workbench";

/** What the page offers to its pane's frame and to tests, as `window.rfmwWorkbench`. */
export interface WorkbenchHandle {
  /** To be planted as `window.external` of the pane before office.js is evaluated; a new one for each loading. */
  externalForPane(): ExternalObject;
  /** The host in use; opening a workbook brings another one. */
  readonly host: Host;
}

declare global {
  interface Window {
    rfmwWorkbench?: WorkbenchHandle;
  }
}

/** Starts the workbench in an element, with the sample workbook open. Returns the way to take it down. */
export function mountWorkbench(element: HTMLElement, options: WorkbenchOptions): () => void {
  const session = new HostSession(sampleWorkbookModel(options.language), {
    language: options.language,
    theme: "light",
    requirementSet: "1.15",
    hasPayloadLimits: true,
    latencyMilliseconds: 0,
  });
  // The pane's frame asks as soon as it loads: this must stand before the frame does.
  window.rfmwWorkbench = {
    externalForPane: () => session.externalForPane(),
    get host() {
      return session.current().host;
    },
  };
  const styles = document.createElement("style");
  styles.textContent = PAGE_STYLES;
  document.head.append(styles);
  const root = createRoot(element);
  root.render(<Workbench session={session} options={options} />);
  return () => {
    root.unmount();
    styles.remove();
    delete window.rfmwWorkbench;
  };
}
