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
import { useMemberName } from "./member-name";
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

function WithSample({ sample, children }: SampleProps & { readonly children: (orders: LessonOrders) => ReactNode }) {
  const { workshop } = useGuideWords();
  if (sample === "loading") return <Spinner size="tiny" label={workshop.loadingSample} labelPosition="after" />;
  if (sample === "missing") return <MessageCard intent="info" body={workshop.noSample} />;
  return children(sample);
}

function Places({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { output } = usePane().words;
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const rules = lessonRules();
  const map = segmentMapOf(rules);
  const scored = useMemo(() => scoreLesson(sample), [sample]);
  return (
    <>
      <p className={styles.finding}>{workshop.inSample(scored.memberCount, SCRIPT_DAY)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{workshop.rank}</th>
            <th scope="col">{workshop.member}</th>
            <th scope="col">{workshop.code}</th>
            <th scope="col">{workshop.segment}</th>
          </tr>
        </thead>
        <tbody>
          {lessonMembers(sample, scored, { ids: LESSON_MEMBERS }).map(({ id, rank, code, segment }) => (
            <tr key={id}>
              <td>{rank}</td>
              <th scope="row">{nameOf(id)}</th>
              <td className={styles.code}>{code}</td>
              <td className={styles.small}>{output.segmentName(map, segment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function FirstMembers({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  const [first, setFirst] = useState<Dimension>("recency");
  const order = useMemo(() => orderFrom(first), [first]);
  const ranksByDefault = useMemo(() => ranksOf(sample), [sample]);
  const scored = useMemo(() => scoreLesson(sample, lessonRules({ order })), [sample, order]);
  const members = lessonMembers(sample, scored, { count: SHOWN });
  const letters = order.map(dimension => LETTER[dimension]).join("");
  return (
    <>
      <FirstDimension value={first} onChange={setFirst} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{workshop.rank}</th>
            <th scope="col">{workshop.member}</th>
            <th scope="col">{`${workshop.code} ${letters}`}</th>
            <th scope="col">{workshop.rankByDefault}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, rank, code }) => (
            <tr key={id}>
              <td>{rank}</td>
              <th scope="row">{nameOf(id)}</th>
              <td className={styles.code}>{code}</td>
              <td>{ranksByDefault.get(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
