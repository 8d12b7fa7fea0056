import { wilson } from "#core/effect";
import type { RatingChange } from "#core/effect";
import type { Share } from "#core/response";
import { isOnlyResponses } from "../../effect/evaluate-campaign";
import type { CampaignEvaluation } from "../../effect/evaluate-campaign";
import type { EffectWords } from "../words/effect-words";
import type { OutputWords } from "../words/output-words";
import type { Metric } from "./sections";

type Row = Pick<Metric, "section" | "item" | "subItem">;

/** What came of the campaign, one value a row; without a verdict where the groups are too small for one. */
export function effectMetrics(evaluation: CampaignEvaluation, { metrics: { effect: words } }: OutputWords): Metric[] {
  const { effect, segments, spans, beforeAfter, answers, contactedCount, unknownCount, dividedCount, ratings } =
    evaluation;
  const contacted = { section: "effect", item: words.contacted } as const;
  const unknown = unknownCount > 0 ? words.unknown(unknownCount) : undefined;
  const known = unknown !== undefined && isOnlyResponses(answers) ? `${unknown} ${words.onlyResponses}` : unknown;
  const answered: Metric[] =
    contactedCount === 0
      ? []
      : [
          { ...contacted, metric: "members", value: contactedCount, unit: "members" },
          { ...contacted, metric: "answered", value: answers.hits, unit: "members", sampleSize: answers.of, ...(known !== undefined && { note: known }) },
        ]; // prettier-ignore
  const naming = words.naming(spans.after, spans.asOf);
  const named = effect !== null && contactedCount === 0 ? `${naming} ${words.noContacts}` : naming;
  const since = spans.days === 0 ? words.nothingSince(spans.after) : named;
  const divided: Metric = { section: "effect", item: words.uplift, metric: "divided", value: dividedCount, unit: "members", note: since }; // prettier-ignore
  if (effect === null) {
    const spansOf = beforeAfter === null ? [] : ([["before", beforeAfter.before], ["since", beforeAfter.after]] as const); // prettier-ignore
    return [
      divided,
      ...answered,
      ...spansOf.flatMap(([span, { share, netPerMember }]): Metric[] => {
        const row = { ...contacted, subItem: words[span], sampleSize: share.of } as const;
        return [
          ...shareMetrics(row, share, words.notAttributable),
          { ...row, metric: "netPerMember", value: netPerMember, unit: "amount" },
        ];
      }),
      ...(ratings === null ? [] : ratingMetrics(words.contacted, ratings, words)),
    ];
  }
  const isMeasured = effect.kind === "measured";
  const [toContact, control] = isMeasured ? [effect.contacted.share, effect.control.share] : [effect.contacted, effect.control]; // prettier-ignore
  const group = { section: "effect", item: words.toContact } as const;
  const held = { section: "effect", item: words.control } as const;
  const uplift = { section: "effect", item: words.uplift, sampleSize: toContact.of + control.of } as const;
  const money = isMeasured ? effect.money : null;
  return [
    divided,
    ...shareMetrics(group, toContact),
    ...shareMetrics(held, control),
    ...(isMeasured
      ? estimateMetrics(uplift, effect.uplift, words.verdict[effect.verdict])
      : [
          {
            ...uplift,
            metric: "uplift",
            value: null,
            unit: "share",
            note: words.insufficient(toContact.of, control.of, effect.needed),
          } as const,
        ]),
    ...(money === null
      ? []
      : ([
          { ...group, metric: "netPerMember", value: money.contactedMean, unit: "amount", sampleSize: toContact.of },
          { ...held, metric: "netPerMember", value: money.controlMean, unit: "amount", sampleSize: control.of },
          { ...uplift, metric: "netDifference", value: money.difference && money.difference.value, unit: "amount", note: words.moneyVerdict(money) },
          { ...uplift, metric: "netDifferenceLower", value: money.difference && money.difference.lower, unit: "amount" },
          { ...uplift, metric: "netDifferenceUpper", value: money.difference && money.difference.upper, unit: "amount" },
        ] as const)), // prettier-ignore
    ...(isMeasured
      ? effect.segments.flatMap(
          ({ segment, contacted: called, control: kept, uplift: estimate, evidence }): Metric[] => {
            const row = { section: "effect", item: segments[segment] || words.noSegment } as const;
            return [
              ...shareMetrics({ ...row, subItem: words.toContact }, called),
              ...shareMetrics({ ...row, subItem: words.control }, kept),
              ...(estimate === null
              ? []
              : estimateMetrics({ ...row, subItem: words.uplift, sampleSize: called.of + kept.of }, estimate, words.evidence[evidence])), // prettier-ignore
            ];
          },
        )
      : []),
    ...(ratings === null ? [] : ratingMetrics(words.toContact, ratings, words)),
    ...answered,
  ];
}

function ratingMetrics(item: string, ratings: RatingChange, words: EffectWords): Metric[] {
  const { before, after, bothCount, change } = ratings;
  const row = { section: "effect", item, unit: "number" } as const;
  const ofBoth = { ...row, sampleSize: bothCount } as const;
  const estimate = change.kind === "measured" ? change.estimate : null;
  const value = change.kind === "alike" ? change.value : (estimate?.value ?? null);
  return [
    { ...row, subItem: words.before, metric: "averageRating", value: before.mean, sampleSize: before.ratedCount, note: words.ratingNaming },
    { ...row, subItem: words.since, metric: "averageRating", value: after.mean, sampleSize: after.ratedCount },
    { ...ofBoth, metric: "ratingChange", value, note: words.ratingChange(ratings) },
    ...(estimate === null
      ? []
      : ([
          { ...ofBoth, metric: "ratingChangeLower", value: estimate.lower },
          { ...ofBoth, metric: "ratingChangeUpper", value: estimate.upper },
        ] as const)),
  ]; // prettier-ignore
}

function shareMetrics(row: Row, share: Share, note?: string): Metric[] {
  const of = { ...row, sampleSize: share.of, ...(note !== undefined && { note }) };
  const rate = wilson(share);
  return [
    { ...of, metric: "members", value: share.of, unit: "members" },
    { ...of, metric: "responders", value: share.hits, unit: "members" },
    { ...of, metric: "rate", value: rate && rate.value, unit: "share" },
    { ...of, metric: "rateLower", value: rate && rate.lower, unit: "share" },
    { ...of, metric: "rateUpper", value: rate && rate.upper, unit: "share" },
  ];
}

function estimateMetrics(
  row: Row & Pick<Metric, "sampleSize">,
  { value, lower, upper }: { readonly value: number; readonly lower: number; readonly upper: number },
  note: string,
): Metric[] {
  return [
    { ...row, metric: "uplift", value, unit: "share", note },
    { ...row, metric: "upliftLower", value: lower, unit: "share" },
    { ...row, metric: "upliftUpper", value: upper, unit: "share" },
  ];
}
