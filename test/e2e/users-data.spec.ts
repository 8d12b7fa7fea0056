import { describe, expect, it } from "vitest";
import { outputWords } from "#locales/output-words";
import { readWorkbook } from "../support/read-workbook";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();

const words = outputWords("en-US");
const HOSTILE = ["00123", "123456789012345678", "=1+1", "+8613800000000", "@x", "-5", "1-2", "TRUE", "1E5"];

/** Two purchases for each hostile id; the name column holds the same text. */
function hostileCsv(): Buffer {
  const lines = ["Member ID,Name,Order ID,Order Date,Amount,Category"];
  HOSTILE.forEach((text, index) => {
    lines.push(`${text},${text},A${index}1,2026-01-0${index + 1},${100 + index},Tops`);
    lines.push(`${text},${text},A${index}2,2026-05-0${index + 1},${200 + index},Shoes`);
  });
  return Buffer.from(lines.join("\r\n"), "utf8");
}

describe("a sheet with ids and names that look like numbers, dates and formulas", () => {
  it("comes back exactly, and a second run changes nothing", async () => {
    const workbench = await session.open("en-US");
    await workbench.openFile("orders.csv", hostileCsv());
    await workbench.pane.frame.getByText("18").first().waitFor();
    await workbench.pane.isReady();
    expect(await workbench.pane.score()).toBe(`${HOSTILE.length} members scored`);

    const first = await readWorkbook(await workbench.save());
    const members = await first.sheet(words.sheets.members);
    const id = members[0]!.indexOf(words.memberColumns.memberId);
    expect(
      members
        .slice(1)
        .map(row => row[id])
        .sort(),
    ).toEqual(HOSTILE.map(text => (text === "+8613800000000" ? "138****0000" : text)).sort());
    const orders = await first.sheet(first.sheetNames[0]!);
    expect(orders.slice(1).map(row => row[0])).toEqual(HOSTILE.flatMap(text => [text, text]));
    expect(orders.slice(1).map(row => row[1])).toEqual(HOSTILE.flatMap(text => [text, text]));
    expect(first.parts("xl/worksheets/").join("")).not.toContain("<f>");

    await workbench.pane.frame.getByRole("button", { name: workbench.pane.words.pane.scoreAgain, exact: true }).click();
    await workbench.pane.verdict();
    const second = await readWorkbook(await workbench.save());
    for (const name of first.sheetNames) expect(await second.sheet(name), name).toEqual(await first.sheet(name));
  });
});

describe("a pane that cannot go on", () => {
  it.each([
    ["an empty sheet", "", /Select any cell in your order/],
    [
      "a sheet without a date column",
      "Member ID,Colour,Amount\r\nV1,red,5\r\nV1,red,6\r\nV2,blue,7",
      /No date column found[^]*Choose a column/,
    ],
    [
      "a sheet where no row can be read",
      "Member ID,Order Date,Amount\r\nV1,yesterday,5\r\nV1,soon,6\r\nV2,never,7",
      /cannot be read as a date[^]*Choose another column/,
    ],
  ])("says what to do for %s, and writes nothing", async (_, text, expected) => {
    const workbench = await session.open("en-US");
    if (text === "") await workbench.page.getByRole("button", { name: "New", exact: true }).click();
    else await workbench.openFile("orders.csv", Buffer.from(text));
    await workbench.pane.isReady();
    const before = await workbench.sheetNames();
    const main = workbench.pane.frame.getByRole("main");
    await expect.poll(async () => (await main.innerText()).length).toBeGreaterThan(40);
    const score = workbench.pane.scoreButton;
    if ((await score.count()) > 0 && (await score.isEnabled())) await score.click();
    await expect.poll(() => main.innerText()).toMatch(expected);
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it("says that a file is no workbook and keeps the one that is open", async () => {
    const workbench = await session.open("en-US");
    const before = await workbench.sheetNames();
    await workbench.openFile("photo.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
    await workbench.page.getByRole("alert").first().waitFor();
    expect(await workbench.sheetNames()).toEqual(before);
  });
});
