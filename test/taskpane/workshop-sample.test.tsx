import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { lessonOrders } from "#app/lesson/lesson";
import { sampleEffect } from "#app/lesson/sample/effect";
import { sampleMovement } from "#app/lesson/sample/movement";
import { LETTER } from "#core/dimensions";
import { ROLES } from "#core/people";
import { CUSTOMER_TYPES } from "#core/scored-members";
import { DIMENSIONS } from "#core/scoring-rules";
import { isRefusal } from "#core/segment-movement";
import type { Change } from "#core/segment-movement";
import { dayFromIso } from "#core/units";
import type { GuideMessages } from "#locales/guide-words";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import type { TrackMessages } from "#locales/track-words";
import type { SampleStepMessages } from "#locales/workshop-sample-words";
import { sampleOrderRows } from "#samples/order-rows";
import { FOUND_STEPS } from "../../src/taskpane/workshop/sample/found-steps";
import type { FoundStepId } from "../../src/taskpane/workshop/sample/found-steps";
import { A_WALK, loadWorkshop, openWorkshop, pictureOf, tableRows } from "./open-workshop";

type Hits = readonly [hits: number, of: number];

/** Printed by scripts in another language of the rows of the sample: see `test/golden`. */
const read = <T,>(file: string): T =>
  JSON.parse(readFileSync(path.join(__dirname, "../golden", file, "expected.json"), "utf8")) as T;
const found = read<{
  readonly members: number;
  readonly types: Readonly<Record<string, number>>;
  readonly response: {
    readonly cutoff: string;
    readonly hits: number;
    readonly of: number;
    readonly rates: Readonly<Record<string, readonly Hits[]>>;
    readonly gini: Readonly<Record<string, number>>;
  };
  readonly occasions: Readonly<Record<string, Hits>>;
  readonly onOccasions: number;
  readonly purchases: number;
  readonly openingSeason: number;
  readonly draws: readonly { readonly share: number; readonly toCall: number; readonly heldBack: number }[];
}>("sample-workshop");
const stories = read<Readonly<Record<string, readonly string[]>>>("sample-stories");
const people = read<{
  readonly roles: readonly (readonly [role: string])[];
  readonly buyers: number;
  readonly buysForOthers: Readonly<Record<string, unknown>>;
  readonly referred: Readonly<Record<string, Hits>>;
}>("sample-people");
const { changes } = read<{ readonly changes: Record<Change, number> }>("movement-sample");

/** What is looked at on a step. */
type Check = (on: {
  readonly track: TrackMessages;
  readonly words: GuideMessages;
  readonly said: SampleStepMessages;
}) => void;

beforeAll(loadWorkshop, 60_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe.each(LANGUAGES)("what the workshop shows of the sample beside scores (%s)", language => {
  const { format, output, pane } = messages(language);
  const CHECKS: Readonly<Record<FoundStepId, Check>> = {
    // The response test: every dimension's rates, the most telling first, and that the order stays.
    response: ({ track }) => {
      const { hits, of, cutoff, rates, gini } = found.response;
      const letters = Object.keys(gini).sort((one, other) => gini[other]! - gini[one]!);
      expect(tableRows()).toEqual(
        letters.map(letter => [
          letter,
          ...rates[letter]!.map(([some, all]) => format.percent(Math.round((100 * some) / all) / 100)),
          gini[letter]!.toFixed(2),
        ]),
      );
      const share = { value: hits / of, lower: 0, upper: 1 };
      expect(screen.getByText(track.response.verdict({ hits, of }, share, dayFromIso(cutoff)!, 90))).toBeTruthy();
      const byData = letters.map(letter => DIMENSIONS.find(dimension => LETTER[dimension] === letter)!);
      expect(screen.getByText(track.response.keep("close-neighbours", byData, DIMENSIONS))).toBeTruthy();
      expect(screen.getByText(track.response.naming)).toBeTruthy();
    },

    // Customer types, and tags that are called proxies.
    types: ({ said }) => {
      const [types, tags] = screen.getAllByRole("table");
      const cells = (table: HTMLElement) =>
        within(table)
          .getAllByRole("row")
          .map(row => [...row.children].map(cell => cell.textContent));
      expect(cells(types!).slice(1)).toEqual(
        CUSTOMER_TYPES.map(type => [output.customerType[type], String(found.types[type])]),
      );
      expect(cells(tags!)).toEqual([
        [output.memberColumns.preferenceTags, said.members],
        [output.traits.preference["price-sensitive"], String(stories["priceSensitive"]!.length)],
        [output.traits.preference["brand-loyal"], String(stories["brandLoyal"]!.length)],
        [output.traits.preference["experience-oriented"], String(stories["experienceOriented"]!.length)],
      ]);
      expect(output.memberColumns.preferenceTags).toMatch(/proxy|推断/);
      expect(screen.getByText(said.types.oneEach(found.members, found.types["prospect"]!))).toBeTruthy();
    },

    // The occasions with most purchases, and the opening season.
    occasions: ({ said }) => {
      const { occasions } = said;
      expect(screen.getByText(occasions.openingSeason(found.openingSeason))).toBeTruthy();
      expect(screen.getByText(occasions.found(found.onOccasions, found.purchases, 5))).toBeTruthy();
      // The campaigns of the English sample are codes, so they join no occasion of the calendar.
      if (language === "en-US") return;
      const most = Object.entries(found.occasions).sort(([, [one]], [, [other]]) => other - one);
      const names: Readonly<Record<string, string>> = occasions.names;
      expect(tableRows()).toEqual(
        most.slice(0, 5).map(([id, [purchases, members]]) => [names[id] ?? id, String(purchases), String(members)]),
      );
    },

    // Roles as the columns name them.
    roles: ({ said }) => {
      const personsOf = (role: string) => people.roles.filter(([of]) => of === role).length;
      expect(tableRows().map(([, persons]) => Number(persons))).toEqual(
        ROLES.map(role => (role === "buyer" ? people.buyers : personsOf(role))),
      );
      const brought = Object.values(people.referred);
      const sum = brought.reduce((all, [members]) => all + members, 0);
      expect(screen.getByText(said.roles.forOthers(Object.keys(people.buysForOthers).length))).toBeTruthy();
      expect(screen.getByText(said.roles.referred(brought.length, sum))).toBeTruthy();
    },

    // A forecast that is refused with its reason.
    forecast: ({ track }) => {
      const refusal = output.forecast.refusal({ code: "few-buyers", buyers: found.members, least: 500 });
      expect(screen.getByText(track.forecast.refused)).toBeTruthy();
      expect(screen.getByText(refusal)).toBeTruthy();
      expect(screen.getByText(track.forecast.naming)).toBeTruthy();
    },

    // Who moved, with the picture of the tab; its arrow keys go from stream to stream and leave the step.
    movement: ({ track, words }) => {
      const moved = sampleMovement(lessonOrders(sampleOrderRows(language)));
      if (isRefusal(moved)) throw new Error(moved.reason);
      expect(screen.getByText(track.movement.verdict(moved.base, moved.asOf, changes))).toBeTruthy();
      const picture = screen.getByRole("group", { name: track.movement.flow });
      const said = () => document.querySelector("main [role=status]")!.textContent;
      fireEvent.keyDown(picture, { key: "Home" });
      const before = said();
      fireEvent.keyDown(picture, { key: "ArrowRight" });
      expect(said()).not.toBe(before);
      expect(screen.getByRole("heading", { name: words.workshop.steps.movement.title })).toBeTruthy();
    },

    // Draws of three sizes: too few said, and chance not called an effect.
    effect: ({ said, track }) => {
      const { drawDay, asOf, expectedRate, draws } = sampleEffect(lessonOrders(sampleOrderRows(language)))!;
      expect(screen.getByText(said.effect.expected(drawDay, asOf - drawDay, expectedRate))).toBeTruthy();
      expect(screen.getByText(said.effect.nobodyCalled)).toBeTruthy();
      const rows = tableRows();
      expect(rows.map(([share, groups]) => [share, groups])).toEqual(
        found.draws.map(({ share, toCall, heldBack }) => [format.percent(share), `${toCall} / ${heldBack}`]),
      );
      expect(rows[0]!.slice(2)).toEqual([said.effect.tooFew, said.effect.insufficient]);
      draws.slice(1).forEach(({ visible, outcome }, at) => {
        if (visible.kind !== "visible" || outcome.kind !== "measured") throw new Error(visible.kind);
        expect(rows[at + 1]!.slice(2)).toEqual([
          said.effect.points(visible.difference),
          `${track.response.points(outcome.uplift)}${said.effect.verdict["not-shown"]}`,
        ]);
      });
    },
  };

  // One walk, because the sample is read anew by each workshop.
  test(
    "is on each step what another computation finds, and a way to one's own data ends the workshop",
    async () => {
      const workshop = await openWorkshop(language);
      const track = await messages(language).loadTrack();
      const { user, words } = workshop;
      for (const step of FOUND_STEPS) {
        await workshop.goTo(step);
        await pictureOf(step, words);
        CHECKS[step]({ track, words, said: words.workshop.found });
      }
      await user.click(screen.getByRole("button", { name: new RegExp(track.studies.effect.title) }));
      expect(screen.getByRole("tab", { name: pane.tabs.track, selected: true })).toBeTruthy();
    },
    A_WALK,
  );
});
