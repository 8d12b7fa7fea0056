/** Attributes by name, entities resolved. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** An element with the markup inside it; `inner` is empty where the element closes itself. */
export interface XmlElement {
  readonly attributes: Attributes;
  readonly inner: string;
}

// A ">" may stand inside an attribute's quotes.
const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*?`;

/** Attributes of every element of a name, whatever its prefix, in the order of the text. */
export function elements(xml: string, name: string): Attributes[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b(${ATTRIBUTES})/?>`, "g"))].map(([, text]) =>
    attributes(text ?? ""),
  );
}

/** Every element of a name with this prefix ("" for none), with what is inside. Such elements must not nest. */
export function wholeElements(xml: string, name: string, prefix = ""): XmlElement[] {
  const tag = prefix === "" ? `(?!x14:)(?:\\w+:)?${name}` : `${prefix}:${name}`;
  const pattern = new RegExp(`<${tag}\\b(${ATTRIBUTES})(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, text, inner]) => ({
    attributes: attributes(text ?? ""),
    inner: inner ?? "",
  }));
}

/** Text of the first element of a name, whatever its prefix; undefined when there is none. */
export function textOf(xml: string, name: string): string | undefined {
  const match = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)</`).exec(xml);
  return match === null ? undefined : unescapeXml(match[1] ?? "");
}

function attributes(text: string): Attributes {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name,
      unescapeXml(double ?? single ?? ""),
    ]),
  );
}

/** Text with its entities resolved. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name ?? ""] ?? "";
    },
  );
}
