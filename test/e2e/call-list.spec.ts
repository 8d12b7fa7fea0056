import { describe, expect, it } from "vitest";
import { outputWords } from "#locales/output-words";
import type { Language } from "#locales/pick-locale";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();

/** The columns of the members sheet that this story looks at, counted from 1. */
const PRIORITY = 1;
const MEMBER_ID = 3;
const PHONE = 5;

describe.each<{ language: Language }>([{ language: "zh-CN" }, { language: "en-US" }])(
  "a salesperson opens the call list in $language",
  ({ language }) => {
    it("filters the sheet to the twenty to call today, and shows everybody again", async () => {
      const workbench = await session.open(language);
      const { pane } = workbench;
      const { list, pane: paneWords } = pane.words;
      await pane.score();
      await pane.frame.getByRole("tab", { name: paneWords.tabs.list, exact: true }).click();
      await pane.frame.getByRole("button", { name: list.filter(20), exact: true }).click();
      await pane.frame.getByText(list.filtered(20, 20)).waitFor();

      const { memberColumns, sheets } = outputWords(language);
      const active = workbench.page.getByRole("tab", { name: sheets.members, exact: true });
      await expect.poll(() => active.getAttribute("aria-selected")).toBe("true");
      await expect.poll(async () => (await workbench.columnInView(MEMBER_ID)).length).toBe(21);
      const below = async (column: number, header: string) =>
        (await workbench.columnInView(column)).filter(text => text !== header);
      expect(new Set(await below(MEMBER_ID, memberColumns.memberId)).size).toBe(20);
      const priorities = await below(PRIORITY, memberColumns.callPriority);
      expect(priorities.filter(priority => !/^[1-5]$/.test(priority))).toEqual([]);
      const phones = await below(PHONE, memberColumns.phone);
      expect(phones.filter(phone => !/^\d{3}\*{4}\d{4}$/.test(phone))).toEqual([]);

      const shown = await pane.frame.getByRole("grid", { name: list.title }).getByRole("row").count();
      expect(shown).toBe(20);
      await pane.frame.getByRole("button", { name: list.showAll, exact: true }).click();
      await pane.frame.getByText(list.allShown(249, 249, 243)).waitFor();
      await expect.poll(async () => (await workbench.columnInView(MEMBER_ID)).length).toBeGreaterThan(21);
      expect(workbench.errors).toEqual([]);
    });
  },
);
