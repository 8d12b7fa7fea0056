import { tags, type XmlTag } from "./xml-tags";

/** Attributes by name, entities resolved. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** An element with the markup inside it; `inner` is empty where the element closes itself. */
export interface XmlElement {
  readonly attributes: Attributes;
  readonly inner: string;
}

/** Attributes of every element of a name, whatever its prefix, in the order of the text. */
export function elements(xml: string, name: string): Attributes[] {
  const found: Attributes[] = [];
  for (const tag of tags(xml)) if (tag.name === name && tag.kind !== "end") found.push(attributesOf(tag));
  return found;
}

/** The prefix of Excel 2010's additions, whose elements have the names of others but not their content. */
const ADDED = "x14";

/**
 * Every element of a name with this prefix ("" for any but x14), with what is inside. Such elements must not nest; one
 * that is not closed is none.
 */
export function wholeElements(xml: string, name: string, prefix = ""): XmlElement[] {
  const found: XmlElement[] = [];
  let open: XmlTag | null = null;
  for (const tag of tags(xml)) {
    if (tag.name !== name) continue;
    if (tag.kind === "end") {
      if (open !== null) found.push({ attributes: attributesOf(open), inner: xml.slice(open.end, tag.start) });
      open = null;
    } else if (open === null && (prefix === "" ? tag.prefix !== ADDED : tag.prefix === prefix)) {
      if (tag.kind === "empty") found.push({ attributes: attributesOf(tag), inner: "" });
      else open = tag;
    }
  }
  return found;
}

/** Text of the first element of a name that holds nothing but text, whatever its prefix; undefined when there is none. */
export function textOf(xml: string, name: string): string | undefined {
  for (const tag of tags(xml)) {
    if (tag.name !== name || tag.kind === "end") continue;
    if (tag.kind === "empty") return "";
    const end = xml.indexOf("<", tag.end);
    if (xml.startsWith("</", end)) return unescapeXml(xml.slice(tag.end, end));
  }
  return undefined;
}

function attributesOf({ content }: XmlTag): Attributes {
  const found: [name: string, value: string][] = [];
  for (let at = 0; ;) {
    const equals = content.indexOf("=", at);
    if (equals < 0) return Object.fromEntries(found);
    const name = content.slice(at, equals).trim().split(/\s/).at(-1)!;
    let opening = equals + 1;
    while (opening < content.length && content.charCodeAt(opening) <= BLANK) opening++;
    const quote = content.charAt(opening);
    const closing = quote === '"' || quote === "'" ? content.indexOf(quote, opening + 1) : -1;
    if (closing >= 0) found.push([name, unescapeXml(content.slice(opening + 1, closing))]);
    at = closing < 0 ? equals + 1 : closing + 1;
  }
}

const BLANK = 32;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const REPLACEMENT = "\ufffd";

/** Text with its entities resolved; U+FFFD for numbers that are no character. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      if (hex !== undefined) return characterOf(parseInt(hex, 16));
      return ENTITIES[name ?? ""] ?? "";
    },
  );
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : REPLACEMENT;
}
