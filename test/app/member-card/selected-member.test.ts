import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memberCard } from "#app/member-card/member-card";
import type { MemberCard } from "#app/member-card/member-card";
import type { Session } from "#app/session/session";
import { explainMember } from "#locales/explain-member";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { membersSheet } from "../../support/members-sheet";
import { ORDER_ROWS, openOrders, openSession } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

/** With a phone as the id of one, somebody who never paid, and a row without an id. */
const HEADER = ["会员编号", "会员姓名", "订单号", "下单日期", "金额", "品类", "订单状态"];
const ROWS = [
  ...ORDER_ROWS.map(row => [...row, "已完成"]),
  ["13800001111", "孙八", "S7", 45960, 80, "A", "已完成"],
  ["V009", "周七", "S8", 45960, 90, "A", "待付款"],
  ["", "", "S9", 45961, 70, "A", "已完成"],
];

let bench: ExcelBench;
let bed: OrdersBench;

beforeAll(async () => {
  bench = await bootExcelBench();
});

beforeEach(async () => {
  bed = await openOrders(bench, [HEADER, ...ROWS]);
});

function select(sheetName: string, row: number, column = 0): void {
  const sheet = bench.sheet(sheetName);
  bench.host.workbook.activate(sheet);
  bench.host.workbook.select(sheet, [{ row, column, rows: 1, columns: 1 }]);
}

/** The card of the selected row, with everything read that the pane reads for it. */
async function openedCard(session: Session = bed.session): Promise<MemberCard> {
  await session.readCallList();
  await session.openSelected();
  const { member } = session.store.read();
  if (member.status !== "open") throw new Error(JSON.stringify(member));
  await session.readMemberRows();
  const card = cardNow(session);
  if (card === null) throw new Error("no card");
  return card;
}

function cardNow(session: Session): MemberCard | null {
  const { member, calls, memberRows, writtenRun, book, writtenBook } = session.store.read();
  if (member.status !== "open") throw new Error(member.status);
  return memberCard(member.ref, {
    list: calls.status === "ready" ? calls.list : null,
    rows: memberRows.status === "read" ? memberRows.rows : null,
    run: writtenRun,
    book,
    writtenBook,
    languages: LANGUAGES.map(outputWords),
  });
}

async function nobody(session: Session = bed.session): Promise<unknown> {
  await session.openSelected();
  const { member } = session.store.read();
  return member.status === "nobody" ? member.reason : member;
}

/** The row of the members sheet in which a cell of this column has the text. */
async function rowOf(header: string, text: string): Promise<number> {
  const at = (await membersSheet(bench).column(header)).indexOf(text);
  if (at < 0) throw new Error(`no ${text} below ${header}`);
  return at + 1;
}

const explained = ({ body }: MemberCard) => {
  if (body.kind !== "scored") throw new Error(body.kind);
  return explainMember(messages("zh-CN"), body.facts, body.basis);
};

describe("the card of the selected row", () => {
  it("is of the member in an order row, before and after a run", async () => {
    await expect.poll(() => bed.session.store.read().book).not.toBeNull();
    select("订单", 4);
    const before = await openedCard();
    expect(before).toMatchObject({ full: { id: "V003", name: "王五" }, masked: { name: "王*" }, listed: null });
    expect(before.body).toMatchObject({ kind: "scored", origin: "preview", facts: { lifetimePurchases: 2 } });
    await bed.score();
    expect(bed.session.store.read().member.status).toBe("closed");
    select("订单", 4);
    const after = await openedCard();
    expect(after).toMatchObject({ full: { id: "V003", name: "王五" }, rowId: "V003", listed: { memberId: "V003" } });
    expect(after.body).toMatchObject({ kind: "scored", origin: "written", facts: { lifetimePurchases: 2 } });
  });

  it("follows the id when the orders were sorted after they were read", async () => {
    await bed.score();
    await bed.edit(sheet => sheet.getRange("A2:G10").sort.apply([{ key: 2, ascending: false }]));
    const ids = (await bed.values("A1:A10")).map(row => row[0]);
    for (const id of ["V001", "V002", "V004"]) {
      select("订单", ids.indexOf(id));
      expect((await openedCard()).full?.id).toBe(id);
    }
  });

  it("is of the member in a row of the members table, however that is sorted, filtered and masked", async () => {
    await bed.score();
    await membersSheet(bench).edit(table => {
      table.sort.apply([{ key: 15, ascending: true }]);
      table.columns.getItem("会员编号").filter.applyValuesFilter(["138****1111"]);
    });
    select("RFMW_会员", await rowOf("会员编号", "138****1111"), 3);
    const card = await openedCard();
    expect(card).toMatchObject({
      full: { id: "13800001111", name: "孙八" },
      masked: { id: "138****1111", name: "孙*" },
    });
    expect(card.listed?.rowId).toMatch(/^138\*{4}1111 #/);
    select("订单", 7);
    expect((await openedCard()).rowId).toBe(card.rowId);
  });

  it("is of somebody who has never bought, with what they left unpaid", async () => {
    select("订单", 8);
    await bed.score();
    const fromOrders = await openedCard();
    expect(fromOrders.body).toMatchObject({
      kind: "prospect",
      statuses: ["unpaid-or-cancelled"],
      unpaid: { amount: 90, orders: 1 },
    });
    select("RFMW_会员", await rowOf("会员编号", "V009"));
    expect((await openedCard()).body).toEqual(fromOrders.body);
  });

  it("is nobody's on a header, a row without an id, other sheets, and unknown ids", async () => {
    await bed.score();
    for (const [sheet, row, reason] of [
      ["订单", 0, "no-member"],
      ["订单", 9, "no-member"],
      ["订单", 40, "elsewhere"],
      ["RFMW_汇总", 1, "elsewhere"],
      ["RFMW_会员", 0, "elsewhere"],
    ] as const) {
      select(sheet, row);
      expect([sheet, row, await nobody()]).toEqual([sheet, row, reason]);
    }
    await bed.type("A2", [["V777"]]);
    select("订单", 1);
    await bed.session.openSelected();
    expect(cardNow(bed.session)).toBeNull();
  });
});

describe("the card in a pane that is opened again", () => {
  /** A pane that knows the members only by their sheet: it has looked at no orders. */
  function reopened(): Session {
    return openSession(bed.workbook);
  }

  it("says of every member from the sheet what the run said from the orders", async () => {
    await bed.score();
    const { writtenBook } = bed.session.store.read();
    const session = reopened();
    select("RFMW_会员", 1);
    await session.inspect();
    for (const id of ["V001", "V002", "V003", "V004"]) {
      select("RFMW_会员", await rowOf("会员编号", id));
      const again = await openedCard(session);
      expect(again.body).toMatchObject({ kind: "scored", origin: "sheet" });
      const first = memberCard(
        { kind: "orders", memberId: id },
        { list: null, rows: null, run: null, book: null, writtenBook, languages: LANGUAGES.map(outputWords) },
      )!;
      expect(explained(again)).toEqual(explained(first));
      expect(again.body).toMatchObject({ widthValues: first.body.kind === "scored" ? first.body.widthValues : [] });
    }
  });

  it("is of the order row that is selected, though nobody has looked at the orders yet", async () => {
    await bed.score();
    for (const [row, id] of [
      [3, "V002"],
      [7, "13800001111"],
    ] as const) {
      const session = reopened();
      select("订单", row);
      const card = await openedCard(session);
      expect(card.full?.id ?? card.masked.id).toBe(id);
      expect(card.listed).not.toBeNull();
    }
  });

  it("tells only what stands in the row when the cut points were changed by hand", async () => {
    await bed.score();
    await Excel.run(async context => {
      const settings = context.workbook.tables.getItem("tblRFMWSettings").getDataBodyRange();
      settings.load("values");
      await context.sync();
      const row = settings.values.findIndex(([key]) => key === "run.recency");
      settings.getCell(row, 3).values = [["by hand"]];
      await context.sync();
    });
    const session = reopened();
    select("RFMW_会员", 1);
    await session.inspect();
    const { body } = await openedCard(session);
    expect(body.kind).toBe("as-written");
    expect(body).toMatchObject({ segment: (await membersSheet(bench).column("分群"))[0] });
  });
});

describe("the purchases behind a card", () => {
  it("are asked of the rows that were scored last, and gone when others were read", async () => {
    await bed.score();
    select("订单", 1);
    const card = await openedCard();
    const ask = () =>
      bed.session.askHistory(
        card.inBooks,
        card.body.kind === "scored" ? card.body.basis : card.inBooks[0]!.book.scored,
      );
    await ask();
    const { memberHistory } = bed.session.store.read();
    expect(memberHistory).toMatchObject({ status: "known", history: { purchases: [{ net: 100 }, { net: 300 }] } });

    bed.session.openMember({ kind: "orders", memberId: "V001" });
    await bed.session.checkRows();
    await ask();
    expect(bed.session.store.read().memberHistory.status).toBe("rows-gone");
    const again = cardNow(bed.session)!;
    expect(again.inBooks).toHaveLength(2);
    await bed.session.askHistory(again.inBooks, again.inBooks[0]!.book.scored);
    expect(bed.session.store.read().memberHistory).toMatchObject({
      status: "known",
      place: { book: again.inBooks[1]!.book },
    });
  });

  it("can be shown in the orders as long as the row is still the member's", async () => {
    await bed.score();
    select("订单", 1);
    const [place] = (await openedCard()).inBooks;
    await bed.session.showOrder(place!, 1);
    const selected = await bed.workbook.readSelectedRow();
    expect(selected).toMatchObject({ ok: true, value: { sheetName: "订单", row: 2 } });
    await bed.edit(sheet => sheet.getRange("A2:G10").sort.apply([{ key: 2, ascending: false }]));
    await bed.session.showOrder(place!, 1);
    expect(bed.session.store.read().ordersMoved).toBe(true);
    expect(await bed.workbook.readSelectedRow()).toEqual(selected.ok ? expect.objectContaining({ ok: true }) : null);
    bed.session.openMember({ kind: "orders", memberId: "V002" });
    expect(bed.session.store.read().ordersMoved).toBe(false);
  });
});
