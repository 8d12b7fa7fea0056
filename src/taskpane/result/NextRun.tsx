import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import type { RunResult } from "#app/run/run-result";
import { takesOwnCuts } from "#core/band-methods";
import { frozenRules } from "#core/frozen-rules";
import { checkRules } from "#core/rules-faults";
import type { DimensionBands } from "#core/scored-members";
import { DIMENSIONS } from "#core/scoring-rules";
import { isSmallBase } from "#core/small-base";
import type { DimensionRules, ScoringRules } from "#core/scoring-rules";
import { usePane } from "../pane-context";
import { useResultStyles } from "./ResultScreen.styles";

const useStyles = makeStyles({
  changed: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& > span": { flexGrow: 1, minWidth: 0 },
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  // Stays in the page so that its text is read out when it comes, without a gap of its own while it is empty.
  status: { ":empty": { marginTop: "-12px" } },
  keep: { margin: "0 0 12px" },
});

/** That the settings are no longer those of this result, with the way to use them. Empty while they are. */
export function ChangedSettings({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const { state, words, startScoring } = usePane();
  const isChanged = !isSame(state.settings.rules, result.rules);
  return (
    <div role="status" className={styles.status}>
      {isChanged && (
        <div className={styles.changed}>
          <span>{words.result.changed}</span>
          <Button size="small" onClick={startScoring}>
            {words.pane.scoreAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Keeps the cut points of this run, so that later runs move members and never the levels. None in a compatibility mode. */
export function KeepCuts({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { session, state, words } = usePane();
  if (result.rules.compatibility !== null || result.bands.length === 0) return null;
  const isKept = result.bands.every(bands => isFrozenAt(state.settings.rules.dimensions[bands.dimension], bands));
  return (
    <div className={styles.keep}>
      <Button
        size="small"
        onClick={() => session.changeSettings({ rules: isKept ? anew(result.rules) : frozenRules(result) })}
      >
        {isKept ? words.result.cutAnew : words.result.keepCuts}
      </Button>
      <div className={shared.caption} role="status">
        {isKept ? words.result.cutsKept : words.result.keepCutsHint}
      </div>
    </div>
  );
}

/** Advice for levels that the members are too few for; nothing of it is applied before somebody says so. */
export function Advice({ result }: { readonly result: RunResult }) {
  const shared = useResultStyles();
  const { session, state, words } = usePane();
  const { advice } = result;
  const { proposal } = advice;
  const { rules } = state.settings;
  // Among few members one sentence says to read the rows; averages of a combination would be 0.00.
  if (proposal === null || isSmallBase(advice.memberCount)) return null;
  const text = words.result.advice;
  const levels = Math.max(...Object.values(proposal.levels));
  const proposed = withLevels(rules, proposal.levels);
  const isApplied = DIMENSIONS.every(
    dimension => rules.dimensions[dimension].levels <= (proposal.levels[dimension] ?? 9),
  );
  // Cut points that somebody set are left alone, so there may be nothing to apply.
  const canApply = !isApplied && !isSame(proposed, rules) && checkRules(proposed).length === 0;
  return (
    <div className={shared.caption}>
      {text.fewMembers(advice.memberCount, advice.cells, advice.membersPerCell, proposal.reason.needed)}{" "}
      {proposal.cells < advice.cells && text.proposal(levels, proposal.cells, proposal.membersPerCell)}{" "}
      {proposal.reason.code === "few-members-even-at-two-levels" && text.evenAtTwo}
      {proposal.cells < advice.cells && (isApplied || canApply) && (
        <div>
          <Button
            size="small"
            disabledFocusable={isApplied}
            icon={isApplied ? <Checkmark16Regular /> : undefined}
            onClick={() => session.changeSettings({ rules: proposed })}
          >
            {isApplied ? text.applied(levels) : text.apply(levels)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Cut points that somebody set have as many levels as they have: they are left alone. */
function withLevels(rules: ScoringRules, levels: NonNullable<RunResult["advice"]["proposal"]>["levels"]): ScoringRules {
  const dimensions = { ...rules.dimensions };
  for (const dimension of DIMENSIONS) {
    const wanted = levels[dimension];
    const now = rules.dimensions[dimension];
    if (wanted === undefined || takesOwnCuts(now.method)) continue;
    dimensions[dimension] = { ...now, levels: Math.min(wanted, now.levels) };
  }
  return { ...rules, dimensions };
}

function isFrozenAt({ method, ownCuts }: DimensionRules, { cuts }: DimensionBands): boolean {
  return takesOwnCuts(method) && ownCuts?.origin.kind === "frozen" && isSame(ownCuts.cuts, cuts);
}

/** The rules of a run without cut points of an earlier one. */
function anew(rules: ScoringRules): ScoringRules {
  const dimensions = { ...rules.dimensions };
  for (const dimension of DIMENSIONS) {
    const { enabled, levels, ownCuts } = rules.dimensions[dimension];
    if (ownCuts?.origin.kind === "frozen") dimensions[dimension] = { enabled, levels, method: "auto" };
  }
  return { ...rules, dimensions };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
