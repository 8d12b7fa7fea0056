import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { Answer } from "#app/self-check/answers";
import { QUESTIONS } from "#app/self-check/questions";
import type { SelfCheckMessages } from "#locales/self-check-words";
import { usePane } from "../pane-context";
import { useSelfCheckStyles } from "./SelfCheckDialog.styles";

/** A line for each question: what is asked, whether it held, what came back. */
export function AnswerList({ answers }: { readonly answers: readonly Answer[] }) {
  const styles = useSelfCheckStyles();
  const { selfCheck } = usePane().words;
  return (
    <ul className={styles.list}>
      {answers.map(answer => (
        <li key={answer.question} className={styles.answer}>
          <Mark answer={answer} />
          <span>
            <span className={styles.words}>{selfCheck.question[answer.question]}</span>
            <span className={styles.quiet}>{verdictWords(answer, selfCheck)}</span>
            {"seen" in answer.verdict && (
              <span className={styles.seen}>{selfCheck.seen(JSON.stringify(answer.verdict.seen))}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Mark({ answer: { question, verdict } }: { readonly answer: Answer }) {
  const styles = useSelfCheckStyles();
  if (verdict.kind === "held") return <CheckmarkCircle16Filled className={styles.held} aria-hidden />;
  if (verdict.kind !== "differs") return <SubtractCircle16Regular aria-hidden />;
  if (QUESTIONS[question].relied) return <ErrorCircle16Filled className={styles.differs} aria-hidden />;
  return <Warning16Filled className={styles.harmless} aria-hidden />;
}

function verdictWords({ question, verdict }: Answer, { verdict: words }: SelfCheckMessages): string {
  if (verdict.kind === "held") return words.held;
  if (verdict.kind === "not-asked") return words.notAsked(verdict.needed);
  if (verdict.kind === "not-reached") return words.notReached;
  return QUESTIONS[question].relied ? words.differs : words.differsHarmlessly;
}
