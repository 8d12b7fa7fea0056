/** Joins a function id of the manifest to code; `Office.actions.associate` where there is one. */
export function associateCommand(
  functionId: string,
  action: (event: { readonly completed: () => void }) => void,
): void {
  if (typeof Office === "undefined") return;
  Office.actions?.associate(functionId, action);
}

/** Brings the pane to the front where the host can; elsewhere the run goes on without it. */
export async function showPane(): Promise<void> {
  if (typeof Office === "undefined" || !Office.context.requirements?.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A pane that cannot be shown is no reason not to score; the result waits for its next opening.
  }
}
