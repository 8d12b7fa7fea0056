import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RunResult } from "#app/run/run-result";
import { defaultRules } from "#core/scoring-rules";
import type { TieReport } from "#core/ties";
import type { Language } from "#locales/pick-locale";
import { TODAY, readyPane, result } from "../support/fake-session";
import { renderPane } from "./render-pane";

async function showResult(change: Partial<RunResult> = {}, language: Language = "en-US") {
  const finished = result(change);
  const pane = renderPane(
    { ...readyPane(), run: { status: "done", result: finished }, lastResult: finished },
    language,
  );
  await screen.findByRole("heading", { level: 2 });
  return { ...pane, rules: () => pane.session.store.read().settings.rules };
}

const WIDTH_TIE: TieReport = {
  ...result().ties[0]!,
  boundaries: [
    { value: 1, memberCount: 92, share: 92 / 243, score: 1 },
    { value: 2, memberCount: 58, share: 58 / 243, score: 3 },
  ],
  remedies: [
    { kind: "fewer-levels", levels: 3, sizes: [92, 58, 93] },
    { kind: "fixed", sizes: [92, 58, 40, 30, 23] },
    { kind: "own-cuts", cuts: [1, 2, 4], sizes: [92, 58, 61, 32] },
  ],
};

describe("the ways out of a tie", () => {
  test("come with the sizes they would give, and the one in use is marked", async () => {
    const { user, rules } = await showResult({ ties: [WIDTH_TIE] });
    await user.click(screen.getByRole("button", { name: "Why" }));
    const ways = within(screen.getByRole("list", { name: "What to do about width" }));
    expect(ways.getAllByRole("listitem").map(item => item.textContent)).toEqual([
      "Use 3 for widthMembers per score, from 1 up: 92 / 58 / 93",
      "Use fixed thresholdsMembers per score, from 1 up: 92 / 58 / 40 / 30 / 23",
      "Cut width at 1 / 2 / 4Members per score, from 1 up: 92 / 58 / 61 / 32",
      "Leave as is",
    ]);
    expect(ways.getByRole("button", { name: "Leave as is", pressed: true })).toBeTruthy();
    await user.click(ways.getByRole("button", { name: "Cut width at 1 / 2 / 4" }));
    expect(rules().dimensions.width).toEqual({
      enabled: true,
      levels: 4,
      method: "own-cuts",
      ownCuts: { cuts: [1, 2, 4], boundary: "below", origin: { kind: "own" } },
    });
    await user.click(ways.getByRole("button", { name: "Use fixed thresholds" }));
    expect(rules().dimensions.width).toEqual({ enabled: true, levels: 5, method: "fixed" });
    await user.click(ways.getByRole("button", { name: "Leave as is" }));
    expect(rules().dimensions.width).toEqual({ enabled: true, levels: 5, method: "auto" });
  });

  test("tell who stands on the other cut points, in both languages", async () => {
    const { user } = await showResult({ ties: [WIDTH_TIE] }, "zh-CN");
    await user.click(screen.getByRole("button", { name: "为什么" }));
    expect(screen.getByText("58 位会员（23.9%）正好在切分点 2 类上，得 3 分。")).toBeTruthy();
    expect(screen.queryByText(/正好在切分点 1 类上/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "更多" }));
    await user.click(await screen.findByRole("menuitem", { name: "English" }));
    expect(
      await screen.findByText("58 members stand exactly on the cut point 2 categories (23.9%), with score 3."),
    ).toBeTruthy();
  });

  test("include one purchase against more", async () => {
    const frequency: TieReport = {
      ...WIDTH_TIE,
      dimension: "frequency",
      remedies: [{ kind: "one-against-repeat", cuts: [1], sizes: [150, 93] }],
    };
    const bands = { ...result().bands[1]!, dimension: "frequency" } as const;
    const { user, rules } = await showResult({ ties: [frequency], bands: [bands] });
    await user.click(screen.getByRole("button", { name: "Why" }));
    await user.click(screen.getByRole("button", { name: "One purchase against more" }));
    expect(rules().dimensions.frequency).toMatchObject({ levels: 2, method: "own-cuts", ownCuts: { cuts: [1] } });
  });

  test("changed settings are told until they are used, with the button that uses them", async () => {
    const { session, user } = await showResult({ ties: [WIDTH_TIE] });
    expect(screen.queryByText("Settings changed. They apply when you score again.")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Why" }));
    await user.click(screen.getByRole("button", { name: "Use 3 for width" }));
    expect(screen.getByText("Settings changed. They apply when you score again.")).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Score again" })[0]!);
    expect(session.asked.at(-1)).toEqual(["score", undefined]);
  });

  test("a range that was set beforehand and holds nobody is told as that", async () => {
    const bands = { ...result().bands[1]!, used: "own-cuts", reason: "asked" } as const;
    const { user } = await showResult({ bands: [bands] });
    await user.click(screen.getByRole("button", { name: "Why" }));
    expect(screen.getByText(/^No member's width falls in the range of score 2\./)).toBeTruthy();
  });
});

describe("advice for few members", () => {
  const advice: RunResult["advice"] = {
    memberCount: 243,
    cellsInUse: 120,
    cells: 625,
    membersPerCell: 243 / 625,
    proposal: {
      levels: { recency: 2, frequency: 2, monetary: 2, width: 2 },
      cells: 16,
      membersPerCell: 243 / 16,
      reason: { code: "few-members-per-cell", membersPerCell: 243 / 625, needed: 5 },
    },
  };

  test("is told with its figures and applied only when asked for", async () => {
    const { user, rules } = await showResult({ advice });
    expect(screen.getByText(/^243 members for 625 combinations of scores: fewer than one member in each/)).toBeTruthy();
    expect(rules()).toEqual(defaultRules());
    await user.click(screen.getByRole("button", { name: "Use 2 levels" }));
    expect(Object.values(rules().dimensions).map(({ levels }) => levels)).toEqual([2, 2, 2, 2]);
    expect(screen.getByRole("button", { name: "2 levels are set for the next run" })).toBeTruthy();
  });

  test("does not claim to be followed where cut points were kept, which it leaves alone", async () => {
    const { user } = await showResult({ advice });
    await user.click(screen.getByRole("radio", { name: "Levels" }));
    await user.click(screen.getByRole("button", { name: "Keep these cut points for the next run" }));
    expect(screen.getByText(/^243 members for 625 combinations/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /levels are set/ })).toBeNull();
  });

  test("is told in Chinese, and is silent where there are enough members", async () => {
    const { session } = await showResult({ advice }, "zh-CN");
    expect(screen.getByText(/243 位会员分到 625 种分数组合，平均每种不到 1 位/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "改为 2 级" })).toBeTruthy();
    expect(session.asked).toEqual([]);
  });
});

describe("cut points for the next run", () => {
  test("can be kept, with the day of the run, and be made anew", async () => {
    const { user, rules } = await showResult();
    await user.click(screen.getByRole("radio", { name: "Levels" }));
    await user.click(screen.getByRole("button", { name: "Keep these cut points for the next run" }));
    expect(rules().dimensions.recency).toEqual({
      enabled: true,
      levels: 5,
      method: "own-cuts",
      ownCuts: { cuts: [30, 90, 180, 360], boundary: "below", origin: { kind: "frozen", asOf: TODAY } },
    });
    expect(screen.getByText("These cut points are kept for the next run.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Cut levels anew" }));
    expect(rules()).toEqual(defaultRules());
  });

  test("are not offered in a compatibility mode, which is named", async () => {
    const { user } = await showResult({ rules: { ...defaultRules(), compatibility: { mode: "sql-ntile" } } }, "zh-CN");
    expect(screen.getByText("兼容模式：SQL NTILE。各级按那个工具的做法切分，只供对照。")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "分级" }));
    expect(screen.queryByRole("button", { name: "下次沿用这些切分点" })).toBeNull();
  });
});

describe("an own map", () => {
  test("shows its own segments", async () => {
    const anyScore = { min: 1, max: 5 };
    const rule = { recency: anyScore, frequency: anyScore, monetary: anyScore, width: anyScore, colour: "" };
    const customRules = [
      { ...rule, recency: { min: 4, max: 5 }, order: 1, nameZh: "热客", nameEn: "Hot", action: "Call", priority: 1 },
      { ...rule, order: 2, nameZh: "其余", nameEn: "Rest", action: "", priority: 2 },
    ];
    await showResult({
      map: "custom",
      rules: { ...defaultRules(), map: "custom", customRules },
      segmentSizes: [200, 43],
      segmentNet: [700_000, 108_288],
    });
    expect(screen.getByRole("button", { name: /^Hot, 200 members/ })).toBeTruthy();
    expect(screen.getByText("Start with Hot (200 members): Call.")).toBeTruthy();
  });
});
