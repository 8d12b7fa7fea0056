import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RunResult } from "#app/run/run-result";
import { defaultRules } from "#core/scoring-rules";
import type { Language } from "#locales/pick-locale";
import { dataCounts, readyPane, result } from "../support/fake-session";
import { dayOf } from "../support/order-rows";
import { renderPane } from "./render-pane";

async function showResult(change: Partial<RunResult> = {}, language: Language = "en-US") {
  const finished = result(change);
  const pane = renderPane(
    { ...readyPane(), run: { status: "done", result: finished }, lastResult: finished },
    language,
  );
  await screen.findByRole("heading", { level: 2 });
  return pane;
}

/** Rows of a run whose members brought so much. */
function withMoney(net: number): RunResult["rowCheck"] {
  return { counts: dataCounts({ counted: 1897 }, { money: { net } }), examples: {}, notes: [], questions: [] };
}

describe("the result", () => {
  test("says in both languages how many members were scored, as of when", async () => {
    await showResult({}, "zh-CN");
    expect(screen.getByRole("heading", { level: 2, name: "243 位会员已打分" })).toBeTruthy();
    expect(screen.getByText(/基准日 2026-11-21 · RFMW 14 群/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "打开名单" })).toBeTruthy();
  });

  test("says when another pane has worked on the workbook since, and nothing of it before", async () => {
    const { session } = await showResult();
    expect(screen.queryByText(/Another pane/)).toBeNull();
    act(() => session.play({ isOvertaken: true }));
    expect(screen.getByRole("alert").textContent).toContain("Another pane has worked on this workbook since");
  });

  test("says with whom to start, and once a control group is drawn that its members are not to be called", async () => {
    const { session } = await showResult();
    const sentence = /^Do not call those of them who are in the control group/;
    expect(screen.queryByText(sentence)).toBeNull();
    const control = (toDraw: "first" | "no") => ({
      share: 0.1,
      seed: "0".repeat(32),
      day: dayOf("2026-11-01"),
      toDraw,
    });
    const { settings } = session.store.read();
    act(() => session.play({ settings: { ...settings, control: control("first") } }));
    expect(screen.queryByText(sentence)).toBeNull();
    act(() => session.play({ settings: { ...settings, control: control("no") } }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("links every place that was written, and the main button opens the members", async () => {
    const { session, user } = await showResult();
    expect(screen.queryByRole("list", { name: "Where it was written" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Go to what was written" }));
    const places = within(screen.getByRole("list", { name: "Where it was written" }));
    expect(places.getAllByRole("button").map(button => button.textContent)).toEqual([
      "RFMW_会员",
      "RFMW_汇总",
      "RFMW_设置",
      "订单",
    ]);
    await user.click(places.getByRole("button", { name: "Go to 订单" }));
    await user.click(screen.getByRole("button", { name: "Open call list" }));
    expect(session.asked.filter(([action]) => action === "show")).toEqual([
      ["show", { sheetName: "订单", address: "H1:O1913" }],
      ["show", { sheetName: "RFMW_会员", address: "A2" }],
    ]);
    expect(screen.getByRole("tab", { name: "List" }).getAttribute("aria-selected")).toBe("true");
  });

  test.each([
    ["en-US", "RFMW_Notes_Backup", /^The safety copy RFMW_Notes_Backup stayed/],
    ["zh-CN", "RFMW_备注备份", /^安全副本「RFMW_备注备份」/],
  ] as const)("says which safety copy stayed (%s)", async (language, keptNotesSheet, sentence) => {
    await showResult({ keptNotesSheet }, language);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("says nothing of safety copies when none stayed", async () => {
    await showResult();
    expect(screen.queryByText(/safety copy/)).toBeNull();
  });

  test("without a members table the one button scores again", async () => {
    const { session, user } = await showResult({ places: [] });
    expect(screen.queryByRole("button", { name: "Open call list" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Score again" }));
    expect(session.asked).toEqual([["score", undefined]]);
  });

  test("names the segment to begin with: the first by call priority that has members", async () => {
    const sizes = [0, 23, 16, 26, 25, 12, 30, 12, 20, 14, 10, 9, 18, 14];
    await showResult({ segmentSizes: sizes });
    expect(
      screen.getByText("Start with Slipping Regulars (12 members): Call now, find out why, book a visit."),
    ).toBeTruthy();
  });

  test("draws every segment as a row that tells its figures and opens its action", async () => {
    const { user } = await showResult();
    const row = screen.getByRole("button", { name: "Core VIPs, 14 members, 5.8%, 21.7% of net amount" });
    await user.click(row);
    expect(row.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText(/^Personal adviser, early access/)).toBeTruthy();
    expect(screen.getByText("Recents (New/Returning) is the largest segment, with 30 members, 12.3%.")).toBeTruthy();
    expect(screen.getByText("53 members · 45.3% of net")).toBeTruthy();
  });

  test("shows the picture as a table with the same numbers", async () => {
    const { user } = await showResult();
    await user.click(screen.getByRole("button", { name: "Show as table" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(1 + 14 + 1);
    expect(rows[1]?.textContent).toBe("Core VIPs145.8%21.7%");
    expect(rows.at(-1)?.textContent).toBe("Total243100%100%");
  });

  test("a map without groups is one list", async () => {
    await showResult({
      map: "cn8",
      rules: { ...defaultRules(), map: "cn8" },
      segmentSizes: [1, 2, 3, 4, 5, 6, 7, 215],
      segmentNet: [1, 1, 1, 1, 1, 1, 1, 1],
      rowCheck: withMoney(8),
    });
    expect(screen.getByRole("button", { name: /^Important Value, 1 member,/ })).toBeTruthy();
    expect(screen.queryByRole("heading", { level: 4 })).toBeNull();
  });

  test("shares of a net total of nothing are left out, not divided by zero", async () => {
    await showResult({ rowCheck: withMoney(0), segmentNet: result().segmentNet.map(() => 0) });
    expect(screen.getByRole("button", { name: "Core VIPs, 14 members, 5.8%" })).toBeTruthy();
  });

  test("the R by F view is a table with its finding in words", async () => {
    const { user } = await showResult();
    await user.click(screen.getByRole("radio", { name: "R × F" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows[0]?.textContent).toBe("R52414151716");
    expect(rows[5]?.textContent).toBe("F1F2F3F4F5");
    expect(screen.getByText(/Largest cell: R5F1 with 24 members\./)).toBeTruthy();
  });

  test("the levels view gives each level its range and members, and the reason of the method", async () => {
    const { user } = await showResult();
    await user.click(screen.getByRole("radio", { name: "Levels" }));
    const recency = within(screen.getByRole("table", { name: "Recency" })).getAllByRole("row");
    expect(recency.slice(1).map(row => row.textContent)).toEqual([
      "5≤ 3086",
      "431–9060",
      "391–18046",
      "2181–36027",
      "1≥ 36124",
    ]);
    expect(screen.getByText(/Fixed, 5 levels · auto: too few different values/)).toBeTruthy();
    expect(screen.getByText(/Cut points 30 \/ 90 \/ 180 \/ 360/)).toBeTruthy();
  });
});

describe("what is uneven about the scores", () => {
  test("a tie is told with levels asked and got, its cause and two ways to change it", async () => {
    const { session, user } = await showResult();
    expect(screen.getByText("Width: asked for 5 levels, got 4")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Why" }));
    expect(
      screen.getByText(/^92 members share the value 1 category\. Equal values share a score, so 2 stays empty\./),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Use 3 for width" }));
    expect(session.asked[0]?.[0]).toBe("changeSettings");
    expect(session.store.read().settings.rules.dimensions.width.levels).toBe(3);
    expect(screen.getByText("Settings changed. They apply when you score again.")).toBeTruthy();
  });

  test("without a tie there is no line", async () => {
    await showResult({ ties: [] });
    expect(screen.queryByRole("button", { name: "Why" })).toBeNull();
  });

  test("one value for everybody is told in Chinese too", async () => {
    const recency = result().bands[0]!;
    await showResult(
      {
        bands: [
          {
            ...recency,
            used: "one-value",
            cuts: [],
            sizes: [0, 0, 243, 0, 0],
            largestTie: { value: 9, memberCount: 243, score: 3 },
          },
        ],
        ties: [
          {
            dimension: "recency",
            asked: 5,
            got: 1,
            sizes: [0, 0, 243, 0, 0],
            unusedScores: [1, 2, 4, 5],
            boundaries: [],
            largestTie: { value: 9, memberCount: 243, share: 1, scores: [3] },
            remedies: [],
          },
        ],
      },
      "zh-CN",
    );
    expect(screen.getByText("所有会员的近度都一样，没有区分信息，一律给中间的 3 分。")).toBeTruthy();
  });

  test("lines of the calendar that are not used are told with their reason, the first of many", async () => {
    const fault = (line: number) =>
      ({
        code: "end-before-start",
        column: "end",
        value: 45_000,
        line,
        name: line === 2 ? "" : "Anniversary",
      }) as const;
    await showResult({ calendar: { isNew: false, added: 18, faults: [2, 3, 5, 7, 11, 13, 17].map(fault) } });
    expect(
      screen.getByText("18 rows were added at the end of the calendar; the others are as they were."),
    ).toBeTruthy();
    expect(
      screen.getAllByText(
        /^Calendar, line (2|\d+ \(Anniversary\)): The last day is before the first; the line is not used\.$/,
      ).length,
    ).toBe(5);
    expect(screen.getByText("2 more things in the calendar could not be used; see the metrics.")).toBeTruthy();
  });

  test("notes, prospects and rows left out are told", async () => {
    const { user } = await showResult();
    expect(screen.getByText(/The data cover 300 days, less than the window of 12 months/)).toBeTruthy();
    expect(screen.getByText(/2 more prospects have no valid purchase yet/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "See the 15 rows left out" }));
    expect(screen.getByText("Unpaid or cancelled")).toBeTruthy();
  });
});

describe("before the first run", () => {
  test("the result says what will be here and has the button that fills it", async () => {
    const { session, user } = renderPane(readyPane());
    await user.click(screen.getByRole("tab", { name: "Result" }));
    expect(await screen.findByRole("heading", { name: "No result yet" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Score members" }));
    expect(session.asked).toEqual([["score", undefined]]);
  });
});
