import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RunResult } from "#app/pane-state";
import type { ResultMessages } from "#locales/message-types";
import { changeDimension } from "../method/presets";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../pane-context";
import { tieFindings } from "./ties";
import type { TieFinding } from "./ties";

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
  actions: { display: "flex", flexWrap: "wrap", gap: "4px", paddingTop: "4px" },
  changed: { paddingLeft: "22px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What is uneven about the scores: one line that opens the reasons and the ways to change it. */
export function TieNotes({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const { words } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  const findings = tieFindings(result.bands);
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
            <li key={finding.dimension}>
              {findings.length > 1 && body(finding, ties) !== title(finding, ties) && (
                <span className={styles.title}>{title(finding, ties)}</span>
              )}
              {body(finding, ties)}
              <TieActions finding={finding} onChange={() => setChanged(true)} />
            </li>
          ))}
        </ul>
      )}
      <div role="status" className={styles.changed}>
        {changed && ties.changed}
      </div>
    </div>
  );
}

function TieActions({ finding, onChange }: { readonly finding: TieFinding; readonly onChange: () => void }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  if (finding.kind === "one-value" || finding.kind === "empty-fixed") return null;
  const { ties } = words.result;
  const change = (next: Parameters<typeof changeDimension>[2]) => {
    session.changeSettings({ rules: changeDimension(state.settings.rules, finding.dimension, next) });
    onChange();
  };
  return (
    <div className={styles.actions}>
      {finding.kind === "fewer" && finding.got >= 2 && (
        <Button size="small" onClick={() => change({ levels: finding.got })}>
          {ties.useLevels(finding.dimension, finding.got)}
        </Button>
      )}
      <Button size="small" onClick={() => change({ method: "fixed" })}>
        {ties.useFixed}
      </Button>
    </div>
  );
}

function title(finding: TieFinding, ties: ResultMessages["ties"]): string {
  if (finding.kind === "one-value" || finding.kind === "large") return body(finding, ties);
  return ties.fewer(finding.dimension, finding.asked, finding.got);
}

function body(finding: TieFinding, ties: ResultMessages["ties"]): string {
  switch (finding.kind) {
    case "one-value":
      return ties.oneValue(finding.dimension, finding.score);
    case "large": {
      const { memberCount, value, score } = finding.tie;
      return ties.large(finding.dimension, memberCount, finding.share, value, score);
    }
    case "fewer":
      return ties.fewerBody(finding.dimension, finding.tie.memberCount, finding.tie.value, finding.missing);
    case "empty-fixed":
      return ties.emptyFixed(finding.dimension, finding.missing);
  }
}
