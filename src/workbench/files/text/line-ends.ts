const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Line ends in a part of a text: LF, CR or both together, mixed as they come. */
export function countLineEnds(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === CARRIAGE_RETURN || (code === LINE_FEED && text.charCodeAt(at - 1) !== CARRIAGE_RETURN)) ends++;
  }
  return ends;
}

export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The place behind the line end that stands at `at`. */
export function behindLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}
