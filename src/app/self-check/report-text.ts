import { failureDetails } from "../failure-details";
import type { Answer, SelfCheckReport } from "./answers";
import { QUESTIONS } from "./questions";

/**
 * A report to be sent to whoever mends the add-in: names of questions, codes and what came back, a line each. It holds
 * nothing of the workbook but what the questions themselves wrote.
 */
export function reportText({ host, answers, failure, sheetsLeft }: SelfCheckReport, version: string): string {
  const lines = [
    `RFMW for Excel ${version}`,
    `host ${JSON.stringify({ ...host, sets: undefined })}`,
    `sets ${JSON.stringify(host.sets)}`,
    ...answers.map(answerLine),
    ...(failure === null ? [] : [`ended ${failureDetails(failure).replace(/\s*\n\s*/g, " ")}`]),
    ...(sheetsLeft.length === 0 ? [] : [`sheets left ${JSON.stringify(sheetsLeft)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function answerLine({ question, verdict, milliseconds }: Answer): string {
  const { expected, relied } = QUESTIONS[question];
  const facts = {
    ...("seen" in verdict ? { seen: verdict.seen } : {}),
    ...(verdict.kind === "differs" ? { expected, relied } : {}),
    ...(verdict.kind === "not-asked" ? { needed: verdict.needed } : {}),
  };
  return `${verdict.kind} ${question} ${Math.round(milliseconds)} ms ${JSON.stringify(facts)}`;
}
