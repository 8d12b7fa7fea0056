import { lessonMembers, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS } from "#app/lesson/three-members";
import { LETTER } from "#core/dimensions";
import type { Dimension } from "#core/scoring-rules";
import { useGuideWords } from "../guide/guide-words";
import { useMemberName } from "./member-name";
import { useWorkshopStyles } from "./workshop.styles";

const SCORES = [1, 2, 3, 4, 5];

export interface CrossedScoresProps {
  readonly lesson: LessonOrders;
  readonly down: Dimension;
  readonly across: Dimension;
}

/** The three in the cells of two dimensions, the highest scores at the top and at the right. */
export function CrossedScores({ lesson, down, across }: CrossedScoresProps) {
  const styles = useWorkshopStyles();
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const members = lessonMembers(lesson, scoreLesson(lesson), { ids: LESSON_MEMBERS });
  const inCell = (row: number, column: number): string[] =>
    members.filter(({ scores }) => scores[down] === row && scores[across] === column).map(({ id }) => nameOf(id));
  return (
    <>
      <table className={styles.grid}>
        <tbody>
          {[...SCORES].reverse().map(row => (
            <tr key={row}>
              <th scope="row" className={styles.side}>{`${LETTER[down]}${row}`}</th>
              {SCORES.map(column => (
                <td key={column}>
                  {inCell(row, column).map(name => (
                    <strong key={name}>{name}</strong>
                  ))}
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.corner}>
            <td className={styles.side} />
            {SCORES.map(column => (
              <th key={column} scope="col">{`${LETTER[across]}${column}`}</th>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={styles.finding}>{workshop.across(down, across)}</p>
    </>
  );
}
