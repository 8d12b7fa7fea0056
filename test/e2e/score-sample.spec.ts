import { describe, expect, it } from "vitest";
import { outputWords } from "#locales/output-words";
import type { Language } from "#locales/pick-locale";
import { readWorkbook } from "../support/read-workbook";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();

describe.each<{ language: Language; verdict: string }>([
  { language: "zh-CN", verdict: "243 位会员已打分" },
  { language: "en-US", verdict: "243 members scored" },
])("a trainer opens the workbench in $language", ({ language, verdict }) => {
  const words = outputWords(language);

  it("scores the sample with one click, reads the result in the grid and saves a file that another program reads", async () => {
    const workbench = await session.open(language);
    expect(await workbench.pane.score()).toBe(verdict);

    // The columns stand directly right of the 30 order columns; occasions are written when asked for.
    const { occasion, ...always } = words.orderColumns;
    const headers = Object.values(always);
    expect(headers).not.toContain(occasion);
    for (const [index, header] of headers.entries()) {
      await workbench.select(`A${"EFGHIJKLM"[index]}1`);
      await expect.poll(() => workbench.cell(1, 31 + index).innerText()).toContain(header);
    }
    const names = await workbench.sheetNames();
    expect(names).toEqual(expect.arrayContaining([words.sheets.members, words.sheets.summary]));
    expect(names).not.toContain(words.sheets.keptNotes);

    const saved = await readWorkbook(await workbench.save());
    expect(saved.tables).toEqual(expect.arrayContaining(["tblRFMWMembers", "tblRFMWSummary"]));
    const members = await saved.sheet(words.sheets.members);
    const column = (header: string) => members[0]!.indexOf(header);
    const id = column(words.memberColumns.memberId);
    const code = column(words.memberColumns.code);
    const codeOf = (member: string) => members.find(row => row[id] === member)?.[code];
    expect([codeOf("V003"), codeOf("V002"), codeOf("V001")]).toEqual(["5534", "4252", "1151"]);
    const rank = column(words.memberColumns.responseRank);
    expect(members.slice(1).filter(row => row[rank] !== null).length).toBe(243);

    const summary = await saved.sheet(words.sheets.summary);
    const memberCount = summary[0]!.indexOf(words.summaryColumns.members);
    expect(summary.slice(1).reduce((sum, row) => sum + Number(row[memberCount]), 0)).toBe(243);

    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

describe("the ribbon", () => {
  it("scores with the saved settings from its own button", async () => {
    const workbench = await session.open("en-US");
    await workbench.ribbonButton("Score members").click();
    expect(await workbench.pane.verdict()).toBe("243 members scored");
  });
});
