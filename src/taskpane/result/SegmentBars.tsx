import { mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { SegmentFigures } from "#app/findings/segment-figures";
import type { SegmentGroup } from "#core/segment-map";
import { moneyTotal } from "#core/money-totals";
import { segmentMapOf } from "#core/segment-maps";
import { isSmallBase } from "#core/small-base";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { LinkButton } from "../parts/LinkButton";
import { useHidden } from "../parts/hidden.styles";
import { useResultStyles } from "./ResultScreen.styles";
import { useBarStyles } from "./SegmentBars.styles";
import { segmentEdge } from "./colours";

/** Figures of one segment; shares are of all scored members, of 1. */
interface OneSegment {
  readonly place: number;
  readonly members: number;
  readonly share: number;
  readonly net: number;
  /** Null when the net amounts add up to nothing, so that a share would mean nothing. */
  readonly netShare: number | null;
}

/** Segment sizes as ordered bars, with the share of money under each; a row opens what to do with the segment. */
export function SegmentBars({ result }: { readonly result: SegmentFigures }) {
  const styles = useBarStyles();
  const shared = useResultStyles();
  const { words } = usePane();
  const map = segmentMapOf(result.rules);
  const { segments } = map;
  const figures = segments.map((_, place) => figuresOf(result, place));
  const largest = figures.reduce((best, one) => (one.members > best.members ? one : best));
  const groups = [...new Set(segments.map(segment => segment.group))];
  // Both marks share one scale: a bar that is longer than its line has more of the people than of the money.
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...list.current!.querySelectorAll<HTMLElement>("[data-segment]")];
    const at = rows.findIndex(row => row === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, next))]!.focus();
  };
  const longest = Math.max(...figures.map(one => Math.max(one.share, one.netShare ?? 0)), Number.MIN_VALUE);
  const alike = figures.filter(({ members }) => members === largest.members).length;
  const memberCount = figures.reduce((sum, { members }) => sum + members, 0);
  const finding = isSmallBase(memberCount)
    ? words.result.fewMembers(memberCount)
    : alike > 1
      ? words.result.segmentsAlike(alike, largest.members)
      : words.result.segmentsFinding(words.output.segmentName(map, largest.place), largest.members, largest.share);
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      <h3 className={shared.chartTitle}>{words.result.segmentsTitle}</h3>
      <div className={styles.legend} aria-hidden="true">
        <span className={styles.key}>
          <span className={styles.keyMembers} />
          {words.result.legendMembers}
        </span>
        <span className={styles.key}>
          <span className={styles.keyNet} />
          {words.result.legendNet}
        </span>
      </div>
      {groups.map(group => (
        <div key={group ?? "all"}>
          {group !== null && (
            <GroupCaption group={group} figures={figures.filter(one => segments[one.place]?.group === group)} />
          )}
          <ul className={styles.list}>
            {figures
              .filter(one => segments[one.place]?.group === group)
              .map(one => (
                <SegmentRow
                  key={one.place}
                  figures={one}
                  result={result}
                  longest={longest}
                  isStop={one.place === current}
                  onStop={() => setCurrent(one.place)}
                />
              ))}
          </ul>
        </div>
      ))}
      <p className={shared.finding}>{finding}</p>
      <Disclosure closed={words.result.showTable} open={words.result.hideTable}>
        <SegmentTable result={result} figures={figures} />
      </Disclosure>
    </div>
  );
}

function GroupCaption({ group, figures }: { readonly group: SegmentGroup; readonly figures: readonly OneSegment[] }) {
  const styles = useBarStyles();
  const { words } = usePane();
  const members = figures.reduce((sum, one) => sum + one.members, 0);
  const netShare = figures.some(one => one.netShare === null)
    ? null
    : figures.reduce((sum, one) => sum + (one.netShare ?? 0), 0);
  return (
    <div className={styles.group}>
      <h4 className={styles.groupName}>{words.output.segmentGroup[group]}</h4>
      <span className={styles.groupTotal}>{words.result.groupTotal(members, netShare)}</span>
    </div>
  );
}

interface SegmentRowProps {
  readonly figures: OneSegment;
  readonly result: SegmentFigures;
  readonly longest: number;
  /** The rows are one tab stop; this is the row that has it. */
  readonly isStop: boolean;
  readonly onStop: () => void;
}

function SegmentRow({ figures, result, longest, isStop, onStop }: SegmentRowProps) {
  const styles = useBarStyles();
  const hidden = useHidden();
  const { session, words, theme } = usePane();
  const [isOpen, setOpen] = useState(false);
  const map = segmentMapOf(result.rules);
  const segment = map.segments[figures.place]!;
  const name = words.output.segmentName(map, figures.place);
  const width = (share: number) => `${(Math.max(0, share) / longest) * 100}%`;
  return (
    <li>
      <button
        type="button"
        data-segment={segment.id}
        className={styles.row}
        aria-expanded={isOpen}
        tabIndex={isStop ? 0 : -1}
        onFocus={onStop}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={hidden}>
          {words.result.segmentName(name, figures.members, figures.share, figures.netShare)}
        </span>
        <span
          aria-hidden="true"
          className={mergeClasses(styles.name, words.language === "en-US" && styles.nameEnglish)}
        >
          {name}
        </span>
        <span aria-hidden="true" className={styles.bars}>
          <span
            className={mergeClasses(styles.members, figures.members === 0 && styles.none)}
            style={{
              width: width(figures.share),
              backgroundColor: segment.fill,
              borderColor: segmentEdge(segment, theme),
            }}
          />
          {figures.netShare !== null && <span className={styles.net} style={{ width: width(figures.netShare) }} />}
        </span>
        <span aria-hidden="true" className={styles.count}>
          {words.format.integer(figures.members)}
        </span>
      </button>
      {isOpen && (
        <p className={styles.detail}>
          {words.output.segmentAction(map, figures.place)}
          <br />
          {words.result.segmentDetail(figures.share, figures.net, figures.netShare)}
          {figures.members > 0 && (
            <>
              <br />
              <LinkButton onClick={() => void session.showSegment(map, figures.place)}>
                {words.written.showSegment(figures.members)}
              </LinkButton>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function SegmentTable({
  result,
  figures,
}: {
  readonly result: SegmentFigures;
  readonly figures: readonly OneSegment[];
}) {
  const shared = useResultStyles();
  const { words } = usePane();
  const { column } = words.result;
  const totals = totalsOf(result);
  return (
    <table className={shared.table} aria-label={words.result.segmentsTitle}>
      <thead>
        <tr>
          <th scope="col">{column.segment}</th>
          <th scope="col">{column.members}</th>
          <th scope="col">{column.share}</th>
          <th scope="col">{column.net}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(one => (
          <tr key={one.place}>
            <th scope="row">{words.output.segmentName(segmentMapOf(result.rules), one.place)}</th>
            <td>{words.format.integer(one.members)}</td>
            <td>{words.format.percent(one.share)}</td>
            <td>{one.netShare === null ? "–" : words.format.percent(one.netShare)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{column.total}</th>
          <td>{words.format.integer(totals.members)}</td>
          <td>{words.format.percent(1)}</td>
          <td>{totals.net > 0 ? words.format.percent(1) : "–"}</td>
        </tr>
      </tbody>
    </table>
  );
}

function figuresOf(result: SegmentFigures, place: number): OneSegment {
  const members = result.segmentSizes[place] ?? 0;
  const net = result.segmentNet[place] ?? 0;
  const { members: all, net: money } = totalsOf(result);
  return {
    place,
    members,
    share: members / Math.max(1, all),
    net,
    netShare: money > 0 ? net / money : null,
  };
}

/** Every member is in one segment, so the segments add up to all. */
function totalsOf({ segmentSizes, segmentNet }: SegmentFigures): { readonly members: number; readonly net: number } {
  return {
    members: segmentSizes.reduce((sum, size) => sum + size, 0),
    net: moneyTotal(Float64Array.from(segmentNet)),
  };
}
