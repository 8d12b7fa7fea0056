import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { PaneState } from "#app/session/pane-state";
import { checkDone, dataCounts, idlePane, inspection, readyPane, result } from "../support/fake-session";
import { renderPane } from "./render-pane";

const counts = dataCounts(
  { counted: 1897, refund: 15 },
  { people: { members: 243, prospects: 2 }, money: { refunded: 1200, net: 803_527 } },
);
const checked: Partial<PaneState> = {
  ...readyPane(),
  check: { status: "done", check: { counts, examples: {}, notes: [], questions: [] } },
};

describe("what will be counted", () => {
  test("is said before a first run: who, what a purchase is, refunds, the day and the window", () => {
    renderPane(checked);
    const card = within(screen.getByRole("region", { name: "This is what will be counted" }));
    expect(card.getByText(/243 members, and 2 prospects without a valid purchase/)).toBeTruthy();
    expect(card.getByText(/1,897 of 1,912 rows/)).toBeTruthy();
    expect(card.getByText(/same order number; without one, all rows of one day/)).toBeTruthy();
    expect(card.getByText(/1,200 is taken off what members spent; 803,527 is left/)).toBeTruthy();
    expect(card.getByText(/, the day of the last purchase$/)).toBeTruthy();
    expect(card.getByText(/^Purchases of the 12 months up to /)).toBeTruthy();
  });

  test("says the same in Chinese", () => {
    renderPane(checked, "zh-CN");
    const card = within(screen.getByRole("region", { name: "将这样计算" }));
    expect(card.getByText(/243 位会员，另有 2 位还没有有效购买的潜客/)).toBeTruthy();
    expect(card.getByText(/1,912 行里的 1,897 行/)).toBeTruthy();
  });

  test("refunds that lower nothing are counted, not denied", () => {
    const ignored = dataCounts({ counted: 1897, refund: 23 }, { people: { members: 243 }, money: { refunded: 0 } });
    const check = { status: "done", check: { counts: ignored, examples: {}, notes: [], questions: [] } } as const;
    renderPane({ ...checked, check });
    expect(screen.getByText(/^23 refund rows; nothing is taken off what counts/)).toBeTruthy();
    expect(screen.queryByText(/None found/)).toBeNull();
  });

  test("follows the settings: one purchase a day, an as-of day that was chosen", () => {
    const { settings } = idlePane();
    const rules = { ...settings.rules, sameDayIsOnePurchase: true };
    renderPane({ ...checked, settings: { ...settings, rules, asOf: counts.days.asOf } });
    expect(screen.getByText(/^All rows of one member on one day/)).toBeTruthy();
    expect(screen.queryByText(/day of the last purchase/)).toBeNull();
  });

  test("a day is the purchase where no order number is mapped", () => {
    renderPane({ ...checked, source: { status: "ready", inspection: inspection(["orderId"]) } });
    expect(screen.getByText(/^All rows of one member on one day/)).toBeTruthy();
  });

  test("is folded once a run has confirmed it, and can be opened", async () => {
    const { user } = renderPane({ ...checked, check: checkDone(), lastResult: result() });
    expect(screen.queryByRole("region", { name: "This is what will be counted" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "What is counted" }));
    expect(screen.getByText(/^Purchases of the 12 months/)).toBeTruthy();
  });
});
