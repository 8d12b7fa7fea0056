import { cleanup, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { KeptSnapshots } from "#app/movement/snapshot-table";
import { presentOf } from "#app/movement/present";
import type { PaneState } from "#app/session/pane-state";
import { CHANGES, compareWithBase, flowOf, isRefusal, snapshotOf } from "#core/segment-movement";
import type { Movement, MovementView, Snapshot } from "#core/segment-movement";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { readyPane } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import { REPEAT_BUYERS } from "../support/repeat-buyers";
import { renderPane } from "./render-pane";

/** Buyers of a year, and the same shop as it stood at the end of August: half of them had not come back yet. */
const BOOK = bookOf(REPEAT_BUYERS);
const EARLIER = bookOf(REPEAT_BUYERS.filter(({ day }) => day <= "2026-08-31"));

function snapshotOfBook({ scored, texts, inspection }: typeof BOOK): Snapshot {
  const { keys, counted } = presentOf(scored, texts.memberKeys, inspection.mapping);
  const made = snapshotOf(scored, keys, counted);
  if ("kind" in made) throw new Error(made.reason);
  return made;
}

const BASE = snapshotOfBook(EARLIER);
const KEPT: KeptSnapshots = {
  sheetName: "RFMW_快照",
  rowCount: BASE.keys.length,
  snapshots: [BASE],
  incomplete: [],
  rowsWithoutDay: 0,
  rowsWithoutKey: 0,
};

function moved(view: MovementView = "frozen"): Movement {
  const { scored, texts, inspection } = BOOK;
  const found = compareWithBase(BASE, presentOf(scored, texts.memberKeys, inspection.mapping), view);
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
}

async function openTest(language: Language, kept: KeptSnapshots | null, change: Partial<PaneState> = {}) {
  const snapshots = { status: "ready" as const, of: BOOK, kept };
  const pane = renderPane({ ...readyPane(), book: BOOK, snapshots, ...change }, language);
  const all = messages(language);
  const words = await all.loadTrack();
  await pane.user.click(screen.getByRole("tab", { name: all.pane.tabs.track }));
  await pane.user.click(await screen.findByRole("button", { name: new RegExp(words.studies.movement.title) }));
  return { ...pane, words: words.movement, all };
}

const countsOf = ({ totals }: Movement) =>
  Object.fromEntries(CHANGES.map(change => [change, totals[change].members])) as Record<
    (typeof CHANGES)[number],
    number
  >;

describe.each(LANGUAGES)("movement (%s)", language => {
  test("reads the snapshots when it is opened, and says who went where since when", async () => {
    const { words, session } = await openTest(language, KEPT);
    expect(session.asked.map(([action]) => action)).toContain("readSnapshots");
    const found = moved();
    expect(screen.getByText(words.verdict(found.base, found.asOf, countsOf(found)))).toBeTruthy();
    const rows = within(screen.getByRole("table", { name: words.members }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map(row => within(row).getAllByRole("cell")[0]!.textContent)).toEqual(
      CHANGES.map(change => String(found.totals[change].members)),
    );
    expect(screen.getByText(words.bands(found.bands!))).toBeTruthy();
  });

  test("shows the streams as a picture with one stop, told politely, and as a table", async () => {
    const { words, user, all } = await openTest(language, KEPT);
    const { links, names } = flowOf(moved());
    const group = outputWords(language).segmentGroup;
    const nameOf = (end: number | "new" | "gone") =>
      end === "new" ? words.notInBase : end === "gone" ? words.notInPresent : group[names[end] as "core"];
    const figure = screen.getByRole("group", { name: words.flow });
    figure.focus();
    await user.keyboard("{Home}");
    const [first] = links;
    const said = words.link(
      nameOf(first!.from),
      nameOf(first!.to),
      first!.members,
      first!.to === "gone" ? null : first!.net,
    );
    expect(screen.getByText(said).getAttribute("role")).toBe("status");
    await user.keyboard("{End}");
    const last = links.at(-1)!;
    expect(screen.getByText(words.link(nameOf(last.from), nameOf(last.to), last.members, last.to === "gone" ? null : last.net))).toBeTruthy(); // prettier-ignore
    await user.click(screen.getByRole("button", { name: all.result.showTable }));
    const table = screen.getByRole("table", { name: words.flow });
    expect(within(table).getAllByRole("row").length).toBe(1 + links.length);
  });

  test("opens the members of a cell, and from there a card", async () => {
    const { words, user, session } = await openTest(language, KEPT);
    await user.click(screen.getByRole("radio", { name: words.levels.segments }));
    const found = moved();
    const cell = found.members.findIndex(
      (count, at) => count > 0 && Math.floor(at / (found.segmentCount + 1)) < found.segmentCount,
    );
    const { segmentName } = outputWords(language);
    const side = found.segmentCount + 1;
    const [from, to] = [Math.floor(cell / side), cell % side].map(place =>
      place < found.segmentCount ? segmentName(found.map, place) : words.notInPresent,
    );
    await user.click(screen.getByRole("button", { name: words.cell(from!, to!, found.members[cell]!) }));
    const list = screen.getByText(words.listed(from!, to!, found.members[cell]!, Math.min(20, found.members[cell]!)));
    expect(list).toBeTruthy();
    const cards = screen.getAllByRole("button", { name: new RegExp(words.card("X").replace("X", ".+")) });
    expect(cards.length).toBe(Math.min(20, found.members[cell]!));
    await user.click(cards[0]!);
    const memberId = cards[0]!.textContent!;
    expect(session.asked).toContainEqual(["openMember", { kind: "orders", memberId }]);
  });

  test("cuts anew when asked to", async () => {
    const { words, user } = await openTest(language, KEPT);
    await user.click(screen.getByRole("radio", { name: words.views["re-banded"] }));
    const found = moved("re-banded");
    expect(screen.getByText(words.viewHint["re-banded"])).toBeTruthy();
    expect(screen.getByText(words.verdict(found.base, found.asOf, countsOf(found)))).toBeTruthy();
  });

  test("says that there is no snapshot, why one cannot be compared, and what is wrong with some", async () => {
    const none = await openTest(language, null);
    expect(screen.getByText(none.words.none.body)).toBeTruthy();
    cleanup();
    const changed = await openTest(language, {
      ...KEPT,
      snapshots: [{ ...BASE, cutSet: `${BASE.cutSet}!` }],
      incomplete: [{ day: BASE.day, rows: 3, members: 5 }],
      rowsWithoutDay: 2,
      rowsWithoutKey: 1,
    });
    const { words } = changed;
    expect(screen.getByText(/cut points beside the snapshot|快照旁的切分点/)).toBeTruthy();
    expect(screen.getByText(words.incomplete({ day: BASE.day, rows: 3, members: 5 }))).toBeTruthy();
    expect(screen.getByText(words.unread(3))).toBeTruthy();
  });

  test("has runs take snapshots and write movement, when asked", async () => {
    const { words, user, session } = await openTest(language, null);
    await user.click(screen.getByRole("switch", { name: words.take }));
    await user.click(screen.getByRole("switch", { name: words.write }));
    expect(session.asked.filter(([action]) => action === "changeSettings").map(([, change]) => change)).toEqual([
      { alsoWritten: ["snapshots"] },
      { alsoWritten: ["snapshots", "movement"] },
    ]);
  });
});
