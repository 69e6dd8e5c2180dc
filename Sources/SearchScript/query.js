// What a query asks for: words, each with ways to find it. A way has units, which are looked up in the index, and a
// function that finds the word in a text.
import { CJK, INITIALS, LETTER, TOKEN, folded, isLetter, isSyllable, lowered, number, tidied } from "./text.js";

/** What may stand between the letters of a word. */
export const GAP = "[\\s.\\-_'&,]*";

/** Pieces of a sequence at every `step` places, and the last. */
const pieces = (sequence, length, step) => sequence.map((_, place) => place)
  .filter((place) => place + length <= sequence.length && (place % step === 0 || place + length === sequence.length))
  .map((place) => ({ key: sequence.slice(place, place + length).join("") }));

/** What an entry must have to have a text: pairs that cover its runs, or all of them; words, or what begins with them. */
export const unitsOf = (text, step = 2) => [...text.matchAll(TOKEN)].flatMap(([token, run, word]) => {
  const points = [...token].slice(0, run ? 200 : 48);
  if (run) return pieces(points, Math.min(points.length, 2), step);
  const key = points.join("");
  return word ? [{ key, test: points.length > 2 && ((other) => other.startsWith(key)) }] : [];
});

const quoted = (letter) => letter.replace(/[\\^$.*+?()[\]{}|\/-]/, "\\$&");
const UPPER = /\p{Lu}/u, LOWER = /\p{Ll}/u;
/** Whether a word, or a part of one that is a key of its own, starts at a place. */
const isStart = (text, place) => {
  const [before, here, after] = [place - 1, place, place + 1].map((place) => text[place] ?? " ");
  return !isLetter(before) || UPPER.test(here) && (LOWER.test(before) || UPPER.test(before) && LOWER.test(after));
};

/** A function that finds a text, whatever white space and marks stand within it; `tail` is what must follow. */
export function finder(text, tail = "") {
  const tokens = [...text.matchAll(TOKEN)];
  const source = tokens.map(([token, , word]) => [...word ? token.replace(/[.\-_'&,]/g, "") : token].map(quoted).join(GAP) + (word && token.length < 2 ? `(?!${LETTER}|[+#])` : ""))
    .join(`[^\\p{L}\\p{N}]*`) + tail;
  return (text) => {
    const pattern = new RegExp(source || "$^", "giu"), found = [];
    for (let match; found.length < 99 && (match = pattern.exec(text));) {
      if (tokens[0]?.[2] && !isStart(text, match.index)) pattern.lastIndex = match.index + 1;
      else found.push([match.index, pattern.lastIndex]);
    }
    return found;
  };
}

/** A function that finds first consonants; white space does not count. */
const initialsFinder = (letters) => (text) => {
  const places = [], found = [];
  const line = text.replace(/[^]/g, (letter, place) => {
    if (/\s/.test(letter)) return "";
    places.push(place);
    return isSyllable(letter) ? INITIALS[number(letter) / 588 | 0] : " ";
  });
  for (let at = -1; (at = line.indexOf(letters, at + 1)) >= 0;) found.push([places[at], places[at + letters.length - 1] + 1]);
  return found;
};

/** Consonants that one key too many makes one of: each as the two that were typed. */
const DOUBLE = { ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ" };

/** A word. `text` is what was typed, `label` how an answer calls it. */
export function wordOf(text, synonyms, isPhrase, isOut, label = text) {
  const low = lowered(text);
  if (/^[ㄱ-ㅎ]+$/.test(text)) {
    const letters = [...text.replace(/./g, (letter) => DOUBLE[letter] ?? letter)], length = Math.min(letters.length, 3);
    return { text, label, isInitials: true, ways: letters.length < 2 ? [] : [{ units: pieces(letters, length, length), seek: initialsFinder(letters.join("")) }] };
  }
  const names = !isPhrase && synonyms.find((row) => row.includes(low)) || low.match(TOKEN) && [low] || [];
  return { text, label, isPhrase, ways: names.map((name) => ({ units: unitsOf(name, isPhrase || isOut ? 1 : 2), seek: finder(name) })) };
}

/** The words of a query, those that must not be there, and whether some of it was left out. */
export function queryOf(text, rows = []) {
  const synonyms = rows.map((row) => row.map((name) => lowered(folded(tidied(name)))));
  const points = [...folded(tidied(text.slice(0, 999)))];
  const all = [...points.slice(0, 200).join("").replace(/[“”„‟]/g, '"').matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)]
    .map(([, minus, phrase, plain = ""]) => {
      const isOut = !!minus || /^-./.test(plain);
      return { isOut, ...wordOf(phrase ?? plain.replace(/^-/, ""), synonyms, phrase !== undefined, isOut) };
    }).filter((word) => word.ways.length);
  const kept = all.slice(0, 12);
  return { synonyms, words: kept.filter((word) => !word.isOut), out: kept.filter((word) => word.isOut), isCut: points.length > 200 || all.length > 12 };
}
