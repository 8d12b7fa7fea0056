import type { Seen } from "#app/workbook/self-check";

// Declared here because this folder is compiled without DOM types. Old web views lack the first two.
declare const globalThis: {
  readonly crossOriginIsolated?: boolean;
  readonly SharedArrayBuffer?: unknown;
  readonly Worker?: unknown;
  readonly localStorage?: { readonly length: number };
};

/** What the page around the pane can do. */
export function pageFacts(): Seen {
  return {
    worker: typeof globalThis.Worker === "function",
    crossOriginIsolated: globalThis.crossOriginIsolated ?? null,
    sharedMemory: typeof globalThis.SharedArrayBuffer === "function",
    localStorage: hasLocalStorage(),
  };
}

/** A page in a frame of another place may be refused the mere look at it. */
function hasLocalStorage(): boolean {
  try {
    return typeof globalThis.localStorage?.length === "number";
  } catch {
    return false;
  }
}
