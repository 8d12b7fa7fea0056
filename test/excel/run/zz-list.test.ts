import { beforeAll, describe, it } from "vitest";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
let bench: ExcelBench;
beforeAll(async () => { bench = await bootExcelBench(); });
describe("x", () => {
  it("list", async () => {
    let step = "";
    const { inspect, score, session } = await openOrders(bench, undefined, { stepBegins: p => { step = p.step + " [" + p.sheet + "]"; } });
    const lines: string[] = [];
    let n = 0; let ph = "";
    session.store.subscribe(() => { const r = session.store.read().run as any; ph = r.status === "running" ? `${r.progress?.phase ?? ""}${r.progress?.part ?? ""}` : r.status; });
    bench.host.requests.subscribe(e => { lines.push(`${++n} ${ph} ${step} ${(e.flags & 1) ? "W" : "r"} ${e.requestBytes}/${e.responseBytes} ${e.members.filter(m=>!/load|NamedItemC/.test(m)).join(" ").slice(0, 200)}`); });
    await afterCleanUp();
    lines.push("== first"); n = 0; await score(); await afterCleanUp();
    lines.push("== inspect"); n = 0; await inspect(); await afterCleanUp();
    lines.push("== second"); n = 0; await score(); await afterCleanUp();
    console.log(lines.join("\n"));
  });
});
