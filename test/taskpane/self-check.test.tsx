import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Answer, SelfCheckReport } from "#app/self-check/answers";
import { reportText } from "#app/self-check/report-text";
import { readyPane } from "../support/fake-session";
import { renderPane } from "./render-pane";

const HOST = {
  platform: "Mac",
  version: "16.89",
  displayLanguage: "zh-CN",
  contentLanguage: "zh-CN",
  sets: { ExcelApi: "1.17", SharedRuntime: "1.2" },
};
const HELD: Answer = {
  question: "date-system",
  verdict: { kind: "held", seen: { known: true, serial: 36526 } },
  milliseconds: 3,
};
const RELIED: Answer = {
  question: "text-format",
  verdict: { kind: "differs", seen: { changed: ["5-4-3"] } },
  milliseconds: 3,
};
const HARMLESS: Answer = {
  question: "table-grows",
  verdict: { kind: "differs", seen: { right: "A1:B3" } },
  milliseconds: 3,
};
const UNASKED: Answer = {
  question: "undo-group",
  verdict: { kind: "not-asked", needed: "ExcelApi 1.20" },
  milliseconds: 0,
};

function done(answers: readonly Answer[], change: Partial<SelfCheckReport> = {}) {
  const report: SelfCheckReport = { host: HOST, answers, failure: null, sheetsLeft: [], ...change };
  return { selfCheck: { status: "done", report, text: reportText(report, "0.0.0") } } as const;
}

describe("the self-check", () => {
  test("opens from the end of the method, says what it does, and starts only when told to", async () => {
    const { session, user } = renderPane(readyPane());
    await user.click(screen.getByRole("tab", { name: "Method" }));
    await user.click(await screen.findByRole("button", { name: /^Advanced/ }));
    await user.click(await screen.findByRole("button", { name: "Check this Excel" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Check this Excel" });
    expect(dialog.textContent).toContain("touches no other sheet");
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole("button", { name: "Not now" })));
    expect(session.asked.map(([action]) => action)).not.toContain("runSelfCheck");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBe(null);
    await user.click(await screen.findByRole("button", { name: "Check this Excel" }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Start" }));
    expect(session.asked.at(-1)).toEqual(["runSelfCheck"]);
  });

  test("shows how far it is and can be stopped", async () => {
    const { session, user } = renderPane(readyPane());
    const selfCheck = { status: "running", answered: 4, count: 8, stopping: false, waitingFor: null } as const;
    act(() => session.play({ selfCheck }));
    const dialog = await screen.findByRole("alertdialog", { name: "Checking this Excel" });
    expect(dialog.textContent).toContain("Question 5 of 8");
    expect(within(dialog).getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.5");
    await user.click(within(dialog).getByRole("button", { name: "Stop" }));
    expect(session.asked.at(-1)).toEqual(["cancel"]);
  });

  test("says line by line what held, what did not and what was not asked, with what came back and the host", async () => {
    const { session } = renderPane(readyPane());
    act(() => session.play(done([HELD, RELIED, HARMLESS, UNASKED])));
    const dialog = await screen.findByRole("alertdialog", { name: "1 answer that results depend on differs" });
    expect(
      within(dialog)
        .getAllByRole("listitem")
        .map(item => item.textContent),
    ).toEqual([
      'The workbook\'s date system can be asked forAs expectedCame back: {"known":true,"serial":36526}',
      'Texts such as 00123 and =x stay as they are in text cellsDiffers, and results depend on itCame back: {"changed":["5-4-3"]}',
      'Tables grow over cells written beside and below themDiffers; the add-in holds either wayCame back: {"right":"A1:B3"}',
      "Several requests as one step of undoingNot asked: this Excel has no ExcelApi 1.20",
    ]);
    expect(dialog.textContent).toContain("Excel on Mac, version 16.89");
    expect(dialog.textContent).toContain("ExcelApi 1.17");
    expect(dialog.textContent).toContain("are gone again");
  });

  test.each([
    [[HELD], "All 1 answer is as expected"],
    [[HELD, UNASKED], "1 answer is as expected; 1 question was not asked"],
    [[HELD, HARMLESS], "1 answer differs; the results do not depend on it"],
  ])("says in its title how it went (%#)", async (answers, title) => {
    const { session } = renderPane(readyPane());
    act(() => session.play(done(answers)));
    expect(await screen.findByRole("alertdialog", { name: title })).toBeTruthy();
  });

  test("names sheets that are left, in Chinese", async () => {
    const { session } = renderPane(readyPane(), "zh-CN");
    act(() =>
      session.play(
        done([HELD], {
          failure: { code: "host-silent", waitedSeconds: 60 },
          sheetsLeft: ["RFMW self-check 0a1b2c3d 3"],
        }),
      ),
    );
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("工作表「RFMW self-check 0a1b2c3d 3」没能删除");
  });

  test("copies the report, or says that it has to be copied by hand", async () => {
    const { session, user } = renderPane(readyPane());
    const shown = done([HELD, RELIED]);
    act(() => session.play(shown));
    await user.click(await screen.findByRole("button", { name: "Copy the report" }));
    expect(await screen.findByText(/The report is copied/)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(shown.selfCheck.text);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Copy the report" }));
    expect(await screen.findByText(/could not be copied/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "The report as text" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The report as text" }).value).toBe(
      shown.selfCheck.text,
    );
  });

  test("says why it cannot begin", async () => {
    const { session, user } = renderPane(readyPane());
    act(() => session.play({ selfCheck: { status: "failed", failure: { code: "workbook-structure-protected" } } }));
    await user.click(await screen.findByRole("button", { name: "Close" }));
    expect(screen.queryByRole("alertdialog")).toBe(null);
  });
});
