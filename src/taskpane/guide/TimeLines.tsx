import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear, scaleSqrt } from "d3-scale";
import { lessonMembers, lessonPurchases, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { LESSON_MEMBERS, SCRIPT_DAY } from "#app/lesson/three-members";
import type { LessonMemberId } from "#app/lesson/three-members";
import { usePane } from "../pane-context";
import { rampColours } from "../result/colours";
import { useGuideWords } from "./guide-words";

/** Pixels of the drawing, which grows with its card. */
const WIDTH = 270;
const HEIGHT = 24;
const LARGEST_RADIUS = 9;

const useStyles = makeStyles({
  card: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px", marginTop: "4px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  drawing: { display: "block", width: "100%", height: "auto" },
  axis: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dot: { "@media (forced-colors: active)": { fill: "CanvasText" } },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    marginTop: "8px",
    paddingTop: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The purchases of the three members on one axis of time; the area of a dot is its amount. The words beside them say the same. */
export function TimeLines({ lesson }: { readonly lesson: LessonOrders }) {
  const styles = useStyles();
  const { theme } = usePane();
  const { lesson: texts, welcome } = useGuideWords();
  const members = lessonMembers(lesson, scoreLesson(lesson), { ids: LESSON_MEMBERS });
  const purchases = members.map(({ id }) => lessonPurchases(lesson, id));
  const firstDay = purchases.flat().reduce((first, { day }) => (day < first ? day : first), SCRIPT_DAY);
  const largest = Math.max(...purchases.flat().map(({ net }) => net));
  const x = scaleLinear([firstDay, SCRIPT_DAY], [LARGEST_RADIUS, WIDTH - LARGEST_RADIUS]);
  const radius = scaleSqrt([0, largest], [0, LARGEST_RADIUS]);
  const fill = rampColours(5, theme).backgroundColor;
  return (
    <div className={styles.card}>
      <ul className={styles.list} aria-label={welcome.chart}>
        {members.map((member, place) => (
          <li key={member.id}>
            <div className={styles.line}>
              <span className={styles.name}>{texts.names[member.id as LessonMemberId]}</span>
              <span className={styles.facts}>
                {welcome.member(member.lifetimePurchases, member.values.recency, member.netAmount)}
              </span>
            </div>
            <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              <path className={styles.axis} d={`M0 ${HEIGHT / 2}h${WIDTH}`} />
              {purchases[place]!.map(({ day, net }) => (
                <circle key={day} className={styles.dot} cx={x(day)} cy={HEIGHT / 2} r={radius(net)} fill={fill} />
              ))}
            </svg>
          </li>
        ))}
      </ul>
      <div className={styles.ends}>
        <span>{welcome.axisStart(firstDay)}</span>
        <span>{welcome.axisEnd(SCRIPT_DAY)}</span>
      </div>
    </div>
  );
}
