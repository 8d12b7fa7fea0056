import { cleanup, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { CampaignRow } from "#app/effect/campaign-columns";
import type { ControlGroup } from "#app/run-settings";
import { initialSettings } from "#app/outputs/settings/saved-settings";
import type { PaneState } from "#app/session/pane-state";
import { CONTROL, NOT_IN_CAMPAIGN, TO_CONTACT } from "#core/effect";
import { NO_RESPONSE, OUTCOME_UNKNOWN, RESPONDED } from "#core/response";
import { runStudy } from "#core/study";
import type { Found, StudyId } from "#core/study";
import { defaultRules } from "#core/scoring-rules";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { callList, callMember } from "../support/call-list";
import { readyPane } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { renderPane } from "./render-pane";

/** 40 of 80 members are held back. Half of the others buy after 2026-11-01, and a fifth of those held back. */
const PLACES = Array.from({ length: 80 }, (_, place) => place);
const ORDERS: readonly OrderRow[] = PLACES.flatMap(place => {
  const member = `V${String(place).padStart(3, "0")}`;
  const isBack = place < 40 ? place % 2 === 0 : place % 5 === 0;
  const campaign = place % 4 === 0 ? { details: { campaign: "Spring" } } : {};
  return [
    { member, day: "2025-03-01", amount: 50 },
    { member, day: "2026-10-01", amount: 50, ...campaign },
    ...(isBack ? [{ member, day: "2026-11-11", amount: 100 }] : []),
  ];
});
const idOf = (place: number): string => `V${String(place).padStart(3, "0")}`;
const DRAWN: ControlGroup = { share: 0.5, seed: "0".repeat(32), day: dayOf("2026-11-01"), toDraw: "no" };
const after = DRAWN.day;

const campaignRows = (change: (place: number) => Partial<CampaignRow>): CampaignRow[] =>
  PLACES.map(place => ({
    rowId: `V${String(place).padStart(3, "0")}`,
    group: place < 40 ? TO_CONTACT : CONTROL,
    segment: "A",
    wasContacted: false,
    contactedOn: null,
    outcome: OUTCOME_UNKNOWN,
    ...change(place),
  }));

function found<S extends StudyId>(study: S, asked: Parameters<typeof runStudy<S>>[1]["asked"]): Found<S> {
  const days = { asOf: dayOf("2026-11-21"), today: dayOf("2026-11-21") };
  return runStudy(orderRows(ORDERS), { study, asked, rules: defaultRules(), days }, () => undefined);
}

interface Opened {
  readonly title: "effect" | "contacts" | "campaign";
  readonly campaign?: readonly CampaignRow[];
  /** In the members table. */
  readonly inTable?: readonly number[];
  readonly control?: ControlGroup | null;
  readonly made?: readonly (readonly [study: StudyId, asked: never])[];
}

async function open(language: Language, { title, campaign = [], inTable = [], control = null, made = [] }: Opened) {
  const book = bookOf(ORDERS);
  const studies = Object.fromEntries(
    made.map(([study, asked]) => [study, { working: null, failure: null, made: { of: book, asked, found: found(study, asked) } }]), // prettier-ignore
  ) as PaneState["studies"];
  const list = callList(
    inTable.map(place => callMember({ memberId: idOf(place) })),
    { campaign },
  );
  const pane = renderPane(
    {
      ...readyPane(),
      book,
      studies,
      calls: { status: "ready", list, busy: false, filtered: null },
      settings: { ...initialSettings(), control },
    },
    language,
  );
  const all = messages(language);
  const words = await all.loadTrack();
  await pane.user.click(screen.getByRole("tab", { name: all.pane.tabs.track }));
  await pane.user.click(await screen.findByRole("button", { name: new RegExp(words.studies[title].title) }));
  return { ...pane, words };
}

const asked = (value: object) => value as never;

describe.each(LANGUAGES)("the effect of calls (%s)", language => {
  test("says before the draw how large the groups would be and what they could show, and draws by a press", async () => {
    const made = [["response", asked({ horizonDays: 30 })]] as const;
    const { session, user, words } = await open(language, { title: "effect", made });
    const { effect } = words;
    const share = screen.getByRole("textbox", { name: effect.share });
    await user.clear(share);
    // Counts as it is typed, so that nothing moves when the box is left for the button below.
    await user.type(share, "50");
    const sizes = { contactCount: 40, controlCount: 40, optOutCount: 0, segmentsWithoutControl: 0 };
    expect(screen.getByText(new RegExp(effect.sizes(sizes).slice(0, 8)))).toBeTruthy();
    // In the 30 days up to 2026-11-21, 20 of 40 and 8 of 40 bought again: 28 of 80.
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: effect.expected }).value).toBe("35");
    expect(
      screen
        .getAllByRole("status")
        .map(({ textContent }) => textContent)
        .join(),
    ).toContain("35%");
    expect(session.asked.filter(([action]) => action === "askForControl")).toEqual([]);
    await user.click(screen.getByRole("button", { name: effect.draw }));
    expect(session.asked).toContainEqual(["askForControl", 0.5]);
    expect(session.asked.some(([action]) => action === "score")).toBe(true);
  });

  test("gives the verdict, both groups, the money and what it rests on", async () => {
    const campaign = campaignRows(place => (place < 2 ? { wasContacted: true, contactedOn: dayOf("2026-11-02"), outcome: place === 0 ? RESPONDED : NO_RESPONSE } : {})); // prettier-ignore
    const made = [["effect", asked({ after })]] as const;
    const { words } = await open(language, { title: "effect", campaign, control: DRAWN, made });
    const { effect } = words;
    // 20 of 40 against 8 of 40; 100 each.
    expect(screen.getByText(effect.said.verdict.raised)).toBeTruthy();
    for (const [name, hits] of [
      [effect.said.toContact, 20],
      [effect.said.control, 8],
    ] as const)
      // prettier-ignore
      expect(screen.getByText(text => text.startsWith(name) && text.includes(String(hits)))).toBeTruthy();
    expect(screen.getByText(/\+30[ （]/)).toBeTruthy();
    expect(screen.getByText(effect.said.notReached(38))).toBeTruthy();
    expect(screen.queryByText(effect.said.noContacts)).toBeNull();
    expect(screen.getByText(effect.said.naming(after, dayOf("2026-11-21")))).toBeTruthy();
  });
});

describe("the effect of calls", () => {
  test("shows the members of a budget in list and sheet by a press, nobody of the control group, and takes it back", async () => {
    // Every second member of the contact group has a row, and the first of the control group.
    const inTable = [...PLACES.filter(place => place < 40 && place % 2 === 0), 40];
    const { session, user, words } = await open("en-US", { title: "effect", campaign: campaignRows(() => ({})), control: DRAWN, inTable }); // prettier-ignore
    const { budget } = words.effect;
    await user.click(screen.getByRole("button", { name: budget.title }));
    // 120 calls reach all 40 of the contact group; 20 of them have a row.
    expect(screen.getByText(budget.notInTable(20))).toBeTruthy();
    expect(screen.getByText(budget.showHint)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: budget.show(20) }));
    const [, rowIds] = session.asked.find(([action]) => action === "showBudget")!;
    expect([...(rowIds as string[])].sort()).toEqual(inTable.slice(0, -1).map(idOf));
    const { calls, callView } = session.store.read();
    if (calls.status !== "ready") throw new Error(calls.status);
    const filtered = { visibleRows: 20, wanted: 20, isAll: false };
    session.play({ callView: { ...callView, id: "all", budget: rowIds as string[] }, calls: { ...calls, filtered } });
    await screen.findByText(text => text.startsWith(messages("en-US").list.filtered(20, 20)));
    await user.click(screen.getByRole("button", { name: budget.showAll }));
    expect(session.store.read().callView).toMatchObject({ id: "all", budget: null });
    expect(session.asked.at(-1)).toEqual(["showAllCalls"]);
  });

  const language = "en-US";

  test("claims nothing without a control group: before and after cannot be attributed", async () => {
    const campaign = campaignRows(place => ({ group: NOT_IN_CAMPAIGN, wasContacted: place < 40, contactedOn: place < 40 ? dayOf("2026-11-02") : null })).filter(({ wasContacted }) => wasContacted); // prettier-ignore
    const made = [["effect", asked({ after })]] as const;
    const { words } = await open(language, { title: "effect", campaign, made });
    expect(screen.getByText(words.effect.said.notAttributable)).toBeTruthy();
    expect(screen.queryByText(words.effect.said.verdict.raised)).toBeNull();
    expect(screen.getByRole("button", { name: words.effect.draw })).toBeTruthy();
  });

  test("says whom a budget of calls reaches and what it would bring", async () => {
    const made = [["response", asked({ horizonDays: 30 })], ["effect", asked({ after })]] as const; // prettier-ignore
    const control = DRAWN;
    const { user, words } = await open(language, {
      title: "effect",
      campaign: campaignRows(() => ({})),
      control,
      made,
    });
    const { budget } = words.effect;
    await user.click(screen.getByRole("button", { name: budget.title }));
    const type = async (label: string, text: string) => {
      const box = screen.getByRole("textbox", { name: label });
      await user.clear(box);
      await user.type(box, `${text}{Enter}`);
    };
    await type(budget.count, "20");
    await type(budget.costPerContact, "5");
    await type(budget.profitPerSale, "50");
    // 40 are held back; 20 calls at 5 cost 100, and one sale in ten calls pays for them.
    expect(screen.getByText(budget.calls(20, 40, 40, "expected-rate"))).toBeTruthy();
    expect(screen.getByText(budget.cost(100))).toBeTruthy();
    expect(screen.getByText(text => text.startsWith(budget.breakEven({ kind: "rate", rate: 0.1 }, null).slice(0, -1)))).toBeTruthy(); // prettier-ignore
    await type(budget.count, "many");
    expect(screen.getByText(budget.fault)).toBeTruthy();
  });

  test("says of drawn groups that nobody noted a contact", async () => {
    const made = [["effect", asked({ after })]] as const;
    const { words } = await open(language, { title: "effect", campaign: campaignRows(() => ({})), control: DRAWN, made }); // prettier-ignore
    expect(screen.getByText(words.effect.said.noContacts)).toBeTruthy();
  });

  test("says that a rate of answers means nothing where only those who responded were noted", async () => {
    const contacted = { wasContacted: true, contactedOn: dayOf("2026-11-02") };
    const onlyYes = campaignRows(place =>
      place < 4 ? { ...contacted, ...(place < 2 && { outcome: RESPONDED }) } : {},
    );
    const made = [["effect", asked({ after })]] as const;
    const first = await open(language, { title: "effect", campaign: onlyYes, control: DRAWN, made });
    const { said } = first.words.effect;
    expect(screen.getByText(said.unknown(2))).toBeTruthy();
    expect(screen.getByText(said.onlyResponses)).toBeTruthy();
    cleanup();
    const withNo = campaignRows(place => (place < 4 ? { ...contacted, ...(place < 2 && { outcome: place === 0 ? RESPONDED : NO_RESPONSE }) } : {})); // prettier-ignore
    await open(language, { title: "effect", campaign: withNo, control: DRAWN, made });
    expect(screen.getByText(said.unknown(2))).toBeTruthy();
    expect(screen.queryByText(said.onlyResponses)).toBeNull();
  });

  test("tells the response of contacted members, and of a campaign by its text", async () => {
    const campaign = campaignRows(place => (place < 4 ? { wasContacted: true, contactedOn: dayOf("2026-11-02"), outcome: place === 0 ? RESPONDED : NO_RESPONSE } : {})); // prettier-ignore
    const pane = await open(language, { title: "contacts", campaign });
    const { words, session, user } = pane;
    const [, , contacts] = session.asked.find(([action]) => action === "makeStudy")!;
    const shown = found("contacts", contacts as never);
    if (shown.kind !== "tested") throw new Error(shown.kind);
    expect(shown.base.share).toEqual({ hits: 1, of: 4 });
    const { book } = session.store.read();
    session.play({ studies: { contacts: { working: null, failure: null, made: { of: book!, asked: contacts as never, found: shown } } } }); // prettier-ignore
    expect(
      await screen.findByText(words.contacts.verdict(shown.base.share, shown.base.rate!, shown.cutoff)),
    ).toBeTruthy();
    expect(screen.getByText(words.contacts.few(4))).toBeTruthy();

    await user.click(screen.getByRole("button", { name: words.back }));
    await user.click(screen.getByRole("button", { name: new RegExp(words.studies.campaign.title) }));
    const made = (text: string | null) => ({ campaign: { working: null, failure: null, made: { of: book!, asked: { text }, found: found("campaign", { text }) } } }); // prettier-ignore
    session.play({ studies: made(null) });
    await user.selectOptions(await screen.findByRole("combobox", { name: words.campaign.choose }), "Spring");
    expect(session.asked).toContainEqual(["makeStudy", "campaign", { text: "Spring" }]);
    session.play({ studies: made("Spring") });
    expect(await screen.findByText(words.campaign.naming)).toBeTruthy();
    expect(screen.queryByText(text => text.includes(words.contacts.few(80).slice(-8)))).toBeNull();
    expect(within(document.body).getByText(text => text.includes("2026-09-30"))).toBeTruthy();
  });
});

test("a Control column of one's own with one group only is left alone", async () => {
  const campaign = campaignRows(() => ({ group: CONTROL }));
  const { words } = await open("en-US", { title: "effect", campaign });
  expect(screen.getByText(words.effect.halfColumn)).toBeTruthy();
  expect(screen.queryByRole("button", { name: words.effect.draw })).toBeNull();
});
