import type { LessonOrders } from "#app/lesson/lesson";
import { sampleTypes } from "#app/lesson/sample/types";
import { useGuideWords } from "../../guide/guide-words";
import { useGuideStyles } from "../../guide/guide.styles";
import { usePane } from "../../pane-context";
import { useWorkshopStyles } from "../workshop.styles";
import { ColumnsOfYours } from "./InYourData";

/** The sample by customer type, and who shows a preference. */
export function TypesStep({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const guide = useGuideStyles();
  const { format, output } = usePane().words;
  const { found } = useGuideWords().workshop;
  const { customerType, preferenceTags } = output.memberColumns;
  const { memberCount, types, preferences, notEnough } = sampleTypes(sample);
  const prospects = types.find(({ type }) => type === "prospect")!.count;
  return (
    <>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{customerType}</th>
            <th scope="col">{found.members}</th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, count }) => (
            <tr key={type}>
              <th scope="row">{output.customerType[type]}</th>
              <td>{format.integer(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={guide.text}>{found.types.oneEach(memberCount, prospects)}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{preferenceTags}</th>
            <th scope="col">{found.members}</th>
          </tr>
        </thead>
        <tbody>
          {preferences.map(({ preference, count }) => (
            <tr key={preference}>
              <th scope="row">{output.traits.preference[preference]}</th>
              <td>{count === null ? output.notAvailable : format.integer(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={guide.text}>{found.types.tags(notEnough)}</p>
      <ColumnsOfYours columns={[customerType, preferenceTags]} />
    </>
  );
}
