import { createHost, type Host, type HostOptions } from "#host/create-host";
import { bootClientInNode } from "#node-client/boot-client";

/** A host with the genuine client booted on it; one per test file. */
export async function bootHost(options: HostOptions = {}): Promise<Host> {
  const host = createHost(options);
  await bootClientInNode(host);
  return host;
}

/** The code and place of the error a run ends with; fails when it does not fail. */
export async function failureOf(run: Promise<unknown>): Promise<{ code: string; location: string | undefined }> {
  try {
    await run;
  } catch (error) {
    const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
    if (code === undefined) throw error;
    return { code, location: debugInfo?.errorLocation };
  }
  throw new Error("the run did not fail");
}

/** Adds a sheet to the host's workbook and gives its name: every test has its own. */
export function freshSheet(host: Host): string {
  return host.workbook.addSheet().name;
}

/** Waits until the client's unawaited clean-up requests are through. */
export async function settled(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 30));
}
