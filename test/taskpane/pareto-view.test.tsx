import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { topShares } from "#core/pareto";
import { messages } from "#locales/messages";
import { readyPane, result } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import type { OrderRow } from "../support/order-rows";
import { renderPane } from "./render-pane";

const rows = (count: number): OrderRow[] =>
  Array.from({ length: count }, (_, place) => ({ member: `V${place}`, day: "2026-11-01", amount: 10 + place * place }));

async function showPareto(change: Parameters<typeof renderPane>[0] = {}, language: "en-US" | "zh-CN" = "en-US") {
  const finished = result();
  const pane = renderPane(
    { ...readyPane(), run: { status: "done", result: finished }, lastResult: finished, ...change },
    language,
  );
  await pane.user.click(await screen.findByRole("radio", { name: language === "en-US" ? "Pareto" : "帕累托" }));
  return pane;
}

describe("who brings how much of the money", () => {
  const book = bookOf(rows(60));
  const points = topShares(book.scored.netAmount);

  test.each(["en-US", "zh-CN"] as const)(
    "is said in words and as a table, from the scored members (%s)",
    async language => {
      const { user } = await showPareto({ writtenBook: book }, language);
      const { pareto, format, result: words } = messages(language);
      const [, twenty] = points;
      expect(screen.getByText(pareto.finding(20, twenty!.memberCount, twenty!.share!))).toBeTruthy();
      await user.click(screen.getByRole("button", { name: words.showTable }));
      const cells = within(screen.getByRole("table")).getAllByRole("row").slice(1);
      expect(cells.map(row => row.textContent)).toEqual(
        points.map(({ percent, memberCount, share }) =>
          [format.percent(percent / 100), format.integer(memberCount), format.percent(share!)].join(""),
        ),
      );
    },
  );

  test("is one tab stop whose points are reached with the arrow keys, and told politely", async () => {
    const { user } = await showPareto({ writtenBook: book });
    const { pareto } = messages("en-US");
    screen.getByRole("group", { name: pareto.title }).focus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    const last = points.at(-1)!;
    expect(screen.getByText(pareto.finding(50, last.memberCount, last.share!)).getAttribute("role")).toBe("status");
    await user.keyboard("{Home}");
    expect(screen.getByText(pareto.finding(10, points[0]!.memberCount, points[0]!.share!))).toBeTruthy();
  });

  test("is not claimed of few members", async () => {
    await showPareto({ writtenBook: bookOf(rows(29)) });
    expect(screen.getByText(messages("en-US").result.fewMembers(29))).toBeTruthy();
    expect(screen.queryByRole("group", { name: messages("en-US").pareto.title })).toBeNull();
  });

  test("asks for the rows where only the sheets are known", async () => {
    const { session, user } = await showPareto({ writtenBook: null });
    await user.click(screen.getByRole("button", { name: "Read the rows" }));
    expect(session.asked).toContainEqual(["checkRows"]);
  });
});

test("the segments are one tab stop, and a segment filters list and sheet", async () => {
  const finished = result();
  const { session, user } = renderPane({
    ...readyPane(),
    run: { status: "done", result: finished },
    lastResult: finished,
  });
  const first = await screen.findByRole("button", { name: /^Core VIPs,/ });
  first.focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toMatch(/^Loyal Regulars/);
  expect(first.tabIndex).toBe(-1);
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("button", { name: /^Filter the list and the sheet to these 23$/ }));
  expect(session.asked).toContainEqual(["showSegment", "rfmw14", 1]);
});
