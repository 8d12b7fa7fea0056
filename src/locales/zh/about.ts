import type { AboutMessages } from "../about-words";

export const aboutZh: AboutMessages = { privacy: "隐私说明", support: "支持" };
