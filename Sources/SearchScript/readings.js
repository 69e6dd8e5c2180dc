// Other readings of a word, for when the letters typed find nothing.
import { CJK, INITIALS, LETTER, isSyllable, lowered, number, open, syllable } from "./text.js";
import { GAP, finder, unitsOf, wordOf } from "./query.js";

/** The keys of a Korean keyboard for first consonants, vowels and final consonants. */
const [FIRST, VOWELS, FINAL] = ["r R s e E f a q Q t T d w W c z x v g", "k o i O j p u P h hk ho hl y n nj np nl b m ml l",
  " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"].map((keys) => keys.split(" "));
const longest = (keys) => `(${[...keys].sort((a, b) => b.length - a.length).join("|")})`;
const TYPED = new RegExp(`${longest(FIRST)}${longest(VOWELS)}${longest(FINAL)}(?![koiOjpuPhynbml])`, "g");
const JAMO = "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const JAMO_KEYS = "r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g".split(" ");

/** What would have been typed on the other keyboard; nothing if that is neither syllables nor Latin alone. */
export function retyped(text) {
  const typed = text.replace(/[A-Z]/g, (key) => "REQTWOP".includes(key) ? key : key.toLowerCase()).replace(TYPED, (_, first, vowel, final) =>
    syllable((FIRST.indexOf(first) * 21 + VOWELS.indexOf(vowel)) * 28 + FINAL.indexOf(final)));
  if (/^[가-힣]+$/.test(typed) && typed !== text) return typed;
  const keys = [...text].map((letter) => {
    const of = number(letter);
    return isSyllable(letter) ? FIRST[of / 588 | 0] + VOWELS[(of / 28 | 0) % 21] + FINAL[of % 28] : JAMO_KEYS[JAMO.indexOf(letter)] ?? VOWELS[letter.charCodeAt() - 0x314f] ?? "-";
  }).join("");
  if (/^[a-z]+$/i.test(keys)) return keys.toLowerCase();
}

const PARTICLES = "이라는 이라고 에서는 에서도 으로는 으로서 으로써 이라도 에서 에게 으로 까지 부터 보다 처럼 이나 라는 라고 이란 하고 에는 에도 로는 로서 로써 이며 한테 께서 마다 조차 밖에 라도 을 를 이 가 은 는 의 에 로 와 과 도 만 나 란 며".split(" ");
const isStem = (text) => new RegExp(`[${CJK}]{2}$|${LETTER}$`, "u").test(text);
/** A word without its particle, the longest that leaves two syllables or a word of letters. */
export function withoutParticle(text) {
  const particle = PARTICLES.find((particle) => text.endsWith(particle) && isStem(text.slice(0, -particle.length)));
  return particle && text.slice(0, -particle.length);
}

/** Whether a letter put in, left out or changed, or two swapped, behind the first two, make one word of another. */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one.slice(0, 2) !== other.slice(0, 2)) return false;
  let start = 2, end = 0;
  while (start < one.length && one[start] === other[start]) start++;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one, other].map((word) => word.slice(start, word.length - end));
  return left.length < 2 && right.length < 2 || left.length === 2 && left === right[1] + right[0];
}

const ranged = (start, count) => `[${syllable(start)}-${syllable(start + count - 1)}]`;
const changed = (word, label, ways) => ({ ...word, label, ways });

/** The readings in the order in which they are tried; each makes another word of a word, or nothing. */
export const READINGS = [
  // The wrong keyboard.
  ({ text }, { synonyms }) => {
    const typed = retyped(text);
    return typed && wordOf(typed, synonyms);
  },
  // The last syllable in the making: what follows is the next syllable's first consonant.
  (word, { isLast }) => {
    const low = lowered(word.text), letter = low.at(-1), before = low.slice(0, -1), final = isSyllable(letter) && number(letter) % 28;
    const keys = final ? FINAL[final] : "", next = final ? FIRST.indexOf(keys.at(-1)) : INITIALS.indexOf(letter);
    const stem = final ? before + syllable(number(letter) - final + FINAL.indexOf(keys.slice(0, -1))) : before;
    if (isLast && isSyllable(stem.at(-1) ?? "") && next >= 0 && final !== 0) return changed(word, stem + INITIALS[next], [{ units: unitsOf(stem), seek: finder(stem, GAP + ranged(next * 588, 588)) }]);
    if (!isLast || final !== 0) return;
    // It may still take a final consonant.
    const units = unitsOf(low), { key } = units.pop();
    return changed(word, word.text + "…", [{
      units: [...units, { key, test: (other) => other.length === key.length && open(other.at(-1)) === letter && other.startsWith(key.slice(0, -1)) }],
      seek: finder(before, (before && GAP) + ranged(number(letter), 28)),
    }]);
  },
  // Without the particle.
  ({ text }, { synonyms }) => {
    const stem = withoutParticle(text);
    return stem && wordOf(stem, synonyms);
  },
  // Spaces left out: any pair may be the end of one word and the start of another.
  (word) => {
    const low = lowered(word.text), units = unitsOf(low, 1);
    if (new RegExp(`^[${CJK}]{3,}$`, "u").test(low)) return changed(word, word.text, [{ units, least: Math.ceil(units.length / 2), seek: finder(low) }]);
  },
  // A name and its number apart; one letter wrong.
  async (word, { keys }) => {
    const low = lowered(word.text), parts = low.match(/[a-z]+|\d+/g) ?? [];
    if (!/^[a-z\d.\-_'&]+$/.test(low)) return;
    const names = low.length > 4 ? await keys(low, (other) => isNear(low, other)) : [];
    const ways = names.map((name) => ({ units: unitsOf(name), seek: finder(name) }));
    if (parts.length > 1) ways.push({ units: parts.flatMap((part) => unitsOf(part)), seek: finder(parts.join("-")) });
    if (ways.length) return changed(word, names.join(", ") || parts.join(" "), ways);
  },
];
