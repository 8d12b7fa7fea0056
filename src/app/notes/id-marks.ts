/**
 * A masked phone number or e-mail that serves as a member id carries a mark that tells two of them apart:
 * "138****5678 #3f9a01c2". In the members table the mark stands in a column of its own, so that people read a phone number
 * and nothing else.
 */
const MARKED = /^(.*\*.*) #([0-9a-f]{8})$/;
const MARK = /^[0-9a-f]{8}$/;

/** A masked id with its mark. */
export function markedId(maskedId: string, mark: string): string {
  return `${maskedId} #${mark}`;
}

/** An id as people read it, and its mark; "" for an id without. */
export function idAndMark(id: string): { readonly id: string; readonly mark: string } {
  const found = MARKED.exec(id);
  return found ? { id: found[1]!, mark: found[2]! } : { id, mark: "" };
}

/** The id of a row of the members table from its two cells; what is no mark of a masked id is not looked at. */
export function idOfCells(id: string, mark: string): string {
  return id.includes("*") && !MARKED.test(id) && MARK.test(mark) ? markedId(id, mark) : id;
}
