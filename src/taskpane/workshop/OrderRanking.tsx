import { useState } from "react";
import { lessonMembers, lessonRules, orderFrom, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS } from "#app/lesson/three-members";
import { LETTER } from "#core/dimensions";
import type { Dimension } from "#core/scoring-rules";
import { useGuideWords } from "../guide/guide-words";
import { usePane } from "../pane-context";
import { FirstDimension } from "./FirstDimension";
import { RankTable } from "./RankTable";
import { useMemberName } from "./member-name";
import { useWorkshopStyles } from "./workshop.styles";

/** The three in the order that a chosen first dimension gives, scored anew for each choice. */
export function OrderRanking({ lesson }: { readonly lesson: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { format } = usePane().words;
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const [first, setFirst] = useState<Dimension>("recency");
  const order = orderFrom(first);
  const members = lessonMembers(lesson, scoreLesson(lesson, lessonRules({ order })), { ids: LESSON_MEMBERS });
  const letters = order.map(dimension => LETTER[dimension]).join("");
  return (
    <>
      <FirstDimension value={first} onChange={setFirst} />
      <RankTable
        members={members}
        code={`${workshop.code} ${letters}`}
        last={{ header: workshop.spent, of: ({ netAmount }) => format.amount(netAmount) }}
      />
      <p role="status" className={styles.finding}>
        {workshop.comesFirst(letters, nameOf(members[0]!.id))}
      </p>
    </>
  );
}
