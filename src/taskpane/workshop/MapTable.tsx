import { lessonMembers, lessonRules, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS } from "#app/lesson/three-members";
import type { SegmentMapId } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { useGuideWords } from "../guide/guide-words";
import { usePane } from "../pane-context";
import { useMemberName } from "./member-name";
import { useWorkshopStyles } from "./workshop.styles";

const MAPS: readonly SegmentMapId[] = ["rfmw14", "classic11", "cn8"];

/** What three maps call the same three members. */
export function MapTable({ lesson }: { readonly lesson: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { output } = usePane().words;
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const ids = lessonMembers(lesson, scoreLesson(lesson), { ids: LESSON_MEMBERS }).map(({ id }) => id);
  const segmentsOf = (id: SegmentMapId): ReadonlyMap<string, string> => {
    const rules = lessonRules({ map: id });
    const map = segmentMapOf(rules);
    const members = lessonMembers(lesson, scoreLesson(lesson, rules), { ids });
    return new Map(members.map(member => [member.id, output.segmentName(map, member.segment)]));
  };
  const columns = MAPS.map(map => ({ map, segments: segmentsOf(map) }));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{workshop.member}</th>
          {columns.map(({ map }) => (
            <th key={map} scope="col">
              {output.mapName[map]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map(id => (
          <tr key={id}>
            <th scope="row">{nameOf(id)}</th>
            {columns.map(({ map, segments }) => (
              <td key={map} className={styles.small}>
                {segments.get(id)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
