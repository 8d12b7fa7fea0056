import { Button, ProgressBar } from "@fluentui/react-components";
import type { SelfCheckReport } from "#app/self-check/answers";
import type { SelfCheckState } from "#app/session/self-check/state";
import type { Messages } from "#locales/message-types";
import { failureWords } from "#locales/sentences";
import { AlertDialog, SafeButton } from "../parts/AlertDialog";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../pane-context";
import { AnswerList } from "./AnswerList";
import { CopyReport } from "./CopyReport";
import { useSelfCheckStyles } from "./SelfCheckDialog.styles";
import { tallyOf } from "./tally";

type Open = Exclude<SelfCheckState, { status: "idle" }>;

/** Says what the self-check does, shows how far it is, and what each question brought. */
export function SelfCheckDialog() {
  const { session, state, words } = usePane();
  const { selfCheck } = state;
  if (selfCheck.status === "idle") return null;
  return (
    <AlertDialog
      title={titleOf(selfCheck, words)}
      // Another button for another state, so that each takes the focus anew.
      actions={<Actions key={selfCheck.status} selfCheck={selfCheck} />}
      onEscape={selfCheck.status === "running" ? null : () => session.dismissSelfCheck()}
    >
      <Content selfCheck={selfCheck} />
    </AlertDialog>
  );
}

function titleOf(selfCheck: Open, words: Messages): string {
  const { title, running } = words.selfCheck;
  if (selfCheck.status === "asked") return title;
  if (selfCheck.status === "running") return running;
  if (selfCheck.status === "failed") return failureWords(words, selfCheck.failure).title;
  return verdictOf(selfCheck.report, words);
}

function verdictOf({ answers, failure }: SelfCheckReport, words: Messages): string {
  if (failure !== null) return failureWords(words, failure).title;
  const { held, relied, harmless, unasked } = tallyOf(answers);
  const { allHeld, someDiffer, noneDiffers } = words.selfCheck;
  if (relied + harmless > 0) return someDiffer(relied, harmless);
  return unasked === 0 ? allHeld(held) : noneDiffers(held, unasked);
}

function Content({ selfCheck }: { readonly selfCheck: Open }) {
  const styles = useSelfCheckStyles();
  const { words } = usePane();
  const { intro, progress } = words.selfCheck;
  if (selfCheck.status === "asked") {
    return intro.map(line => (
      <p key={line} className={styles.line}>
        {line}
      </p>
    ));
  }
  if (selfCheck.status === "running") {
    const { answered, count, waitingFor } = selfCheck;
    return (
      <>
        <ProgressBar thickness="large" value={answered / count} aria-label={words.selfCheck.running} />
        <p className={styles.line} role="status">
          {waitingFor === null ? progress(answered, count) : words.run.waitingFor[waitingFor]}
        </p>
      </>
    );
  }
  if (selfCheck.status === "failed") {
    return (
      <p className={styles.line} role="alert">
        {failureWords(words, selfCheck.failure).body}
      </p>
    );
  }
  return <Report report={selfCheck.report} text={selfCheck.text} />;
}

function Report({ report, text }: { readonly report: SelfCheckReport; readonly text: string }) {
  const styles = useSelfCheckStyles();
  const { words } = usePane();
  const { host, sets, sheetsGone, sheetsLeft } = words.selfCheck;
  const { platform, version } = report.host;
  const names = Object.entries(report.host.sets).map(([set, highest]) => `${set} ${highest}`);
  return (
    <>
      {report.failure !== null && <p className={styles.line}>{failureWords(words, report.failure).body}</p>}
      <p className={styles.line} role={report.sheetsLeft.length > 0 ? "alert" : undefined}>
        {report.sheetsLeft.length === 0 ? sheetsGone : sheetsLeft(report.sheetsLeft)}
      </p>
      <p className={styles.quiet}>{host(platform, version)}</p>
      <p className={styles.quiet}>{sets(names)}</p>
      <CopyReport text={text} />
      <AnswerList answers={report.answers} />
      <Disclosure closed={words.selfCheck.text}>
        <textarea className={styles.text} readOnly value={text} aria-label={words.selfCheck.text} />
      </Disclosure>
    </>
  );
}

function Actions({ selfCheck }: { readonly selfCheck: Open }) {
  const { session, words } = usePane();
  const { start, notNow, close, stop, stopping } = words.selfCheck;
  if (selfCheck.status === "running") {
    // Stop keeps the focus while the check stops, so it is never disabled.
    return <SafeButton onClick={() => session.cancel()}>{selfCheck.stopping ? stopping : stop}</SafeButton>;
  }
  const isAsked = selfCheck.status === "asked";
  return (
    <>
      <SafeButton appearance={isAsked ? "secondary" : "primary"} onClick={() => session.dismissSelfCheck()}>
        {isAsked ? notNow : close}
      </SafeButton>
      {isAsked && (
        <Button appearance="primary" onClick={() => void session.runSelfCheck()}>
          {start}
        </Button>
      )}
    </>
  );
}
