// What every part asks: the page's words, its language, and what time it is.
const root = document.documentElement;

export const words = JSON.parse(document.body.dataset.words || '{}');
/** For Intl: plain English means day before month here, as in the pages themselves. */
export const language = !root.lang || root.lang === 'en' ? 'en-GB' : root.lang;

/** Milliseconds since 1970: the clock, or the fixed moment of a demo. */
export const now = () => (root.dataset.now ? Date.parse(root.dataset.now) : Date.now());

/** `say('Hidden: {n}', {n: 3})` is 'Hidden: 3'. */
export const say = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
