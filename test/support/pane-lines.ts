/** Elements that begin a line of their own; all others go on in the line that they stand in. */
const BLOCKS = new Set(["H1", "H2", "H3", "H4", "P", "LI", "TR", "DIV", "BUTTON", "OPTION", "UL", "OL", "TABLE"]);

/**
 * The lines that a page says, the parts of one joined by " | ". What is hidden from who listens is said again
 * elsewhere and left out, and so is what stands inside an element that `skips` names.
 */
export function linesOf(root: Element, skips: (element: Element) => boolean = () => false): string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  const end = (): void => {
    const line = parts.map(part => part.trim()).filter(part => part !== "");
    if (line.length > 0) lines.push(line.join(" | "));
    parts = [];
  };
  const walk = (element: Element): void => {
    if (element.getAttribute("aria-hidden") === "true" || skips(element)) return;
    const isBlock = BLOCKS.has(element.tagName);
    if (isBlock) end();
    let goesOn = false;
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        if (goesOn) parts[parts.length - 1] += child.nodeValue ?? "";
        else parts.push(child.nodeValue ?? "");
        goesOn = parts.length > 0;
      } else if (child.nodeType === 1) {
        // A line break divides nothing that belongs together.
        if ((child as Element).tagName === "BR") parts.push("");
        else walk(child as Element);
        goesOn = false;
      }
    }
    if (isBlock) end();
  };
  walk(root);
  end();
  return lines;
}
