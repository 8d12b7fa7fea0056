import { afterEach } from "vitest";
import { cleanup, configure } from "@testing-library/react";

// Screens come late, and on a busy machine a second is not long for that. Nothing waits longer than it has to.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has no ResizeObserver, and Fluent's MessageBar constructs one.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// jsdom has no pointer capture: the pointer that an element captured last stays with it until it is let go.
const captured = new WeakMap<Element, number>();
Element.prototype.setPointerCapture = function (pointerId) {
  captured.set(this, pointerId);
};
Element.prototype.hasPointerCapture = function (pointerId) {
  return captured.get(this) === pointerId;
};
document.addEventListener("pointerup", ({ target }) => target instanceof Element && captured.delete(target));

afterEach(cleanup);
