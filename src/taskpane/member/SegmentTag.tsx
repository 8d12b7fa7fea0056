import { mergeClasses } from "@fluentui/react-components";
import type { ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { usePane } from "../pane-context";
import { segmentEdge } from "../result/colours";
import { useMemberStyles } from "./MemberScreen.styles";

export interface SegmentTagProps {
  readonly rules: ScoringRules;
  /** In the map of the rules. */
  readonly place: number;
  readonly className?: string;
  /** The sentence beside it names the segment already. */
  readonly isDecoration?: boolean;
}

/** The name of a segment in its colours. */
export function SegmentTag({ rules, place, className, isDecoration = false }: SegmentTagProps) {
  const styles = useMemberStyles();
  const { words, theme } = usePane();
  const map = segmentMapOf(rules);
  const segment = map.segments[place]!;
  return (
    <span
      className={mergeClasses(styles.tag, className)}
      style={{ backgroundColor: segment.fill, color: segment.font, borderColor: segmentEdge(segment, theme) }}
      aria-hidden={isDecoration || undefined}
    >
      {words.output.segmentName(map, place)}
    </span>
  );
}
