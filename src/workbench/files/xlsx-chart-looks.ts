import type { ChartFillColor, ChartFontModel, ChartLineModel, ChartTitleModel } from "#host/model/chart";
import { argb } from "./xlsx-styles";
import { xmlPlain, xmlText } from "./xlsx-text";

const EMU_PER_POINT = 12_700;

/** Points in the unit of drawings. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** A solid fill, no fill for "none", nothing for an automatic one. */
export function fillXml(color: ChartFillColor): string {
  if (color === null) return "";
  if (color === "none") return "<a:noFill/>";
  return `<a:solidFill><a:srgbClr val="${argb(color).slice(2)}"/></a:solidFill>`;
}

/** Excel.ChartLineStyle in the words of drawings; Continuous and Automatic are plain lines. */
const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "sysDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

/** A line; nothing when all of it is automatic. */
export function lineXml({ color, style, weight }: ChartLineModel): string {
  if (style === "None") return "<a:ln><a:noFill/></a:ln>";
  const dash = style === null ? undefined : DASHES[style];
  if (color === null && weight === null && dash === undefined) return "";
  const width = weight === null ? "" : ` w="${emu(weight)}"`;
  return `<a:ln${width}>${fillXml(color)}${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}

/** The `spPr` of a part of a chart, or nothing. */
export function shapeXml(...parts: readonly string[]): string {
  const inner = parts.join("");
  return inner === "" ? "" : `<c:spPr>${inner}</c:spPr>`;
}

/** The `txPr` of a part of a chart, or nothing. */
export function textLookXml(font: ChartFontModel): string {
  const properties = runProperties("a:defRPr", font);
  if (properties === "<a:defRPr/>") return "";
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function runProperties(tag: string, font: ChartFontModel): string {
  const attributes =
    (font.size === null ? "" : ` sz="${Math.round(font.size * 100)}"`) +
    (font.bold === null ? "" : ` b="${font.bold ? 1 : 0}"`) +
    (font.italic === null ? "" : ` i="${font.italic ? 1 : 0}"`) +
    (font.underline === "Single" ? ' u="sng"' : "");
  const face = font.name === null ? "" : xmlPlain(font.name);
  const inner = fillXml(font.color) + (face === "" ? "" : `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`);
  return inner === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;
}

/** The `title` of a chart or an axis, or nothing when it is not shown. */
export function titleXml(title: ChartTitleModel): string {
  if (!title.visible) return "";
  const text =
    title.text === null
      ? ""
      : `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", title.font)}</a:pPr>` +
        `<a:r>${runProperties("a:rPr", title.font)}<a:t>${xmlText(title.text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  return (
    `<c:title>${text}<c:overlay val="${title.overlay ? 1 : 0}"/>${shapeXml(fillXml(title.fill))}` +
    `${title.text === null ? textLookXml(title.font) : ""}</c:title>`
  );
}
