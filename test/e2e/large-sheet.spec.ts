import { describe, expect, it } from "vitest";
import { workbenchSession } from "./pages/workbench-session";

const ROWS = 200_000;

const session = workbenchSession();

/** Order rows of about 20,000 members over three years, the same each time. */
function largeCsv(rows: number): Buffer {
  const lines = ["Member ID,Order ID,Order Date,Amount,Category"];
  let seed = 20261121;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 4294967296) * below);
  };
  const start = Date.UTC(2024, 0, 1);
  for (let row = 0; row < rows; row++) {
    const day = new Date(start + next(1050) * 86_400_000).toISOString().slice(0, 10);
    lines.push(`M${String(next(20_000)).padStart(6, "0")},S${row},${day},${(next(90_000) + 100) / 100},C${next(12)}`);
  }
  return Buffer.from(lines.join("\n"));
}

describe(`a sheet of ${ROWS} rows`, () => {
  it("is scored with progress while the pane answers, and Cancel stops it with what was written named", async () => {
    const workbench = await session.open("en-US");
    const { pane } = workbench;
    await workbench.openFile("large.csv", largeCsv(ROWS));
    await pane.frame.getByText("200,000").first().waitFor({ timeout: 120_000 });
    await pane.isReady();

    await pane.scoreButton.click();
    const bar = pane.frame.getByRole("progressbar");
    await bar.first().waitFor();
    const first = await pane.frame
      .getByText(/Row [\d,]+ of/)
      .first()
      .innerText();
    await expect
      .poll(
        () =>
          pane.frame
            .getByText(/Row [\d,]+ of/)
            .first()
            .innerText(),
        { timeout: 30_000 },
      )
      .not.toBe(first);
    await pane.cancelButton.click();
    await pane.frame.getByRole("alert").first().waitFor({ timeout: 30_000 });
    const tabsAfterCancel = await workbench.sheetNames();
    expect(tabsAfterCancel.length).toBeGreaterThan(0);

    // A re-run heals whatever the cancelled one left.
    await pane.frame.getByRole("button", { name: pane.words.pane.tryAgain }).first().click();
    const verdict = await pane.verdict(180_000);
    expect(verdict).toMatch(/^[\d,]+ members scored$/);
    expect(Number(verdict.replace(/\D/g, ""))).toBeGreaterThan(19_000);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
