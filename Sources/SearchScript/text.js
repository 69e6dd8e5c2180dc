// What a text is: the rules of the room SiteSearch, which Tests/SearchVectors holds both to.

/** Characters that pairs are made of. */
export const CJK =
  "\\uac00-\\ud7a3\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff\\u31f0-\\u31ff\\u{20000}-\\u{3ffff}";
/** A letter or digit of other scripts. */
export const LETTER = `(?![${CJK}\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97f\\ud7b0-\\ud7ff])[\\p{L}\\p{N}\\p{M}]`;
/** A run of CJK, a word, or letters of Hangul that are no syllables. */
export const TOKEN = new RegExp(
  `([${CJK}]+)|(${LETTER}(?:${LETTER}|[.\\-_'&](?=${LETTER})|(?<=\\d),(?=\\d))*(?:(?:\\+{1,3}|#)(?![+]*${LETTER}))?)|[ㄱ-ㅣ]+`, "gu");

export const isLetter = (text) => new RegExp("^" + LETTER, "u").test(text);
export const isSyllable = (letter) => letter >= "가" && letter <= "힣";
/** The number of a syllable: 588 for each first consonant, 28 for each vowel, 1 for each final consonant. */
export const number = (syllable) => syllable.charCodeAt() - 0xac00;
export const syllable = (number) => String.fromCharCode(0xac00 + number);
export const open = (letter) => isSyllable(letter) ? syllable(number(letter) - number(letter) % 28) : letter;
export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/** A text without what is dropped; the rest has the places that it has in what `folded` makes of it. */
export const tidied = (text) => text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f]/g, "");
/** Letters of full width, hyphens and apostrophes as one types them. */
export const folded = (text) => text
  .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt() - 0xfee0))
  .replace(/\u3000/g, " ").replace(/[\u2010\u2011]/g, "-").replace(/’/g, "'");
export const lowered = (text) => [...text].map((letter) => [...letter.toLowerCase()][0]).join("");

const TAG = `(?:"[^"]*"|'[^']*'|[^>"'])*(?:>|$)`;
const DROPPED = new RegExp(`<!--[^]*?(?:-->|$)|<(script|style|template|svg|annotation|nav|footer)(?![\\w-])${TAG}[^]*?(?:</\\1\\s*>|$)|<details class="outline"[^]*?</details>`, "gi");
const BLOCK = new RegExp(`</?(?:p|div|li|[uo]l|h[1-6]|blockquote|pre|table|t[rdh]|section|article|header|footer|fig(?:ure|caption)|details|summary|d[ltd]|[hb]r|main|aside|nav|form)(?![\\w-])${TAG}`, "gi");
const OTHER = new RegExp(`</?[a-z!?]${TAG}`, "gi");
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The text of HTML. */
export const plainText = (html) => html.replace(DROPPED, (all) => /^<(nav|footer|details)/i.test(all) ? "\0" : "").replace(BLOCK, "\0").replace(OTHER, "")
  .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, digits, name) => {
    const code = hex ? parseInt(hex, 16) : +digits;
    return name ? ENTITIES[name] ?? all : code > 0 && code < 0x110000 && code >> 11 !== 27 ? String.fromCodePoint(code) : all;
  })
  .replace(/[ \t-\r\0\u00a0]+/g, (space) => space.includes("\0") ? "\n" : " ").replace(/^[ \n]|[ \n]$/g, "");

/** The texts of a page's document and of its anchored entries. */
export function pageTexts(page, anchors) {
  const [tag] = /<(article|main)/.exec(page.includes("<article") ? page.slice(page.indexOf("<article")) : page) ?? [""];
  const end = page.lastIndexOf(tag.replace("<", "</") + ">");
  const body = page.slice(page.indexOf(tag), end < 0 ? undefined : end)
    .replace(/^<[^>]*>\s*(<header[^]*?<\/header>)?/, "");
  const starts = [0];
  for (const anchor of anchors) {
    const id = body.indexOf(` id="${anchor.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}"`);
    starts.push(id < 0 ? -1 : body.lastIndexOf("<", id));
  }
  return starts.map((start, n) => start < 0 ? "" : plainText(body.slice(start, starts.slice(n + 1).find((next) => next >= 0))));
}
