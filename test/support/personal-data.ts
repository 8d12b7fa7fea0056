import { strFromU8, unzipSync } from "fflate";

/**
 * Every string of a saved workbook but those of one sheet: the texts of all other sheets' cells, and every part of the
 * package as it is, names, notes, filters, PivotTables and properties among them.
 */
export async function stringsOutside(saved: Uint8Array, sheetName: string): Promise<string[]> {
  const files = Object.entries(unzipSync(saved)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const part = (name: string): string => files.find(([file]) => file === name)?.[1] ?? "";
  const id = attribute(part("xl/workbook.xml"), new RegExp(`<sheet [^>]*name="${sheetName}"[^>]*>`), "r:id");
  const target = attribute(
    part("xl/_rels/workbook.xml.rels"),
    new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`),
    "Target",
  );
  const own = `xl/${target.replace(/^\/?(xl\/)?/, "")}`;
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map(match => plain(match[1]!));
  const others = files.filter(([name]) => name !== own && name !== "xl/sharedStrings.xml");
  const cells = others
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) =>
      [...xml.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(match => shared[Number(match[1])]!),
    );
  return [...cells, ...others.map(([name, xml]) => `${name} ${plain(xml)}`)];
}

function attribute(xml: string, tag: RegExp, name: string): string {
  const found = new RegExp(`${name}="([^"]*)"`).exec(tag.exec(xml)?.[0] ?? "");
  if (found === null) throw new Error(`no ${name} in ${String(tag)}`);
  return found[1]!;
}

/** The characters that XML writes otherwise. */
function plain(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
