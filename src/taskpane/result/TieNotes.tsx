import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular, Info16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { tieFindings } from "#app/findings/tie-findings";
import type { TieFinding } from "#app/findings/tie-findings";
import type { RunResult } from "#app/run/run-result";
import { checkRules } from "#core/rules-faults";
import type { Dimension } from "#core/scoring-rules";
import { withRemedy } from "#core/ties";
import type { TieRemedy } from "#core/ties";
import type { ResultMessages } from "#locales/result-words";
import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& > svg": { flexShrink: 0 },
  },
  text: { flexGrow: 1, minWidth: 0 },
  list: {
    margin: 0,
    padding: "0 0 0 22px",
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line2: { margin: "2px 0 0" },
  remedies: {
    margin: 0,
    padding: "4px 0 0",
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    "& button": { minWidth: 0, textAlign: "start", maxWidth: "100%" },
  },
  sizes: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** What is uneven about the scores: one line that opens the reasons and the ways to change it. */
export function TieNotes({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const { words } = usePane();
  const [isOpen, setOpen] = useState(false);
  const findings = tieFindings(result);
  const first = findings[0];
  if (first === undefined) return null;
  const { ties } = words.result;
  return (
    <div>
      <div className={styles.line}>
        <Info16Regular aria-hidden />
        <span className={styles.text}>
          {findings.length === 1 ? title(first, ties) : ties.several(findings.length)}
        </span>
        <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? ties.hide : ties.why}
        </LinkButton>
      </div>
      {isOpen && (
        <ul className={styles.list}>
          {findings.map(finding => (
            <li key={finding.report.dimension}>
              {findings.length > 1 && body(finding, ties) !== title(finding, ties) && (
                <span className={styles.title}>{title(finding, ties)}</span>
              )}
              {body(finding, ties)}
              <Boundaries finding={finding} />
              <Remedies finding={finding} result={result} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Values on a cut point, except the one that the sentence above already names. */
function Boundaries({ finding: { kind, report } }: { readonly finding: TieFinding }) {
  const styles = useStyles();
  const { ties } = usePane().words.result;
  const named = kind === "empty-range" ? null : report.largestTie.value;
  return report.boundaries
    .filter(({ value }) => value !== named)
    .map(({ value, memberCount, share, score }) => (
      <p key={value} className={styles.line2}>
        {ties.boundary(report.dimension, value, memberCount, share, score)}
      </p>
    ));
}

/** The ways out, each with the sizes it would give; the one that the settings have is marked. */
function Remedies({ finding, result }: { readonly finding: TieFinding; readonly result: RunResult }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { dimension, remedies } = finding.report;
  const { rules } = state.settings;
  const { ties } = words.result;
  if (remedies.length === 0) return null;
  const asRun = { ...rules, dimensions: { ...rules.dimensions, [dimension]: result.rules.dimensions[dimension] } };
  const ways = [
    ...remedies.map(remedy => ({
      label: remedyLabel(dimension, remedy, ties),
      sizes: ties.sizes(remedy.sizes),
      // A remedy is worked out from the rules of the run, not from what was set since.
      rules: withRemedy(asRun, dimension, remedy),
    })),
    { label: ties.leaveAsIs, sizes: null, rules: asRun },
  ].filter(way => checkRules(way.rules).length === 0);
  return (
    <ul className={styles.remedies} aria-label={ties.remedies(dimension)}>
      {ways.map(way => {
        const isTaken = JSON.stringify(way.rules.dimensions[dimension]) === JSON.stringify(rules.dimensions[dimension]);
        return (
          <li key={way.label}>
            <Button
              size="small"
              aria-pressed={isTaken}
              icon={isTaken ? <Checkmark16Regular /> : undefined}
              onClick={() => session.changeSettings({ rules: way.rules })}
            >
              {way.label}
            </Button>
            {way.sizes !== null && <span className={styles.sizes}>{way.sizes}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function remedyLabel(dimension: Dimension, remedy: TieRemedy, ties: ResultMessages["ties"]): string {
  switch (remedy.kind) {
    case "fewer-levels":
      return ties.useLevels(dimension, remedy.levels);
    case "fixed":
      return ties.useFixed(dimension);
    case "own-cuts":
      return ties.useCuts(dimension, remedy.cuts);
    case "one-against-repeat":
      return ties.oneAgainstRepeat;
  }
}

function title(finding: TieFinding, ties: ResultMessages["ties"]): string {
  if (finding.kind === "one-value" || finding.kind === "large") return body(finding, ties);
  return ties.fewer(finding.report.dimension, finding.report.asked, finding.report.got);
}

function body({ kind, report, bands }: TieFinding, ties: ResultMessages["ties"]): string {
  const { dimension, largestTie, unusedScores } = report;
  const missing = [...unusedScores].reverse();
  switch (kind) {
    case "one-value":
      return ties.oneValue(dimension, bands.largestTie.score);
    case "large":
      return ties.large(dimension, largestTie.memberCount, largestTie.share, largestTie.value, bands.largestTie.score);
    case "fewer":
      return ties.fewerBody(dimension, largestTie.memberCount, largestTie.value, missing);
    case "empty-range":
      return ties.emptyRange(dimension, missing);
  }
}
