import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Session } from "#app/session/session";
import { messages } from "#locales/messages";
import type { Language } from "#locales/pick-locale";
import { Pane } from "../../src/taskpane/Pane";
import type { ExcelBench } from "../support/excel-host";
import { bootExcelBenchInDom } from "../support/excel-host-in-dom";
import { TODAY } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { openOrders } from "../support/orders-session";
import { PERSONAL_ORDERS, secretsIn } from "../support/personal-data";

// Screens come as chunks.
configure({ asyncUtilTimeout: 15_000 });

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBenchInDom();
});
afterEach(cleanup);

/** Everything that the pane says now, in texts and in attributes, with everything that folds unfolded. */
function said(): string[] {
  for (const folded of screen.queryAllByRole("button", { expanded: false })) fireEvent.click(folded);
  return [document.body.innerHTML, document.body.textContent ?? ""];
}

async function paneOver(orders: readonly (readonly (string | number)[])[], language: Language) {
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  const bed = await openOrders(bench, orders, { language });
  await bed.inspect();
  const { session } = bed;
  await waitFor(() => expect(session.store.read().check.status).not.toBe("checking"));
  const words = messages(language);
  const open = (tab: keyof typeof words.pane.tabs) =>
    fireEvent.click(screen.getByRole("tab", { name: words.pane.tabs[tab] }));
  const show = (shown: Session) =>
    render(
      <Pane
        session={shown}
        words={words}
        loadWords={next => Promise.resolve(messages(next))}
        onLanguageChange={() => undefined}
        theme="light"
        today={() => TODAY}
        guide={fakeGuide()}
      />,
    );
  show(session);
  await screen.findAllByRole("heading");
  return { session, open };
}

describe.each<Language>(["zh-CN", "en-US"])("the pane over orders full of personal data (%s)", language => {
  test("shows no full phone, e-mail or name on any page, before and after a run that masks", async () => {
    const { session, open } = await paneOver(PERSONAL_ORDERS, language);
    expect(secretsIn(said())).toEqual([]);
    await session.score();
    expect(session.store.read().run.status).toBe("done");
    for (const tab of ["data", "method", "result", "list"] as const) {
      open(tab);
      await screen.findAllByRole("heading");
      await waitFor(() => expect(session.store.read().calls.status).not.toBe("reading"));
      expect([tab, secretsIn(said())]).toEqual([tab, []]);
    }
  });

  test("shows none in a failure and its details either", async () => {
    const [header, ...rows] = PERSONAL_ORDERS;
    const undated = rows.map(row => row.map((cell, at) => (at === 5 ? `${String(row[1])} ${String(row[2])}` : cell)));
    const { session } = await paneOver([header!, ...undated], language);
    session.chooseColumn("orderDate", 5);
    await session.score();
    expect(session.store.read().run.status).toBe("failed");
    await screen.findByRole("alert");
    const details = messages(language).run.details;
    fireEvent.click(await screen.findByRole("button", { name: details }));
    const found = secretsIn(said());
    expect(found.filter(secret => /\d{5}|@/.test(secret))).toEqual([]);
  });
});
