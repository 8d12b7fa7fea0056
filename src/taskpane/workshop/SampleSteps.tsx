import { Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { lessonMembers, lessonRules, orderFrom, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS, SCRIPT_DAY } from "#app/lesson/three-members";
import { LETTER } from "#core/dimensions";
import type { Dimension } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { useGuideWords } from "../guide/guide-words";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";
import { FirstDimension } from "./FirstDimension";
import { RankTable } from "./RankTable";
import { useWorkshopStyles } from "./workshop.styles";

/** The sample's orders once they are here. */
export type SampleState = LessonOrders | "loading" | "missing";

const SHOWN = 5;

interface SampleProps {
  readonly sample: SampleState;
}

/** Where the three stand among all members of the sample. */
export function SamplePlaces({ sample }: SampleProps) {
  return <WithSample sample={sample}>{orders => <Places sample={orders} />}</WithSample>;
}

/** The first members of the sample in the order that a chosen first dimension gives. */
export function SampleOrder({ sample }: SampleProps) {
  return <WithSample sample={sample}>{orders => <FirstMembers sample={orders} />}</WithSample>;
}

interface WithSampleProps extends SampleProps {
  readonly children: (orders: LessonOrders) => ReactNode;
}

/** A picture of the sample as soon as it is there, or a sentence that it is not. */
export function WithSample({ sample, children }: WithSampleProps) {
  const { workshop } = useGuideWords();
  if (sample === "loading") return <Spinner size="tiny" label={workshop.loadingSample} labelPosition="after" />;
  if (sample === "missing") return <MessageCard intent="info" body={workshop.noSample} />;
  return children(sample);
}

function Places({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { output } = usePane().words;
  const { workshop } = useGuideWords();
  const rules = lessonRules();
  const map = segmentMapOf(rules);
  const scored = useMemo(() => scoreLesson(sample), [sample]);
  return (
    <>
      <p className={styles.finding}>{workshop.inSample(scored.memberCount, SCRIPT_DAY)}</p>
      <RankTable
        members={lessonMembers(sample, scored, { ids: LESSON_MEMBERS })}
        code={workshop.code}
        last={{
          header: workshop.segment,
          of: ({ segment }) => <span className={styles.small}>{output.segmentName(map, segment)}</span>,
        }}
      />
    </>
  );
}

function FirstMembers({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { workshop } = useGuideWords();
  const [first, setFirst] = useState<Dimension>("recency");
  const order = useMemo(() => orderFrom(first), [first]);
  const ranksByDefault = useMemo(() => ranksOf(sample), [sample]);
  const scored = useMemo(() => scoreLesson(sample, lessonRules({ order })), [sample, order]);
  const members = lessonMembers(sample, scored, { count: SHOWN });
  const letters = order.map(dimension => LETTER[dimension]).join("");
  return (
    <>
      <FirstDimension value={first} onChange={setFirst} />
      <RankTable
        members={members}
        code={`${workshop.code} ${letters}`}
        last={{ header: workshop.rankByDefault, of: ({ id }) => ranksByDefault.get(id) }}
      />
      <p role="status" className={styles.finding}>
        {workshop.firstOfSample(letters, members.length, scored.memberCount)}
      </p>
    </>
  );
}

function ranksOf(sample: LessonOrders): ReadonlyMap<string, number> {
  const scored = scoreLesson(sample);
  const members = lessonMembers(sample, scored, { count: scored.memberCount });
  return new Map(members.map(({ id, rank }) => [id, rank]));
}
