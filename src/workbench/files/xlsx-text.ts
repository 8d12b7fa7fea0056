/** Text as it may stand in XML, in an attribute or between tags. Characters XML cannot hold become `_xHHHH_`. */
export function xmlText(text: string): string {
  return NEEDS_CARE.test(text) ? escapeText(text) : text;
}

/** Like `xmlText`, for attributes in which a line end must survive. */
export function xmlAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "_x000A_").replaceAll("\t", "_x0009_");
}

/** Names, references and formulas: only what XML itself asks for, so that they can be read in the file as they are. */
export function xmlPlain(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(NOT_FOR_XML, notation);
}

/** Text from the `_xHHHH_` notation. */
export function fromNotation(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

// \p{Cs} with the u flag matches only halves of pairs that stand alone.
const NOT_FOR_XML = /[\r\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const NEEDS_CARE = /[&<>\r\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;

function escapeText(text: string): string {
  return (
    text
      // A text that looks like the notation itself is written with its underscore in the notation.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(NOT_FOR_XML, notation)
  );
}

function notation(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
