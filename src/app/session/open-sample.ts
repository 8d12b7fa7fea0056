import { failed } from "../failures";
import type { Outcome } from "../failures";
import type { HostPort } from "../workbook/host";

/**
 * Opens the sample as a workbook of its own. Into the open one it never goes: its sheets could not be undone, and its
 * settings would become those of the user's next run.
 *
 * @param load  fetches the .xlsx file, as base64
 */
export async function openSample(workbook: HostPort, load: () => Promise<string>): Promise<Outcome<null>> {
  const file = await load().catch(() => null);
  if (file === null) return failed({ code: "sample-not-opened" });
  const opened = await workbook.openNewWorkbook(file);
  if (opened.ok || opened.failure.code !== "host-refused") return opened;
  return failed({ code: "sample-not-opened" });
}
