/** Whether the web view has a date control of its own, with a calendar and the person's own way of writing dates. */
export function hasNativeDate(): boolean {
  const input = document.createElement("input");
  input.setAttribute("type", "date");
  // Where there is none, the type stays that of a text.
  return input.type === "date";
}
