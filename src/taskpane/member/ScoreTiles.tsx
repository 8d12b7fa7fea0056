import { mergeClasses } from "@fluentui/react-components";
import { LETTER } from "#core/dimensions";
import { countedPurchases, scoredMoney } from "#core/explain-member";
import type { MemberFacts, ScoringBasis } from "#core/explain-member";
import { scaleToFive } from "#core/score-scale";
import { levelsOf } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";
import { usePane } from "../pane-context";
import { useHidden } from "../parts/hidden.styles";
import { rampColours } from "../result/colours";
import { useMemberStyles } from "./MemberScreen.styles";

/** The four scores in the order of the code, each with what was measured under it. */
export function ScoreTiles({ facts, basis }: { readonly facts: MemberFacts; readonly basis: ScoringBasis }) {
  const styles = useMemberStyles();
  const hidden = useHidden();
  const { words, theme } = usePane();
  const { member, pane } = words;
  const { rules } = basis;
  return (
    <ul className={styles.tiles} aria-label={member.scores}>
      {rules.order.map(dimension => {
        const score = facts.scores[dimension];
        const name = pane.dimension[dimension];
        if (score === 0) {
          return (
            <li key={dimension}>
              <span className={mergeClasses(styles.tile, styles.leftOut)} aria-hidden="true">
                {LETTER[dimension]}
              </span>
              <span aria-hidden="true">{member.notScoredShort}</span>
              <span className={hidden}>{member.notScored(name)}</span>
            </li>
          );
        }
        const levels = levelsOf(basis, dimension);
        const value = member.value(dimension, measureOf(dimension, facts, rules), rules.widthBasis);
        return (
          <li key={dimension}>
            <span className={styles.tile} style={rampColours(scaleToFive(score, levels), theme)} aria-hidden="true">
              {LETTER[dimension]}
              <b>{score}</b>
            </span>
            <span aria-hidden="true">{value}</span>
            <span className={hidden}>{member.tile(name, score, levels, value)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function measureOf(dimension: Dimension, facts: MemberFacts, rules: ScoringBasis["rules"]): number {
  switch (dimension) {
    case "recency":
      return facts.recencyDays;
    case "frequency":
      return countedPurchases(facts, rules);
    case "monetary":
      return scoredMoney(facts, rules);
    case "width":
      return facts.widthCount;
  }
}
