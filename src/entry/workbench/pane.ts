import { startAddIn } from "../compose";

/** The genuine client looks for its host when it is evaluated, so the host is planted before its script is loaded. */
async function bootPane(): Promise<void> {
  const workbench = window.parent.rfmwWorkbench;
  if (!workbench) throw new Error("This page is the workbench's pane; open workbench.html.");
  Object.defineProperty(window, "external", { value: workbench.externalForPane(), configurable: true });
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "office-js/office.js";
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
    document.head.append(script);
  });
  await startAddIn(document.getElementById("root")!);
}

void bootPane();
