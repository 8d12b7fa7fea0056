import type { AboutMessages } from "../guide-words";

export const outOfScopeEn: AboutMessages["outOfScope"] = {
  title: "What is not done, and why",
  intro: "The method names more than orders can tell. None of this is computed, guessed or shown as if it were.",
  items: [
    {
      what: "Mood, attitudes, beliefs, values, personality, colour types, DISC, temperament, inner motives",
      why: "Orders do not show them; they need a questionnaire or a conversation. Write what you learn into Style and Notes of the members table.",
    },
    {
      what: "Rational or emotional buying",
      why: "Offers, regular gaps and returns are in orders, why somebody buys is not; no measurement backs a label made of them. Write what you hear into Style.",
    },
    { what: "Social and cultural background", why: "It is not in order data." },
    {
      what: "Religion and ethnicity",
      why: "Sensitive personal information. No such column is recognised.",
    },
    {
      what: "Search and comparison before a purchase, browsing",
      why: "They need logs of enquiries or clicks. Only unpaid orders show a decision that is open.",
    },
    {
      what: "Surveys, interviews, social media as a way to collect",
      why: "They are collected elsewhere; their results can be columns of the orders.",
    },
    {
      what: "Touchpoints of a journey, quality of product and service, courtesy, expertise",
      why: "Order rows measure none of them.",
    },
    { what: "Brand figures (IP) and communities", why: "Marketing content; there are no data on it." },
    { what: "Sales talk training", why: "Training, not analysis." },
    { what: "Product development, shop displays, processes", why: "Not part of scoring members." },
    {
      what: "Promises about one person: who will leave, what somebody will be worth",
      why: "A segment describes, and a forecast is an average over many. Neither says what one person will do.",
    },
    { what: "Trends in big data and AI", why: "Nothing to compute." },
    {
      what: "Who decided, used or influenced, without a column that says so",
      why: "Roles are never inferred from orders.",
    },
  ],
};
