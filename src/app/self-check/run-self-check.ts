import { holdWorkbook, letGo } from "../claim/hold-workbook";
import { endsTheRun, failed, success } from "../failures";
import type { Failure, Outcome } from "../failures";
import type { Clock } from "../ports";
import { unexpected } from "../unexpected";
import type { RunMarksPort } from "../workbook/run-marks";
import { HOST_QUESTIONS } from "../workbook/self-check";
import type { HostFacts, HostQuestion, SelfCheckPort } from "../workbook/self-check";
import type { CancelSignal } from "../workbook/steps";
import type { Answer, SelfCheckReport, Verdict } from "./answers";
import { QUESTIONS, hasVersion, holds } from "./questions";

export interface SelfCheckOptions {
  readonly clock: Pick<Clock, "milliseconds" | "now">;
  readonly cancel: CancelSignal;
  /** Told before each question. */
  readonly report: (answered: number, count: number) => void;
}

/** How often the deletion of scratch sheets is tried at the end. */
const TIMES_TO_REMOVE = 3;

/**
 * Asks the host every question, each on a scratch sheet that goes before the next one comes, while no other pane works on
 * the workbook. Whatever ends it, scratch sheets are taken away, and what may be left of them is named.
 *
 * Fails, with nothing done, where another pane works or no sheet can be added.
 */
export async function runSelfCheck(
  workbook: SelfCheckPort & RunMarksPort,
  options: SelfCheckOptions,
): Promise<Outcome<SelfCheckReport>> {
  const host = await workbook.describeHost();
  const ready = await workbook.prepareSelfCheck();
  if (!ready.ok) return ready;
  const held = await holdWorkbook(workbook, { now: options.clock.now, takesOver: false });
  if (!held.ok) return held;
  const { answers, failure } = await askAll(workbook, host, options);
  await letGo(workbook, "untouched", failure);
  // After letting go: what was taken over by another pane may be tidied up all the same.
  const sheetsLeft = await removeAll(workbook);
  return success({ host, answers, failure, sheetsLeft });
}

interface Asked {
  readonly answers: readonly Answer[];
  readonly failure: Failure | null;
}

async function askAll(
  workbook: SelfCheckPort,
  host: HostFacts,
  { clock, cancel, report }: SelfCheckOptions,
): Promise<Asked> {
  const answers: Answer[] = [];
  let failure: Failure | null = null;
  for (const question of HOST_QUESTIONS) {
    if (failure === null && cancel.aborted) failure = { code: "cancelled" };
    if (failure !== null) {
      answers.push({ question, verdict: { kind: "not-reached" }, milliseconds: 0 });
      continue;
    }
    report(answers.length, HOST_QUESTIONS.length);
    const began = clock.milliseconds();
    const asked = await ask(workbook, host, question);
    const milliseconds = clock.milliseconds() - began;
    if (!asked.ok) failure = asked.failure;
    answers.push({ question, verdict: asked.ok ? asked.value : { kind: "not-reached" }, milliseconds });
  }
  return { answers, failure };
}

/** Fails where the next question would meet the same. */
async function ask(workbook: SelfCheckPort, host: HostFacts, question: HostQuestion): Promise<Outcome<Verdict>> {
  const record = QUESTIONS[question];
  const { needs } = record;
  if (needs !== null && !hasVersion(host.sets["ExcelApi"], needs))
    return success({ kind: "not-asked", needed: `ExcelApi ${needs}` });
  try {
    const answer = await workbook.askHost(question);
    if (!answer.ok && endsTheRun(answer.failure)) return answer;
    const removed = await workbook.removeScratch();
    // Also when somebody took the workbook over in the middle of the question: then what it saw is no answer.
    if (!removed.ok && endsTheRun(removed.failure)) return removed;
    if (!answer.ok) return success({ kind: "differs", seen: { code: codeOf(answer.failure) } });
    return success({ kind: holds(record, answer.value) ? "held" : "differs", seen: answer.value });
  } catch (error) {
    return failed(unexpected(error));
  }
}

/** The host's own code where there is one. */
function codeOf(failure: Failure): string {
  return failure.code === "host-refused" ? failure.hostCode : failure.code;
}

async function removeAll(workbook: SelfCheckPort): Promise<readonly string[]> {
  for (let times = 0; times < TIMES_TO_REMOVE; times++) {
    const removed = await workbook.removeScratch();
    // A host that does not answer is not asked again: the pane would only wait longer.
    if (removed.ok || removed.failure.code === "host-silent") break;
  }
  return workbook.scratchLeft();
}
