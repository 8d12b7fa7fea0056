import { elements, type Attributes } from "./xml-elements";
import type { ZipReader } from "./zip-reader";

/** The part that holds the workbook; where it usually stands when nothing says so. */
export async function workbookPartOf(zip: ZipReader): Promise<string> {
  const relation = (await relationsOf(zip, "")).find(({ Type = "" }) => Type.endsWith("/officeDocument"));
  return relation?.Target === undefined ? "xl/workbook.xml" : partBeside("", relation.Target);
}

/** What a part says of the parts that belong to it; "" for the archive as a whole. */
export async function relationsOf(zip: ZipReader, part: string): Promise<readonly Attributes[]> {
  const cut = part.lastIndexOf("/") + 1;
  return elements((await zip.text(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`)) ?? "", "Relationship");
}

/** The part that another one means by a target: beside it, or from the archive's root. */
export function partBeside(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const names = part.split("/").slice(0, -1);
  for (const name of target.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
