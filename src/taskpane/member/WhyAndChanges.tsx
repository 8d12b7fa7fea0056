import { ArrowTrending20Regular, ArrowTrendingDown20Regular, Info20Regular } from "@fluentui/react-icons";
import type { MemberFacts, ScoringBasis } from "#core/explain-member";
import { explainMember } from "#locales/explain-member";
import type { ChangeLine } from "#locales/explain-member";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { useHidden } from "../parts/hidden.styles";
import { useMemberStyles } from "./MemberScreen.styles";
import { SegmentTag } from "./SegmentTag";

/** Why a member is in their segment, how each score came about, and what one change would do. */
export function WhyAndChanges({ facts, basis }: { readonly facts: MemberFacts; readonly basis: ScoringBasis }) {
  const styles = useMemberStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const { member } = words;
  const { why, steps, changes, note } = explainMember(words, facts, basis);
  return (
    <>
      <section className={styles.card} aria-label={member.why}>
        <p className={styles.text}>{why}</p>
        <Disclosure closed={member.steps}>
          <ul className={styles.steps}>
            {steps.map(({ dimension, text }) => (
              <li key={dimension}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      </section>
      <section>
        <h3 className={styles.block}>{member.oneChange}</h3>
        <ul className={styles.changes}>
          {changes.map(change => (
            <li key={change.text} className={styles.change}>
              <ChangeIcon change={change} segment={facts.segment} />
              {change.to === null ? (
                <span>{change.text}</span>
              ) : (
                <span className={styles.changeTo}>
                  <span className={hidden}>{change.text}</span>
                  <span aria-hidden="true">{change.label}</span>
                  <SegmentTag rules={basis.rules} place={change.to} isDecoration />
                </span>
              )}
            </li>
          ))}
        </ul>
        {note !== null && <p className={styles.caption}>{note}</p>}
      </section>
    </>
  );
}

function ChangeIcon({ change, segment }: { readonly change: ChangeLine; readonly segment: number }) {
  const styles = useMemberStyles();
  if (change.to === null) return <Info20Regular aria-hidden />;
  return change.to < segment ? (
    <ArrowTrending20Regular aria-hidden className={styles.up} />
  ) : (
    <ArrowTrendingDown20Regular aria-hidden className={styles.down} />
  );
}
