import { studyForecast } from "./member-forecast";
import type { ForecastQuestion, ForecastStudy } from "./member-forecast";
import { studyOccasions } from "./order-occasions";
import type { OccasionQuestion, OccasionStudy } from "./order-occasions";
import type { OrderRows } from "./order-rows";
import { campaignSpans } from "./effect";
import type { CampaignSpans } from "./effect";
import { campaignResponse, contactResponse, responseTest } from "./response";
import type { CampaignOutcome, ContactOutcomes, ContactResponseOutcome, ResponseTestOutcome } from "./response";
import type { ScoringDays } from "./score-members";
import type { ScoringRules } from "./scoring-rules";
import type { Day } from "./units";

/** What else can be found out from order rows, beside scores: by name, what is asked and what is found. */
export interface Studies {
  readonly response: {
    /** Days that are watched for a next purchase, up to the as-of day. */
    readonly asked: { readonly horizonDays: number };
    readonly found: ResponseTestOutcome;
  };
  readonly effect: {
    /** The day of the campaign: of the draw, or the day before the first contact. */
    readonly asked: { readonly after: Day };
    readonly found: CampaignSpans;
  };
  readonly contacts: {
    readonly asked: ContactOutcomes;
    readonly found: ContactResponseOutcome;
  };
  readonly campaign: {
    /** One of the texts of the campaign column; null asks only which there are. */
    readonly asked: { readonly text: string | null };
    readonly found: { readonly texts: readonly string[]; readonly outcome: CampaignOutcome | null };
  };
  readonly forecast: {
    readonly asked: ForecastQuestion;
    readonly found: ForecastStudy;
  };
  readonly occasions: {
    readonly asked: Omit<OccasionQuestion, "sameDayIsOnePurchase">;
    readonly found: OccasionStudy;
  };
}

export type StudyId = keyof Studies;

export type Asked<S extends StudyId> = Studies[S]["asked"];

export type Found<S extends StudyId> = Studies[S]["found"];

/** A study of some rows by the rules and days of a scoring. */
export interface StudyRequest<S extends StudyId = StudyId> {
  readonly study: S;
  readonly asked: Asked<S>;
  readonly rules: ScoringRules;
  readonly days: ScoringDays;
}

/** Called with the fraction that is done, 0 to 1. */
export type ReportStudy = (fraction: number) => void;

type Run<S extends StudyId> = (orders: OrderRows, request: StudyRequest<S>, report: ReportStudy) => Found<S>;

const RUNS: { readonly [S in StudyId]: Run<S> } = {
  response: (orders, { asked, rules, days }) => responseTest(orders, rules, { ...days, ...asked }),
  effect: (orders, { asked, rules, days }) => campaignSpans(orders, rules, { ...days, ...asked }),
  contacts: (orders, { asked, rules }) => contactResponse(orders, rules, asked),
  campaign: (orders, { asked: { text }, rules, days }) => {
    const { campaign } = orders.details;
    const outcome = text === null ? null : campaignResponse(orders, rules, { ...days, campaign, text });
    return { texts: campaign?.values ?? [], outcome };
  },
  occasions: (orders, { asked, rules: { sameDayIsOnePurchase }, days }) =>
    studyOccasions(orders, days, { ...asked, sameDayIsOnePurchase }),
  forecast: (orders, { asked, days }, report) => studyForecast(orders, days, asked, report),
};

/**
 * Makes one study. What the rows cannot carry is an outcome that says so.
 *
 * @throws RangeError when the rules have a fault or what is asked makes no sense: the caller's mistake, not the data's
 */
export function runStudy<S extends StudyId>(
  orders: OrderRows,
  request: StudyRequest<S>,
  report: ReportStudy,
): Found<S> {
  return RUNS[request.study](orders, request, report);
}
