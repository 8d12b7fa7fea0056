import type { Asked, StudyId, StudyRequest } from "#core/study";
import type { Day } from "#core/units";
import { success } from "../failures";
import type { Outcome } from "../failures";
import type { CalendarOfRun } from "../occasions/run-occasions";
import type { MadeStudies } from "../outputs/part/run-content";
import type { RowsName, Scorer, ScoringRequest } from "../ports";
import type { RunSettings } from "../run-settings";
import type { CancelSignal } from "../workbook/steps";

type AskedOf<S extends StudyId> = (
  settings: RunSettings,
  campaignDay: Day | null,
  calendar: CalendarOfRun | null,
) => Asked<S> | null;

/** What the settings ask of each study; null where its output is not asked for. */
const ASKED: { readonly [S in StudyId]: AskedOf<S> } = {
  response: ({ alsoWritten, horizonDays }) => (alsoWritten.includes("response") ? { horizonDays } : null),
  effect: (_, campaignDay) => (campaignDay === null ? null : { after: campaignDay }),
  occasions: (_settings, _day, calendar) => calendar && { standing: calendar.standing, names: calendar.names },
  contacts: () => null,
  campaign: () => null,
  forecast: ({ alsoWritten, forecastDays }) =>
    alsoWritten.includes("forecast") ? { unit: "days", horizon: forecastDays } : null,
};

/**
 * Makes the studies that a run is asked for, of the rows that were just scored.
 *
 * @param calendar  null where occasions are not asked for, or the calendar that stands cannot be read
 */
export async function makeStudies(
  scorer: Scorer,
  rows: RowsName,
  settings: RunSettings,
  campaignDay: Day | null,
  { rules, asOf, today }: ScoringRequest,
  calendar: CalendarOfRun | null,
  cancel: CancelSignal,
): Promise<Outcome<MadeStudies>> {
  let made: MadeStudies = {};
  for (const study of Object.keys(ASKED) as StudyId[]) {
    const asked = ASKED[study](settings, campaignDay, calendar);
    if (asked === null) continue;
    const request: StudyRequest = { study, asked, rules, days: { asOf, today } };
    const found = await scorer.study(rows, request, { cancel, report: () => {} });
    if (!found.ok) return found;
    if (found.value !== null) made = { ...made, [study]: found.value };
  }
  return success(made);
}
