import { lessonMembers, lessonRules, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS } from "#app/lesson/three-members";
import { segmentMapOf } from "#core/segment-maps";
import { useGuideWords } from "../guide/guide-words";
import { usePane } from "../pane-context";
import { useMemberName } from "./member-name";
import { useWorkshopStyles } from "./workshop.styles";

/** Code, segment and action of the three. */
export function CodeTable({ lesson }: { readonly lesson: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { output } = usePane().words;
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const rules = lessonRules();
  const map = segmentMapOf(rules);
  const members = lessonMembers(lesson, scoreLesson(lesson, rules), { ids: LESSON_MEMBERS });
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{workshop.member}</th>
            <th scope="col">{workshop.code}</th>
            <th scope="col">{workshop.segment}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, code, segment }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td className={styles.code}>{code}</td>
              <td>
                {output.segmentName(map, segment)}
                <div className={styles.small}>{output.segmentAction(map, segment)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.finding}>{workshop.codesDiffer(members[0]!.netAmount)}</p>
    </>
  );
}
