import type { AboutMessages } from "../about-words";

export const aboutEn: AboutMessages = { privacy: "Privacy", support: "Support" };
