import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { columnGuesses } from "#core/column-guesses";
import { amountCandidates, detectColumns, headerOf, memberLinkOf, resolveMapping } from "#core/detect-columns";
import type { Detection } from "#core/detect-columns";

type Rows = readonly (readonly Cell[])[];

const DAYS = ["2026-06-01", "2026-06-10", "2026-06-12", "2026-06-20", "2026-06-21", "2026-06-22"];

/** Six orders below a header; `cells` gives the first cells of each row, the day and the amount follow. */
function orders(firstHeaders: readonly string[], firstCells: Rows, date = "date", amount = "amount"): Rows {
  const rows = firstCells.map((cells, row): Cell[] => [...cells, DAYS[row % 6]!, 10.5 + row]);
  return [[...firstHeaders, date, amount], ...rows];
}

const header = (detection: Detection, field: keyof Detection["mapping"]) =>
  detection.headers[detection.mapping[field] ?? -1] ?? null;

const MEMBERS = ["a", "b", "a", "c", "b", "a"];
const PHONES = ["13900000001", "13900000002", "13900000001", "13900000003", "13900000002", "13900000001"];
const EMAILS = ["a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org", "f@x.org"];

describe("what stands for the member", () => {
  test.each([
    "member", "customer", "client", "buyer", "user", "account", "会员", "顾客", "客户", "用户", "Kunde", "cliente", "顧客", "고객", "Acheteur",
  ])("a bare %s does, as a weak guess", noun => {
    const detection = detectColumns(orders([noun, "order"], MEMBERS.map((member, row) => [member, `${row}`])));
    expect([header(detection, "memberId"), detection.memberLink, detection.missing]).toEqual([noun, "noun", []]);
    expect(detection.columns[0]).toMatchObject({ field: "memberId", confidence: 60, reason: "weak" });
  }); // prettier-ignore

  test("beside an id a bare noun is the name", () => {
    const cells = MEMBERS.map((member): Cell[] => [`Name of ${member}`, member]);
    const detection = detectColumns(orders(["Kunde", "Kundennummer"], cells));
    expect([header(detection, "memberId"), header(detection, "memberName")]).toEqual(["Kundennummer", "Kunde"]);
    expect(detection.memberLink).toBe("id");
  });

  test.each([
    "household_id", "社保卡号", "Patient No.", "Kunden Code", "ID du client", "お客様コード", "person id", "Shopper Key",
  ])("%s is an id", name => {
    const detection = detectColumns(orders([name, "order"], MEMBERS.map((member, row) => [member, `${row}`])));
    expect([header(detection, "memberId"), detection.memberLink]).toEqual([name, "id"]);
  }); // prettier-ignore

  test.each(["银行卡号", "礼品卡号", "Seller ID", "Staff ID", "Lieferanten Nr"])("%s is no member", name => {
    const cells = MEMBERS.map((member, row): Cell[] => [member, `${row}`]);
    expect(detectColumns(orders([name, "order"], cells)).mapping.memberId).toBeUndefined();
  });

  test("yes and no below 会员 are no members", () => {
    const cells = MEMBERS.map((_, row): Cell[] => [row % 2 ? "是" : "否", `${row}`]);
    expect(detectColumns(orders(["会员", "order"], cells)).mapping.memberId).toBeUndefined();
  });

  test("a phone stands in before an e-mail, an e-mail before a name, and a noun before all of them", () => {
    const cells = (...columns: readonly (readonly Cell[])[]) =>
      DAYS.map((_, row) => columns.map(column => column[row]!));
    const names = MEMBERS.map(member => `Ms ${member}`);
    const phone = detectColumns(orders(["Phone", "Email", "Full name"], cells(PHONES, EMAILS, names)));
    expect([header(phone, "memberId"), phone.memberLink, header(phone, "phone")]).toEqual(["Phone", "phone", "Phone"]);
    const email = detectColumns(orders(["Full name", "Email"], cells(names, EMAILS)));
    expect([header(email, "memberId"), email.memberLink]).toEqual(["Email", "email"]);
    const name = detectColumns(
      orders(
        ["name", "order"],
        cells(
          names,
          DAYS.map((_, row) => row + 1),
        ),
        "date",
        "sales",
      ),
    );
    expect([header(name, "memberId"), name.memberLink, header(name, "amount")]).toEqual(["name", "name", "sales"]);
    const noun = detectColumns(orders(["Phone", "Buyer"], cells(PHONES, MEMBERS)));
    expect([header(noun, "memberId"), noun.memberLink, header(noun, "phone")]).toEqual(["Buyer", "noun", "Phone"]);
  });

  test("a phone column that is nearly empty gives way to the e-mail", () => {
    const cells = EMAILS.map((email, row): Cell[] => [row === 0 ? PHONES[0]! : "", email]);
    expect(detectColumns(orders(["Phone", "Email"], cells)).memberLink).toBe("email");
  });

  test("one phone on every row gives way to e-mails that differ, and phones cut by a number cell stay phones", () => {
    const one = detectColumns(orders(["Phone", "Email"], EMAILS.map(email => ["(408) 555-0100", email]))); // prettier-ignore
    expect(one.memberLink).toBe("email");
    const cut = detectColumns(orders(["会员手机", "订单号"], PHONES.map((phone, row) => [row < 3 ? "1.39E+10" : phone, `S${row}`]))); // prettier-ignore
    expect([header(cut, "memberId"), cut.memberLink]).toEqual(["会员手机", "phone"]);
  });

  test("an id column without any id gives way, too", () => {
    const cells = EMAILS.map((email, row): Cell[] => [row % 2 ? "0" : "", email]);
    const detection = detectColumns(orders(["customer_id", "Email"], cells));
    expect([header(detection, "memberId"), detection.memberLink]).toEqual(["Email", "email"]);
  });

  test("the only column of e-mails does under any header", () => {
    const detection = detectColumns(
      orders(
        ["Kontakt über", "order"],
        EMAILS.map((email, row) => [email, `${row}`]),
      ),
    );
    expect([header(detection, "memberId"), detection.memberLink]).toEqual(["Kontakt über", "email"]);
  });

  test("a recipient's phone stands for nobody", () => {
    const cells = PHONES.map((phone, row): Cell[] => [phone, `${row}`]);
    expect(detectColumns(orders(["收件人手机号", "订单号"], cells)).mapping.memberId).toBeUndefined();
  });

  test("the names of goods stand for nobody", () => {
    const cells = ["Tea", "Cup", "Tea", "Pot", "Cup", "Tea"].map((name, row): Cell[] => [name, row + 1, "SKU1"]);
    expect(detectColumns(orders(["Name", "Quantity", "SKU"], cells)).mapping.memberId).toBeUndefined();
  });

  test("after a person's choice the link is that of the chosen column", () => {
    const cells = DAYS.map((_, row): Cell[] => [PHONES[row]!, EMAILS[row]!, `Ms ${MEMBERS[row]!}`, `x${row}`]);
    const detection = detectColumns(orders(["Phone", "Email", "Full name", "zzz"], cells));
    const links = [0, 1, 2, 3].map(column => memberLinkOf(detection, resolveMapping(detection, { memberId: column })));
    expect(links).toEqual(["phone", "email", "name", null]);
    expect(memberLinkOf(detection, resolveMapping(detection, { memberId: null }))).toBeNull();
  });
});

describe("names", () => {
  test("the goods under Name are no member's name", () => {
    const cells = MEMBERS.map((member, row): Cell[] => [member, `Tea ${row}`]);
    expect(detectColumns(orders(["Customer ID", "Name"], cells)).mapping.memberName).toBeUndefined();
  });

  test("one text for all members is none either", () => {
    const cells = Array.from({ length: 12 }, (_, row): Cell[] => [`V${row % 6}`, "示**"]);
    expect(detectColumns(orders(["会员编号", "客户姓名"], cells)).mapping.memberName).toBeUndefined();
  });

  test("another name column that fits is taken instead", () => {
    const cells = MEMBERS.map((member, row): Cell[] => [member, `Tea ${row}`, `Ms ${member}`]);
    expect(header(detectColumns(orders(["Customer ID", "Customer name", "Full name"], cells)), "memberName")).toBe(
      "Full name",
    );
  });

  test.each([
    [
      ["First Name (Billing)", "Last Name (Billing)"],
      [1, 2],
    ],
    [
      ["Vorname", "Nachname"],
      [1, 2],
    ],
    [
      ["姓", "名"],
      [2, 1],
    ],
    [["First Name (Shipping)", "Last Name (Shipping)"], []],
    [["First Name", "Total"], []],
    [["First Name", "Last Name", "Customer Name"], []],
  ])("first and last name of %j are columns %j, unless a column holds the whole name", (headers, parts) => {
    const { mapping } = detectColumns([["Customer ID", ...headers, "Order date", "Amount"]]);
    expect([mapping.firstName, mapping.lastName].filter(column => column !== undefined)).toEqual(parts);
    if (parts.length > 0) expect(parts).toContain(mapping.memberName);
  });

  const PARTS = ["Customer ID", "First Name", "Last Name", "Shop"];
  const people = MEMBERS.map((member): Cell[] => [member, "Jane", `Doe ${member}`, "North"]);

  test("two parts are judged as one name: a first name of many members is no reason to drop it", () => {
    const rows = Array.from({ length: 12 }, (_, n): Cell[] => [`V${n % 6}`, "Jane", `Doe ${n % 6}`, "North"]);
    expect(detectColumns(orders(PARTS, rows)).mapping).toMatchObject({ firstName: 1, lastName: 2 });
    const strangers = rows.map((cells, n): Cell[] => [cells[0]!, "Jane", `Doe ${n}`, "North"]);
    const { memberName, firstName, lastName } = detectColumns(orders(PARTS, strangers)).mapping;
    expect([memberName, firstName, lastName]).toEqual([undefined, undefined, undefined]);
  });

  test("a part that a person chooses is taken alone; what says the same as detection changes nothing", () => {
    const detection = detectColumns(orders(PARTS, people));
    const { memberName } = detection.mapping;
    const other = memberName === 1 ? 2 : 1;
    expect(resolveMapping(detection, { memberName: memberName! })).toEqual(detection.mapping);
    expect(resolveMapping(detection, { memberName: other })).not.toHaveProperty("lastName");
    expect(resolveMapping(detection, { memberName: null })).not.toHaveProperty("firstName");
    expect(resolveMapping(detection, { store: other })).toMatchObject({ store: other, memberName });
    expect(resolveMapping(detection, { store: other })).not.toHaveProperty("firstName");
    expect(headerOf(detection, detection.mapping, "memberName")).toBe("First Name + Last Name");
  });

  test("two parts together stand for the member where nothing else does", () => {
    const detection = detectColumns(
      orders(
        ["Vorname", "Nachname"],
        people.map(cells => [cells[1]!, cells[2]!]),
      ),
    );
    expect(detection.memberLink).toBe("name");
    expect([detection.mapping.firstName, detection.mapping.lastName]).toEqual([0, 1]);
    expect(columnGuesses(detection, detection.mapping)[0]).toMatchObject({ header: "Vorname + Nachname" });
  });
});

describe("content, where headers do not tell", () => {
  test("the only column of dates is the order date, whatever its header", () => {
    const detection = detectColumns(orders(["会员编号", "订单号"], MEMBERS.map((member, row) => [member, `S${row}`]), "办理于", "金额")); // prettier-ignore
    expect(header(detection, "orderDate")).toBe("办理于");
    expect(detection.columns.find(({ field }) => field === "orderDate")).toMatchObject({
      confidence: 60,
      reason: "content",
    });
  });

  test.each(["生日", "会员注册时间", "有效期至", "Date of birth"])("%s is no order date even as the only one", name => {
    expect(
      detectColumns(
        orders(
          ["会员编号"],
          MEMBERS.map(member => [member]),
          name,
          "金额",
        ),
      ).mapping.orderDate,
    ).toBeUndefined();
  });

  test("of two columns of dates none is taken and the first is suggested", () => {
    const rows = DAYS.map((day, row): Cell[] => [MEMBERS[row]!, day, day, 5.5]);
    const detection = detectColumns([["会员编号", "foo", "bar", "金额"], ...rows]);
    expect(detection.mapping.orderDate).toBeUndefined();
    expect(detection.suggestions).toContainEqual({ field: "orderDate", column: 1, confidence: 40, reason: "content" });
  });

  test.each(["sales", "value", "amt", "dollar_value", "net", "消费", "应收"])("%s is an amount", name => {
    expect(
      header(
        detectColumns(
          orders(
            ["Customer ID"],
            MEMBERS.map(member => [member]),
            "date",
            name,
          ),
        ),
        "amount",
      ),
    ).toBe(name);
  });

  test("the only column of money is the amount, and quantities, points and ids are none", () => {
    const rows = DAYS.map((day, row): Cell[] => [
      MEMBERS[row]!,
      day,
      row + 1,
      100 * row,
      700100 + row * 7,
      `EGP${row}00.50`,
    ]);
    const detection = detectColumns([["member_id", "date", "pieces", "points", "ref", "qqq"], ...rows]);
    expect(header(detection, "amount")).toBe("qqq");
    expect(detection.columns.find(({ field }) => field === "amount")).toMatchObject({
      confidence: 60,
      reason: "content",
    });
  });

  test("a price without a quantity is the amount, with one it is not", () => {
    const rows = DAYS.map((day, row): Cell[] => [MEMBERS[row]!, day, 2.5 + row]);
    expect(header(detectColumns([["member_id", "date", "price"], ...rows]), "amount")).toBe("price");
    const counted = rows.map(row => [...row, 2]);
    const detection = detectColumns([["member_id", "date", "price", "qty"], ...counted]);
    expect([header(detection, "amount"), header(detection, "unitPrice")]).toEqual([null, "price"]);
    expect(detection.missing).toEqual([]);
  });

  test("an ID with another value on each row, beside a member, is offered as the order number", () => {
    const rows = orders(
      ["ID", "Email"],
      EMAILS.map((email, row) => [`0000${row}`, email]),
    );
    const detection = detectColumns(rows);
    expect(detection.mapping.orderId).toBeUndefined();
    expect(detection.suggestions).toContainEqual({ field: "orderId", column: 0, confidence: 50, reason: "content" });
  });

  test("few words that come again are suggested as the category, states of orders that all count as the status", () => {
    const cells = DAYS.map((_, row): Cell[] => [
      MEMBERS[row]!,
      row % 2 ? "Tea" : "Cups",
      row % 3 ? "completed" : "shipped",
    ]);
    const { suggestions } = detectColumns(orders(["Customer ID", "foo", "bar"], cells));
    expect(suggestions.map(({ field, column }) => [field, column])).toEqual([["status", 2], ["category", 1]]); // prettier-ignore
  });

  test("the only column of states of paid and unpaid orders is the status, whatever its header", () => {
    const states = ["paid", "refunded", "paid", "pending", "paid", "paid"];
    const detection = detectColumns(orders(["Member ID", "Money in"], MEMBERS.map((member, row) => [member, states[row]!]))); // prettier-ignore
    expect(detection.columns.find(({ field }) => field === "status")).toEqual({ field: "status", column: 1, confidence: 60, reason: "content" }); // prettier-ignore
    expect(columnGuesses(detection, detection.mapping)).toEqual([
      { kind: "guessed-column", field: "status", column: 1, header: "Money in" },
    ]);
  });

  test.each([
    ["all of them paid", ["paid", "paid", "shipped", "paid", "shipped", "paid"]],
    ["yes and no", ["true", "false", "true", "true", "false", "true"]],
    ["one state among other words", ["paid", "pending", "red", "green", "blue", "red"]],
  ])("no column is the status that holds %s", (_, words) => {
    const rows = orders(["Member ID", "Extra"], MEMBERS.map((member, row) => [member, words[row]!])); // prettier-ignore
    expect(detectColumns(rows).mapping.status).toBeUndefined();
  });

  test("a state that never changes between the rows of a member is the member's, not the order's", () => {
    const rows = (state: (member: number, purchase: number) => string) =>
      orders(
        ["Member ID", "State"],
        Array.from({ length: 12 }, (_, row) => [`M${row % 6}`, state(row % 6, row)]),
      );
    const ofMember = (member: number) => (member < 4 ? "active" : "expired");
    expect(detectColumns(rows(ofMember)).mapping.status).toBeUndefined();
    expect(detectColumns(rows((_, purchase) => ofMember(purchase % 5))).mapping.status).toBe(1);
  });

  test("what stays the same for a member, such as a name, is no category", () => {
    const cells = MEMBERS.map((member, row): Cell[] => [member, `Ms ${member}`, row % 2 ? "Tea" : "Cups"]);
    const { suggestions } = detectColumns(orders(["Customer ID", "foo", "bar"], cells));
    expect(suggestions.map(({ field, column }) => [field, column])).toEqual([["category", 2]]);
  });

  test("examples differ by more than capitals, width and blanks", () => {
    const cells = ["a@x.org", " A@X.org", "ａ@x.org", "b@x.org", "B@x.org", "c@x.org"].map((mail): Cell[] => [mail]);
    expect(detectColumns(orders(["Email"], cells)).samples[0]).toEqual(["a@x.org", "b@x.org", "c@x.org"]);
  });

  test("a bracketed better amount is taken and the lesser one stays a candidate", () => {
    const rows = DAYS.map((day, row): Cell[] => [MEMBERS[row]!, day, 40 + row, 48 + row]);
    const detection = detectColumns([["Customer ID", "Date", "Subtotal", "Grand Total (Paid)"], ...rows]);
    expect(header(detection, "amount")).toBe("Grand Total (Paid)");
    expect(amountCandidates(detection, detection.mapping)).toEqual([3, 2]);
  });

  test("amounts with decimal commas are candidates, too", () => {
    const rows = DAYS.map((day, row): Cell[] => [MEMBERS[row]!, day, `${40 + row},50`, `1.${100 + row},00 €`]);
    const detection = detectColumns([["Kundennummer", "Datum", "Zwischensumme", "Gesamtbetrag"], ...rows]);
    expect(amountCandidates(detection, detection.mapping)).toEqual([3, 2]);
    expect(detection.kinds).toEqual(["text", "date", "money", "money"]);
  });
});

describe("header rows without known words", () => {
  const data: Rows = DAYS.map((day, row) => [`K${row % 3}`, day, 10.5 + row]);

  test("the first full row of texts above numbers and dates is the header", () => {
    const detection = detectColumns([
      ["Klantoverzicht juni", "", ""],
      ["", "", ""],
      ["Klantnr.x", "Wanneer", "Bedrag"],
      ...data,
    ]);
    expect([detection.headerRow, detection.headers]).toEqual([2, ["Klantnr.x", "Wanneer", "Bedrag"]]);
    expect(detection.mapping).toEqual({ orderDate: 1, amount: 2 });
    expect(detection.suggestions).toContainEqual({ field: "memberId", column: 0, confidence: 40, reason: "content" });
  });

  test("also when all cells are texts, as in a file", () => {
    const texts = data.map(row => row.map(String));
    expect(detectColumns([["aaa", "bbb", "ccc"], ...texts]).headerRow).toBe(0);
  });

  test("data without a header has none", () => {
    expect(detectColumns(data).headerRow).toBeNull();
    expect(
      detectColumns([
        ["Tea", "Cups"],
        ["Pots", "Tea"],
      ]).headerRow,
    ).toBeNull();
  });

  test("columns named by hand make their row the header", () => {
    const rows: Rows = [["Kasse 1", "Mai", ""], ["00012", "wann 1", "wieviel 1"], ...data];
    expect(detectColumns(rows).headerRow).toBeNull();
    const detection = detectColumns(rows, { headerTexts: ["00012", "Wieviel 1"] });
    expect([detection.headerRow, detection.headers]).toEqual([1, ["00012", "wann 1", "wieviel 1"]]);
    expect(detectColumns(rows, { headerTexts: ["not there"] }).headerRow).toBeNull();
  });
});

describe("a header of two rows", () => {
  test("blank cells of the lower row take the text above", () => {
    const detection = detectColumns([
      ["会员消费明细表", "", "", "", "", "", ""],
      ["打印时间：2026-07-01 09:00", "", "", "", "", "", ""],
      ["", "", "", "", "", "", ""],
      ["会员信息", "", "销售", "", "金额", "", "商品类别"],
      ["卡号", "姓名", "日期", "单号", "应收", "实收", ""],
      ["0008001", "张示例", "2026-03-05", "S001", "120.00", "100.00", "护肤"],
      ["", "", "2026-05-06", "S002", "80.00", "80.00", "彩妆"],
    ]);
    expect(detection.headerRow).toBe(4);
    expect(detection.headers).toEqual(["卡号", "姓名", "日期", "单号", "应收", "实收", "商品类别"]);
    expect(header(detection, "category")).toBe("商品类别");
    expect(header(detection, "amount")).toBe("实收");
  });

  test("known words in the upper row do not make the lower one data", () => {
    const detection = detectColumns([
      ["Customer ID", "Order date", "Order number", "Sales", "", "Category"],
      ["", "", "", "gross", "net sales", ""],
      ["A", "2026-03-05", "S1", 120, 100, "Tea"],
      ["B", "2026-03-06", "S2", 60, 50, "Tea"],
    ]);
    expect(detection.headerRow).toBe(1);
    expect(detection.headers).toEqual(["Customer ID", "Order date", "Order number", "gross", "net sales", "Category"]);
    expect(header(detection, "amount")).toBe("net sales");
  });

  test("a lower row that names every column is the header, also below known words", () => {
    const detection = detectColumns([
      ["会员", "", "消费", "", "", "金额（元）", ""],
      ["会员卡", "姓名", "日期", "流水号", "类别", "应收", "实收"],
      ["VIP001", "周涛", 46031, "L001", "护肤", 300, 270],
      ["", "", 46085, "L002", "彩妆", 120, 120],
      ["VIP002", "吴敏", 46067, "L004", "香水", 800, 760],
    ]);
    expect(detection.headerRow).toBe(1);
    expect(detection.headers).toEqual(["会员卡", "姓名", "日期", "流水号", "类别", "应收", "实收"]);
    expect([header(detection, "memberId"), header(detection, "amount")]).toEqual(["会员卡", "实收"]);
  });

  test("a first order with blanks, and a banner over a nameless column, stay what they are", () => {
    const detection = detectColumns([
      ["Customer ID", "Order date", "Amount", "Category"],
      ["", "", "", "Tea"],
      ["A", "2026-03-05", 120, "Tea"],
    ]);
    expect(detection.headerRow).toBe(0);
    const banner = detectColumns([["", "", "", "2026-07-01 09:00"], ["会员编号", "下单时间", "金额", ""], ["A", "2026-03-05", 12, "x"]]); // prettier-ignore
    expect(banner.headers).toEqual(["会员编号", "下单时间", "金额", ""]);
  });
});

test("only the head is looked at: a long sheet with long cells costs what its first rows cost", () => {
  const long = "很长".repeat(16_000);
  const rows = Array.from({ length: 3000 }, (_, row): Cell[] => [
    `V${row % 9}`,
    "2026-01-02",
    5.5,
    row < 300 ? "x" : long,
  ]);
  const { samples } = detectColumns([["会员编号", "下单时间", "金额", long], ...rows, ["会员编号", long, "x", long]]);
  expect(samples[3]).toEqual(["x"]);
  expect(
    detectColumns([
      ["会员编号", "下单时间", "金额", "备注"],
      ["a", "2026-01-02", 5, long],
    ]).samples[3]![0],
  ).toHaveLength(200);
});
