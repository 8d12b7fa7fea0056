import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Failure } from "#app/failures";
import { resolveMapping } from "#core/detect-columns";
import type { Question } from "#core/questions";
import { CURRENCY, EVERY_FAILURE, MASKED_IDS } from "../locales/every-failure";
import { NOTHING_WRITTEN, inspection, progress, readyPane, result } from "../support/fake-session";
import { renderPane } from "./render-pane";

describe("a run under way", () => {
  test("takes the place of the screen it was started from and tells rows, share and time", async () => {
    const { session } = renderPane(readyPane());
    act(() => session.play({ run: { status: "running", progress: progress() } }));
    const heading = await screen.findByRole("heading", { name: "Scoring members" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText("Writing the columns beside the orders on 订单")).toBeTruthy();
    expect(screen.getByText("Row 86,000 of 200,000")).toBeTruthy();
    expect(screen.getByText("62%")).toBeTruthy();
    expect(screen.getByText("9 s so far · about 10 s left")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Scoring progress" }).getAttribute("aria-valuenow")).toBe("0.62");
  });

  test("lists its phases with the facts of those that are done", async () => {
    renderPane({ ...readyPane(), run: { status: "running", progress: progress() } });
    await screen.findByRole("heading", { name: "Scoring members" });
    expect(screen.getAllByRole("listitem").map(item => item.textContent)).toEqual([
      "Read orders done200,000 rows",
      "Score and segment done31,204 members",
      "Write to sheets and verify in progress",
    ]);
  });

  test("Cancel asks once, then says that it is stopping and keeps the focus", async () => {
    const { session, user } = renderPane({ ...readyPane(), run: { status: "running", progress: progress() } });
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(session.asked).toEqual([["cancel"]]);
    act(() => session.play({ run: { status: "running", progress: progress({ stopping: true }) } }));
    expect(screen.getByRole("button", { name: "Stopping…" })).toBe(document.activeElement);
  });

  test.each([
    ["en-US", "Scoring came to a stop by itself, so the orders are being read again. Nothing had been written."],
    ["zh-CN", "打分程序中途停了，正在重新读取订单。此前还没有写入任何内容。"],
  ] as const)("says in %s that it began again, where the scorer died", async (language, sentence) => {
    const { session } = renderPane({ ...readyPane(), run: { status: "running", progress: progress() } }, language);
    await screen.findByRole("progressbar");
    expect(screen.queryByText(sentence)).toBeNull();
    act(() => session.play({ run: { status: "running", progress: progress({ phase: "read", restarted: true }) } }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("the live region says a phase at once and a tenth only after five quiet seconds", () => {
    const { session } = renderPane(readyPane());
    const say = (fraction: number, elapsedMilliseconds: number) =>
      act(() => session.play({ run: { status: "running", progress: progress({ fraction, elapsedMilliseconds }) } }));
    const live = () => screen.getAllByRole("status").at(-1)?.textContent;
    say(0.41, 1000);
    expect(live()).toBe("Write to sheets and verify, 41%");
    say(0.55, 3000);
    expect(live()).toBe("Write to sheets and verify, 41%");
    say(0.57, 6500);
    expect(live()).toBe("Write to sheets and verify, 57%");
  });

  test("goes on while another tab is open, and a line there leads back", async () => {
    const { session, user } = renderPane({ ...readyPane(), run: { status: "running", progress: progress() } });
    await user.click(screen.getByRole("tab", { name: "Data" }));
    await user.click(screen.getByRole("button", { name: "Writing 62%" }));
    expect(await screen.findByRole("heading", { name: "Scoring members" })).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Data" }));
    act(() => session.play({ run: { status: "done", result: result() }, lastResult: result() }));
    expect(screen.getByRole("tab", { name: "Data" }).getAttribute("aria-selected")).toBe("true");
    await user.click(screen.getByRole("button", { name: "243 members scored" }));
    expect(await screen.findByRole("heading", { name: "243 members scored" })).toBeTruthy();
  });
});

describe("the end of a run", () => {
  test("moves the focus to the verdict and says where it was written", async () => {
    const { session } = renderPane({ ...readyPane(), run: { status: "running", progress: progress() } });
    act(() => session.play({ run: { status: "done", result: result() }, lastResult: result() }));
    const verdict = await screen.findByRole("heading", { name: "243 members scored" });
    await waitFor(() => expect(document.activeElement).toBe(verdict));
    expect(screen.getAllByRole("status").at(-1)?.textContent).toBe("243 members scored, written to 4 places.");
  });

  test("leaves the focus alone while the user works in the grid", async () => {
    const { session } = renderPane({ ...readyPane(), run: { status: "running", progress: progress() } });
    vi.spyOn(document, "hasFocus").mockReturnValue(false);
    act(() => session.play({ run: { status: "done", result: result() }, lastResult: result() }));
    const verdict = await screen.findByRole("heading", { name: "243 members scored" });
    expect(document.activeElement).not.toBe(verdict);
  });

  test("a failed run moves the focus to its message", async () => {
    const { session } = renderPane({ ...readyPane(), run: { status: "running", progress: progress() } });
    act(() =>
      session.play({
        run: { status: "failed", failure: { code: "sheet-protected", sheet: "订单" }, written: NOTHING_WRITTEN },
      }),
    );
    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(alert));
    expect(screen.getByText("No cell was written.")).toBeTruthy();
  });
});

describe("a failed run", () => {
  const failedWith = (failure: Failure) =>
    renderPane({ ...readyPane(), run: { status: "failed", failure, written: NOTHING_WRITTEN } });

  test("with cells in the way offers to insert columns or to leave the orders alone", async () => {
    const { session, user } = failedWith({
      code: "cells-occupied",
      sheet: "订单",
      address: "H:O",
      columnCount: 8,
      canInsert: "yes",
    });
    await user.click(await screen.findByRole("button", { name: /^Insert columns.*8 columns before H:O/ }));
    await user.click(screen.getByRole("button", { name: /^Members and summary only/ }));
    expect(session.asked).toEqual([
      ["score", "insert-columns"],
      ["score", "skip"],
    ]);
  });

  test("with cells in the way where no columns can be inserted does not offer to insert", async () => {
    failedWith({ code: "cells-occupied", sheet: "订单", address: "H:O", columnCount: 8, canInsert: "no" });
    expect(await screen.findByRole("button", { name: /^Try again/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Insert columns/ })).toBeNull();
    expect(screen.getByRole("alert").textContent).toMatch(/Move or clear these cells/);
  });

  test("with cells that were filled meanwhile says so, and that trying again tells whether columns can be inserted", async () => {
    failedWith({ code: "cells-occupied", sheet: "订单", address: "H:O", columnCount: 8, canInsert: "not-asked" });
    expect(await screen.findByRole("button", { name: /^Try again/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Insert columns/ })).toBeNull();
    expect(screen.getByRole("alert").textContent).toMatch(/filled while the run was going on/);
    expect(screen.getByRole("alert").textContent).not.toMatch(/no columns can be inserted/);
  });

  test("on protected orders offers members and summary only, or to try again", async () => {
    const { session, user } = failedWith({ code: "sheet-protected", sheet: "订单" });
    await user.click(await screen.findByRole("button", { name: /^Members and summary only/ }));
    await user.click(screen.getByRole("button", { name: /^Unprotect, then try again/ }));
    expect(session.asked).toEqual([
      ["score", "skip"],
      ["score", "write"],
    ]);
  });

  test("while another pane works says since when, and offers to try again or to take over", async () => {
    const since = new Date(2026, 10, 21, 14, 3).getTime();
    const { session, user } = failedWith({ code: "another-pane-works", since });
    expect((await screen.findByRole("alert")).textContent).toContain("working on this workbook since 14:03");
    await user.click(screen.getByRole("button", { name: /^Try again/ }));
    await user.click(screen.getByRole("button", { name: /^Take over/ }));
    expect(session.asked).toEqual([
      ["score", "write"],
      ["score", "write", "takes over"],
    ]);
  });

  test("on another protected sheet promises and offers nothing but to unprotect it: any other way would fail again", async () => {
    failedWith({ code: "sheet-protected", sheet: "RFMW_会员" });
    await screen.findByRole("button", { name: /^Unprotect, then try again/ });
    expect(screen.getByRole("alert").textContent).toMatch(/Unprotect it, then try again\.$/);
    expect(screen.queryByRole("button", { name: /^Members and summary only/ })).toBeNull();
  });

  test("for want of a date column leads to the row to choose it in", async () => {
    const { session, user } = failedWith({ code: "no-date-column", sheet: "订单" });
    await user.click(await screen.findByRole("button", { name: /^Choose another column/ }));
    expect(session.asked).toEqual([["dismissRun"]]);
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Date" }));
  });

  test("tells what was written, what was not, and what a new run will do", async () => {
    renderPane({
      ...readyPane(),
      run: {
        status: "failed",
        failure: { code: "cancelled" },
        written: {
          complete: [{ part: "members", place: { sheetName: "RFMW_Members", address: "A1" } }],
          partial: [{ part: "summary", sheet: "RFMW_Summary" }],
          keptNotesSheet: "RFMW_Notes_Backup",
        },
      },
    });
    expect(await screen.findByText("The members table is written: RFMW_Members.")).toBeTruthy();
    expect(screen.getByText("The summary RFMW_Summary is partly written.")).toBeTruthy();
    expect(screen.getByText(/are safe in RFMW_Notes_Backup/)).toBeTruthy();
    expect(screen.getByText(/^Scoring again rewrites all of this/)).toBeTruthy();
  });

  test("two currencies are ended by choosing one of them, which answers and scores", async () => {
    const currencies = [
      { currency: "USD", rowCount: 90 },
      { currency: "EUR", rowCount: 1 },
    ];
    const { session, user } = failedWith({ code: "currencies-mixed", currencies, questions: [CURRENCY] });
    expect(await screen.findByRole("heading", { name: "Which currency counts?" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^USD.*10 rows/ }));
    expect(session.asked).toEqual([
      ["answer", "currency", "USD"],
      ["score", undefined],
    ]);
  });

  test("masked ids can be left out, or used, at once", async () => {
    const { session, user } = failedWith({
      code: "ids-masked",
      column: "会员编号",
      share: 0.6,
      questions: [MASKED_IDS],
    });
    await user.click(await screen.findByRole("button", { name: /^No, leave their rows out/ }));
    expect(session.asked).toEqual([
      ["answer", "masked-ids", "leave-out"],
      ["score", undefined],
    ]);
  });

  test("an answer that is lost is given anew from the choices of its question, or taken back where nobody asks", async () => {
    const answers = [
      { id: "masked-ids", option: "as-written", reason: "column-gone", header: "卡号" },
      { id: "status-word:on hold", option: "leave-out", reason: "column-gone", header: "状态" },
    ] as const;
    const { session, user } = failedWith({ code: "answers-lost", answers, questions: [MASKED_IDS] });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/“Yes, use them as written” \(masked member ids\) was about the column “卡号”/);
    expect(alert.textContent).toMatch(
      /“No, leave them out” \(the order status “on hold”\) was about the column “状态”/,
    );
    await user.click(screen.getByRole("button", { name: /^No, leave their rows out/ }));
    await user.click(screen.getByRole("button", { name: /^Go on without the answer on the order status “on hold”/ }));
    expect(session.asked).toEqual([
      ["answer", "masked-ids", "leave-out"],
      ["score", undefined],
      ["answer", "status-word:on hold", null],
      ["score", undefined],
    ]);
  });

  test("a lost column is replaced by the one that was found, or by none where a run can do without", async () => {
    const orders = inspection();
    const mapping = resolveMapping(orders.detection, { category: null });
    const failure = { code: "column-not-found", field: "category", header: "大类" } as const;
    const source = { status: "ready", inspection: { ...orders, mapping } } as const;
    const { session, user } = renderPane({ source, run: { status: "failed", failure, written: NOTHING_WRITTEN } });
    await user.click(await screen.findByRole("button", { name: /: use “品类”/ }));
    await user.click(screen.getByRole("button", { name: /: use no column/ }));
    expect(session.asked).toEqual([
      ["chooseColumn", "category", 4],
      ["score", undefined],
      ["chooseColumn", "category", null],
      ["score", undefined],
    ]);
  });

  test("a column that is missing can be the one that looks like it", async () => {
    const found = { field: "orderDate", column: 6, confidence: 40, reason: "content" } as const;
    const orders = inspection(["orderDate"]);
    const detection = { ...orders.detection, suggestions: [found] };
    const { session, user } = renderPane({
      source: { status: "ready", inspection: { ...orders, detection } },
      run: { status: "failed", failure: { code: "no-date-column", sheet: "订单" }, written: NOTHING_WRITTEN },
    });
    await user.click(await screen.findByRole("button", { name: "Date: use “备用” Scores with this column." }));
    expect(session.asked).toEqual([
      ["chooseColumn", "orderDate", 6],
      ["score", undefined],
    ]);
  });

  test("rows left out by an answer can be counted after all", async () => {
    const question: Question = {
      id: "damaged-member-ids",
      kind: "damaged-member-ids",
      evidence: { rowCount: 9, exampleRows: [0] },
      options: ["leave-out", "as-written"],
      default: "leave-out",
      chosen: "leave-out",
    };
    const why = { rowCount: 9, reason: "no-member-id", column: null, example: null } as const;
    const { session, user } = failedWith({ code: "no-usable-row", ...why, questions: [question] });
    await user.click(await screen.findByRole("button", { name: /^Yes, use what is there/ }));
    expect(screen.queryByRole("button", { name: /^No, leave these rows out/ })).toBeNull();
    expect(session.asked[0]).toEqual(["answer", "damaged-member-ids", "as-written"]);
  });

  test("details hold no names and numbers of people", async () => {
    const { user } = failedWith({ code: "ids-masked", column: "会员编号", share: 0.6, questions: [MASKED_IDS] });
    await user.click(await screen.findByRole("button", { name: "Technical details" }));
    expect(screen.getByText(/"masked-ids"/).textContent).not.toMatch(/138\*\*\*\*5678/);
  });

  test.each(EVERY_FAILURE.map(failure => [failure.code, failure] as const))(
    "%s has a way on and a way back",
    async (_, failure) => {
      const { session, user } = failedWith(failure);
      const alert = await screen.findByRole("alert");
      const ways = [...document.querySelectorAll<HTMLElement>("main button")].filter(
        button => !["Technical details", "Back to data"].includes(button.textContent ?? ""),
      );
      expect(ways.length).toBeGreaterThan(0);
      expect(alert.textContent?.length).toBeGreaterThan(20);
      await user.click(ways[0]!);
      expect(session.asked.length).toBeGreaterThan(0);
    },
  );
});
