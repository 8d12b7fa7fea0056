/** Joins a function id of the manifest to code; `Office.actions.associate` where there is one. */
export function associateCommand(
  functionId: string,
  action: (event?: { readonly completed: () => void }) => void,
): void {
  if (typeof Office === "undefined") return;
  Office.actions?.associate(functionId, action);
}

/**
 * Brings the pane to the front where the host can.
 *
 * @returns false where it cannot: without a shared runtime buttons run on a page of their own, and no call opens the pane
 */
export async function showPane(): Promise<boolean> {
  if (typeof Office === "undefined" || !Office.context.requirements?.isSetSupported("SharedRuntime", "1.1"))
    return false;
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}
