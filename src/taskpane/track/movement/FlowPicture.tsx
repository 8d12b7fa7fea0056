import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { area, curveBumpX } from "d3-shape";
import type { Flow, FlowLink, Movement } from "#core/segment-movement";
import { SteppedPicture } from "../../charts/SteppedPicture";
import { WIDTH, usePictureStyles } from "../../charts/picture.styles";
import { usePane } from "../../pane-context";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { rampColours } from "../../result/colours";
import { useTrackWords } from "../track-words";
import { streamsOf } from "./ends";

const HEIGHT = 220;
const TOP = 20;
/** Room for names left and right of the streams. */
const NAMES = 72;
const BAR = 8;
const GAP = 8;

const useStyles = makeStyles({
  stream: {
    fill: tokens.colorNeutralStroke1,
    fillOpacity: 0.55,
    cursor: "pointer",
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  up: { fill: tokens.colorStatusSuccessBackground3 },
  down: { fill: tokens.colorStatusDangerBackground3 },
  chosen: {
    fillOpacity: 0.9,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight" },
  },
  bar: { "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** A node of the picture: its height is its members. */
interface Node {
  readonly name: string;
  readonly members: number;
  readonly top: number;
}

interface FlowPictureProps {
  readonly moved: Movement;
  /** Of the groups, best first. */
  readonly names: readonly string[];
}

/** Streams from group to group, as wide as their members are many; one stop, told politely, and the same as a table. */
export function FlowPicture({ moved, names }: FlowPictureProps) {
  const styles = useStyles();
  const picture = usePictureStyles();
  const shared = useResultStyles();
  const { words, theme } = usePane();
  const { movement } = useTrackWords();
  const flow = streamsOf(moved);
  const { links } = flow;
  const widest = links.reduce((most, link, at) => (link.members > links[most]!.members ? at : most), 0);
  const { left, right, scale } = layOut(flow, [...names, movement.notInBase], [...names, movement.notInPresent]);
  const placeOf = (end: FlowLink["from"] | FlowLink["to"]): number => (typeof end === "number" ? end : names.length);
  const said = ({ from, to, members, net }: FlowLink): string =>
    movement.link(left[placeOf(from)]!.name, right[placeOf(to)]!.name, members, to === "gone" ? null : net);
  const ribbon = area<readonly [x: number, y0: number, y1: number]>()
    .x(([x]) => x)
    .y0(([, y0]) => y0)
    .y1(([, , y1]) => y1)
    .curve(curveBumpX);
  const pathOf = (link: FlowLink): string => {
    const start = left[placeOf(link.from)]!.top + link.fromStart * scale;
    const end = right[placeOf(link.to)]!.top + link.toStart * scale;
    const width = Math.max(1, link.members * scale);
    return (
      ribbon([
        [NAMES + BAR, start, start + width],
        [WIDTH - NAMES - BAR, end, end + width],
      ]) ?? ""
    );
  };
  const { backgroundColor: fill } = rampColours(4, theme);
  const nodes = (side: readonly Node[], x: number, textX: number, anchor: "start" | "end") =>
    side.map(({ name, members, top }) =>
      members === 0 ? null : (
        <g key={name}>
          <rect className={styles.bar} fill={fill} x={x} y={top} width={BAR} height={Math.max(1, members * scale)} />
          <text className={picture.text} x={textX} y={top + (members * scale) / 2 + 4} textAnchor={anchor}>
            {`${name} ${words.format.integer(members)}`}
          </text>
        </g>
      ),
    );
  return (
    <SteppedPicture
      title={movement.flow}
      height={HEIGHT}
      keys={movement.keys}
      steps={links.length}
      first={widest}
      said={at => said(links[at]!)}
      table={
        <table className={shared.table} aria-label={movement.flow}>
          <thead>
            <tr>
              <th scope="col">{movement.from}</th>
              <th scope="col">{movement.to}</th>
              <th scope="col">{movement.members}</th>
              <th scope="col">{movement.net}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(link => (
              <tr key={`${link.from} ${link.to}`}>
                <th scope="row">{left[placeOf(link.from)]!.name}</th>
                <td>{right[placeOf(link.to)]!.name}</td>
                <td>{words.format.integer(link.members)}</td>
                <td>{link.to === "gone" ? "–" : words.format.amount(Math.round(link.net))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {(chosen, choose) => (
        <>
          <text className={picture.text} x={NAMES + BAR} y={11} textAnchor="end">
            {movement.before}
          </text>
          <text className={picture.text} x={WIDTH - NAMES - BAR} y={11} textAnchor="start">
            {movement.now}
          </text>
          {links.map((link, at) => (
            <path
              key={`${link.from} ${link.to}`}
              className={mergeClasses(styles.stream, directionClass(link, styles), at === chosen && styles.chosen)}
              d={pathOf(link)}
              onClick={() => choose(at)}
            />
          ))}
          {nodes(left, NAMES, NAMES - 4, "end")}
          {nodes(right, WIDTH - NAMES - BAR, WIDTH - NAMES + 4, "start")}
        </>
      )}
    </SteppedPicture>
  );
}

function directionClass(
  { from, to }: FlowLink,
  styles: { readonly up: string; readonly down: string },
): string | false {
  if (typeof from !== "number" || typeof to !== "number" || from === to) return false;
  return to < from ? styles.up : styles.down;
}

/** Both sides of the picture at one scale, in pixels per member. */
function layOut(flow: Flow, leftNames: readonly string[], rightNames: readonly string[]) {
  const before = [...flow.before, flow.newMembers];
  const now = [...flow.now, flow.goneMembers];
  const total = Math.max(1, sumOf(before), sumOf(now));
  const room = HEIGHT - TOP - GAP * leftNames.length;
  const scale = room / total;
  const stack = (members: readonly number[], names: readonly string[]): Node[] => {
    let top = TOP;
    return members.map((count, at) => {
      const node = { name: names[at]!, members: count, top };
      top += count * scale + (count > 0 ? GAP : 0);
      return node;
    });
  };
  return { left: stack(before, leftNames), right: stack(now, rightNames), scale };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
