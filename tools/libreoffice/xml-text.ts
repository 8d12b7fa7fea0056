/** One element of a text of XML: what stands in its tag, and what stands inside it. */
export interface TextElement {
  readonly own: string;
  readonly inner: string;
}

/** The elements of a name, in order; they must not nest. The name is taken as it stands, prefix included. */
export function elementsOf(xml: string, name: string): TextElement[] {
  const found: TextElement[] = [];
  const opening = new RegExp(`<${name}(?=[\\s/>])((?:[^>"]|"[^"]*")*)>`, "g");
  const closing = `</${name}>`;
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const own = match[1] ?? "";
    if (own.endsWith("/")) {
      found.push({ own, inner: "" });
      continue;
    }
    const end = xml.indexOf(closing, opening.lastIndex);
    if (end < 0) throw new Error(`<${name}> is not closed`);
    found.push({ own, inner: xml.slice(opening.lastIndex, end) });
    opening.lastIndex = end + closing.length;
  }
  return found;
}

/** Every attribute of a tag. */
export function attributesOf(own: string): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    [...own.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, text]) => [name, unescaped(text ?? "")]),
  );
}

/** One attribute; "" when it is not there. */
export function attribute(own: string, name: string): string {
  return attributesOf(own)[name] ?? "";
}

/** Whether an attribute says yes. */
export function flagOf(own: string, name: string): boolean {
  return ["1", "true"].includes(attribute(own, name));
}

/** Text of the first element of a name; "" when there is none. */
export function textInside(xml: string, name: string): string {
  return unescaped(elementsOf(xml, name)[0]?.inner ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Text with its entities and the `_xHHHH_` notation of workbooks resolved. */
export function unescaped(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hexadecimal?: string, decimal?: string, name?: string) => {
      if (hexadecimal !== undefined) return String.fromCodePoint(parseInt(hexadecimal, 16));
      return decimal === undefined ? (ENTITIES[name ?? ""] ?? "") : String.fromCodePoint(Number(decimal));
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
