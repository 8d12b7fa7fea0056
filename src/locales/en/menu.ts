import type { MenuMessages } from "../menu-words";

export const menuEn: MenuMessages = {
  label: "More",
  welcome: "Welcome and tour",
  workshop: "Workshop",
  about: "About and privacy",
};
