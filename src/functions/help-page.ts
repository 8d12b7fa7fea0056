import { functionWords } from "#locales/worksheet-functions";
import type { Language } from "#locales/pick-locale";
import { functionsMetadata } from "./metadata";

/** The page that Excel links to from its list of functions: every function with its parameters, without a script. */
export function functionsHelp(language: Language): string {
  const { help } = functionWords(language);
  const sections = functionsMetadata(language, "").functions.map(({ name, description, parameters }) => {
    const call = parameters.map(parameter => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ");
    const rows = parameters.map(
      parameter =>
        `<dt>${escaped(parameter.name)}${parameter.optional ? ` (${escaped(help.optional)})` : ""}</dt>` +
        `<dd>${escaped(parameter.description)}</dd>`,
    );
    return `<h2>RFMW.${name}(${escaped(call)})</h2>\n<p>${escaped(description)}</p>\n<dl>${rows.join("\n")}</dl>`;
  });
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    `<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />`,
    `<title>${escaped(help.title)}</title></head>`,
    `<body><h1>${escaped(help.title)}</h1>\n<p>${escaped(help.intro)}</p>`,
    ...sections,
    "</body></html>\n",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
