import type { LessonOrders } from "#app/lesson/lesson";
import { sampleRoles } from "#app/lesson/sample/roles";
import { useGuideWords } from "../../guide/guide-words";
import { useGuideStyles } from "../../guide/guide.styles";
import { usePane } from "../../pane-context";
import { useWorkshopStyles } from "../workshop.styles";
import { ColumnsOfYours } from "./InYourData";

/** Who took part in the sample's orders, by role. */
export function RolesStep({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const guide = useGuideStyles();
  const { format, output } = usePane().words;
  const { roles: words } = useGuideWords().workshop.found;
  const { people, memberColumns } = output;
  const found = sampleRoles(sample);
  if (found === null) return <p className={guide.text}>{words.none}</p>;
  return (
    <>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{people.roleColumns.role}</th>
            <th scope="col">{words.persons}</th>
            <th scope="col">{words.ofThemMembers}</th>
          </tr>
        </thead>
        <tbody>
          {found.roles.map(({ role, persons, members }) => (
            <tr key={role}>
              <th scope="row">{role === "user" && !found.recipientIsUser ? people.userProxy : people.role[role]}</th>
              <td>{format.integer(persons)}</td>
              <td>{format.integer(members)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={guide.text}>{words.forOthers(found.buyForOthers)}</p>
      <p className={guide.text}>{words.referred(found.referrers, found.referred)}</p>
      <p className={guide.text}>{words.nothingGuessed}</p>
      <ColumnsOfYours columns={[memberColumns.roles, memberColumns.referredMembers]} />
    </>
  );
}
