import type { Day } from "#core/units";
import { success } from "../failures";
import type { Outcome } from "../failures";
import { dayBeforeContacts } from "../effect/campaign-columns";
import { campaignRowsOf } from "../effect/rows-of-notes";
import { readKeptNotes } from "../notes/safety-copies";
import type { OutputLanguages } from "../outputs/words/output-languages";
import { drawnOn } from "../run-settings";
import type { RunSettings } from "../run-settings";
import type { HostPort } from "../workbook/host";
import type { TablesPort } from "../workbook/tables";

/** Where the campaign's day is looked for. */
interface Asked {
  readonly settings: Pick<RunSettings, "control" | "alsoWritten">;
  readonly languages: OutputLanguages;
  readonly date1904: boolean;
  readonly today: Day;
}

/**
 * The day from which a run tells what came of a campaign: of the draw; without one, if that is asked for, the day before the
 * first contact that people noted, as in the pane. Null for no campaign. Notes are read only where nothing was drawn.
 */
export async function campaignDay(
  workbook: TablesPort & Pick<HostPort, "abreast">,
  { settings, languages, date1904, today }: Asked,
): Promise<Outcome<Day | null>> {
  const control = drawnOn(settings.control, today);
  if (control !== null) return success(control.day);
  if (!settings.alsoWritten.includes("effect")) return success(null);
  const kept = await readKeptNotes(workbook, languages);
  return kept.ok ? success(dayBeforeContacts(campaignRowsOf(kept.value.notes, languages, date1904))) : kept;
}
