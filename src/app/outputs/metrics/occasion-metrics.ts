import { ORDINARY } from "#core/order-occasions";
import { statusCode } from "#core/row-status";
import type { ScoredMembers } from "#core/scored-members";
import type { RunOccasions } from "../../occasions/run-occasions";
import { roundMoney } from "../shapes/round-money";
import type { OutputWords } from "../words/output-words";
import type { Metric } from "./sections";

/** Below so many purchases figures of an occasion tell nothing of it. */
const FEW_PURCHASES = 5;

const SECTION = { section: "occasions" } as const;

/**
 * Counted rows, purchases, members and money by occasion, then what of the calendar could not be used. Rows, purchases,
 * money and members by their main occasion add up to those of all; members who bought on an occasion do not.
 */
export function occasionMetrics(
  { scored }: { readonly scored: ScoredMembers },
  found: RunOccasions,
  words: OutputWords,
): Metric[] {
  const { study, texts } = found;
  const { metrics } = words.occasions;
  const { members } = study;
  const rows = countedRows(scored, study.rows.codes, texts.length);
  const purchases = members.purchases.reduce((sum, count) => sum + count, 0);
  const buyers = members.main.length;
  const shown = [...texts.keys()].filter(code => rows.of[code]! > 0 || members.purchases[code]! > 0);
  const ofCodes = shown.flatMap((code, at): Metric[] => {
    const bought = members.purchases[code]!;
    const row = { ...SECTION, item: texts[code]! } as const;
    const few = bought < FEW_PURCHASES ? metrics.few : undefined;
    const note = (text: string): string | undefined => (at === 0 ? text : few);
    const noted = (text: string) => (note(text) === undefined ? {} : { note: note(text)! });
    return [
      { ...row, metric: "rows", value: rows.of[code]!, unit: "rows", sampleSize: rows.all },
      { ...row, metric: "purchases", value: bought, unit: "purchases", sampleSize: purchases, ...noted(metrics.proxy) },
      { ...row, metric: "share", value: purchases === 0 ? null : bought / purchases, unit: "share", sampleSize: purchases, ...(few && { note: few }) },
      { ...row, metric: "members", value: members.members[code]!, unit: "members", sampleSize: buyers, ...noted(metrics.overlapping) },
      { ...row, metric: "mainMembers", value: members.mainMembers[code]!, unit: "members", sampleSize: buyers, ...noted(metrics.mainNote) },
      { ...row, metric: "netAmount", value: roundMoney(members.net[code]!), unit: "amount", sampleSize: bought },
    ];
  }); // prettier-ignore
  const seasonal = members.openingSeason.reduce((sum, flag) => sum + flag, 0);
  return [
    ...ofCodes,
    ...(rows.none > 0 ? [{ ...SECTION, item: metrics.none, metric: "rows", value: rows.none, unit: "rows", sampleSize: rows.all } as const] : []),
    { ...SECTION, item: metrics.openingSeason, metric: "members", value: seasonal, unit: "members", sampleSize: buyers, note: metrics.openingNote },
    ...calendarMetrics(found, words),
  ]; // prettier-ignore
}

/** Lines that are not used, and occasions whose days nobody knows. */
function calendarMetrics({ kept, study }: RunOccasions, words: OutputWords): Metric[] {
  const { occasions } = words;
  const { metrics } = occasions;
  const { leftOut } = study.calendar;
  const years = [...new Set(leftOut.map(({ year }) => year))];
  const ids = [...new Set(leftOut.map(({ id }) => id))];
  return [
    ...(kept?.faults ?? []).map((fault): Metric => ({
      ...SECTION,
      item: metrics.calendarLines,
      subItem: metrics.line(fault.line),
      metric: "rows",
      value: null,
      unit: "rows",
      note: occasions.fault(fault),
    })),
    ...(leftOut.length === 0
      ? []
      : [
          {
            ...SECTION,
            item: metrics.leftOut,
            metric: "groups",
            value: leftOut.length,
            unit: "groups",
            note: metrics.leftOutNote(
              years,
              ids.map(id => occasions.names[id]),
            ),
          } as const,
        ]),
  ];
}

/** Counted rows by code; `none` have neither a date nor a campaign. */
function countedRows({ rowStatus }: ScoredMembers, codes: Int32Array, codeCount: number) {
  const counted = statusCode("counted");
  const of = new Float64Array(codeCount);
  let none = 0;
  let all = 0;
  for (let row = 0; row < codes.length; row++) {
    if (rowStatus[row] !== counted) continue;
    all += 1;
    const code = codes[row]!;
    if (code < ORDINARY) none += 1;
    else of[code]! += 1;
  }
  return { of, none, all };
}
