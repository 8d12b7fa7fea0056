import { readFileSync } from "node:fs";
import path from "node:path";
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { viewOf } from "#app/call-list/views";
import { tieFindings } from "#app/findings/tie-findings";
import { factsWithPurchases, usualGap } from "#app/member-card/purchases";
import { idOfCells } from "#app/notes/id-marks";
import { countedStatuses } from "#app/outputs/words/row-status-text";
import type { RunResult } from "#app/run/run-result";
import type { Session } from "#app/session/session";
import { dataDoubts } from "#core/data-doubts";
import { factsOfMember } from "#core/explain-member";
import { LETTER } from "#core/dimensions";
import { GAP_SOURCES } from "#core/member-traits";
import { segmentMapOf } from "#core/segment-maps";
import { openFile } from "#files/open-workbook";
import { fillFromSample } from "#files/fill-from-rows";
import { fillWorkbook } from "#files/to-host";
import { explainMember } from "#locales/explain-member";
import { TOUR_STEPS, WORKSHOP_STEPS } from "#locales/guide-words";
import type { TourFacts, WorkshopStep } from "#locales/guide-words";
import { messages } from "#locales/messages";
import type { Messages } from "#locales/message-types";
import type { Dimension } from "#core/scoring-rules";
import { isSmallBase } from "#core/small-base";
import { civilFromDay, dayFromIso, dayFromSerial } from "#core/units";
import type { ExcelSerial } from "#core/units";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { doubtNote, ingestNote, scoreNote } from "#locales/sentences";
import { sampleWorkbook } from "#samples/sample-workbook";
import { Pane } from "../../src/taskpane/Pane";
import { spokenPhone } from "../../src/taskpane/call-list/shown-member";
import { levelLines } from "../../src/taskpane/result/levels";
import type { ExcelBench } from "../support/excel-host";
import { bootExcelBenchInDom } from "../support/excel-host-in-dom";
import { TODAY } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { openSession } from "../support/orders-session";
import { SCRIPT_MINUTES } from "../../src/taskpane/workshop/script-minutes";
import { compare, plain } from "../support/compare-lines";
import { linesOf } from "../support/pane-lines";
import { readSheetNumbers } from "../support/sheet-numbers";
import type { SheetNumbers } from "../support/sheet-numbers";

// Screens come as chunks.
configure({ asyncUtilTimeout: 15_000 });

const FIELD = path.join(__dirname, "../golden/field");
const CASES = [
  "the sample",
  "01-shopify-continuation-lines",
  "05-jd-order-total-repeated",
  "06-youzan-overlapping-exports",
] as const;

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBenchInDom();
});

/** The sheet of the sample with the twelve orders that welcome, tour and workshop tell of. */
const LESSON = "the three members";
/** Its place among the sheets. */
const LESSON_SHEET = 3;
type Case = (typeof CASES)[number] | typeof LESSON;

interface Scored {
  readonly session: Session;
  readonly words: Messages;
  readonly result: RunResult;
  readonly sheets: SheetNumbers;
  readonly panel: () => Element;
  readonly openTab: (tab: Exclude<keyof Messages["pane"]["tabs"], "track">) => Promise<void>;
}

async function fillCase(name: Case, language: Language): Promise<void> {
  bench.blank();
  if (name === "the sample" || name === LESSON) {
    const { workbook } = bench.host;
    fillFromSample(workbook, sampleWorkbook(language));
    if (name === LESSON) workbook.select(workbook.sheets[LESSON_SHEET]!, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
    return;
  }
  const opened = await openFile(new Uint8Array(readFileSync(path.join(FIELD, name, "input.csv"))), "input.csv");
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  fillWorkbook(bench.host.workbook, opened.workbook);
}

/** Scores the case through the whole add-in, with the pane over it, and reads what stands on the sheets. */
async function score(name: Case, language: Language): Promise<Scored> {
  await fillCase(name, language);
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  const session = openSession(bench.workbook(), { language });
  await session.inspect();
  await waitFor(() => expect(session.store.read().check.status).toBe("done"));
  const { check } = session.store.read();
  if (check.status !== "done") throw new Error(check.status);
  const before = check.check.counts;

  await session.score();
  const { lastResult, run } = session.store.read();
  if (lastResult === null) throw new Error(JSON.stringify(run));
  expect(lastResult.rowCheck.counts).toEqual(before);

  const words = messages(language);
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
  const openTab: Scored["openTab"] = async (tab): Promise<void> => {
    fireEvent.click(screen.getByRole("tab", { name: words.pane.tabs[tab] }));
    const landmark = {
      data: words.data.columnsInUse,
      method: words.method.title,
      result: words.result.rowsTitle,
      list: new RegExp(`^(${words.call.title("today", null, TODAY)}|${words.call.title("all", null, TODAY)})`),
    }[tab];
    await screen.findByRole("heading", { name: landmark });
    for (const closed of screen.queryAllByRole("button", { expanded: false })) {
      if (closed.tagName !== "SELECT") fireEvent.click(closed);
    }
  };
  const panel = () => document.querySelector("#rfmw-panel")!;
  return { session, words, result: lastResult, sheets: readSheetNumbers(bench, words.output), panel, openTab };
}

/** Counts of things that no sheet tells of: columns, questions. */
const upTo100 = (say: (count: number) => string): string[] => Array.from({ length: 101 }, (_, count) => say(count));

/** The row of a column, or the card of a question: what they hold are samples and evidence, not results. */
function isMappingOrQuestion(element: Element): boolean {
  const isCard = [...element.children].some(child => child.matches("[role=radiogroup]"));
  return isCard || (element.querySelectorAll("select").length === 1 && element.querySelector("h2,h3") === null);
}

/** The headers of the columns that are not used, which may hold digits. */
function unusedHeaders(session: Session): string {
  const { source } = session.store.read();
  if (source.status !== "ready") throw new Error(source.status);
  const { mapping, ownColumns, detection } = source.inspection;
  const used = new Set([...Object.values(mapping), ...ownColumns]);
  return detection.headers.filter((_, column) => !used.has(column)).join(" · ");
}

/** The words of the metrics, by which its numbers are looked up. */
function named({ words, sheets }: Pick<Scored, "words" | "sheets">) {
  const { items, metrics } = words.output.metrics;
  const statuses = sheets.metricsOf(items.rowStatus, metrics.rows);
  const read = sheets.metric(items.rowsRead, metrics.rows);
  const leftOut = sheets.metric(items.rowsLeftOut, metrics.rows);
  const counted = statuses.find(([name]) => name === words.output.rowStatus.counted)?.[1] ?? 0;
  return {
    read,
    leftOut,
    counted,
    statuses,
    members: sheets.metric(items.scored, metrics.members),
    prospects: sheets.metric(items.prospects, metrics.persons),
    neverCounted: sheets.metric(items.neverCounted, metrics.persons),
    doNotContact: sheets.metric(items.doNotContact, metrics.members),
    purchases: sheets.metric(items.purchases, metrics.purchases),
    net: sheets.metric(items.net, metrics.total),
  };
}

/** What the check card and the result say of rows, in the numbers of the metrics. */
function rowLines(scored: Scored): string[] {
  const { words } = scored;
  const { counted, leftOut, statuses } = named(scored);
  if (leftOut === 0) return [words.data.allRowsCounted(counted)];
  return [
    words.data.rowsCounted(counted, leftOut),
    words.data.leftOut(leftOut),
    ...statuses
      .filter(([name]) => name !== words.output.rowStatus.counted)
      .map(([name, rows]) => `${name} | ${words.pane.rows(rows)}`),
  ];
}

/** What the folded card says is counted, and how. */
function confirmLine({ session, words, result }: Scored): string {
  const { confirm, format } = words;
  const { counts } = result.rowCheck;
  const { people, rows, money, days } = counts;
  const { rules, asOf } = session.store.read().settings;
  const { source } = session.store.read();
  const hasOrderIds = source.status === "ready" && source.inspection.mapping.orderId !== undefined;
  const amount = (value: number) => [format.amount(value), money.currency ?? ""].join(" ").trim();
  return [
    confirm.labels.people,
    confirm.people(people.members, people.prospects),
    confirm.rows(rows.counted, rows.read),
    confirm.labels.purchase,
    confirm.purchase[hasOrderIds ? "order-or-day" : "day"],
    confirm.purchases(counts.purchases),
    confirm.labels.refunds,
    money.refunded > 0 ? confirm.refunds(amount(money.refunded), amount(money.net)) : confirm.noRefunds,
    confirm.labels.days,
    confirm.asOf(days.asOf, asOf === null),
    confirm.labels.window,
    confirm.window(rules.frequencyScope, rules.windowMonths, days.asOf),
  ].join(" | ");
}

/** What the card says of tags, next category and repurchase, by the cells of the member's row. */
function traitLines({ member, output }: Messages, row: Readonly<Record<string, unknown>>): string[] {
  const { memberColumns } = output;
  const cell = (id: keyof typeof memberColumns): string => String(row[memberColumns[id]] ?? "");
  const day = Number(cell("contactDate"));
  const contactDay = day === 0 ? null : dayFromSerial(day as ExcelSerial, false);
  return (
    [
      ["preferenceTags", cell("preferenceTags")],
      ["nextCategory", cell("nextCategory") && member.nextCategory(cell("nextCategory"), cell("nextReason"))],
      ["repurchase", member.repurchase(cell("repurchase"), contactDay)],
    ] as const
  ).flatMap(([id, text]) => (text === "" ? [] : [`${memberColumns[id]} | ${text}`]));
}

/** Examples of rows that cannot be read follow the number of such rows, in the same item. */
const withoutExamples = (lines: readonly string[], expected: readonly string[]): string[] =>
  lines.map(line => expected.find(start => plain(line).startsWith(`${plain(start)} | `)) ?? line);

describe.each(LANGUAGES)("in %s", language => {
  describe.each(CASES)("of %s", name => {
    test("the check before scoring, the finished pane and all sheets say the same numbers", async () => {
      const scored = await score(name, language);
      const { session, words, result, sheets, panel, openTab } = scored;
      const count = named(scored);
      const { format } = words;

      // The sheets among each other.
      const { counts } = result.rowCheck;
      expect(count.statuses).toEqual(countedStatuses(counts, words.output).map(status => [status.name, status.rows]));
      expect(count.statuses.reduce((sum, [, rows]) => sum + rows, 0)).toBe(count.read);
      expect(Number(sheets.setting("run.rowsRead"))).toBe(count.read);
      expect(Number(sheets.setting("run.rowsCounted"))).toBe(count.counted);
      expect(Number(sheets.setting("run.members"))).toBe(count.members);
      expect(Number(sheets.setting("run.prospects"))).toBe(count.prospects);
      expect(Number(sheets.setting("run.purchases"))).toBe(count.purchases);
      expect(Number(sheets.setting("run.netTotal"))).toBe(count.net);
      const cells = sheets.overview.map(row => row.map(String).join(" | "));
      const overviewSays = (part: string) =>
        expect(
          cells.filter(row => row.includes(part)),
          part,
        ).not.toEqual([]);
      for (const [status, rows] of count.statuses) overviewSays(`${status} | ${rows}`);
      overviewSays(`${words.output.overview.allRows} | ${count.read}`);
      overviewSays(`${words.output.overview.total} | ${count.members} | 1 | ${count.net}`);
      const { memberColumns, customerType } = words.output;
      const types = sheets.members.map(row => row[memberColumns.customerType]);
      expect(types.filter(type => type === customerType.prospect)).toHaveLength(count.prospects);
      expect(types.filter(type => type !== customerType.prospect)).toHaveLength(count.members);

      // The head and the check card.
      await openTab("data");
      expect(screen.getByText(words.pane.rows(count.read))).toBeTruthy();
      const rows = rowLines(scored);
      const ofData = [...rows, confirmLine(scored)];
      const { settings } = session.store.read();
      const { rules, asOf } = settings;
      const notes = [
        ...result.rowCheck.notes.map(note => ingestNote(words, note)),
        ...result.notes.map(note => scoreNote(words, note)),
        ...dataDoubts(result.rowCheck.counts, rules).map(doubt => doubtNote(words, doubt)),
      ];
      compare(withoutExamples(linesOf(panel(), isMappingOrQuestion), rows), ofData, [
        ...notes,
        ...upTo100(words.data.moreColumns),
        ...upTo100(words.data.unusedColumns),
        ...upTo100(words.data.moreQuestions),
        ...upTo100(words.data.ownColumns),
        words.data.settings(asOf, rules.windowMonths, [5]),
        unusedHeaders(session),
      ]);

      // The result, with each of its views.
      await openTab("result");
      const map = segmentMapOf(result.rules);
      const ofSegments = map.segments.map(({ group }, place) => {
        const item = words.output.segmentName(map, place);
        const of = (id: "members" | "share" | "netAmount" | "netShare") =>
          sheets.metric(item, words.output.metrics.metrics[id]);
        return {
          place,
          group,
          item,
          members: of("members"),
          share: of("share"),
          net: of("netAmount"),
          netShare: of("netShare"),
        };
      });
      const first = [...ofSegments]
        .filter(({ members }) => members > 0)
        .sort((a, b) => map.segments[a.place]!.priority - map.segments[b.place]!.priority)[0]!;
      const largest = ofSegments.reduce((best, one) => (one.members > best.members ? one : best));
      const total = (group: string | null, of: "members" | "netShare") =>
        ofSegments.filter(one => one.group === group).reduce((sum, one) => sum + one[of], 0);
      const groups = [...new Set(ofSegments.map(({ group }) => group))];
      const always = [
        words.result.done(count.members),
        `${words.result.subtitle(result.asOf, words.output.mapName[result.map])} | ${words.result.facts({ ...counts, rows: { ...counts.rows, read: count.read }, purchases: count.purchases, money: { ...counts.money, net: count.net } }, result.milliseconds)}`,
        words.result.nextStep(first.item, first.members, words.output.segmentAction(map, first.place)),
        ...(count.prospects > 0 ? [words.result.prospects(count.prospects)] : []),
        ...(count.neverCounted > 0 ? [words.result.neverCounted(count.neverCounted)] : []),
        ...(count.doNotContact > 0 ? [words.result.doNotContact(count.doNotContact)] : []),
        ...rows,
      ];
      const { advice } = result;
      const text = words.result.advice;
      const inNoSheet = [
        ...notes,
        ...tieFindings(result).flatMap(({ report, bands }) => [
          words.result.ties.fewer(report.dimension, report.asked, report.got),
          words.result.ties.emptyRange(report.dimension, [...report.unusedScores].reverse()),
          words.result.ties.emptyRange(report.dimension, report.unusedScores),
          words.result.ties.oneValue(report.dimension, bands.largestTie.score),
        ]),
        ...upTo100(words.result.ties.several),
        ...(advice.proposal === null
          ? []
          : [
              [
                text.fewMembers(count.members, advice.cells, advice.membersPerCell, advice.proposal.reason.needed),
                advice.proposal.cells < advice.cells
                  ? text.proposal(
                      Math.max(...Object.values(advice.proposal.levels)),
                      advice.proposal.cells,
                      advice.proposal.membersPerCell,
                    )
                  : "",
                advice.proposal.reason.code === "few-members-even-at-two-levels" ? text.evenAtTwo : "",
              ].join(" "),
              ...upTo100(text.apply),
            ]),
      ];
      const shown = (skips: (element: Element) => boolean = () => false) =>
        withoutExamples(linesOf(panel(), skips), rows);
      // Open ties tell of values and of what other levels would give; their own tests read them.
      const isTie = (element: Element) =>
        element.tagName === "UL" &&
        element.previousElementSibling?.textContent?.includes(words.result.ties.hide) === true;
      compare(
        shown(isTie),
        [
          ...always,
          ...groups.flatMap(group =>
            group === null ? [] : [words.result.groupTotal(total(group, "members"), total(group, "netShare"))],
          ),
          ...ofSegments.flatMap(one => [
            words.result.segmentName(one.item, one.members, one.share, one.netShare),
            `${words.output.segmentAction(map, one.place)} | ${words.result.segmentDetail(one.share, one.net, one.netShare)}`,
            `${one.item} | ${format.integer(one.members)} | ${format.percent(one.share)} | ${format.percent(one.netShare)}`,
            ...(one.members > 0 ? [words.written.showSegment(one.members)] : []),
          ]),
          isSmallBase(count.members)
            ? words.result.fewMembers(count.members)
            : words.result.segmentsFinding(largest.item, largest.members, largest.share),
          `${words.result.column.total} | ${format.integer(count.members)} | ${format.percent(1)} | ${format.percent(1)}`,
        ],
        inNoSheet,
      );

      fireEvent.click(screen.getByRole("radio", { name: words.result.views.grid }));
      const grid = [5, 4, 3, 2, 1].map(recency => {
        const row = sheets.overview.find(of => of.includes(`R${recency}`))!;
        return {
          recency,
          sizes: row
            .slice(row.indexOf(`R${recency}`) + 1)
            .slice(0, 5)
            .map(Number),
        };
      });
      const cell = grid
        .flatMap(({ recency, sizes }) => sizes.map((members, at) => ({ recency, frequency: at + 1, members })))
        .reduce((best, one) => (one.members > best.members ? one : best));
      compare(
        shown(isTie),
        [
          ...always,
          ...grid.map(({ recency, sizes }) => [`R${recency}`, ...sizes.map(format.integer)].join(" | ")),
          [
            isSmallBase(count.members)
              ? words.result.fewMembers(count.members)
              : words.result.gridFinding(cell.recency, cell.frequency, cell.members),
            words.result.gridLegend,
          ].join(" "),
        ],
        [...inNoSheet, "F1 | F2 | F3 | F4 | F5"],
      );

      fireEvent.click(screen.getByRole("radio", { name: words.result.views.levels }));
      compare(
        shown(isTie),
        [
          ...always,
          ...result.bands.flatMap(bands => {
            const sizes = bands.sizes.map((_, at) => sheets.levelMembers(LETTER[bands.dimension], at + 1));
            return levelLines({ ...bands, sizes }, format).map(
              ({ score, range, memberCount }) => `${score} | ${range} | ${format.integer(memberCount)}`,
            );
          }),
        ],
        [
          ...inNoSheet,
          ...result.bands.flatMap(bands => [
            `${words.result.used(bands)} · ${words.result.reason[bands.reason]} | ${words.result.cutPoints(bands)}`,
            [
              words.result.column.score,
              words.method.explains(bands.dimension, result.rules),
              words.result.column.members,
            ].join(" | "),
          ]),
        ],
      );

      // The list, which reads the members table.
      await openTab("list");
      await waitFor(() => expect(session.store.read().calls.status).toBe("ready"));
      // Where nobody is for today, the list begins with everybody.
      act(() => session.changeCallView(viewOf("today")));
      await session.showAllCalls();
      const isNo = (row: Readonly<Record<string, unknown>>) => row[memberColumns.doNotContact] !== words.output.yes;
      const ranked = sheets.members.filter(row => typeof row[memberColumns.callPriority] === "number");
      const firstFive = ranked.filter(row => Number(row[memberColumns.callPriority]) <= 5);
      const today = firstFive.filter(isNo);
      const thisMonth = civilFromDay(TODAY).month;
      const bornThisMonth = ranked.filter(row => isNo(row) && row[memberColumns.birthdayMonth] === thisMonth);
      const reminders = (["due", "overdue"] as const).flatMap(position =>
        GAP_SOURCES.map(source => words.output.traits.positionBy(position, source)),
      );
      const due = ranked.filter(row => isNo(row) && reminders.includes(String(row[memberColumns.repurchase])));
      const choices = (["store", "owner", "segment"] as const).flatMap(id => {
        const sizes = new Map<string, number>();
        for (const row of ranked) {
          const value = String(row[memberColumns[id]] ?? "");
          if (value !== "") sizes.set(value, (sizes.get(value) ?? 0) + (today.includes(row) ? 1 : 0));
        }
        return [...sizes].flatMap(([value, size]) => (size === 0 ? [] : [words.list.choice(value, size)]));
      });
      const isCall = (element: Element) => element.getAttribute("role") === "grid";
      await screen.findByText(words.list.allShown(sheets.members.length, sheets.members.length, count.members));
      const leftAlone = firstFive.length - today.length;
      compare(
        linesOf(panel(), isCall),
        [
          words.call.title("today", result.asOf, TODAY),
          words.list.viewName(words.call.view.today, today.length),
          words.list.viewName(words.call.view.birthdays, bornThisMonth.length),
          words.list.viewName(words.call.view.all, count.members),
          words.list.viewName(words.call.view.due, due.length),
          words.call.leftOut(
            "today",
            { doNotContact: leftAlone, control: 0, recentlyContacted: 0, later: 0 },
            Number.isNaN(count.doNotContact) ? 0 : count.doNotContact,
          ),
          ...choices,
          words.list.allShown(sheets.members.length, sheets.members.length, count.members),
        ],
        [
          words.list.filter(Math.min(20, today.length)),
          ...Object.values(words.call.view).map(view => words.list.viewName(view, 0)),
          ...upTo100(more => words.call.rows.showMore(more)),
          // Why nobody is for today is told in the counts of the sheet, too.
          words.call.nobodyToday(count.members, {
            doNotContact: leftAlone,
            control: 0,
            recentlyContacted: 0,
            later: ranked.length - firstFive.length,
          }).body,
        ],
      );
      const calls =
        today.length === 0 ? [] : within(screen.getByRole("grid", { name: words.list.title })).getAllByRole("row");
      calls.forEach((item, at) => {
        const { [memberColumns.recencyDays]: days, [memberColumns.lifetimePurchases]: purchases } = today[at]!;
        expect(item.textContent).toContain(words.list.fact(Number(days), Number(purchases)));
      });

      // The card of the first member of the list, who is found again in the sheet.
      const { calls: read } = session.store.read();
      if (read.status !== "ready") throw new Error(read.status);
      const { rowId } = read.list.members[0]!;
      const row = ranked.find(
        one => idOfCells(String(one[memberColumns.memberId]), String(one[memberColumns.idMark] ?? "")) === rowId,
      )!;
      const textOf = (id: "memberId" | "memberName" | "phone" | "store" | "owner") =>
        String(row[memberColumns[id]] ?? "");
      const numberOf = (id: keyof typeof memberColumns) => Number(row[memberColumns[id]] ?? 0);
      act(() => session.openMember({ kind: "row", rowId }));
      await waitFor(() => expect(session.store.read().memberHistory.status).toBe("known"));
      const { memberHistory, writtenBook } = session.store.read();
      if (memberHistory.status !== "known" || writtenBook === null) throw new Error(memberHistory.status);
      const { history } = memberHistory;
      const { scored: basis } = writtenBook;
      const facts = factsWithPurchases(factsOfMember(basis, basis.placeOfMember[memberHistory.place.code]!), history);
      const { changes } = explainMember(words, facts, basis);
      const measures = {
        recency: ["recencyScore", "recencyDays"],
        frequency: ["frequencyScore", "windowPurchases"],
        monetary: ["monetaryScore", "averageAmount"],
        width: ["widthScore", "widthCount"],
      } as const;
      const { name: shownName, phone } = { name: textOf("memberName"), phone: textOf("phone") };
      const spoken = phone === "" || phone === textOf("memberId") ? "" : spokenPhone(phone, words.list.masked);
      const categories = String(row[memberColumns.widthValues] ?? "");
      const card = screen.getByRole("region", { name: words.member.title });
      await within(card).findByText(changes[0]!.text);
      compare(
        linesOf(card),
        [
          `${words.member.priority(numberOf("callPriority"), Math.max(...map.segments.map(({ priority }) => priority)))} | ${words.member.asOf(result.asOf)}`,
          ...result.bands.map(({ dimension, levels }) => {
            const [scoreColumn, measure] = measures[dimension];
            const value = words.member.value(dimension, numberOf(measure), result.rules.widthBasis);
            return words.member.tile(words.pane.dimension[dimension], numberOf(scoreColumn), levels, value);
          }),
          String(row[memberColumns.why]),
          `${words.member.action} | ${String(row[memberColumns.action])}`,
          ...traitLines(words, row),
          words.member.purchasesFinding(
            numberOf("lifetimePurchases"),
            dayFromSerial(numberOf("lastPurchase") as ExcelSerial, false),
            numberOf("netAmount"),
            usualGap(history),
          ),
        ],
        [
          shownName === "" ? textOf("memberId") : shownName,
          [shownName === "" ? "" : textOf("memberId"), spoken, textOf("store"), textOf("owner")]
            .filter(text => text !== "")
            .join(" | "),
          words.member.position(1, Math.min(20, today.length)),
          words.member.position(1, count.members),
          ...changes.map(({ text: change }) => change),
          ...(categories === ""
            ? []
            : [
                `${words.member.widthValues[result.rules.widthBasis]} | ${words.member.boughtIn(numberOf("widthCount"), categories.split(words.output.listSeparator))}`,
              ]),
        ],
      );
    });
  });
});

describe.each(LANGUAGES)("in %s", language => {
  test("welcome, tour and workshop say the numbers that a run over the same three members writes", async () => {
    const { words, sheets, result } = await score(LESSON, language);
    const { lesson, welcome, tour, workshop } = await words.loadGuide();
    const { format, menu } = words;
    const { memberColumns: column } = words.output;
    const members = sheets.members.map(row => {
      const text = (id: keyof typeof column) => String(row[column[id]]);
      const number = (id: keyof typeof column) => Number(row[column[id]]);
      const id = text("memberId") as keyof typeof lesson.names;
      return {
        id,
        name: lesson.names[id],
        rank: number("responseRank"),
        priority: number("callPriority"),
        code: text("code"),
        segment: text("segment"),
        action: text("action"),
        net: number("netAmount"),
        lifetime: number("lifetimePurchases"),
        values: {
          recency: number("recencyDays"),
          frequency: number("windowPurchases"),
          monetary: number("averageAmount"),
          width: number("widthCount"),
        },
        scores: {
          recency: number("recencyScore"),
          frequency: number("frequencyScore"),
          monetary: number("monetaryScore"),
          width: number("widthScore"),
        },
      };
    });
    expect(members).toHaveLength(3);
    const byRank = [...members].sort((a, b) => a.rank - b.rank);
    const net = members[0]!.net;
    const [first] = [...members].sort((a, b) => a.priority - b.priority);
    const openGuide = async (entry: string): Promise<void> => {
      fireEvent.click(screen.getByRole("button", { name: menu.label }));
      fireEvent.click(await screen.findByRole("menuitem", { name: entry }));
    };
    const main = () => document.querySelector("main")!;
    const timeLines = byRank.map(
      ({ name, lifetime, values }) => `${name} | ${welcome.member(lifetime, values.recency, net)}`,
    );
    // From the orders themselves, which no sheet of ours repeats.
    const axis = `${welcome.axisStart(dayFromIso("2025-05-18")!)} | ${welcome.axisEnd(result.asOf)}`;

    await openGuide(menu.welcome);
    await screen.findByRole("heading", { name: welcome.title });
    compare(linesOf(main()), [welcome.sentence(net), ...timeLines], [axis]);

    fireEvent.click(screen.getByRole("button", { name: new RegExp(welcome.tour.title) }));
    const facts = {
      members: Object.fromEntries(members.map(member => [member.id, member])) as unknown as TourFacts["members"],
      amount: net,
      orderCount: named({ words, sheets }).read,
      first: first!.name,
    };
    for (const [place, step] of TOUR_STEPS.entries()) {
      const { title, body } = tour.steps[step];
      await screen.findByRole("heading", { name: title });
      // The screens above the words are pictures of screens that have their own tests.
      const isPicture = (element: Element) => element.hasAttribute("inert");
      compare(
        linesOf(main(), isPicture),
        [body(facts)],
        [workshop.step(place + 1, TOUR_STEPS.length), title, tour.noTrace],
      );
      if (place < TOUR_STEPS.length - 1) fireEvent.click(screen.getByRole("button", { name: workshop.next }));
    }

    fireEvent.click(screen.getByRole("button", { name: workshop.leave }));
    await openGuide(menu.workshop);
    const few = workshop.few(members.length);
    const ofDimension = (dimension: Dimension): string[] => {
      const best = Math.max(...members.map(({ scores }) => scores[dimension]));
      const leaders = byRank.filter(({ scores }) => scores[dimension] === best).map(({ name }) => name);
      return [
        ...members.map(({ name, values, scores }) =>
          [name, words.pane.measured(dimension, values[dimension]), scores[dimension]].join(" | "),
        ),
        workshop.highest(dimension, leaders, best),
        few,
      ];
    };
    const crossed = (down: Dimension, across: Dimension): string[] => [
      ...[5, 4, 3, 2, 1].map(row =>
        [
          `${LETTER[down]}${row}`,
          ...members
            .filter(({ scores }) => scores[down] === row)
            .sort((a, b) => a.scores[across] - b.scores[across])
            .map(({ name }) => name),
        ].join(" | "),
      ),
      [1, 2, 3, 4, 5].map(at => `${LETTER[across]}${at}`).join(" | "),
      few,
    ];
    const ofStep: Partial<Record<WorkshopStep, string[]>> = {
      question: timeLines,
      recency: ofDimension("recency"),
      frequency: ofDimension("frequency"),
      "recency-frequency": crossed("recency", "frequency"),
      monetary: ofDimension("monetary"),
      width: ofDimension("width"),
      "monetary-width": crossed("monetary", "width"),
      codes: [
        ...byRank.map(({ name, code, segment }) => `${name} | ${code} | ${segment}`),
        workshop.codesDiffer(net),
        few,
      ],
      order: [...byRank.map(({ rank, name, code }) => `${rank} | ${name} | ${code} | ${format.amount(net)}`), few],
      maps: [few],
    };
    for (const [place, step] of WORKSHOP_STEPS.entries()) {
      const { title } = workshop.steps[step];
      await screen.findByRole("heading", { name: title });
      // The steps on the whole sample are compared with the core and with another computation in their own tests.
      if (step === "sample") break;
      const table = document.querySelector("main table thead");
      compare(linesOf(main()), ofStep[step]!, [
        axis,
        title,
        [workshop.step(place + 1, WORKSHOP_STEPS.length), workshop.minute(SCRIPT_MINUTES[step])].join(" | "),
        ...(table === null ? [] : linesOf(table)),
      ]);
      fireEvent.click(screen.getByRole("button", { name: workshop.next }));
    }
  });
});
