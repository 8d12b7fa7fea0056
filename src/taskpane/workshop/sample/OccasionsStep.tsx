import { useMemo } from "react";
import type { LessonOrders } from "#app/lesson/lesson";
import { sampleOccasions } from "#app/lesson/sample/occasions";
import { CALENDAR_IDS } from "#core/order-occasions";
import type { CalendarId, OccasionNames } from "#core/order-occasions";
import { useGuideWords } from "../../guide/guide-words";
import { useGuideStyles } from "../../guide/guide.styles";
import { usePane } from "../../pane-context";
import { useWorkshopStyles } from "../workshop.styles";
import { ColumnsOfYours } from "./InYourData";

const SHOWN = 5;

/** The occasions on which the sample was bought most. */
export function OccasionsStep({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const guide = useGuideStyles();
  const { format } = usePane().words;
  const { occasions } = useGuideWords().workshop.found;
  const { names } = occasions;
  const found = useMemo(() => sampleOccasions(sample, inBoth(names), SHOWN), [sample, names]);
  return (
    <>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{occasions.occasion}</th>
            <th scope="col">{occasions.purchases}</th>
            <th scope="col">{occasions.mainly}</th>
          </tr>
        </thead>
        <tbody>
          {found.most.map(({ what, purchases, members }) => {
            const name = "id" in what ? names[what.id] : what.campaign;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{format.integer(purchases)}</td>
                <td>{format.integer(members)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={guide.text}>{occasions.found(found.onOccasions, found.purchases, found.most.length)}</p>
      <p className={guide.text}>{occasions.openingSeason(found.openingSeason)}</p>
      <ColumnsOfYours columns={occasions.columns} />
    </>
  );
}

/** The sample is in the pane's language, so a campaign can have no other name than that. */
function inBoth(names: Readonly<Record<CalendarId, string>>): Readonly<Record<CalendarId, OccasionNames>> {
  const both = CALENDAR_IDS.map(id => [id, { nameZh: names[id], nameEn: names[id] }]);
  return Object.fromEntries(both) as Record<CalendarId, OccasionNames>;
}
