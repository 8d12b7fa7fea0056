import type { SegmentMap } from "#core/segment-map";
import type { Language } from "./pick-locale";

type Scripts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * What to say to the members of a segment: one opening line, ready to be read out or changed. No discount is promised that
 * the shop has not decided on, and nothing is claimed of the person. "" for maps that are there to compare with.
 */
export function segmentScript(language: Language, map: SegmentMap, place: number): string {
  return SCRIPTS[map.id]?.[map.segments[place]?.id ?? ""]?.[language] ?? "";
}

const RFMW14: Scripts = {
  core: {
    "zh-CN": "您一直支持我们，新品到店想请您先来看看，哪天方便我给您留好？",
    "en-US": "You have been with us a long time: may I set the new arrivals aside for you before they go out?",
  },
  regular: {
    "zh-CN": "您常买的几样这周可以配成一套，要不要我先给您搭好看看？",
    "en-US": "The things you usually take make a good set this week: shall I put one together for you?",
  },
  fan: {
    "zh-CN": "您一直买的这一类，有样东西搭着用正好，下次来给您试试？",
    "en-US": "There is something that goes well with what you always buy: would you like to try it next time?",
  },
  rising: {
    "zh-CN": "您离下一个会员等级不远了，下次来我帮您看看还差多少。",
    "en-US": "You are close to the next member level: next time you are here, I will show you how close.",
  },
  broaden: {
    "zh-CN": "上次的东西用着还好吗？这边还有几样和它搭的，您来了我拿给您看。",
    "en-US": "How do you like what you took last time? There are a few things that go with it, come and have a look.",
  },
  recent_hi: {
    "zh-CN": "谢谢您上次光临，用着有没有哪里不顺手？我帮您看看，也给您约个时间再来。",
    "en-US": "Thank you for coming. Is everything as you wanted it? I am glad to help, and to book you a second visit.",
  },
  recent: {
    "zh-CN": "谢谢您最近光临，怎么用、怎么保养有不清楚的，随时问我。",
    "en-US": "Thank you for your recent purchase. If anything about using it is unclear, just ask me.",
  },
  slipping: {
    "zh-CN": "有阵子没见您了，是我们哪里没做好，还是最近忙？想听您说说。",
    "en-US":
      "We have not seen you for a while. Did we get something wrong, or has it just been busy? I would like to hear.",
  },
  wavering: {
    "zh-CN": "您上次看的那一类有新到的，这几天方便来看看吗？",
    "en-US": "There are new arrivals of the kind you bought last time. Do you have a moment these days?",
  },
  drowsy: {
    "zh-CN": "好久不见，店里换季上新了，路过进来坐坐。",
    "en-US": "It has been a while. The new season is in, so drop by when you pass.",
  },
  winback: {
    "zh-CN": "我是店长，您以前常来，后来少了。想问问是哪里让您不满意，我来改。",
    "en-US":
      "I manage the shop. You used to come often and then less. What should we have done better? I will see to it.",
  },
  sleep_hi: {
    "zh-CN": "您当时选的那一类，今年有新款，想请您来看看。",
    "en-US": "There is a new model this year of what you chose then, and I would like to show it to you.",
  },
  dormant: {
    "zh-CN": "本店大促开始了，想了解的话回复我，不需要的话我就不打扰了。",
    "en-US": "Our main sale has begun. Reply if you would like to know more; if not, I will leave you in peace.",
  },
  lost: {
    "zh-CN": "不主动致电；会员自己来时照常接待，顺便核对联系方式。",
    "en-US": "Do not call. When they come by themselves, serve them as usual and check their contact details.",
  },
};

const ELEVEN: Scripts = {
  champions: RFMW14.core!,
  cantlose: RFMW14.winback!,
  loyal: RFMW14.regular!,
  risk: RFMW14.slipping!,
  attention: RFMW14.wavering!,
  potential: RFMW14.rising!,
  new: RFMW14.recent!,
  promising: {
    "zh-CN": "您上次来得不久，用着还好吗？有什么想再看看的，我给您留意。",
    "en-US":
      "You were here not long ago. How do you like it? Tell me what you are looking for and I will keep an eye out.",
  },
  sleepy: RFMW14.drowsy!,
  hibernating: RFMW14.dormant!,
  lost: RFMW14.lost!,
};

const EIGHT: Scripts = {
  v1: RFMW14.core!,
  v2: RFMW14.slipping!,
  v3: RFMW14.recent_hi!,
  v4: RFMW14.winback!,
  g1: RFMW14.regular!,
  g3: RFMW14.recent!,
  g2: RFMW14.drowsy!,
  g4: RFMW14.dormant!,
};

const SCRIPTS: Readonly<Record<string, Scripts>> = {
  rfmw14: RFMW14,
  classic11: ELEVEN,
  eleven125: ELEVEN,
  cn8: EIGHT,
  "cn8-mean": EIGHT,
  "cn8-median": EIGHT,
};
