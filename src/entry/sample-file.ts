import type { Cell } from "#core/cell";
import type { Language } from "#locales/pick-locale";

/** Bytes that one call of `String.fromCharCode` takes without harm. */
const PIECE = 0x8000;

/**
 * The sample workbook of a language as base64. The build lays it beside the page.
 *
 * @throws Error when it does not come
 */
export async function loadSample(language: Language): Promise<string> {
  const answer = await fetch(`sample-${language}.xlsx`);
  if (!answer.ok) throw new Error(`the sample answers ${answer.status}`);
  return base64Of(new Uint8Array(await answer.arrayBuffer()));
}

/**
 * The order rows of the sample in a language, their header first. The build lays them beside the page.
 *
 * @throws Error when they do not come
 */
export async function loadSampleOrders(language: Language): Promise<readonly (readonly Cell[])[]> {
  const answer = await fetch(`sample-orders-${language}.json`);
  if (!answer.ok) throw new Error(`the sample's orders answer ${answer.status}`);
  return (await answer.json()) as readonly (readonly Cell[])[];
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
