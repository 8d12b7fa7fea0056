import { beforeAll, describe, expect, it } from "vitest";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const COPY = "RFMW_备注备份";

function sheet(name: string): WorksheetModel {
  return bench.sheet(name);
}

function sheetNames(): string[] {
  return bench.host.workbook.sheets.map(candidate => candidate.name);
}

/** The cells of a sheet, formulas as their texts. */
function texts(name: string): unknown[][] {
  const { grid } = sheet(name);
  const block = grid.readBlock({ row: 0, column: 0, rows: 12, columns: 45 }) as unknown[][];
  return block.map((row, at) => row.map((cell, column) => grid.getFormula(at, column) ?? cell));
}

function columnOf(header: string): number {
  return texts("RFMW_会员")[0]!.indexOf(header);
}

/** A column of the members table by member id. */
function byMember(header: string): Record<string, unknown> {
  const [head, ...rows] = texts("RFMW_会员");
  const at = head!.indexOf(header);
  const idAt = head!.indexOf("会员编号");
  return Object.fromEntries(
    rows.filter(row => row[idAt] !== null).map(row => [row[idAt], at < 0 ? undefined : row[at]]),
  );
}

/** Types into a column of the members table, from its first row down. */
function note(header: string, ...cells: (string | number | boolean | null)[]): void {
  fill(
    sheet("RFMW_会员"),
    cells.map(cell => [cell]),
    1,
    columnOf(header),
  );
}

/** Adds a column to the members table, as a person would. */
async function addColumn(header: string, ...cells: string[]): Promise<void> {
  await Excel.run(async context => {
    context.workbook.tables.getItem("tblRFMWMembers").columns.add(undefined, [[header], ...cells.map(cell => [cell])]);
    await context.sync();
  });
}

/** Adds orders that put another member first. */
function newOrders(orders: OrdersBench): void {
  fill(orders.orders, [["V006", "孙七", "S8", 45981, 5000, "D"], ["V001", "张三", "S9", 45982, 5000, "D"]], 7); // prettier-ignore
}

async function scored(): Promise<OrdersBench> {
  isToStop = false;
  const orders = await openOrders(bench, undefined, { watchStep });
  await orders.score();
  return orders;
}

let isToStop = false;

/** Loses the session, when a test asks for it, after the request which empties and refills the members table. */
function watchStep({ step, sheet }: { readonly step: string; readonly sheet: string }): () => void {
  return () => {
    if (isToStop && step === "fill-table" && sheet === "RFMW_会员") bench.host.faults.sessionLost = true;
  };
}

function stopAfterEmptying(): () => void {
  isToStop = true;
  return () => {
    isToStop = false;
  };
}

/** Runs again; with `failingRequest` the session is lost at the run's request of that number. */
async function rerun(orders: OrdersBench, failingRequest?: number): Promise<string> {
  await orders.inspect();
  let seen = 0;
  bench.host.faults.beforeRequest = () => {
    if (seen++ === failingRequest) bench.host.faults.sessionLost = true;
  };
  await orders.session.score();
  bench.host.faults.clear();
  return orders.session.store.read().run.status;
}

describe("notes and runs that stop half-way", () => {
  const everything = (): string => JSON.stringify(sheetNames().map(texts));

  it("are nowhere lost when run after run stops, tried at every fifth request", async () => {
    for (let at = 0, isUnharmed = false; !isUnharmed; at += 5) {
      const orders = await scored();
      note("备注", "n3", "n2", "n1", "n4");
      await addColumn("VIP", "e3", "=RAND()", "e1", "e4");
      const wanted = [byMember("备注"), byMember("VIP")];
      newOrders(orders);
      const stop = stopAfterEmptying();
      expect(await rerun(orders)).toBe("failed");
      stop();
      expect(texts("RFMW_会员")[1]![columnOf("备注")]).toBe(null);

      const second = await rerun(orders, at);
      for (const text of ["n1", "n2", "n3", "n4", "e1", "e3", "e4", "=RAND()"]) expect([at, everything()]).toEqual([at, expect.stringContaining(text)]); // prettier-ignore

      expect(await rerun(orders)).toBe("done");
      expect([byMember("备注"), byMember("VIP")]).toEqual(wanted.map(cells => ({ ...cells, V006: null })));
      expect(sheetNames().filter(name => name.startsWith(COPY))).toEqual([]);
      expect(texts("RFMW_会员")[0]!.filter(header => String(header).startsWith("Column"))).toEqual([]);
      isUnharmed = second === "done";
    }
  }, 120_000);

  it("stay in the copy as it is when the next run has the same notes, and a failure names the copy", async () => {
    const orders = await scored();
    note("备注", "n3");
    let stop = stopAfterEmptying();
    await rerun(orders);
    stop();
    expect(orders.session.store.read().run).toMatchObject({
      status: "failed",
      written: {
        partial: expect.arrayContaining([expect.objectContaining({ part: "members" })]),
        keptNotesSheet: COPY,
      },
    });
    const copy = sheet(COPY);
    stop = bench.host.requests.subscribe(() => expect(sheetNames()).toContain(COPY));
    await rerun(orders, 14);
    stop();
    expect(sheet(COPY)).toBe(copy);
    expect(JSON.stringify(texts(COPY))).toContain("n3");
  });

  it("that changed meanwhile go into a second copy before the first is deleted", async () => {
    const orders = await scored();
    note("备注", "first", "second");
    const wanted = byMember("备注");
    const [first] = Object.keys(wanted);
    let stop = stopAfterEmptying();
    await rerun(orders);
    note("备注", "newer");
    fill(sheet("RFMW_会员"), [[first!]], 1, columnOf("会员编号"));
    const seen = new Set<string>();
    stop();
    const stopWatching = bench.host.requests.subscribe(() => {
      seen.add(sheetNames().filter(name => name.startsWith(COPY)).join(" ")); // prettier-ignore
    });
    stop = stopAfterEmptying();
    await rerun(orders);
    stop();
    stopWatching();
    expect([...seen]).toEqual([COPY, `${COPY} ${COPY}2`, `${COPY}2`]);
    expect(await rerun(orders)).toBe("done");
    expect(byMember("备注")).toEqual({ ...wanted, [first!]: "newer" });
    expect(sheetNames()).not.toContain(`${COPY}2`);
  });

  it("leave a copy that people wrote on where it is, say so, and finish", async () => {
    const orders = await scored();
    note("备注", "n3");
    const stop = stopAfterEmptying();
    await rerun(orders);
    stop();
    fill(sheet(COPY), [["scribble"]], 0, 40);
    for (let run = 0; run < 2; run++) {
      expect(await rerun(orders)).toBe("done");
      expect(orders.session.store.read().run).toMatchObject({ result: { keptNotesSheet: COPY } });
      expect(sheet("订单").grid.getValue(0, 6)).toBe("RFMW_分群");
    }
    expect(sheetNames().filter(name => name.startsWith(COPY))).toEqual([COPY]);
  });

  it("leave no copy behind when nothing is noted any more", async () => {
    const orders = await scored();
    note("备注", "n3");
    const stop = stopAfterEmptying();
    await rerun(orders);
    stop();
    const copy = sheet(COPY);
    copy.grid.clearContents({ row: 1, column: 1, rows: 1, columns: 10 });
    expect(await orders.score()).toMatchObject({ keptNotesSheet: null });
    expect(sheetNames()).not.toContain(COPY);
  });
});

describe("what stops a run before anything is written", () => {
  it("is a members table with notes whose column of ids has another name", async () => {
    const orders = await scored();
    note("备注", "keep me");
    fill(sheet("RFMW_会员"), [["卡号"]], 0, columnOf("会员编号"));
    const before = sheetNames().map(texts);
    expect(await orders.failure()).toEqual({ code: "members-id-missing", sheet: "RFMW_会员", header: "会员编号" });
    expect(sheetNames().map(texts)).toEqual(before);
  });

  it("is a members table without its header row", async () => {
    const orders = await scored();
    note("备注", "keep me");
    const table = sheet("RFMW_会员").tables[0]!;
    table.showHeaders = false;
    table.range.rectangle = { ...table.range.rectangle!, row: 1, rows: table.range.rectangle!.rows - 1 };
    expect(await orders.failure()).toEqual({ code: "table-header-off", sheet: "RFMW_会员" });
    expect(JSON.stringify(texts("RFMW_会员"))).toContain("keep me");
  });

  it("is something in the way on a sheet of ours, the summary, too", async () => {
    const orders = await scored();
    const { rows } = sheet("RFMW_汇总").tables[0]!.range.rectangle!;
    fill(sheet("RFMW_汇总"), [["mine"]], rows, 2);
    newOrders(orders);
    note("备注", "keep me");
    const before = texts("RFMW_会员");
    await orders.inspect();
    expect(await orders.failure()).toEqual({ code: "own-sheet-occupied", sheet: "RFMW_汇总", address: `C${rows + 1}` });
    expect(texts("RFMW_会员")).toEqual(before);
    expect(sheetNames()).not.toContain(COPY);
  });
});

describe("what people add to the members table", () => {
  it("is theirs even under a header of ours, in this language or another", async () => {
    const orders = await scored();
    await addColumn("负责人", "小陈", "小林", "小陈", "小林");
    await addColumn("Phone", "p3", "p2", "p1", "p4");
    await addColumn("Notes", "x3", "x2", "x1", "x4");
    const [owners, phones] = [byMember("负责人"), byMember("Phone")];
    for (let run = 0; run < 2; run++) {
      await rerun(orders);
      expect(byMember("负责人")).toEqual(owners);
      expect(byMember("Phone")).toEqual(phones);
      expect(byMember("Notes")).toMatchObject({ V001: expect.stringMatching(/^x/) as unknown });
    }
  });

  it("gets a number where a run now has a column of that name, and keeps it from then on", async () => {
    const orders = await openOrders(bench, [ORDER_HEADER, ...ORDER_ROWS].map((row, k) => [...row, k === 0 ? "导购" : "阿美"])); // prettier-ignore
    orders.session.chooseColumn("salesperson", null);
    await orders.score();
    await addColumn("负责人", "小陈", "小林", "小陈", "小林");
    const owners = byMember("负责人");
    orders.session.chooseColumn("salesperson", 6);
    for (let run = 0; run < 3; run++) {
      await orders.score();
      expect(new Set(Object.values(byMember("负责人")))).toEqual(new Set(["阿美"]));
      expect(byMember("负责人 (2)")).toEqual(owners);
    }
    orders.session.chooseColumn("salesperson", null);
    await orders.score();
    expect(byMember("负责人")).toMatchObject({ V001: undefined });
    expect(byMember("负责人 (2)")).toEqual(owners);
  });

  it("is whatever a cell can hold, in the columns for notes, too", async () => {
    const orders = await scored();
    note("联系日期", "明天再打", true, 46000.5);
    note("备注", 5);
    await Excel.run(async context => {
      const members = context.workbook.worksheets.getItem("RFMW_会员");
      members.getCell(4, columnOf("联系日期")).formulas = [["=TODAY()"]];
      await context.sync();
    });
    const [dates, remarks] = [byMember("联系日期"), byMember("备注")];
    expect(Object.values(dates)).toEqual(["明天再打", true, 46000.5, "=TODAY()"]);
    await orders.score();
    expect(byMember("联系日期")).toEqual(dates);
    expect(byMember("备注")).toEqual(remarks);
  });

  it("is one formula that stays with its one member, although it is all that the safety copy holds", async () => {
    const orders = await scored();
    await addColumn("一格", "=1+1", "", "", "");
    const before = byMember("一格");
    const stop = stopAfterEmptying();
    await rerun(orders);
    stop();
    expect(await rerun(orders)).toBe("done");
    expect(byMember("一格")).toEqual(before);
  });

  it("is a formula: it goes with its member and reads its member's row; one in every row goes on in new rows", async () => {
    const orders = await scored();
    const net = texts("RFMW_会员")[0]!.indexOf("累计净额");
    const letter = String.fromCharCode(65 + net);
    await addColumn("折扣", ...[2, 3, 4, 5].map(row => `=${letter}${row}*0.1`));
    await addColumn("一格", "", `=${letter}3+1`, "", "");
    const member = texts("RFMW_会员")[2]![columnOf("会员编号")] as string;
    newOrders(orders);
    await rerun(orders);
    const ids = texts("RFMW_会员").map(row => row[columnOf("会员编号")]);
    for (const row of [1, 2, 3, 4, 5])
      expect(texts("RFMW_会员")[row]![columnOf("折扣")]).toBe(`=${letter}${row + 1}*0.1`);
    const at = ids.indexOf(member);
    expect(at).not.toBe(2);
    expect(byMember("一格")).toEqual({ V001: null, V002: null, V003: null, V004: null, V006: null, [member]: `=${letter}${at + 1}+1` }); // prettier-ignore
  });

  it("never stands in the safety copy as a living formula", async () => {
    const orders = await scored();
    await addColumn("折扣", "=T2*0.1", "=T3*0.1", "=T4*0.1", "=T5*0.1");
    note("备注", "=1+1", "ƒ=x");
    const before = [byMember("折扣"), byMember("备注")];
    const stop = stopAfterEmptying();
    await rerun(orders);
    stop();
    const { grid } = sheet(COPY);
    expect(texts(COPY).flat().filter(cell => String(cell).includes("*0.1"))).toHaveLength(5); // prettier-ignore
    for (let column = 0; column < 12; column++) expect(grid.hasFormulas(column)).toBe(false);
    await rerun(orders);
    expect([byMember("折扣"), byMember("备注")]).toEqual(before);
  });

  it("is kept for two rows of one member and for rows without an id, run after run", async () => {
    const orders = await scored();
    const id = columnOf("会员编号");
    const first = texts("RFMW_会员")[1]![id] as string;
    note("备注", "n1", "n2", "no id", null);
    note("联系日期", 45000, 45001);
    fill(sheet("RFMW_会员"), [[first], [null]], 2, id);
    const result = await orders.score();
    expect(result.removedWithNotes).toBe(2);
    const check = () => {
      const rows = texts("RFMW_会员").map(row => [row[id], row[columnOf("备注")], row[columnOf("联系日期")]]);
      expect(rows).toContainEqual([first, "n1", 45000]);
      expect(rows).toContainEqual([first, "n2", 45001]);
      expect(rows).toContainEqual([null, "no id", null]);
      return rows.filter(row => row.some(cell => cell !== null)).length;
    };
    const count = check();
    await orders.score();
    expect(check()).toBe(count);
  });
});
