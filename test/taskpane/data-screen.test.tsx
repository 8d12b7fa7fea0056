import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { checkDone, dataCounts, inspection, readyPane, SOURCE } from "../support/fake-session";
import { renderPane } from "./render-pane";

describe("the data screen", () => {
  test("is one landmark under one hidden main heading", () => {
    renderPane(readyPane());
    expect(screen.getByRole("main")).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 1 }).map(heading => heading.textContent)).toEqual([
      "RFMW member scoring",
    ]);
  });

  test("shows each detected column with how sure it is, in words", () => {
    renderPane(readyPane());
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Member" }).selectedOptions[0]?.text).toBe(
      "会员编号",
    );
    expect(screen.getByRole("combobox", { name: "Date" }).getAttribute("aria-describedby")).toBe(
      "rfmw-field-orderDate-about",
    );
    expect(document.getElementById("rfmw-field-orderDate-about")?.textContent).toBe(
      "Sure, 95, header and content agree, Used for R, F, 2026-11-08",
    );
    expect(document.getElementById("rfmw-field-amount-about")?.textContent).toContain("Likely, 75, the header agrees");
    expect(document.getElementById("rfmw-field-category-about")?.textContent).toContain("Check, 60");
  });

  test("a changed column is chosen, and Not used is the choice of none", async () => {
    const { session, user } = renderPane(readyPane());
    await user.selectOptions(screen.getByRole("combobox", { name: "Amount" }), "备用");
    await user.selectOptions(screen.getByRole("combobox", { name: "Category" }), "Not used");
    expect(session.asked).toEqual([
      ["chooseColumn", "amount", 6],
      ["chooseColumn", "category", null],
    ]);
  });

  test("further columns can be opened and changed too", async () => {
    const { session, user } = renderPane(readyPane());
    expect(screen.queryByRole("combobox", { name: "Store" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "1 more column recognised" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Store" }), "备用");
    expect(session.asked).toEqual([["chooseColumn", "store", 6]]);
  });

  test("says how many rows count, and why the others do not, with the row that could not be read", async () => {
    const { user } = renderPane({ ...readyPane(), check: checkDone() });
    expect(screen.getByRole("heading", { name: "Ready to score" })).toBeTruthy();
    expect(screen.getByText("1,897 rows counted, 15 rows left out")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "See the 15 rows left out" }));
    const items = screen.getAllByRole("listitem").map(item => item.textContent);
    expect(items).toEqual(["Refund4 rows", "Unpaid or cancelled8 rows", "Bad date3 rowsrow 15 says “TBC”"]);
  });

  test("offers a suggestion where nothing was sure enough", async () => {
    const found = inspection(["category"]);
    const guess = { field: "category", column: 6, confidence: 40, reason: "content" } as const;
    const { session, user } = renderPane({
      source: {
        status: "ready",
        inspection: { ...found, detection: { ...found.detection, suggestions: [guess] } },
      },
    });
    await user.click(screen.getByRole("button", { name: "Use “备用” for Category" }));
    expect(session.asked).toEqual([["chooseColumn", "category", 6]]);
  });

  test("many rows are checked only when asked for", async () => {
    const { session, user } = renderPane({ ...readyPane(), check: { status: "on-request", rowCount: 200_000 } });
    await user.click(screen.getByRole("button", { name: "Check the rows now" }));
    expect(session.asked).toEqual([["checkRows"]]);
  });

  test("a column of ours is never offered as a source", () => {
    renderPane({ source: { status: "ready", inspection: inspection([], { ownColumns: [6] }) } });
    const options = within(screen.getByRole("combobox", { name: "Amount" })).getAllByRole("option");
    expect(options.map(option => option.textContent)).not.toContain("备用");
    expect(screen.getByText(/The 1 column of the last run/)).toBeTruthy();
  });

  test("a filter on the orders is told before anything is written", () => {
    renderPane({
      source: { status: "ready", inspection: inspection([], { source: { ...SOURCE, filtered: true } }) },
    });
    expect(screen.getByText(/Clear the filter to have columns written beside the orders/)).toBeTruthy();
  });

  test("names the settings it will use, and leads to them", async () => {
    const { user } = renderPane(readyPane());
    expect(screen.getByText("As of latest purchase · 12 months · 5 levels")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Edit as-of date, window and levels" }));
    expect(screen.getByRole("tab", { name: "Method" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("no dead end", () => {
  test("without a selection there is a sentence and a button that reads one", async () => {
    const { session, user } = renderPane();
    expect(screen.getByRole("heading", { name: "Select your orders first" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Read the selected orders" }));
    expect(session.asked).toEqual([["inspect"]]);
  });

  test("an empty sheet says so and can be left for another", async () => {
    const { session, user } = renderPane({
      source: { status: "failed", failure: { code: "sheet-empty", sheet: "Sheet1" } },
    });
    expect(screen.getByRole("alert").textContent).toContain("Sheet1 is empty");
    await user.click(screen.getByRole("button", { name: "Read the selected orders" }));
    expect(session.asked).toEqual([["inspect"]]);
  });

  test("without a date column the score button leads to the date row instead of failing", async () => {
    const { session, user } = renderPane(readyPane(["orderDate"]));
    expect(screen.getByRole("heading", { name: "No date column found" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Score members" }));
    expect(session.asked).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Date" }));
  });

  test("columns that are only guessed stand in their lists, marked, and are taken with one click", async () => {
    const found = inspection(["orderDate", "amount"]);
    const suggestions = [
      { field: "orderDate", column: 2, confidence: 40, reason: "content" },
      { field: "amount", column: 3, confidence: 50, reason: "header" },
    ] as const;
    const { session, user } = renderPane({
      source: { status: "ready", inspection: { ...found, detection: { ...found.detection, suggestions } } },
    });
    const date = screen.getByRole<HTMLSelectElement>("combobox", { name: "Date" });
    expect([date.selectedOptions[0]?.text, date.getAttribute("aria-invalid")]).toEqual(["付款时间", "true"]);
    expect(screen.getAllByText("Guess")).toHaveLength(2);
    expect(document.getElementById("rfmw-field-orderDate-about")?.textContent).toBe(
      "Guess, 40, only the content agrees, Used for R, F, 2026-11-08",
    );
    await user.click(screen.getByRole("button", { name: "Use these columns" }));
    expect(session.asked).toEqual([
      ["chooseColumn", "orderDate", 2],
      ["chooseColumn", "amount", 3],
    ]);
  });

  test("a range without any header says so and still shows the five lists", () => {
    const found = inspection(["memberId", "orderDate", "amount", "category", "orderId"]);
    renderPane({ source: { status: "ready", inspection: { ...found, headerRow: -1 } } });
    expect(screen.getByText(/^No header row was found: the first row counts as an order/)).toBeTruthy();
    for (const name of ["Member", "Date", "Amount", "Category", "Order no."]) {
      expect(screen.getByRole("combobox", { name })).toBeTruthy();
    }
  });

  test("without a member column the phone number is one click away", async () => {
    const found = inspection(["memberId"]);
    const { session, user } = renderPane({
      source: { status: "ready", inspection: { ...found, mapping: { ...found.mapping, phone: 6 } } },
    });
    await user.click(screen.getByRole("button", { name: "Use the phone number" }));
    expect(session.asked).toEqual([["chooseColumn", "memberId", 6]]);
  });

  test("quantity and unit price stand in for an amount column", () => {
    const found = inspection(["amount"]);
    renderPane({
      source: {
        status: "ready",
        inspection: { ...found, mapping: { ...found.mapping, quantity: 3, unitPrice: 6 } },
      },
    });
    expect(screen.getByRole("heading", { name: "Ready to score" })).toBeTruthy();
    expect(screen.getByText("Quantity × unit price is used")).toBeTruthy();
  });

  test("when no row can be counted it says why, with an example, and leads to the column", async () => {
    const { user } = renderPane({
      ...readyPane(),
      check: {
        status: "done",
        check: {
          counts: dataCounts({ "bad-date": 8, duplicate: 1 }),
          examples: { "bad-date": [{ row: 0, text: "TBC" }] },
          notes: [],
          questions: [],
        },
      },
    });
    expect(screen.getByText(/“付款时间” cannot be read as a date in any of 9 rows, for example “TBC”/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Choose another column" }));
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Date" }));
  });

  test("a status column that leaves no row is opened and focused, although it is not in view", async () => {
    const { user } = renderPane({
      ...readyPane(),
      check: {
        status: "done",
        check: {
          counts: dataCounts({ "unpaid-or-cancelled": 9 }),
          examples: {},
          notes: [],
          questions: [],
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Choose another column" }));
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Order status" }));
  });
});

describe("the head and the keys", () => {
  test("the language can be switched, and whoever started the pane is told", async () => {
    const { user, languages } = renderPane(readyPane(), "zh-CN");
    expect(screen.getByRole("button", { name: "会员打分" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "更多" }));
    await user.click(await screen.findByRole("menuitem", { name: "English" }));
    expect(await screen.findByRole("button", { name: "Score members" })).toBeTruthy();
    expect(languages).toEqual(["en-US"]);
  });

  test("Change reads the selection anew", async () => {
    const { session, user } = renderPane(readyPane());
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(session.asked).toEqual([["inspect"]]);
  });

  test("Ctrl+Enter scores from the data and the method screen", async () => {
    const { session, user } = renderPane(readyPane());
    screen.getByRole("combobox", { name: "Date" }).focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(session.asked).toEqual([["score", undefined]]);
  });

  test("arrows move between the tabs and open them, with one stop for Tab", async () => {
    const { user } = renderPane(readyPane());
    screen.getByRole("tab", { name: "Data" }).focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Method", selected: true }));
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Track", selected: true }));
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Data", selected: true }));
    expect(screen.getAllByRole("tab").map(tab => tab.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  });

  test("looking at the sheet is told and offers nothing to press twice", () => {
    const { session } = renderPane({ source: { status: "inspecting" } });
    expect(screen.getByText("Looking at the columns of this sheet…")).toBeTruthy();
    act(() => session.play(readyPane()));
    expect(screen.getByRole("button", { name: "Score members" })).toBeTruthy();
  });
});
