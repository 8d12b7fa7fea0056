import { act, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { rankNames, streamsOf } from "../../src/taskpane/track/movement/ends";
import { codeFinder } from "#app/call-list/campaign-of-list";
import { evaluateCampaign } from "#app/effect/evaluate-campaign";
import { MEMBERS_TABLE } from "#app/notes/names";
import { PARTS } from "#app/outputs/parts";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import type { PaneState } from "#app/session/pane-state";
import type { Session } from "#app/session/session";
import { isRefusal } from "#core/segment-movement";
import type { StudyState } from "#app/session/studies/state";
import { LETTER } from "#core/dimensions";
import { wilson } from "#core/effect";
import type { RatingChange } from "#core/effect";
import { FORECAST_DAYS } from "#core/member-forecast";
import { HORIZONS } from "#core/response";
import type { Estimate, Evidence, Share } from "#core/response";
import { segmentMapOf } from "#core/segment-maps";
import { compareWithBase, CHANGES } from "#core/segment-movement";
import type { Change } from "#core/segment-movement";
import type { StudyId } from "#core/study";
import { serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { presentOf, usualBase } from "#app/movement/present";
import { fillFromSample } from "#files/fill-from-rows";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import type { TestId } from "#locales/track-words";
import { sampleWorkbook } from "#samples/sample-workbook";
import { Pane } from "../../src/taskpane/Pane";
import { compare } from "../support/compare-lines";
import type { ExcelBench } from "../support/excel-host";
import { bootExcelBenchInDom } from "../support/excel-host-in-dom";
import { TODAY } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { openSession } from "../support/orders-session";
import { linesOf } from "../support/pane-lines";

// Screens come as chunks.
configure({ asyncUtilTimeout: 15_000 });

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBenchInDom();
});

/** What a run writes of the tests, and by what it knows what it drew and took. */
const NEEDED = ["members", "summary", "metrics", "snapshots"];

/** Members whose contact is noted, and how many days before the as-of day they were divided and called. */
const CONTACTED = 90;
const CONTROL_SHARE = 0.4;
const CAMPAIGN_DAYS_AGO = 120;
const SNAPSHOT_DAYS_AGO = 90;

/** The rows of a section of the metrics sheet, as it is written. */
async function readMetrics(language: (typeof LANGUAGES)[number]) {
  const { columns, sections, metrics } = messages(language).output.metrics;
  const read = await bench.workbook().readTableSheet(METRICS_TABLE);
  if (!read.ok || read.value === null) throw new Error("no metrics");
  const { headers, rows } = read.value;
  const cell = (row: readonly unknown[], id: keyof typeof columns) => row[headers.indexOf(columns[id])];
  return (section: keyof typeof sections) => {
    const own = rows.filter(row => cell(row, "section") === sections[section]);
    const find = (metric: keyof typeof metrics, item: string, subItem = "", dimension = "") => {
      const row = own.find(
        one =>
          cell(one, "metric") === metrics[metric] &&
          cell(one, "item") === item &&
          cell(one, "subItem") === subItem &&
          cell(one, "dimension") === dimension,
      );
      if (row === undefined) throw new Error(`no ${metric} of ${dimension} ${item} ${subItem} in ${section}`);
      const value = cell(row, "value");
      return {
        value: typeof value === "number" ? value : NaN,
        of: Number(cell(row, "sampleSize")),
        note: String(cell(row, "note")),
      };
    };
    /** Share and rate of a group, as its five rows say. */
    const rate = (item: string, subItem = "", dimension = "") => {
      const value = (metric: "members" | "responders" | "rate" | "rateLower" | "rateUpper") =>
        find(metric, item, subItem, dimension).value;
      const share: Share = { hits: value("responders"), of: value("members") };
      const estimate: Estimate = { value: value("rate"), lower: value("rateLower"), upper: value("rateUpper") };
      return { share, rate: Number.isNaN(estimate.value) ? null : estimate };
    };
    const has = (metric: keyof typeof metrics, item: string, subItem = "") =>
      own.some(
        one => cell(one, "metric") === metrics[metric] && cell(one, "item") === item && cell(one, "subItem") === subItem, // prettier-ignore
      );
    const notes = (item: string) => own.filter(one => cell(one, "item") === item).map(one => String(cell(one, "note")));
    return { find, rate, has, notes };
  };
}

// Outcomes by contact and participation in a campaign, and what a budget of calls would do, stand in no sheet.
describe.each(LANGUAGES)("in %s", language => {
  test("the tests of the sample say the numbers that a run writes of them", async () => {
    bench.blank();
    fillFromSample(bench.host.workbook, sampleWorkbook(language));
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    const parts = PARTS.filter(({ id }) => NEEDED.includes(id));
    const session = openSession(bench.workbook(), { language, parts });
    await session.inspect();
    await waitFor(() => expect(session.store.read().check.status).toBe("done"));

    // A first run some time ago, whose snapshot and draw stay; then contacts are noted, and the run of today.
    const { asOf: someDay } = session.store.read().book!.scored;
    session.changeSettings({ alsoWritten: ["snapshots"], asOf: (someDay - SNAPSHOT_DAYS_AGO) as Day });
    session.askForControl(CONTROL_SHARE);
    await scored(session);
    const control = { ...session.store.read().settings.control!, day: (someDay - CAMPAIGN_DAYS_AGO) as Day };
    const words = messages(language);
    const { memberColumns, manualColumns } = words.output;
    await noteContacts(manualColumns.contactedOn, memberColumns.callPriority, someDay);
    session.changeSettings({ alsoWritten: ["response", "movement", "effect", "forecast"], asOf: null, control });
    await scored(session);
    const metrics = await readMetrics(language);
    const track = await words.loadTrack();
    const { format } = words;

    render(
      <Pane
        session={session}
        words={words}
        loadWords={next => Promise.resolve(messages(next))}
        onLanguageChange={() => undefined}
        theme="light"
        today={() => TODAY}
        guide={fakeGuide()}
      />,
    );
    fireEvent.click(screen.getByRole("tab", { name: words.pane.tabs.track }));
    const panel = () => document.querySelector("#rfmw-panel")!;
    const open = async (id: TestId, opens: (name: string) => boolean = () => true): Promise<string[]> => {
      fireEvent.click(await screen.findByRole("button", { name: new RegExp(track.studies[id].title) }));
      await screen.findByRole("heading", { name: track.studies[id].title });
      await waitFor(() => expect(hasEnded(session.store.read(), id)).toBe(true));
      await act(() => Promise.resolve());
      for (const closed of screen.queryAllByRole("button", { expanded: false })) {
        if (opens(closed.textContent)) fireEvent.click(closed);
      }
      const lines = linesOf(panel());
      fireEvent.click(screen.getByRole("button", { name: track.back }));
      return lines;
    };
    const found = <S extends StudyId>(id: S) => (session.store.read().studies[id] as StudyState<S>).made!.found;
    const { book } = session.store.read();
    const { asOf: lastDay } = book!.scored;
    const map = segmentMapOf(book!.scored.rules);
    const nameOf = (segment: number) => words.output.segmentName(map, segment);

    // The response test.
    const { response } = track;
    const ofResponse = metrics("response");
    const { items } = words.output.metrics;
    const { horizonDays } = session.store.read().settings;
    const base = ofResponse.rate(items.base);
    const saidOf = (item: string, dimension = "") => {
      const { share, rate } = ofResponse.rate(item, "", dimension);
      const lift = ofResponse.find("lift", item, "", dimension).value;
      const note = ofResponse.find("rate", item, "", dimension).note;
      const { evidence: said } = words.output.metrics.response;
      const evidence = (Object.keys(said) as Evidence[]).find(one => said[one] === note)!;
      const cells = [format.integer(share.of), rate ? response.interval(rate) : "–", Number.isNaN(lift) ? "–" : response.lift(lift)]; // prettier-ignore
      return { share, rate, evidence, cells };
    };
    const ofTest = await open("response");
    const test = found("response");
    if (test.kind !== "tested") throw new Error(test.kind);
    compare(
      ofTest,
      [
        response.verdict(base.share, base.rate!, (lastDay - horizonDays) as Day, horizonDays),
        ...test.dimensions.flatMap(({ dimension, scores }) => {
          const letter = LETTER[dimension];
          const value = (metric: "gini" | "standardError") => ofResponse.find(metric, items.power, "", letter).value;
          const of = (score: number) => saidOf(words.output.metrics.score(score), letter);
          const last = of(scores.at(-1)!.score);
          return [
            response.power(value("gini"), value("standardError")),
            response.bar(dimension, scores.at(-1)!.score, last.share, last.rate, last.evidence),
            ...scores.map(({ score }) => [score, ...of(score).cells].join(" | ")),
          ];
        }),
        ...test.segments.map(({ segment }) => [nameOf(segment), ...saidOf(nameOf(segment)).cells].join(" | ")),
      ],
      [
        HORIZONS.map(format.integer).join(" | "),
        ...[response.columns.score, response.columns.segment, response.columns.code].map(head =>
          [head, response.columns.members, response.columns.rate, response.columns.lift].join(" | "),
        ),
        response.powerHint,
        response.keep("few-responders", test.order.dataOrder, test.order.currentOrder),
        // Codes are too many for a sheet of numbers.
        ...test.codes.map(
          ({ code, share, rate, lift }) =>
          [code, format.integer(share.of), rate ? response.interval(rate) : "–", lift === null ? "–" : response.lift(lift)].join(" | "), // prettier-ignore
        ),
        response.newcomers(test.newcomerCount),
        response.undated(test.undatedRefundRows),
        response.withoutData(test.daysWithoutData),
        response.comparisons(test.comparisons.scores + test.comparisons.codes + test.comparisons.segments),
      ],
    );

    // What came of the campaign.
    const { effect } = track;
    const { said } = effect;
    const ofCampaign = await open("effect", name => !name.includes(effect.budget.title));
    const { calls } = session.store.read();
    if (calls.status !== "ready") throw new Error(calls.status);
    const order = [...map.segments.keys()].map(nameOf);
    const evaluation = evaluateCampaign(calls.list.campaign, found("effect"), codeFinder(calls.list, book!), order);
    if (evaluation.effect?.kind !== "measured") throw new Error(evaluation.effect?.kind);
    const { left, segments, comparisonCount } = evaluation.effect;
    const ofEffect = metrics("effect");
    const number = (...names: Parameters<typeof ofEffect.find>) => ofEffect.find(...names).value;
    const [ofContact, ofControl] = [ofEffect.rate(said.toContact), ofEffect.rate(said.control)];
    const uplift = (item: string, subItem = ""): Estimate => ({
      value: number("uplift", item, subItem),
      lower: number("upliftLower", item, subItem),
      upper: number("upliftUpper", item, subItem),
    });
    const money = {
      ...evaluation.effect.money!,
      contactedMean: number("netPerMember", said.toContact),
      controlMean: number("netPerMember", said.control),
      difference: {
        ...evaluation.effect.money!.difference!,
        value: number("netDifference", said.uplift),
        lower: number("netDifferenceLower", said.uplift),
        upper: number("netDifferenceUpper", said.uplift),
      },
    };
    const rated = (name: string) => {
      const { value, of } = ofEffect.find("averageRating", said.toContact, name);
      return { ratedCount: of, mean: value };
    };
    const change = ofEffect.find("ratingChange", said.toContact);
    const estimate = {
      value: change.value,
      lower: Number.isNaN(change.value) ? NaN : number("ratingChangeLower", said.toContact),
      upper: Number.isNaN(change.value) ? NaN : number("ratingChangeUpper", said.toContact),
    };
    const ratings: RatingChange = {
      before: rated(said.before),
      after: rated(said.since),
      bothCount: change.of,
      change: Number.isNaN(change.value) ? { kind: "too-few", needed: 30 } : { kind: "measured", estimate },
    };
    const contacted = number("members", said.contacted);
    const answered = ofEffect.find("answered", said.contacted);
    const answers = { hits: answered.value, of: answered.of };
    const rateOf = ({ hits, of }: Share) => (of === 0 ? "–" : format.percent(hits / of));
    const ofSegment = (name: string): string => {
      const [called, kept] = [said.toContact, said.control].map(group => ofEffect.rate(name, group).share) as [Share, Share]; // prettier-ignore
      const isTold = ofEffect.has("uplift", name, said.uplift);
      const note = isTold ? ofEffect.find("uplift", name, said.uplift).note : said.evidence["too-few"];
      return [
        name,
        ...[called, kept].map(share => `${rateOf(share)} (${format.integer(share.of)})`),
        note === said.evidence["too-few"] ? note : `${response.points(uplift(name, said.uplift))}: ${note}`,
      ].join(" | ");
    };
    expect(contacted).toBe(CONTACTED);
    compare(
      // What a budget would do stands in no sheet; its own tests read it.
      ofCampaign,
      [
        ofEffect.find("uplift", said.uplift).note,
        effect.group(said.toContact, ofContact.share, ofContact.rate),
        effect.group(said.control, ofControl.share, ofControl.rate),
        effect.uplift(uplift(said.uplift)),
        effect.money(money),
        ofEffect.find("netDifference", said.uplift).note,
        effect.ratings(ratings),
        said.ratingChange(ratings),
        effect.answered(contacted, answers, wilson(answers)),
        ...(contacted > answers.of ? [said.unknown(contacted - answers.of)] : []),
        said.naming(control.day, lastDay),
        ...segments.map(({ segment }) => ofSegment(evaluation.segments[segment]!)),
      ],
      [
        said.ratingNaming,
        // The settings sheet has share and day.
        effect.drawn(CONTROL_SHARE, control.day),
        // Members who are in no rate, or not where they belong, are told beside it only.
        said.gone(evaluation.goneCount),
        said.uncompared(left.uncomparedCount),
        said.notReached(left.notReachedCount!),
        said.contactedControl(left.contactedControlCount!),
        said.comparisons(comparisonCount),
      ],
    );

    // The forecast, which so few buyers do not carry: the pane and the sheet say so alike.
    const { forecast } = track;
    const refused = metrics("forecast").notes(words.output.forecast.items.refused);
    expect(refused).not.toEqual([]);
    compare(await open("forecast"), refused, [FORECAST_DAYS.map(format.integer).join(" | "), forecast.refused]);

    // Movement since the snapshot.
    const { movement } = track;
    const ofMovement = metrics("movement");
    const { changes } = words.output.metrics.movement;
    const sum = (item: string, metric: "members" | "netAmount", subItem = "") =>
      ofMovement.has(metric, item, subItem) ? ofMovement.find(metric, item, subItem).value : 0;
    const counts = Object.fromEntries(CHANGES.map(one => [one, sum(changes[one], "members")])) as Record<
      Change,
      number
    >;
    const shown = await open("movement");
    const { snapshots } = session.store.read();
    if (snapshots.status !== "ready") throw new Error(snapshots.status);
    const present = presentOf(book!.scored, book!.texts.memberKeys, book!.inspection.mapping);
    const before = usualBase(snapshots.kept!.snapshots, book!.scored.asOf);
    const moved = compareWithBase(before, present, "frozen");
    if (isRefusal(moved)) throw new Error(moved.reason);
    const ranks = rankNames(moved, words.output, movement);
    const { notInBase, notInPresent } = words.output.metrics.movement;
    // The sheet has segments, the pane their ranks: cells are put together.
    const { standing, segmentCount } = moved;
    const segmentNames = [...map.segments.keys()].map(nameOf);
    const cells = new Map<string, { members: number; net: number }>();
    for (let from = 0; from <= segmentCount; from++) {
      for (let to = 0; to <= segmentCount; to++) {
        const [item, subItem] = [segmentNames[from] ?? notInBase, segmentNames[to] ?? notInPresent];
        const members = sum(item, "members", subItem);
        if (members === 0) continue;
        const key = `${from === segmentCount ? "new" : standing.rank[from]} ${to === segmentCount ? "gone" : standing.rank[to]}`;
        const known = cells.get(key) ?? { members: 0, net: 0 };
        cells.set(key, { members: known.members + members, net: known.net + sum(item, "netAmount", subItem) });
      }
    }
    const links = streamsOf(moved).links.map(({ from, to }) => {
      const of = cells.get(`${from} ${to}`)!;
      const name = typeof from === "number" ? ranks[from]! : movement.notInBase;
      const other = typeof to === "number" ? ranks[to]! : movement.notInPresent;
      return { name, other, to, ...of };
    });
    const widest = links.reduce((best, one) => (one.members > best.members ? one : best));
    compare(
      shown,
      [
        movement.verdict((someDay - SNAPSHOT_DAYS_AGO) as Day, lastDay, counts),
        ...CHANGES.map(one => [movement.changes[one], format.integer(counts[one]), one === "gone" ? "–" : format.amount(Math.round(sum(changes[one], "netAmount")))].join(" | ")), // prettier-ignore
        movement.link(widest.name, widest.other, widest.members, widest.to === "gone" ? null : widest.net),
        ...links.map(({ name, other, to, members, net }) => [name, other, format.integer(members), to === "gone" ? "–" : format.amount(Math.round(net))].join(" | ")), // prettier-ignore
        ...[...cells.values()].map(({ members }) => format.integer(members)),
      ],
      [
        movement.snapshot((someDay - SNAPSHOT_DAYS_AGO) as Day, before!.keys.length),
        ...ranks,
        ...(moved.bands === null ? [] : [movement.bands(moved.bands)]),
      ],
    );
  });
});

async function scored(session: Session): Promise<void> {
  await session.score("skip");
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
}

/** Whether what a test shows is there. */
function hasEnded({ studies, snapshots, calls }: PaneState, id: TestId): boolean {
  if (id === "movement") return snapshots.status === "ready";
  if (id === "effect" && calls.status !== "ready") return false;
  return Boolean(studies[id]?.made ?? studies[id]?.failure);
}

/** Writes a day of contact beside the first members of the table, as a person would. */
async function noteContacts(contactedOn: string, callPriority: string, someDay: Day): Promise<void> {
  await Excel.run(async context => {
    const table = context.workbook.tables.getItem(MEMBERS_TABLE);
    const priority = table.columns.getItem(callPriority).getDataBodyRange();
    priority.load("values");
    await context.sync();
    const body = table.columns.getItem(contactedOn).getDataBodyRange();
    const members = priority.values.flatMap(([cell], row) => (typeof cell === "number" ? [row] : []));
    for (const row of members.slice(0, CONTACTED)) {
      body.getCell(row, 0).values = [[serialFromDay((someDay - CAMPAIGN_DAYS_AGO) as Day, false)]];
    }
    await context.sync();
  });
}
