import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { scoreBoxes, splitPatterns } from "#core/map-rules";
import type { HighLow, SegmentMap } from "#core/segment-map";
import { segmentMapOf } from "#core/segment-maps";
import type { PresetMessages } from "#locales/preset-words";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { segmentEdge } from "../result/colours";
import { useMethodStyles } from "./MethodScreen.styles";

const useStyles = makeStyles({
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  segment: {
    display: "grid",
    gridTemplateColumns: "12px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "baseline",
  },
  swatch: {
    width: "12px",
    height: "12px",
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: "border-box",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  name: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  size: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  rules: {
    gridColumn: "2 / -1",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The segments of the chosen map in its order, each with its rules and, where members are known, its size. */
export function MapRules() {
  const { words } = usePane();
  const { seeRules, hideRules } = words.presets;
  return (
    <Disclosure closed={seeRules} open={hideRules}>
      <RuleList />
    </Disclosure>
  );
}

function RuleList() {
  const styles = useStyles();
  const method = useMethodStyles();
  const { state, words, theme } = usePane();
  const { rules } = state.settings;
  const map = segmentMapOf(rules);
  const texts = useMemo(() => rulesInWords(map, words.presets), [map, words]);
  // Sizes of another map, while the members are being scored by this one, would stand beside the wrong names.
  const scored = state.book && segmentMapOf(state.book.scored.rules) === map ? state.book.scored : null;
  return (
    <>
      <p className={method.quiet}>
        {map.kind === "scores" ? words.presets.rulesScale : words.presets.splitScale(map.middle, map.reversedRecency)}
      </p>
      <ol className={styles.list}>
        {map.segments.map((segment, place) => (
          <li key={segment.id} className={styles.segment}>
            <span
              className={styles.swatch}
              // Only the fills of the shipped maps have an edge of their own.
              style={{
                backgroundColor: segment.fill,
                border: `1px solid ${segment.own ? "currentColor" : segmentEdge(segment, theme)}`,
              }}
              aria-hidden="true"
            />
            <span className={styles.name}>{words.output.segmentName(map, place)}</span>
            <span className={styles.size}>{scored && words.presets.size(scored.segmentSizes[place] ?? 0)}</span>
            <ul className={styles.rules}>
              {texts[place]!.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function rulesInWords(map: SegmentMap, text: PresetMessages): readonly (readonly string[])[] {
  if (map.kind === "scores") return scoreBoxes(map).map(boxes => boxes.map(text.rule));
  return splitPatterns(map).map(pattern => {
    const [recency, frequency, monetary] = pattern.split(" ") as [HighLow, HighLow, HighLow];
    return [text.split(recency, frequency, monetary)];
  });
}
