import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile, saveWorkbookFile } from "#files/open-workbook";
import { fillWorkbook } from "#files/to-host";
import { WorkbookModel } from "#host/model/workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { readArguments } from "../../src/entry/cli/arguments";
import { readWorkbook } from "../support/read-workbook";
import { packed, workbookParts } from "../workbench/files/zip-archives";

let folder: string;
/** The command in one file, which starts three times as fast; it finds its packages from inside the project. */
let bundled: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "rfmw-cli-"));
  mkdirSync("test-output", { recursive: true });
  bundled = path.join(mkdtempSync("test-output/cli-"), "index.mjs");
  await build({
    entryPoints: ["src/entry/cli/index.ts"],
    outfile: bundled,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
});
afterAll(() => {
  for (const made of [folder, path.dirname(bundled)]) rmSync(made, { recursive: true });
});

/** Runs the command as a person does, through npm's script. */
const scoreByScript = (...args: string[]) => run(["node_modules/tsx/dist/cli.mjs", "src/entry/cli/index.ts", ...args]);

const score = (...args: string[]) => run([bundled, ...args]);

function run(args: readonly string[]) {
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status: run.status, out: run.stdout, told: run.stderr.trim().split("\n") };
}

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

describe("npm run score", () => {
  it("scores the three members of a CSV and says so in one JSON line", { timeout: 60_000 }, async () => {
    const out = path.join(folder, "three.xlsx");
    const run = scoreByScript(
      "test/golden/three-members.csv",
      "--out",
      out,
      "--as-of",
      "2026-11-21",
      "--lang",
      "zh-CN",
    );
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(run.told.at(-1)).toBe(
      "已保存，但文件里没有：RFMW_透视 的数据透视表 1 项；RFMW_透视 的切片器 1 项。数据透视表的单元格已存成普通的值。",
    );
    const last = JSON.parse(run.out.trim().split("\n").at(-1)!) as Record<string, unknown>;
    expect(last).toMatchObject({
      members: 3,
      orders: 12,
      rows: { 计入: 12 },
      counts: {
        rows: { read: 12, counted: 12, leftOut: 0 },
        purchases: 12,
        people: { members: 3, prospects: 0, neverCounted: 0 },
        money: { gross: 12_000, refunded: 0, net: 12_000 },
      },
      sheets: expect.arrayContaining(["three-members", "RFMW_会员", "RFMW_汇总"]) as unknown,
      out,
    });
    expect(last.segments).toMatchObject({ 忠诚常客: 1, 待拓宽会员: 1, 高额沉睡会员: 1, 核心会员: 0 });

    const saved = await readWorkbook(readFileSync(out));
    const members = await saved.sheet("RFMW_会员");
    const code = members[0]!.indexOf("RFMW编码");
    const id = members[0]!.indexOf("会员编号");
    expect(members.slice(1).map(row => [row[id], row[code]])).toEqual([
      ["V003", "5524"],
      ["V002", "4252"],
      ["V001", "1151"],
    ]);
  });

  it("scores a saved workbook again without changing anything", { timeout: 90_000 }, async () => {
    const first = path.join(folder, "first.xlsx");
    const second = path.join(folder, "second.xlsx");
    score("test/golden/three-members.csv", "--out", first, "--as-of", "2026-11-21", "--lang", "en-US");
    expect(score(first, "--out", second, "--lang", "en-US").status).toBe(0);
    const [before, after] = [await readWorkbook(readFileSync(first)), await readWorkbook(readFileSync(second))];
    expect(after.sheetNames).toEqual(before.sheetNames);
    for (const name of before.sheetNames) expect(await after.sheet(name), name).toEqual(await before.sheet(name));
  });

  it("says how a text file was read, also in the last line", { timeout: 60_000 }, () => {
    const rows = [
      "Kunde;Order ID;Order Date;Amount;Name",
      "A;1;2026-06-01;10;M\xfcller",
      "B;2;2026-06-02;20;Gr\xf6\xdfe;x",
    ];
    const input = file("german.csv", Buffer.from(rows.join("\r\n").replace("Kunde", "Member ID"), "latin1"));
    const run = score(input, "--out", path.join(folder, "german.xlsx"), "--as-of", "2026-06-30", "--lang", "en-US");
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(run.told.slice(0, 3)).toEqual([
      "The file was read as Windows-1252 (Western European).",
      "Columns were split at semicolons.",
      "1 row has values beyond the table's last column (line 3); they stand to its right.",
    ]);
    expect(JSON.parse(run.out.trim().split("\n").at(-1)!)).toMatchObject({
      file: { encoding: { encoding: "windows-1252" }, delimiter: ";", replaced: { count: 0 }, longer: { lines: [3] } },
      members: 2,
    });
  });

  it("takes rules, answers and the as-of day from a settings file", { timeout: 60_000 }, () => {
    const settings = file(
      "settings.json",
      JSON.stringify({
        asOf: "2026-11-21",
        rules: { map: "classic11", dimensions: { recency: { levels: 3, method: "fixed" } } },
      }),
    );
    const out = path.join(folder, "set.xlsx");
    const run = score("test/golden/three-members.csv", "--out", out, "--settings", settings, "--lang", "en-US");
    expect(run.status, run.told.join("\n")).toBe(0);
    const last = JSON.parse(run.out.trim().split("\n").at(-1)!) as Record<string, unknown>;
    expect(last).toMatchObject({
      members: 3,
      asOf: "2026-11-21",
      segments: { Champions: 2, "At Risk": 1 },
    });
  });

  it.each([
    ["a settings file with a word it does not know", { rules: { widnowMonths: 6 } }, /widnowMonths/],
    ["a settings file with levels that make no sense", { rules: { dimensions: { recency: { levels: 1 } } } }, /1/],
    [
      "a settings file with cut points that do not rise",
      {
        rules: {
          dimensions: {
            recency: {
              method: "own-cuts",
              ownCuts: { cuts: [90, 30, 180, 360], boundary: "below", origin: { kind: "own" } },
            },
          },
        },
      },
      /30 follows 90/,
    ],
  ])("refuses %s", { timeout: 60_000 }, (_, settings, sentence) => {
    const out = path.join(folder, "never.xlsx");
    const run = score(
      "test/golden/three-members.csv",
      "--out",
      out,
      "--settings",
      file("bad.json", JSON.stringify(settings)),
      "--lang",
      "en-US",
    );
    expect([run.status, run.out, run.told.length]).toEqual([1, "", 1]);
    expect(run.told[0]).toMatch(sentence);
  });

  it.each([
    ["a file that is not there", () => "no-such.csv", [], /no-such\.csv/],
    ["a picture", () => file("p.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])), [], /p\.xlsx is not/],
    [
      "a web page named .xls",
      () => file("w.xls", "<html><table>"),
      [],
      /w\.xls is a web page inside.*save it as \.xlsx/,
    ],
    [
      "a CSV longer than a sheet",
      () => file("l.csv", `id,n\n${"1,2\n".repeat(1_048_576)}`),
      [],
      /1,048,577 rows.* 1,048,576 rows/,
    ],
    [
      "a CSV wider than a sheet",
      () => file("w.csv", `a\n${",".repeat(17_003)}\n`),
      [],
      /17,004 columns.* 16,384 columns/,
    ],
    [
      "a workbook that unpacks to far more",
      () => file("z.xlsx", packed(workbookParts([" ".repeat(70_000_000)]))),
      [],
      /64 MB are read/,
    ],
    ["a sheet that is not there", () => "test/golden/three-members.csv", ["--sheet", "Nope"], /Nope/],
  ])(
    "exits with 1 and one clear sentence for %s, and writes nothing",
    { timeout: 60_000 },
    (_, input, more, sentence) => {
      const out = path.join(folder, "never.xlsx");
      const run = score(input(), "--out", out, "--lang", "en-US", ...more);
      expect(run.status).toBe(1);
      expect(run.out).toBe("");
      expect(run.told.length).toBe(1);
      expect(run.told[0]).toMatch(sentence);
      expect(() => readFileSync(out)).toThrow();
    },
  );

  it("swaps day and month of dates back as the answer says, also when the saved workbook is scored again", async () => {
    const rows = ["Member ID,Order ID,Order Date,Amount", "A,1,2026-05-03,10", "A,2,13/04/2026,20"];
    const input = file("swapped.csv", rows.join("\n"));
    const daysSince = async (from: string, name: string, ...answer: string[]) => {
      const out = path.join(folder, name);
      const run = score(from, "--out", out, "--as-of", "2026-06-30", "--lang", "zh-CN", ...answer);
      expect(run.status, run.told.join("\n")).toBe(0);
      const [headers, member] = await (await readWorkbook(readFileSync(out))).sheet("RFMW_会员");
      return { out, days: Number(member![headers!.indexOf("近度天数")]) };
    };
    expect((await daysSince(input, "stand.xlsx")).days).toBe(58);
    const { out, days } = await daysSince(input, "swapped.xlsx", "--answer", "swapped-dates=swap");
    expect(days).toBe(78);
    expect((await daysSince(out, "again.xlsx")).days).toBe(78);
  }, 90_000);
});

describe("a refusal that has a way on", () => {
  const refused = (input: string, ...more: string[]) => {
    const out = path.join(folder, "never.xlsx");
    const run = score(input, "--out", out, "--lang", "en-US", ...more);
    expect(run.status).toBe(1);
    expect(() => readFileSync(out)).toThrow();
    return { told: run.told, last: JSON.parse(run.out) as Record<string, unknown> };
  };
  const twoCurrencies = () =>
    file(
      "currencies.csv",
      "Member ID,Order,Date,Amount,Currency\nA,1,2026-06-01,10,USD\nB,2,2026-06-02,20,EUR\nA,3,2026-06-05,30,USD\n",
    );

  it("for a missing column names the flag, the column most like it and all columns", { timeout: 60_000 }, () => {
    const rows = ["Member ID,Colour,Amount", "V1,red,5", "V1,blue,6"];
    const { told, last } = refused(file("d.csv", rows.join("\n")));
    expect(told).toEqual([
      expect.stringMatching(/^No date column found: /),
      "Name the column with --order-date HEADER.",
      "The columns are: Member ID | Colour | Amount",
    ]);
    expect(last).toEqual({
      refused: "no-date-column",
      questions: [],
      columns: [{ field: "orderDate", flag: "--order-date", proposed: null }],
      names: ["Member ID", "Colour", "Amount"],
    });
  });

  it("for a header that is not there names those that are", { timeout: 60_000 }, () => {
    const { told, last } = refused("test/golden/three-members.csv", "--amount", "Nonsense");
    expect(told[0]).toMatch(/Nonsense/);
    expect(last).toMatchObject({ refused: "column-not-found", columns: [{ field: "amount", flag: "--amount" }] });
  });

  it("for two currencies names the answers, and either of them ends it", { timeout: 90_000 }, () => {
    const { told, last } = refused(twoCurrencies());
    expect(told.at(-1)).toBe("Choose with --answer currency=USD or --answer currency=EUR.");
    expect(last).toMatchObject({
      refused: "currencies-mixed",
      questions: [{ id: "currency", options: ["USD", "EUR"] }],
    });

    const out = path.join(folder, "usd.xlsx");
    const run = score(twoCurrencies(), "--out", out, "--lang", "en-US", "--answer", "currency=USD", "--answer", "x=y");
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(run.told).toContain("The answer x=y was not needed: these orders raise no such question.");
    expect(JSON.parse(run.out)).toMatchObject({
      members: 1,
      orders: 2,
      questions: [{ id: "currency", options: ["USD", "EUR"], chosen: "USD" }],
    });
  });

  it("for rows without any header proposes columns by their letters, and takes them", { timeout: 90_000 }, () => {
    // Two columns of days, so that nothing tells which is the purchase's.
    const rows = ["A1,2026-03-01,2026-03-02,29.33", "A1,2026-04-02,2026-04-04,30.67", "A1,2026-06-15,2026-06-17,11.77"];
    const lines = ["A1", "B2", "C3"].flatMap(member => rows.map(row => row.replace("A1", member)));
    const input = file("no-header.csv", lines.join("\n"));
    const { last } = refused(input);
    expect(last).toEqual({
      refused: "no-member-column",
      questions: [],
      columns: [
        { field: "memberId", flag: "--member-id", proposed: { name: "A", confidence: 40 } },
        { field: "orderDate", flag: "--order-date", proposed: { name: "B", confidence: 40 } },
        { field: "amount", flag: "--amount", proposed: { name: "D", confidence: 40 } },
      ],
      names: ["A", "B", "C", "D"],
    });
    const flags = ["--member-id", "A", "--order-date", "B", "--amount", "d", "--as-of", "2026-06-30"];
    const run = score(input, "--out", path.join(folder, "letters.xlsx"), "--lang", "en-US", ...flags);
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ members: 3, orders: 9, rows: { Counted: 9 } });
  });

  it("takes a row as the header because a column was named by it", { timeout: 60_000 }, () => {
    const rows = ["wer,wann,wieviel,was", "A,2026-06-01,10,x", "B,2026-06-02,20,y"];
    const flags = ["--member-id", "wer", "--order-date", "wann", "--amount", "wieviel"];
    const run = score(file("wer.csv", rows.join("\n")), "--out", path.join(folder, "wer.xlsx"), ...flags);
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ members: 2, orders: 2 });
  });

  it("takes another amount as the answer to which column it is", { timeout: 60_000 }, () => {
    const rows = ["会员编号,订单编号,下单日期,实付金额,应付金额", "V1,1,2026-06-01,10,12", "V1,2,2026-06-02,20,24"];
    const out = path.join(folder, "amount.xlsx");
    const run = score(file("amount.csv", rows.join("\n")), "--out", out, "--answer", "amount-column=4");
    expect(run.status, run.told.join("\n")).toBe(0);
    const last = JSON.parse(run.out) as { questions: readonly { id: string; chosen: string }[] };
    expect(last.questions.find(({ id }) => id === "amount-column")?.chosen).toBe("4");
  });
});

/** What a run said beside how far it was. */
const said = ({ told }: { readonly told: readonly string[] }) => told.filter(line => !/^\d+ % /.test(line));

describe("answers of an earlier run", () => {
  const ROWS = [
    "Member ID,Order,Date,Amount,Currency,Status",
    "A,1,2026-06-01,10,USD,paid",
    "B,2,2026-06-02,20,EUR,paid",
    "A,3,2026-06-05,30,USD,odd word",
  ];
  const FIRST = ["--answer", "currency=USD", "--answer", "status-word:odd word=leave-out"];
  let scored: Buffer;
  beforeAll(() => {
    const out = path.join(folder, "answered.xlsx");
    const run = score(file("answered.csv", ROWS.join("\n")), "--out", out, "--lang", "en-US", ...FIRST);
    expect(run.status, run.told.join("\n")).toBe(0);
    scored = readFileSync(out);
  }, 60_000);

  /** The scored workbook with a change to the sheet of its orders. */
  async function changed(name: string, change: (orders: WorksheetModel) => void): Promise<string> {
    const opened = await openFile(new Uint8Array(scored), name);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    const model = new WorkbookModel();
    fillWorkbook(model, opened.workbook);
    change(model.sheetNamed("answered")!);
    return file(name, Buffer.from((await saveWorkbookFile(model)).bytes));
  }
  const again = (input: string, ...more: string[]) =>
    score(input, "--out", input.replace(/\.xlsx$/, "-again.xlsx"), "--lang", "en-US", ...more);

  it("hold when a column joins the orders", { timeout: 60_000 }, async () => {
    const input = await changed("wider.xlsx", orders => {
      for (let row = 0; row < 4; row++) orders.grid.setValue(row, 14, row === 0 ? "Remark" : "x");
    });
    const run = again(input);
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      members: 1,
      orders: 1,
      questions: [
        { id: "currency", chosen: "USD" },
        { id: "status-word:odd word", chosen: "leave-out" },
      ],
    });
  });

  it("are asked anew, with the flags to answer by, when their column is renamed", { timeout: 90_000 }, async () => {
    const input = await changed("renamed.xlsx", orders => {
      orders.grid.setValue(0, 4, "Order Currency");
      orders.grid.setValue(0, 5, "Remark");
    });
    const refused = again(input);
    expect([refused.status, existsSync(path.join(folder, "renamed-again.xlsx"))]).toEqual([1, false]);
    expect(said(refused)).toEqual([
      expect.stringMatching(
        /^Answers do not fit these orders: .*“USD” \(the currency\).*“Currency”.*“No, leave them out”/,
      ),
      "Choose with --answer currency=USD or --answer currency=EUR.",
      'Go on without the answer: --no-answer "status-word:odd word"',
    ]);
    expect(JSON.parse(refused.out)).toMatchObject({
      refused: "answers-lost",
      questions: [{ id: "currency", options: ["USD", "EUR"] }],
      toTakeBack: ["status-word:odd word"],
    });
    const run = again(input, "--answer", "currency=EUR", "--no-answer", "status-word:odd word");
    expect(run.status, run.told.join("\n")).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      members: 1,
      orders: 1,
      questions: [{ id: "currency", chosen: "EUR" }],
    });
  });

  it("stop a run when they are no option, whoever gives them", { timeout: 60_000 }, () => {
    const input = file("answered.csv", ROWS.join("\n"));
    const settings = file("answers.json", JSON.stringify({ answers: { currency: "GBP" } }));
    for (const flags of [
      ["--settings", settings],
      ["--answer", "currency=GBP"],
    ]) {
      const refused = score(input, "--out", path.join(folder, "never.xlsx"), "--lang", "en-US", ...flags);
      expect(said(refused)).toEqual([
        expect.stringMatching(/^An answer does not fit these orders: “GBP” \(the currency\) is not among the choices/),
        "Choose with --answer currency=USD or --answer currency=EUR.",
      ]);
      expect(existsSync(path.join(folder, "never.xlsx"))).toBe(false);
    }
  });
});

describe("a column chosen by an earlier run", () => {
  it("is asked for once it is gone, and a field can do without one", { timeout: 90_000 }, async () => {
    const rows = ["Member ID,Order,Date,Amount,Kind,Shelf", "A,1,2026-06-01,10,x,s", "B,2,2026-06-02,20,y,t"];
    const first = path.join(folder, "shelf.xlsx");
    expect(score(file("shelf.csv", rows.join("\n")), "--out", first, "--category", "Shelf").status).toBe(0);
    const opened = await openFile(new Uint8Array(readFileSync(first)), "shelf.xlsx");
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    const model = new WorkbookModel();
    fillWorkbook(model, opened.workbook);
    model.sheetNamed("shelf")!.grid.setValue(0, 5, "Rack");
    const input = file("rack.xlsx", Buffer.from((await saveWorkbookFile(model)).bytes));

    const refused = score(input, "--out", path.join(folder, "rack-out.xlsx"), "--lang", "en-US");
    expect(said(refused)).toEqual([
      expect.stringMatching(/^Column “Shelf” is missing/),
      "Name the column with --category HEADER.",
      "Go on without such a column: --category -",
      "The columns are: Member ID | Order | Date | Amount | Kind | Rack",
    ]);
    const run = score(input, "--out", path.join(folder, "rack-out.xlsx"), "--lang", "en-US", "--category", "-");
    expect(run.status, run.told.join("\n")).toBe(0);
  });
});

describe("readArguments", () => {
  it("joins rows without an id by their phone, says so, and takes it back by an answer", { timeout: 90_000 }, () => {
    const rows = [
      "Member ID,Phone,Order ID,Order Date,Amount",
      "V1,13812345678,A1,2026-06-01,10",
      ",138 1234 5678,A2,2026-06-02,20",
      "V2,13912345678,A3,2026-06-03,30",
    ];
    const input = file("phones.csv", rows.join("\n"));
    const run = (...answer: string[]) => {
      const { status, out, told } = score(
        input,
        "--out",
        path.join(folder, "phones.xlsx"),
        "--lang",
        "en-US",
        ...answer,
      );
      expect(status, told.join("\n")).toBe(0);
      return { told, last: JSON.parse(out.trim().split("\n").at(-1)!) as Record<string, unknown> };
    };
    const joined = run();
    expect(joined.told).toContain("1 row without a member id joined to the id that has their phone or e-mail.");
    expect(joined.last).toMatchObject({
      members: 2,
      rows: { Counted: 3 },
      questions: expect.arrayContaining([
        { id: "phone-as-member", options: ["join", "use", "leave-out"], chosen: "join" },
      ]) as unknown,
    });
    expect(run("--answer", "phone-as-member=use").last).toMatchObject({ members: 3, rows: { Counted: 3 } });
    expect(run("--answer", "phone-as-member=leave-out").last).toMatchObject({ members: 2, rows: { Counted: 2 } });
  });

  it("takes answers by the id of their question, as often as there are some", () => {
    const answers = ["--answer", "currency=USD", "--answer", "status-word:a=b=count"];
    expect(readArguments(["in.csv", "--out", "o.xlsx", ...answers], "en")).toMatchObject({
      answers: { currency: "USD", "status-word:a=b": "count" },
      takenBack: [],
    });
    expect(readArguments(["in.csv", "--out", "o.xlsx", "--no-answer", "a", "--no-answer", "b"], "en")).toMatchObject({
      takenBack: ["a", "b"],
    });
  });

  it("takes one flag per field, named after it", () => {
    const read = readArguments(
      ["in.csv", "--out", "o.xlsx", "--member-id", "卡号", "--order-date", "日期"],
      "zh_CN.UTF-8",
    );
    expect(read).toMatchObject({
      input: "in.csv",
      language: "zh-CN",
      columns: { memberId: "卡号", orderDate: "日期" },
    });
  });

  it.each([
    [["in.csv"], /--out/],
    [["in.csv", "--out", "o.csv"], /\.xlsx/],
    [["in.csv", "--out", "o.xlsx", "--as-of", "2026-02-30"], /2026-02-30/],
    [["in.csv", "--out", "o.xlsx", "--levels", "1"], /got 1/],
    [["in.csv", "--out", "o.xlsx", "--method", "magic"], /magic/],
    [["in.csv", "--out", "o.xlsx", "--lang", "fr"], /got fr/],
    [["--out", "o.xlsx"], /One input file/],
    [["in.csv", "--out", "o.xlsx", "--nonsense", "1"], /nonsense/],
    [["in.csv", "--out", "o.xlsx", "--answer", "currency"], /QUESTION=OPTION, got currency/],
  ])("says what is wrong with %j", (args, sentence) => {
    expect(readArguments(args, "en")).toMatch(sentence);
  });
});
