/** A tag of a markup text; places are those of the text. */
export interface XmlTag {
  readonly kind: "start" | "end" | "empty";
  /** "" for none. */
  readonly prefix: string;
  /** Without its prefix. */
  readonly name: string;
  /** What stands behind the name, without the marks that end the tag. */
  readonly content: string;
  readonly start: number;
  /** The place behind the tag. */
  readonly end: number;
}

/** What is no tag, however much of it looks like one. */
const PASSAGES = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/**
 * The tags of a text in their order, read once from its beginning to its end; those in comments and the like are none.
 * The text ends for us where a tag or a comment is not closed.
 */
export function* tags(xml: string): Generator<XmlTag> {
  for (let start = xml.indexOf("<"); start >= 0;) {
    const passage = PASSAGES.find(([opening]) => xml.startsWith(opening, start));
    if (passage !== undefined) {
      const close = xml.indexOf(passage[1], start + passage[0].length);
      if (close < 0) return;
      start = xml.indexOf("<", close + passage[1].length);
      continue;
    }
    const close = closeOf(xml, start + 1);
    if (close < 0) return;
    const tag = tagBetween(xml, start, close);
    yield tag;
    start = xml.indexOf("<", tag.end);
  }
}

/** The place of the ">" that ends a tag; one may stand inside an attribute's quotes. -1 when there is none. */
function closeOf(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === CLOSE) return at;
    if (code === DOUBLE_QUOTE || code === QUOTE) {
      at = xml.indexOf(xml.charAt(at), at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

const CLOSE = 62;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const BLANK = 32;

function tagBetween(xml: string, start: number, close: number): XmlTag {
  const isEnd = xml.charCodeAt(start + 1) === SLASH;
  const isEmpty = !isEnd && xml.charCodeAt(close - 1) === SLASH;
  const from = isEnd ? start + 2 : start + 1;
  const to = isEmpty ? close - 1 : close;
  let behindName = from;
  let nameStart = from;
  for (; behindName < to && xml.charCodeAt(behindName) > BLANK; behindName++) {
    if (xml.charCodeAt(behindName) === COLON && nameStart === from) nameStart = behindName + 1;
  }
  return {
    kind: isEnd ? "end" : isEmpty ? "empty" : "start",
    prefix: xml.slice(from, Math.max(from, nameStart - 1)),
    name: xml.slice(nameStart, behindName),
    content: xml.slice(behindName, to),
    start,
    end: close + 1,
  };
}
