import { lessonMembers, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS } from "#app/lesson/three-members";
import type { Dimension } from "#core/scoring-rules";
import { useGuideWords } from "../guide/guide-words";
import { usePane } from "../pane-context";
import { rampColours } from "../result/colours";
import { useMemberName } from "./member-name";
import { useWorkshopStyles } from "./workshop.styles";

export interface DimensionTableProps {
  readonly lesson: LessonOrders;
  readonly dimension: Dimension;
}

/** The three by one dimension alone, the highest score first, and who has it. */
export function DimensionTable({ lesson, dimension }: DimensionTableProps) {
  const styles = useWorkshopStyles();
  const { words, theme } = usePane();
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const members = lessonMembers(lesson, scoreLesson(lesson), { ids: LESSON_MEMBERS });
  const sorted = [...members].sort((one, other) => other.scores[dimension] - one.scores[dimension]);
  const best = sorted[0]!.scores[dimension];
  const first = sorted.filter(({ scores }) => scores[dimension] === best).map(({ id }) => nameOf(id));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{workshop.member}</th>
            <th scope="col">{workshop.value[dimension]}</th>
            <th scope="col">{workshop.score}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, values, scores }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{words.pane.measured(dimension, values[dimension])}</td>
              <td>
                <span className={styles.tile} style={rampColours(scores[dimension], theme)}>
                  {scores[dimension]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.finding}>{workshop.highest(dimension, first, best)}</p>
    </>
  );
}
