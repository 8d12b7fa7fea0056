import { act, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { WrittenRun } from "#app/outputs/settings/written-run";
import { defaultRules } from "#core/scoring-rules";
import { TODAY, day, inspection, readyPane, result } from "../support/fake-session";
import { renderPane } from "./render-pane";

const RUN: WrittenRun = {
  sheetName: "订单",
  address: "A1:G1913",
  asOf: TODAY,
  today: day("2026-11-22"),
  members: 243,
  rowsCounted: 1897,
  columns: {},
  rules: defaultRules(),
  bands: [],
};
const { segmentSizes, segmentNet, recencyByFrequency, rules } = result();
const FIGURES = { segmentSizes, segmentNet, recencyByFrequency, rules };

describe("a workbook that holds a result", () => {
  test.each([
    ["en-US", "243 members in this workbook", "Score again: 订单", /From 订单, A1:G1913, scored on 2026-11-22/],
    ["zh-CN", "这个工作簿里有 243 位会员的结果", "重新打分：「订单」", /来自「订单」A1:G1913，2026-11-22 打的分/],
  ] as const)("says whose it is and scores again in one click (%s)", async (language, title, again, source) => {
    const pane = { ...readyPane(), ownSheet: "RFMW_会员", writtenRun: RUN, writtenFigures: FIGURES };
    const { session, user } = renderPane(pane, language);
    await user.click(screen.getByRole("tab", { name: language === "en-US" ? "Result" : "结果" }));
    expect(await screen.findByRole("heading", { level: 2, name: title })).toBeTruthy();
    expect(screen.getByText(source)).toBeTruthy();
    expect(session.asked).toContainEqual(["readWritten"]);
    const button = screen.getByRole("button", { name: again });
    // The name of a sheet may be long, and the foot has room for two buttons.
    expect(button.textContent).toBe(language === "en-US" ? "Score again" : "重新打分");
    await user.click(button);
    expect(session.asked).toContainEqual(["score", undefined]);
  });

  test("opens the list when a sheet of ours is in front, and not when somebody went elsewhere meanwhile", () => {
    const { session } = renderPane();
    act(() => session.play({ ...readyPane(), ownSheet: "RFMW_会员", writtenRun: RUN }));
    expect(screen.getByRole("tab", { name: "List" }).getAttribute("aria-selected")).toBe("true");
  });

  test("leaves whoever chose a tab where they are", async () => {
    const { session, user } = renderPane();
    await user.click(screen.getByRole("tab", { name: "Method" }));
    act(() => session.play({ ...readyPane(), ownSheet: "RFMW_会员", writtenRun: RUN }));
    expect(screen.getByRole("tab", { name: "Method" }).getAttribute("aria-selected")).toBe("true");
  });

  test("says that the figures cannot be read where the summary was changed", async () => {
    const { user } = renderPane({ ...readyPane(), ownSheet: "RFMW_会员", writtenRun: RUN });
    await user.click(screen.getByRole("tab", { name: "Result" }));
    expect(await screen.findByText(/summary sheet was changed/)).toBeTruthy();
  });
});

describe("results of other orders", () => {
  const failure = { code: "results-of-other-orders", sheet: "三会员", otherSheet: "订单", members: 243 } as const;
  const written = { complete: [], partial: [], keptNotesSheet: null };

  test("are kept or replaced as a person says", async () => {
    const { session, user } = renderPane({ ...readyPane(), run: { status: "failed", failure, written } });
    await user.click(await screen.findByRole("button", { name: /^Replace them/ }));
    expect(session.asked).toContainEqual(["replaceResults"]);
    await user.click(screen.getByRole("button", { name: /^Keep them/ }));
    expect(session.store.read().run.status).toBe("idle");
    expect(screen.getByRole("tab", { name: "List" }).getAttribute("aria-selected")).toBe("true");
  });

  test("a result names its orders where others are shown", async () => {
    const finished = result();
    const other = { ...inspection().source, sheetName: "三会员" };
    renderPane({
      source: { status: "ready", inspection: inspection([], { source: other }) },
      run: { status: "done", result: finished },
      lastResult: finished,
    });
    expect(await screen.findByText("This result is of 订单.")).toBeTruthy();
  });
});
