import { bootExcelBench } from "./excel-host";
import type { ExcelBench } from "./excel-host";

/** What the client in Node stands in for; a page has its own. */
const OF_THE_PAGE = ["document", "navigator", "location", "history", "name", "addEventListener", "removeEventListener"];

/** {@link bootExcelBench} in a test that has a page: the client keeps its host, and the page gets its document back. */
export async function bootExcelBenchInDom(): Promise<ExcelBench> {
  const before = OF_THE_PAGE.map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  try {
    return await bootExcelBench();
  } finally {
    for (const [name, property] of before) if (property) Object.defineProperty(globalThis, name, property);
  }
}
