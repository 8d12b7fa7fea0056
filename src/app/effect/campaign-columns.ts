import type { Cell } from "#core/cell";
import { NO_RESPONSE, OUTCOME_UNKNOWN, RESPONDED } from "#core/response";
import { CONTROL, NOT_IN_CAMPAIGN, TO_CONTACT } from "#core/effect";
import type { Day } from "#core/units";
import type { OutputWords } from "../outputs/words/output-words";

/** What is read of a language in which the members table may stand. */
export type CampaignWords = Pick<OutputWords, "yes" | "no" | "outcomes" | "refusal">;

/** One member of the members table as a campaign sees them. */
export interface CampaignRow {
  /** The id as the table shows it, with its mark where it has one. */
  readonly rowId: string;
  /** {@link TO_CONTACT}, {@link CONTROL} or {@link NOT_IN_CAMPAIGN}: as drawn, whoever was reached. */
  readonly group: number;
  /** The segment on the day of the draw, as the table was written then; "" where nobody wrote it down. */
  readonly segment: string;
  /** Something stands under Contacted On. */
  readonly wasContacted: boolean;
  /** The day of it; null for none and for what is no date. */
  readonly contactedOn: Day | null;
  /** {@link RESPONDED}, {@link NO_RESPONSE} or {@link OUTCOME_UNKNOWN}, by what people wrote. */
  readonly outcome: number;
}

/** The group that a cell of the Control column says, in any language. */
export function groupOfCell(cell: Cell, all: readonly CampaignWords[]): number {
  if (isOneOf(cell, all, "yes")) return CONTROL;
  return isOneOf(cell, all, "no") ? TO_CONTACT : NOT_IN_CAMPAIGN;
}

/**
 * Whether a contact was answered: by the column for that, else by an outcome that says it. Booked and sold are an answer,
 * declined and not to be contacted again are none; not reached, reached, and words of one's own tell nothing.
 */
export function outcomeOfCells(responded: Cell, outcome: Cell, all: readonly CampaignWords[]): number {
  if (isOneOf(responded, all, "yes")) return RESPONDED;
  if (isOneOf(responded, all, "no")) return NO_RESPONSE;
  const parts = String(outcome).split(/[;；\n]/).map(compared); // prettier-ignore
  const says = (places: readonly number[]): boolean =>
    all.some(({ outcomes }) => places.some(place => parts.includes(compared(outcomes[place]!))));
  if (says(ANSWERED)) return RESPONDED;
  return says(DECLINED) ? NO_RESPONSE : OUTCOME_UNKNOWN;
}

/** The day before the first contact; null where nobody was contacted on a day that can be read. */
export function dayBeforeContacts(campaign: readonly CampaignRow[]): Day | null {
  const days = campaign.flatMap(({ contactedOn }) => contactedOn ?? []);
  return days.length === 0 ? null : ((days.reduce((first, day) => Math.min(first, day), Infinity) - 1) as Day);
}

/** Places among the outcomes that are offered: no answer, reached, declined, booked, sale, do not contact again. */
const ANSWERED: readonly number[] = [3, 4];
const DECLINED: readonly number[] = [2, 5];

function isOneOf(cell: Cell, all: readonly CampaignWords[], id: "yes" | "no"): boolean {
  const text = compared(String(cell));
  return all.some(words => compared(words[id]) === text);
}

function compared(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
