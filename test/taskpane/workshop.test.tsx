import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { lessonRules } from "#app/lesson/lesson";
import type { OrderRows } from "#core/order-rows";
import { codeText } from "#core/score-code";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { WORKSHOP_STEPS } from "#locales/guide-words";
import type { GuideMessages } from "#locales/guide-words";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { sampleOrderRows } from "#samples/order-rows";
import { TODAY } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { ordersFromRows, THREE_MEMBERS } from "../support/score-rows";
import { SCRIPT_MINUTES } from "../../src/taskpane/workshop/script-minutes";
import { A_WALK, loadWorkshop, openWorkshop, pictureOf, tableRows } from "./open-workshop";

beforeAll(loadWorkshop, 60_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const M_FIRST: readonly Dimension[] = ["monetary", "recency", "frequency", "width"];
const byCore = (orders: OrderRows, order?: readonly Dimension[]): ScoredMembers =>
  scoreMembers(orders, lessonRules(order && { order }), { asOf: TODAY, today: TODAY });

const nameOf = (id: string, { lesson: { names } }: GuideMessages): string =>
  Object.entries(names).find(([known]) => known === id)?.[1] ?? id;

describe.each(LANGUAGES)("the workshop (%s)", language => {
  const three = ordersFromRows(THREE_MEMBERS);
  const scored = byCore(three);
  const idAt = (of: ScoredMembers, orders: OrderRows, place: number): string => orders.memberIds[of.member[place]!]!;

  test(
    "goes from end to end by keys, with a picture and the trainer's notes on each step, and asks nothing",
    async () => {
      const { session, user, words } = await openWorkshop(language);
      for (const [place, step] of WORKSHOP_STEPS.entries()) {
        if (place > 0) await user.keyboard("{ArrowRight}");
        const { title, notes } = words.workshop.steps[step];
        expect(document.activeElement?.textContent).toBe(title);
        await pictureOf(step, words);
        expect(screen.getByText(words.workshop.step(place + 1, WORKSHOP_STEPS.length))).toBeTruthy();
        expect(screen.getByText(words.workshop.minute(SCRIPT_MINUTES[step]))).toBeTruthy();
        await user.click(screen.getByRole("button", { name: words.workshop.notes }));
        expect(screen.getByText(notes)).toBeTruthy();
        expect(document.body.textContent).not.toMatch(/undefined|NaN|!|！/);
        for (const { textContent } of document.querySelectorAll("p")) {
          expect(textContent, "a space within Chinese").not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
        }
      }
      expect(session.asked).toEqual([]);
      await user.click(screen.getByRole("button", { name: words.workshop.ownAction }));
      expect(session.asked).toEqual([["inspect"]]);
    },
    A_WALK,
  );

  test.each(["recency", "frequency", "monetary", "width"] as const)(
    "shows %s as the core scores it",
    async dimension => {
      const { goTo, words } = await openWorkshop(language);
      await goTo(dimension);
      const { pane } = messages(language);
      const values = {
        recency: scored.recencyDays,
        frequency: scored.windowPurchases,
        monetary: scored.averageAmount,
        width: scored.widthCount,
      }[dimension];
      const expected = [0, 1, 2].map(place => [
        nameOf(idAt(scored, three, place), words),
        pane.measured(dimension, values[place]!),
        String(scored.scores[dimension][place]),
      ]);
      expect(new Set(tableRows().map(row => row.join()))).toEqual(new Set(expected.map(row => row.join())));
      const best = Math.max(...scored.scores[dimension]);
      const first = expected.filter(([, , score]) => score === String(best)).map(([name]) => name!);
      const sentence = screen.getByText(
        text => first.every(name => text.includes(name)) && text.includes(String(best)),
      );
      expect(sentence.textContent).toMatch(first.length === 1 ? /first|排第一/ : /does not tell them apart|分不出先后/);
      expect(screen.getByText(words.workshop.few(3))).toBeTruthy();
    },
  );

  test("crosses R with F and M with W: each of the three stands in the cell of their scores", async () => {
    const { goTo, words } = await openWorkshop(language);
    for (const [step, down, across] of [
      ["recency-frequency", "recency", "frequency"],
      ["monetary-width", "monetary", "width"],
    ] as const) {
      await goTo(step);
      const rows = within(screen.getByRole("table")).getAllByRole("row");
      for (const place of [0, 1, 2]) {
        const cell = rows[5 - scored.scores[down][place]!]!.children[scored.scores[across][place]!]!;
        expect(cell.textContent).toContain(nameOf(idAt(scored, three, place), words));
      }
    }
  });

  test("says who comes first when M goes in front, scored anew", async () => {
    const { goTo, user, words } = await openWorkshop(language);
    await goTo("order");
    expect(screen.getByText(words.workshop.comesFirst("RFMW", words.lesson.names.V003))).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "M" }));
    const anew = byCore(three, M_FIRST);
    expect(tableRows().map(([, name, code]) => [name, code])).toEqual(
      [0, 1, 2].map(place => [nameOf(idAt(anew, three, place), words), codeText(anew, place)]),
    );
    expect(screen.getByText(words.workshop.comesFirst("MRFW", words.lesson.names.V002))).toBeTruthy();
    expect(tableRows().map(row => row[3])).toEqual(["4,000", "4,000", "4,000"]);
  });

  test("gives codes, segments and actions, and what other maps call the three", async () => {
    const { goTo } = await openWorkshop(language);
    const { output } = messages(language);
    await goTo("codes");
    expect(tableRows().map(row => row[1])).toEqual(["5524", "4252", "1151"]);
    tableRows().forEach((row, place) => {
      expect(row[2]).toBe(
        output.segmentName(SEGMENT_MAPS.rfmw14, scored.segment[place]!) +
          output.segmentAction(SEGMENT_MAPS.rfmw14, scored.segment[place]!),
      );
    });
    await goTo("maps");
    for (const [column, map] of (["rfmw14", "classic11", "cn8"] as const).entries()) {
      const { segment } = scoreMembers(three, lessonRules({ map }), { asOf: TODAY, today: TODAY });
      expect(tableRows().map(row => row[column + 1])).toEqual(
        [...segment].map(place => output.segmentName(SEGMENT_MAPS[map], place)),
      );
    }
  });

  test("goes on to the sample: the three among all, and the first members of another order", async () => {
    const { goTo, user, words } = await openWorkshop(language);
    const orders = ordersFromRows(sampleOrderRows(language));
    const all = byCore(orders);
    await goTo("sample");
    expect(await screen.findByText(words.workshop.inSample(243, TODAY))).toBeTruthy();
    const places = [0, 1, 2].map(place => all.member.findIndex(code => orders.memberIds[code] === `V00${3 - place}`));
    expect(tableRows().map(([rank, name, code]) => [rank, name, code])).toEqual(
      places.map((place, at) => [String(place + 1), nameOf(`V00${3 - at}`, words), codeText(all, place)]),
    );
    await goTo("sample-order");
    await user.click(screen.getByRole("radio", { name: "M" }));
    const anew = byCore(orders, M_FIRST);
    expect(tableRows()).toEqual(
      [0, 1, 2, 3, 4].map(place => {
        const code = anew.member[place]!;
        return [
          String(place + 1),
          nameOf(orders.memberIds[code]!, words),
          codeText(anew, place),
          String(all.placeOfMember[code]! + 1),
        ];
      }),
    );
    expect(screen.getByText(words.workshop.firstOfSample("MRFW", 5, 243))).toBeTruthy();
    expect(screen.queryByText(words.workshop.few(243))).toBeNull();
  });

  test(
    "has no fault that axe finds on any step",
    async () => {
      const { user, words } = await openWorkshop(language);
      for (const step of WORKSHOP_STEPS) {
        await pictureOf(step, words);
        const found = await axe.run(document.body, {
          rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
        });
        expect([step, found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)]).toEqual([step, []]);
        await user.keyboard("{PageDown}");
      }
    },
    A_WALK,
  );
});

test("goes on without the sample when it does not come", async () => {
  const guide = { ...fakeGuide(), loadSampleOrders: () => Promise.reject(new Error("offline")) };
  const { goTo, words, user } = await openWorkshop("en-US", guide);
  await goTo("sample");
  expect(await screen.findByText(words.workshop.noSample)).toBeTruthy();
  await goTo("own");
  await user.keyboard("{Escape}");
  expect(screen.getByRole("tab", { name: "Data", selected: true })).toBeTruthy();
});

test("arrows belong to the choice of the first dimension while it has the focus, the keys of a remote control do not", async () => {
  const { goTo, user, words } = await openWorkshop("en-US");
  await goTo("order");
  // The browser moves the choice; the workshop must not take the key from it.
  await user.click(screen.getByRole("radio", { name: "M" }));
  const isLeftAlone = fireEvent.keyDown(screen.getByRole("radio", { name: "M" }), { key: "ArrowRight" });
  expect(isLeftAlone).toBe(true);
  expect(screen.getByRole("heading", { name: words.workshop.steps.order.title })).toBeTruthy();
  await user.keyboard("{PageDown}");
  expect(screen.getByRole("heading", { name: words.workshop.steps.maps.title })).toBeTruthy();
});
