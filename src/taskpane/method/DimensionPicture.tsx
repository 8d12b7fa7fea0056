import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { cutLimits, cutMovedBy, cutStep, cutWithin } from "#core/cut-points";
import { isCounted } from "#core/dimensions";
import type { Distribution } from "#core/distribution";
import { toStep } from "#core/round-steps";
import { scaleToFive } from "#core/score-scale";
import type { DimensionBands } from "#core/scored-members";
import type { DistributionMessages } from "#locales/distribution-words";
import { AxisLabels } from "../charts/AxisLabels";
import { CutSliders } from "../charts/CutSliders";
import type { CutMove, CutSlider } from "../charts/CutSliders";
import { HistogramBars } from "../charts/HistogramBars";
import { valueAxis } from "../charts/value-axis";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { useHidden } from "../parts/hidden.styles";
import { rampColours } from "../result/colours";
import { levelLines } from "../result/levels";
import { DistributionTables } from "./DistributionTables";
import { useMethodStyles } from "./MethodScreen.styles";
import { cutsToMove, scoresBeside } from "./shown-cuts";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  levels: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    gap: "2px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    textAlign: "center",
    "& > li": {
      display: "flex",
      flexDirection: "column",
      minWidth: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: "16px",
    },
  },
  tile: {
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  range: { fontSize: "11px", lineHeight: "14px", color: tokens.colorNeutralForeground2 },
  plot: { position: "relative", margin: "4px 12px 12px" },
  axis: { margin: "0 12px" },
});

/** Fewer members than this are looked at one by one: a share of them says nothing. */
const MEMBERS_FOR_SHARES = 30;

export interface DimensionPictureProps {
  readonly distribution: Distribution;
  readonly bands: DimensionBands;
  /** What the dimension measures, in words. */
  readonly explained: string;
  /** Moves the plain cut at a place to a value; null where cut points are only shown. */
  readonly onMove: ((place: number, cut: number) => void) | null;
}

/** The distribution of one measure with the cut points over it, above it the levels that they make. */
export function DimensionPicture({ distribution, bands, explained, onMove }: DimensionPictureProps) {
  const styles = useStyles();
  const method = useMethodStyles();
  const hidden = useHidden();
  const { words, theme } = usePane();
  const [titleId, hintId] = [useId(), useId()];
  const { dimension, cutBelongsAbove, levels } = bands;
  const text = words.distribution;
  const axis = useMemo(() => valueAxis(distribution, cutBelongsAbove), [distribution, cutBelongsAbove]);
  const lines = levelLines(bands, words.format);
  const fromLeft = dimension === "recency" ? lines : [...lines].reverse();
  const cuts = cutsToMove(distribution, bands);
  const measured = (cut: number) => words.pane.measured(dimension, cut);
  const sliders = cuts.map((cut, place): CutSlider => {
    const { smaller, larger } = scoresBeside(bands, cut);
    return {
      name: text.cutName(Math.min(smaller, larger), Math.max(smaller, larger)),
      value: cut,
      valueText: measured(cut),
      ...cutLimits(distribution, cuts, place),
      place: axis.placeOfCut(cut),
    };
  });
  const largest = distribution.ascending.at(-1)!;
  const labels = sliders.map(({ value, place }) => {
    const amount = words.format.amount(value);
    return { text: value > largest ? text.beyond(amount) : amount, place };
  });
  const move = (place: number, asked: CutMove) => {
    const cut = cutAfter(distribution, cuts, place, asked, axis.cutAt);
    if (cut !== cuts[place]) onMove?.(place, cut);
  };
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <figcaption className={styles.caption}>
        <span id={titleId}>{text.title(explained)}</span> <span>{findingOf(bands, text)}</span>
        {distribution.layout === "square-root" && <span> {text.squareRoot}</span>}
      </figcaption>
      <ul className={styles.levels}>
        {fromLeft.map(({ score, range, memberCount }) => (
          <li key={score}>
            <span className={hidden}>{text.level(score, range, memberCount)}</span>
            <span className={styles.tile} style={rampColours(scaleToFive(score, levels), theme)} aria-hidden="true">
              {score}
            </span>
            <span aria-hidden="true">{words.format.integer(memberCount)}</span>
            <span className={styles.range} aria-hidden="true">
              {range}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.plot}>
        <HistogramBars distribution={distribution} axis={axis} theme={theme} />
        {cuts.length > 0 && (
          <CutSliders
            label={text.cutGroup(words.pane.dimension[dimension])}
            describedBy={hintId}
            cuts={sliders}
            onMove={onMove && move}
          />
        )}
      </div>
      <div className={styles.axis}>
        <AxisLabels labels={labels} />
      </div>
      {cuts.length > 0 && (
        <p id={hintId} className={method.quiet}>
          {onMove === null ? text.fixedHint : text.moveHint}
        </p>
      )}
      <Disclosure closed={text.showTable} open={text.hideTable}>
        <DistributionTables distribution={distribution} lines={lines} explained={explained} />
      </Disclosure>
    </figure>
  );
}

function cutAfter(
  distribution: Distribution,
  cuts: readonly number[],
  place: number,
  asked: CutMove,
  cutAt: (place: number) => number,
): number {
  switch (asked.by) {
    case "steps":
      return cutMovedBy(distribution, cuts, place, asked.steps);
    case "limit":
      return cutLimits(distribution, cuts, place)[asked.to];
    case "pointer": {
      const pointed = cutAt(asked.place);
      const snapped = isCounted(distribution.dimension) ? pointed : toStep(pointed, cutStep(distribution));
      return cutWithin(distribution, cuts, place, snapped);
    }
  }
}

function findingOf({ sizes }: DimensionBands, text: DistributionMessages): string {
  const allMembers = sizes.reduce((sum, size) => sum + size, 0);
  if (allMembers < MEMBERS_FOR_SHARES) return text.fewMembers(allMembers);
  const memberCount = Math.max(...sizes);
  const scores = sizes.flatMap((size, place) => (size === memberCount ? [place + 1] : [])).reverse();
  return text.finding({ scores, memberCount, allMembers });
}
