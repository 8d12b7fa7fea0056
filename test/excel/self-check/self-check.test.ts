import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "#app/failures";
import type { SelfCheckReport } from "#app/self-check/answers";
import { reportText } from "#app/self-check/report-text";
import { runSelfCheck } from "#app/self-check/run-self-check";
import { HOST_QUESTIONS } from "#app/workbook/self-check";
import type { WorkbookModel } from "#host/model/workbook";
import { essentials } from "../../faults/sacred-rules";
import { sheetsOf } from "../../faults/workbook-facts";
import { afterCleanUp, bootExcelBench, valueOf } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { TEST_NOW, openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
let orders: OrdersBench;

beforeAll(async () => {
  // The page of the add-in has workers; Node has another kind.
  vi.stubGlobal("Worker", class {});
  bench = await bootExcelBench({ requirementSets: { ExcelApi: "1.20" } });
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(async () => {
  orders = await openOrders(bench);
  await afterCleanUp();
  bench.host.requests.clear();
});

interface Choices {
  readonly cancel?: { aborted: boolean };
  readonly report?: (answered: number, count: number) => void;
}

function check({ cancel = { aborted: false }, report = () => undefined }: Choices = {}): Promise<
  Outcome<SelfCheckReport>
> {
  let milliseconds = 0;
  const clock = { milliseconds: () => milliseconds++, now: () => TEST_NOW };
  return runSelfCheck(orders.workbook, { clock, cancel, report });
}

const sheetNames = (): string[] => bench.host.workbook.sheets.map(({ name }) => name);
/** All that a person has in the workbook: sheets with their contents, names, settings. */
const whole = ({ names, settings }: WorkbookModel) => ({
  sheets: [...sheetsOf(bench.host.workbook)].map(([name, sheet]) => [name, essentials(sheet)]),
  names: names.length,
  settings: [...settings.keys()],
  active: bench.host.workbook.activeSheet.name,
});

describe("the self-check on the emulated host", () => {
  it("gets an answer to every question, and every answer is the expected one", async () => {
    const report = valueOf(await check());
    expect(report.answers.map(({ question }) => question)).toEqual(HOST_QUESTIONS);
    expect(report.answers.filter(({ verdict }) => verdict.kind !== "held")).toEqual([]);
    expect(report).toMatchObject({ failure: null, sheetsLeft: [] });
    expect(report.host.sets).toMatchObject({ ExcelApi: "1.20", SharedRuntime: "1.2" });
  });

  it("leaves the workbook as it was, with what is on other sheets and which of them is active", async () => {
    const before = whole(bench.host.workbook);
    valueOf(await check());
    expect(whole(bench.host.workbook)).toEqual(before);
  });

  it("tells what came back where it is not what was expected, and where the host refuses", async () => {
    bench.host.faults.failMember("ChartCollection.add", "GeneralException");
    bench.host.faults.failMember("SlicerCollection.add", "InvalidArgument");
    const { answers } = valueOf(await check());
    const verdicts = Object.fromEntries(answers.map(({ question, verdict }) => [question, verdict]));
    expect(verdicts["chart"]).toEqual({ kind: "differs", seen: { code: "GeneralException" } });
    expect(verdicts["slicer"]).toEqual({ kind: "differs", seen: { code: "InvalidArgument", items: null } });
    expect(answers.filter(({ verdict }) => verdict.kind !== "held")).toHaveLength(2);
  });

  it("copies as a text of codes and counts, without a word of the workbook", async () => {
    const text = reportText(valueOf(await check()), "0.0.0");
    expect(text.split("\n")).toHaveLength(HOST_QUESTIONS.length + 4);
    expect(text).toMatch(/^held text-format \d+ ms \{"seen":\{"changed":\[\]/m);
    for (const own of ["张三", "V001", "订单", "会员"]) expect(text).not.toContain(own);
  });

  it("names scratch sheets as no sheet is named, and tells how far it is", async () => {
    const seen: string[] = [];
    const steps: number[] = [];
    bench.host.faults.beforeRequest = () => seen.push(...sheetNames());
    valueOf(await check({ report: answered => steps.push(answered) }));
    const scratch = [...new Set(seen)].filter(name => name !== "订单");
    for (const name of scratch) expect(name).toMatch(/^RFMW self-check [0-9a-f]{8} \d+$/);
    expect(scratch).toHaveLength(HOST_QUESTIONS.length);
    expect(steps).toEqual(HOST_QUESTIONS.map((_, at) => at));
  });
});

describe("the self-check is refused, with nothing done,", () => {
  it("where no sheet can be added", async () => {
    bench.host.workbook.structureProtected = true;
    expect(await check()).toEqual({ ok: false, failure: { code: "workbook-structure-protected" } });
    bench.host.workbook.structureProtected = false;
    bench.host.workbook.readOnly = true;
    expect(await check()).toEqual({ ok: false, failure: { code: "workbook-read-only" } });
    expect(sheetNames()).toEqual(["订单"]);
  });

  it("while another pane works on the workbook", async () => {
    const other = bench.workbook();
    valueOf(await other.claim(() => TEST_NOW));
    expect(await check()).toEqual({ ok: false, failure: { code: "another-pane-works", since: TEST_NOW } });
    valueOf(await other.release("untouched"));
    expect(sheetNames()).toEqual(["订单"]);
  });
});

describe("a self-check that is disturbed", () => {
  it("stops after the current question when it is told to, and says what it did not reach", async () => {
    const cancel = { aborted: false };
    const { answers, failure, sheetsLeft } = valueOf(
      await check({ cancel, report: answered => (cancel.aborted = answered === 3) }),
    );
    expect(failure).toEqual({ code: "cancelled" });
    expect(answers.map(({ verdict }) => verdict.kind).lastIndexOf("held")).toBe(3);
    expect(answers.filter(({ verdict }) => verdict.kind === "not-reached")).toHaveLength(HOST_QUESTIONS.length - 4);
    expect([sheetsLeft, sheetNames()]).toEqual([[], ["订单"]]);
  });

  it("takes its sheet away when another pane takes the workbook over in the middle of a question", async () => {
    const other = bench.workbook();
    const report = await check({
      report: answered => {
        if (answered !== 5) return;
        bench.host.faults.beforeRequest = () => bench.host.workbook.settings.clear();
      },
    });
    bench.host.faults.beforeRequest = null;
    expect(valueOf(report)).toMatchObject({ failure: { code: "taken-over" }, sheetsLeft: [] });
    expect(sheetNames()).toEqual(["订单"]);
    expect(valueOf(await other.readRunTraces()).marks).toEqual([]);
  });

  it("names the sheet where the host stops answering, and where it refuses to delete", async () => {
    let asked = 0;
    const silent = check({ report: answered => void (asked = answered) });
    bench.host.faults.beforeRequest = () => {
      if (asked === 2) bench.host.faults.hang = true;
    };
    const watching = setInterval(() => bench.host.faults.hang && bench.fireWatchdogs(), 20);
    const report = valueOf(await silent);
    clearInterval(watching);
    expect(report.failure).toMatchObject({ code: "host-silent" });
    expect(report.sheetsLeft).toHaveLength(1);
    expect(report.sheetsLeft[0]).toMatch(/^RFMW self-check [0-9a-f]{8} 3$/);

    orders = await openOrders(bench);
    bench.host.faults.failMember("Worksheet.delete", "GeneralException");
    const stuck = valueOf(await check());
    expect(stuck.sheetsLeft).toEqual(sheetNames().filter(name => name !== "订单"));
    expect(stuck.sheetsLeft).toHaveLength(HOST_QUESTIONS.length);
  });

  it.each(["nothing", "half", "all"] as const)(
    "leaves no scratch sheet, or names it, whichever request is refused after %s of it was done",
    async done => {
      // Three questions have every kind of request: looks, claims, answers, deletions, letting go.
      const short = (): Promise<Outcome<SelfCheckReport>> => {
        const cancel = { aborted: false };
        return check({ cancel, report: answered => (cancel.aborted = answered === 2) });
      };
      valueOf(await short());
      const { count } = bench.host.requests;
      expect(count).toBeGreaterThan(12);
      for (let request = 0; request < count; request++) {
        bench.host.faults.failNext({ kind: "code", code: "GeneralException", done }, request);
        const outcome = await short();
        bench.host.faults.clear();
        await afterCleanUp();
        const named = outcome.ok ? outcome.value.sheetsLeft : [];
        expect([request, sheetNames()]).toEqual([request, ["订单", ...named]]);
      }
    },
  );
});
