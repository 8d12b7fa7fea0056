import type { Host } from "#host/create-host";

/** The parts of the pane's window in which the client looks for a command's function. */
interface CommandWindow {
  readonly Office?: {
    readonly actions?: { readonly _association?: { readonly mappings?: Readonly<Record<string, unknown>> } };
  };
}

/** How long an add-in that is still starting gets to register its functions. */
const PATIENCE_MILLISECONDS = 8_000;
const STEP_MILLISECONDS = 100;

/**
 * Presses a ribbon button. "unknown" when the pane has no function of this name: the client itself would stay silent,
 * and a slip between manifest and code would look like a button that does nothing.
 */
export async function pressCommand(
  host: Host,
  pane: Window | null,
  functionName: string,
  controlId: string,
): Promise<"done" | "unknown"> {
  for (let waited = 0; !isKnown(pane, functionName); waited += STEP_MILLISECONDS) {
    if (waited >= PATIENCE_MILLISECONDS || hasOtherFunctions(pane)) return "unknown";
    await new Promise(resolve => setTimeout(resolve, STEP_MILLISECONDS));
  }
  await host.invokeCommand(functionName, controlId);
  return "done";
}

function isKnown(pane: Window | null, functionName: string): boolean {
  if (pane === null) return false;
  const found = (pane as unknown as Record<string, unknown>)[functionName];
  return typeof found === "function" || mappings(pane)[functionName.toUpperCase()] !== undefined;
}

/** Once the add-in has registered its functions, waiting for one more is useless. */
function hasOtherFunctions(pane: Window | null): boolean {
  return pane !== null && Object.keys(mappings(pane)).length > 0;
}

function mappings(pane: Window): Readonly<Record<string, unknown>> {
  return (pane as unknown as CommandWindow).Office?.actions?._association?.mappings ?? {};
}
