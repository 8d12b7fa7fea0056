import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { SNAPSHOTS } from "#app/outputs/snapshots/snapshots-part";
import type { RemovalPlan, Removed } from "#app/removal/removal-plan";
import type { RemovalState } from "#app/session/removal/state";
import type { Messages } from "#locales/message-types";
import { failureWords } from "#locales/sentences";
import { usePane } from "../pane-context";
import { AlertDialog, SafeButton } from "../parts/AlertDialog";
import { useRemovalStyles } from "./RemovalDialog.styles";

type Asking = Exclude<RemovalState, { status: "idle" }>;

/** Asks before results are taken out of the workbook, shows how far that is, and says what went and what stayed. */
export function RemovalDialog() {
  const { session, state, words } = usePane();
  const { removal } = state;
  if (removal.status === "idle") return null;
  return (
    <AlertDialog
      title={titleOf(removal, words)}
      // Another button for another state, so that each takes the focus anew.
      actions={<Actions key={removal.status} removal={removal} />}
      onEscape={removal.status === "running" ? null : () => session.dismissRemoval()}
    >
      <Content removal={removal} />
    </AlertDialog>
  );
}

function titleOf(removal: Asking, words: Messages): string {
  const { remove } = words;
  if (removal.status === "looking") return remove.looking;
  if (removal.status === "asked") return isNothing(removal.plan) ? remove.nothing.title : remove.ask.title;
  if (removal.status === "running") return remove.running.title;
  return removal.status === "done" ? remove.done.title : failureWords(words, removal.failure).title;
}

function Content({ removal }: { readonly removal: Asking }) {
  const styles = useRemovalStyles();
  const { words } = usePane();
  const { remove } = words;
  if (removal.status === "looking") return <Spinner size="tiny" aria-label={remove.looking} />;
  if (removal.status === "asked") return <Question plan={removal.plan} />;
  if (removal.status === "running") {
    const { step, waitingFor } = removal;
    const now = step === null ? remove.looking : step.sheetName === null ? remove.running.securing : remove.running.now(step.sheetName); // prettier-ignore
    return (
      <>
        <ProgressBar thickness="large" value={step === null ? 0 : step.done / step.count} aria-label={now} />
        <p className={styles.line} role="status">
          {waitingFor === null ? now : words.run.waitingFor[waitingFor]}
        </p>
        {step !== null && <p className={styles.quiet}>{remove.running.progress(step.done, step.count)}</p>}
      </>
    );
  }
  const lines = whatWent(removal.removed, words);
  return (
    <div role="alert">
      {removal.status === "failed" && <p className={styles.line}>{failureWords(words, removal.failure).body}</p>}
      {lines.map(line => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {removal.status === "failed" && lines.length > 0 && <p className={styles.line}>{remove.stillThere}</p>}
    </div>
  );
}

function Question({ plan }: { readonly plan: RemovalPlan }) {
  const styles = useRemovalStyles();
  const { ask, nothing } = usePane().words.remove;
  if (isNothing(plan)) return <p className={styles.line}>{nothing.body(plan.noteSheets)}</p>;
  return (
    <>
      <ul className={styles.list}>
        {plan.columns.map(({ sheetName, address }) => (
          <li key={`${sheetName} ${address}`}>{ask.columns(sheetName, address)}</li>
        ))}
        {plan.sheets.length > 0 && <li>{ask.sheets(plan.sheets.map(({ sheetName }) => sheetName))}</li>}
      </ul>
      {plan.noteRows > 0 && <p className={styles.line}>{ask.notes(plan)}</p>}
      {plan.sheets.some(({ sheet }) => sheet === SNAPSHOTS.id) && <p className={styles.line}>{ask.snapshots}</p>}
      <p className={styles.line}>{ask.rest}</p>
    </>
  );
}

function Actions({ removal }: { readonly removal: Asking }) {
  const { session, words } = usePane();
  const { remove } = words;
  const dismiss = () => session.dismissRemoval();
  if (removal.status === "running") {
    // Cancel keeps the focus while the removal stops, so it is never disabled.
    return (
      <SafeButton onClick={() => session.cancel()}>
        {removal.stopping ? remove.running.stopping : remove.running.cancel}
      </SafeButton>
    );
  }
  if (
    removal.status === "looking" ||
    removal.status === "done" ||
    (removal.status === "asked" && isNothing(removal.plan))
  ) {
    // prettier-ignore
    return (
      <SafeButton appearance="primary" onClick={dismiss}>
        {remove.close}
      </SafeButton>
    );
  }
  return (
    <>
      <SafeButton appearance="primary" onClick={dismiss}>
        {removal.status === "asked" ? remove.ask.keep : remove.close}
      </SafeButton>
      <Button onClick={() => void session.removeResults()}>
        {removal.status === "asked" ? remove.ask.remove : remove.again}
      </Button>
    </>
  );
}

function isNothing({ columns, sheets }: RemovalPlan): boolean {
  return columns.length === 0 && sheets.length === 0;
}

/** What went, what stays and why, a sentence each. */
function whatWent(removed: Removed, { remove }: Messages): string[] {
  const deleted = removed.sheets.filter(({ stays }) => stays === null);
  return [
    ...(deleted.length > 0 ? [remove.deletedSheets(deleted.map(({ sheetName }) => sheetName))] : []),
    ...removed.columns.map(remove.columns),
    ...removed.sheets.filter(({ stays }) => stays !== null).map(remove.sheetStays),
    ...(removed.noteRows > 0 ? [remove.notes(removed)] : []),
  ];
}
