// Search: loaded by site.js when it is first asked for. The rules are those of the program, which has the same tests.

// ---- Text and keys ----
const CJK = "\\uac00-\\ud7a3\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff\\u31f0-\\u31ff\\u{20000}-\\u{3ffff}";
const LETTER = `(?![${CJK}\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97f\\ud7b0-\\ud7ff])[\\p{L}\\p{N}\\p{M}]`;
// A run of syllables, a word, or letters of Hangul that are no syllables.
const TOKEN = new RegExp(`([${CJK}]+)|(${LETTER}(?:${LETTER}|[.\\-_'&](?=${LETTER})|(?<=\\d),(?=\\d))*(?:(?:\\+{1,3}|#)(?!${LETTER}))?)|[ㄱ-ㅣ]+`, "gu");
const IS_LETTER = new RegExp(`^${LETTER}`, "u");
const [UPPER, LOWER, MARKS, GAP] = [/^\p{Lu}/u, /^\p{Ll}/u, /[.\-_'&,]/g, "[\\s.\\-_'&,]*"];
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
// The keys of a Korean keyboard for initials, vowels and finals.
const TYPED = ["r R s e E f a q Q t T d w W c z x v g", "k o i O j p u P h hk ho hl y n nj np nl b m ml l",
  "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"].map((keys) => keys.split(" "));
const [INITIAL, VOWEL, FINAL] = TYPED.map((keys) => `(${[...keys].sort((a, b) => b.length - a.length).join("|")})`);
const SYLLABLE = new RegExp(`${INITIAL}${VOWEL}${FINAL}?(?![koiOjpuPhynbml])`, "g");
const PARTICLES = "을 를 이 가 은 는 의 에 에서 에게 으로 로 와 과 도 만 까지 부터 보다 처럼 이나 나 이라는 라는 이란 란 하고 에는 에서는 으로는 로는 에도 에서도 이라고 라고 으로서 로서 으로써 로써 이며 며 한테 께서 마다 조차 밖에 이라도 라도"
  .split(" ").sort((a, b) => b.length - a.length);

const isSyllable = (letter) => letter >= "가" && letter <= "힣";
const place = (syllable) => syllable.charCodeAt(0) - 0xac00;
const at = (index) => String.fromCharCode(0xac00 + index);
const open = (syllable) => at(place(syllable) - place(syllable) % 28);
const initial = (syllable) => INITIALS[place(syllable) / 588 | 0];
const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|\/-]/g, "\\$&");

/** The text with one form for each letter, as long as before but for what is dropped. */
const tidy = (text) => text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f]/g, "");
const fold = (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  .replace(/\u3000/g, " ").replace(/[\u2010\u2011]/g, "-").replace(/’/g, "'");
const lower = (text) => text.replace(/İ/g, "i").replace(/Σ/g, "σ").toLowerCase();

const BLOCK = /<\/?(?:p|div|li|[uo]l|h[1-6]|blockquote|pre|table|t[rdh]|section|article|header|footer|fig(?:ure|caption)|details|summary|d[ltd]|[hb]r|main|aside|nav|form)(?![\w-])[^>]*>/gi;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** The text of HTML. */
export function plainText(html) {
  return html.replace(/<!--[^]*?(?:-->|$)|<(script|style|template|svg|annotation)(?![\w-])[^]*?<\/\1\s*>/gi, "")
    .replace(BLOCK, "\n").replace(/<[a-z\/!?][^>]*>/gi, "")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) => {
      if (name) return NAMED[name] ?? all;
      try { return String.fromCodePoint(hex ? parseInt(hex, 16) : number); } catch { return "\ufffd"; }
    })
    .replace(/\s+/g, (space) => space.includes("\n") ? "\n" : " ").trim();
}

/** The texts of a page's entries, of which all but the first begin at an anchor. */
function pageTexts(html, anchors) {
  const tag = html.includes("<article") ? "article" : "main";
  const body = html.slice(html.indexOf("<" + tag), html.lastIndexOf(`</${tag}>`)).replace(/^<[^>]*>\s*<header[^]*?<\/header>/, "")
    .replace(/<(nav|footer)(?![\w-])[^]*?<\/\1>|<details class="outline"[^]*?<\/details>/g, "");
  const starts = [0, ...anchors.map((anchor) => {
    const id = body.indexOf(` id="${anchor.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`);
    return id < 0 ? body.length : body.lastIndexOf("<", id);
  }), body.length];
  const about = /<meta name="description" content="([^"]*)/.exec(html)?.[1] ?? "";
  return { about: tidy(plainText(about)), texts: starts.slice(0, -1).map((start, n) => {
    const part = body.slice(start, Math.max(start, ...starts.slice(n + 1, n + 2)));
    return tidy(plainText(n ? part.replace(/^(<(?!h\d)[^>]*>\s*)?<(h\d)[^]*?<\/\2>/, "") : part));
  }) };
}

/** The shard of a key. */
export function shardOf(key, count) {
  const points = [...key], last = points.at(-1);
  if (isSyllable(last)) points.push(open(points.pop()));
  else if (IS_LETTER.test(key)) points.length = Math.min(points.length, 2);
  let hash = 2166136261;
  for (const point of points) hash = Math.imul(hash ^ point.codePointAt(0), 16777619);
  hash = Math.imul(hash ^ hash >>> 16, 0x45d9f3b);
  return ((hash ^ hash >>> 16) >>> 0) % count;
}

function numbers(bytes) {
  let next = 0;
  return {
    get isEnd() { return next >= bytes.length; },
    number() {
      let value = 0, scale = 1, byte;
      do {
        if (next >= bytes.length) throw new RangeError();
        byte = bytes[next++];
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      return value;
    },
    bytes(count) {
      if (next + count > bytes.length) throw new RangeError();
      return bytes.subarray(next, next += count);
    },
  };
}

/** The keys of a shard, each with its postings. */
export function readShard(bytes) {
  const [keys, reader, decoder, key] = [new Map(), numbers(bytes), new TextDecoder(), new Uint8Array(1024)];
  while (!reader.isEnd) {
    const shared = reader.number(), rest = reader.bytes(reader.number());
    key.set(rest, shared);
    keys.set(decoder.decode(key.subarray(0, shared + rest.length)), reader.bytes(reader.number()));
  }
  return keys;
}

function addPostings(bytes, levels) {
  const reader = numbers(bytes);
  for (let entry = -1; !reader.isEnd;) {
    const number = reader.number(), level = number % 4;
    entry += 1 + Math.floor(number / 4);
    if (!(levels.get(entry) >= level)) levels.set(entry, level);
  }
}

// ---- Queries ----
const isPair = (test) => ({ test });

/** What has to be in an entry for a run of syllables, and for a word of letters. */
const pairs = (points, step = 1) => {
  const starts = points.slice(1).map((_, n) => n).filter((n) => n % step === 0 || n === points.length - 2);
  return starts.length ? starts.map((n) => ({ key: points[n] + points[n + 1] })) : [{ key: points[0] }];
};
function units(text, step = 2) {
  return [...text.matchAll(TOKEN)].flatMap(([token, run, word]) => {
    if (run) return pairs([...run], step);
    const points = [...token].slice(0, 48);
    return word ? [{ key: points.join(""), prefix: points.length > 1 }] : [];
  });
}

/** Where a word is in a text; white space and inner marks may stand between its letters. */
function finder(text, tail = "") {
  const tokens = [...text.matchAll(TOKEN)];
  const source = tokens.map(([token, run, word]) => {
    const points = [...token];
    return points.map(escape).join(GAP) + (word && points.length < 2 ? `(?!${LETTER}|[+#])` : "");
  }).join("[^\\p{L}\\p{N}]*") + tail;
  const isWord = tokens[0]?.[2], pattern = new RegExp(source, "giu");
  return (text) => {
    const found = [];
    pattern.lastIndex = 0;
    for (let match; source && found.length < 200 && (match = pattern.exec(text));) {
      if (isWord && !isStart(text, match.index)) pattern.lastIndex = match.index + 1;
      else found.push([match.index, pattern.lastIndex]);
    }
    return found;
  };
}
function isStart(text, index) {
  const [before, here, after] = [text[index - 1] ?? " ", text[index], text[index + 1] ?? " "];
  return !IS_LETTER.test(before) || UPPER.test(here) && (LOWER.test(before) || UPPER.test(before) && LOWER.test(after));
}

/** Where first consonants are in a title; spaces do not count. */
const initialsFinder = (letters) => (text) => {
  const places = [];
  const line = [...text].map((letter, n) => /\s/.test(letter) ? "" : (places.push(n), isSyllable(letter) ? initial(letter) : ".")).join("");
  const found = [];
  for (let n = line.indexOf(letters); n >= 0; n = line.indexOf(letters, n + 1)) found.push([places[n], places[n + letters.length - 1] + 1]);
  return found;
};

export class Query {
  constructor(text, synonyms = []) {
    this.synonyms = synonyms.map((row) => row.map((name) => lower(fold(tidy(name)))));
    const points = [...fold(tidy(text.slice(0, 1000)))], all = [];
    for (const [, minus, phrase, plain] of points.slice(0, 200).join("").replace(/[“”„‟]/g, '"').matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
      const isOut = minus || plain?.[0] === "-" && plain.length > 1;
      const word = this.word(phrase ?? plain.replace(/^-/, ""), phrase !== undefined);
      if (word.isAnything) all.push(Object.assign(word, { isOut }));
    }
    this.isCut = points.length > 200 || all.length > 12;
    this.words = all.slice(0, 12).filter((word) => !word.isOut);
    this.out = all.slice(0, 12).filter((word) => word.isOut);
  }

  /** A word: the ways to find it, each a list of units and a function that finds it in a text. */
  word(text, isPhrase = false, label = text) {
    const low = lower(text), letters = low.replace(/\s/g, "");
    if (/^[ㄱ-ㅎ]+$/.test(letters) && !isPhrase) {
      const simple = [...letters].map((letter) => INITIALS.includes(letter) ? letter : TYPED_PAIRS[letter]).join("");
      const step = simple.length > 2 ? 3 : 2;
      const keys = [...simple].map((_, n) => n).filter((n) => n + step <= simple.length && (n % step === 0 || n + step === simple.length));
      return { text, label, isInitials: true, isAnything: simple.length > 1, ways: [{ units: keys.map((n) => ({ key: simple.slice(n, n + step) })), find: initialsFinder(simple) }] };
    }
    const row = isPhrase ? null : this.synonyms.find((row) => row.includes(low));
    const ways = (row ?? [low]).map((name) => ({ units: units(name, isPhrase ? 1 : 2), find: finder(name) }));
    return { text, label, isPhrase, ways, isAnything: /[^ㄱ-ㅎ]/.test(low) && low.match(TOKEN) };
  }
}
const TYPED_PAIRS = Object.fromEntries([...FINALS].map((letter, n) => [letter, TYPED[2][n]]).filter(([, keys]) => keys.length > 1)
  .map(([letter, keys]) => [letter, [...keys].map((key) => INITIALS[TYPED[0].indexOf(key)]).join("")]));

// ---- Other readings of a word, for when the letters typed find nothing ----
export function fromLatin(text) {
  const typed = text.replace(/[A-Z]/g, (key) => "REQTWOP".includes(key) ? key : key.toLowerCase());
  const hangul = typed.replace(SYLLABLE, (_, first, vowel, last) => at(
    (TYPED[0].indexOf(first) * 21 + TYPED[1].indexOf(vowel)) * 28 + (last ? TYPED[2].indexOf(last) + 1 : 0)));
  return /^[가-힣]+$/.test(hangul) ? hangul : null;
}
export function fromHangul(text) {
  const latin = [...text].map((letter) => {
    if (isSyllable(letter)) {
      const n = place(letter);
      return TYPED[0][n / 588 | 0] + TYPED[1][(n / 28 | 0) % 21] + (n % 28 ? TYPED[2][n % 28 - 1] : "");
    }
    return TYPED[0][INITIALS.indexOf(letter)] ?? TYPED[2][FINALS.indexOf(letter)] ?? TYPED[1][letter.charCodeAt(0) - 0x314f] ?? letter;
  }).join("");
  return /^[a-z]+$/i.test(latin) ? latin.toLowerCase() : null;
}
export function withoutParticle(text) {
  const rest = (particle) => text.slice(0, -particle.length);
  const found = PARTICLES.find((particle) => text.endsWith(particle) && (new RegExp(`[${CJK}]{2}$`, "u").test(rest(particle)) || IS_LETTER.test(rest(particle).at(-1) ?? "")));
  return found ? rest(found) : null;
}

/** Whether one letter put in, left out or changed, or two swapped, make one word of the other. */
export function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let n = 2, end = 0;
  while (a[n] === b[n]) n++;
  while (end < Math.min(a.length, b.length) - n && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a, b].map((word) => word.slice(n, word.length - end));
  return x.length < 2 && y.length < 2 || x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

// ---- The index and its answers ----
const SCORES = [1, 2, 4, 8];
const PAGES = 30;

export class Engine {
  constructor(address) {
    this.address = address;
    this.files = new Map();
  }

  /** What an address gives, asked for once; what failed may be asked for again a while later. */
  once(address, read) {
    let file = this.files.get(address);
    if (!file) {
      file = fetch(address).then((reply) => {
        if (!reply.ok) throw new Error(reply.status);
        return read(reply);
      });
      this.files.set(address, file);
      file.catch(() => setTimeout(() => this.files.delete(address), 3000));
    }
    return file;
  }
  file(generation, name, read) {
    return this.once(new URL(`${generation.name}/${name}.bin`, this.address).href, async (reply) =>
      read(new Uint8Array(await new Response(reply.body.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())));
  }
  json(generation, name, read = (value) => value) {
    return this.file(generation, name, (bytes) => read(JSON.parse(new TextDecoder().decode(bytes))));
  }
  manifest() {
    return this.once(this.address, (reply) => reply.json());
  }
  async shard(generation, key) {
    const n = shardOf(key, generation.shards.length / 5), hash = generation.shards.slice(n * 5, n * 5 + 5);
    return hash === "-----" ? new Map() : this.file(generation, `${n}-${hash}`, readShard);
  }
  /** The documents of a generation, by what they can be filtered by, and where their titles are. */
  documents(generation) {
    return this.json(generation, "facets-" + generation.facets, (facets) => {
      let day = 0, first = 0, block = 0, start = 0, place = -1;
      return facets.entries.map((entries, n) => {
        day += facets.days?.[n] ?? 0;
        place++;
        if (first - start >= 32) [block, start, place] = [block + 1, first, 0];
        first += entries;
        return { generation, first: first - entries, entries, block, place, day: facets.days ? day : null, kind: facets.kinds[n],
          source: facets.sources[facets.source[n]], tags: facets.tagged[n].map((tag) => facets.tags[tag]) };
      });
    });
  }

  /** The entries of a generation that have a unit, with their levels; nothing if that cannot be read. */
  async unit(generation, { key, prefix, test = prefix && ((other) => other.startsWith(key)) }, state) {
    try {
      const [shard, levels] = [await this.shard(generation, key), new Map()];
      for (const one of test ? [...shard.keys()].filter(test) : [key]) if (shard.has(one)) addPostings(shard.get(one), levels);
      return levels;
    } catch {
      state.isDamaged = true;
    }
  }
  async word(generation, word, state) {
    const found = await Promise.all(word.ways.map(async ({ units, least = units.length }) => {
      const all = (await Promise.all(units.map((unit) => this.unit(generation, unit, state)))), known = all.filter((levels) => levels);
      if (units.length && !known.length) return null;
      const [counts, result] = [new Map(), new Map()];
      for (const levels of known) for (const [entry, level] of levels) {
        counts.set(entry, (counts.get(entry) ?? 0) + 1);
        result.set(entry, Math.min(result.get(entry) ?? 3, level));
      }
      for (const [entry, count] of counts) if (count < least - all.length + known.length) result.delete(entry);
      return result;
    }));
    const known = found.filter((levels) => levels);
    if (!known.length) return null;
    const [levels, ...others] = known;
    for (const other of others) for (const [entry, level] of other) levels.set(entry, Math.max(levels.get(entry) ?? 0, level));
    return levels;
  }

  /** The entries that have all words and, in case of few, those that have some, the best first. */
  async candidates({ words, out }, state) {
    const lists = await Promise.all((await this.manifest()).generations.map(async (generation, age) => {
      const [found, not] = await Promise.all([words, out].map((words) => Promise.all(words.map((word) => this.word(generation, word, state)))));
      const entries = new Map(), known = found.filter((levels) => levels).length;
      for (const levels of found) for (const [entry, level] of levels ?? []) {
        const one = entries.get(entry) ?? { entry, age, score: 0, words: words.length - known };
        one.score += SCORES[level];
        one.words++;
        entries.set(entry, one);
      }
      for (const levels of not) for (const entry of levels?.keys() ?? []) entries.delete(entry);
      return { generation, entries: [...entries.values()], hits: found.map((levels) => levels?.size) };
    }));
    state.silent = words.map((_, n) => !lists.some(({ hits }) => hits[n]));
    const isSome = lists.reduce((sum, { entries }) => sum + entries.filter((one) => one.words === words.length).length, 0) <= 10;
    const all = await Promise.all(lists.map(async ({ generation, entries }) => {
      const list = entries.filter((one) => isSome || one.words === words.length).sort((a, b) => a.entry - b.entry);
      if (!list.length) return list;
      try {
        const documents = await this.documents(generation);
        let n = 0;
        for (const one of list) {
          while (documents[n].first + documents[n].entries <= one.entry) n++;
          one.document = documents[n];
          one.part = one.entry - documents[n].first;
        }
        return list;
      } catch {
        state.isDamaged = true;
        return [];
      }
    }));
    return all.flat().sort((a, b) => b.words - a.words || b.score - a.score || a.age - b.age || newerFirst(a, b));
  }

  /** What a candidate is and where the words are in it; nothing if they are not. */
  async check(one, query, state) {
    const { document, part } = one;
    try {
      const block = await this.json(document.generation, `entries-${document.block}-${document.generation.blocks.slice(document.block * 5, document.block * 5 + 5)}`);
      const [path, title, parts] = block[document.place];
      const [anchor, headline] = part ? parts[part - 1] : ["", title];
      Object.assign(one, { url: path + (anchor && "#" + encodeURIComponent(anchor)), title: headline, parent: part ? title : "", text: "" });
      const heads = [tidy(headline), ...part ? [] : document.tags.map(tidy)].map(fold);
      let about = "";
      try {
        const page = await this.once(path, async (reply) => pageTexts(await reply.text(), parts.map(([anchor]) => anchor)));
        one.text = page.texts[part];
        about = part ? "" : page.about;
      } catch {
        one.isUnread = true;
      }
      const text = fold(one.text);
      one.marks = [];
      one.places = [];
      let count = 0;
      query.words.forEach((word, n) => {
        const find = (text) => word.ways.flatMap((way) => way.find(text));
        const [inTitle, inText] = [find(heads[0]), word.isInitials ? [] : find(text)];
        one.marks.push(...inTitle);
        one.places.push(...inText.map(([start, end]) => ({ start, end, n })));
        if (inTitle.length || inText.length || heads.some((head) => find(head).length) || !word.isInitials && find(fold(about)).length) count++;
      });
      one.nearness = nearness(one.places, query.words.length, text);
      return one.isUnread || count >= one.words ? one : null;
    } catch {
      state.isDamaged = true;
      return null;
    }
  }

  async verified(list, query, limit, state) {
    const [found, pages] = [[], new Set()];
    for (let n = 0; n < list.length && found.length < limit && pages.size < PAGES * limit / 10 && !state.isStale?.();) {
      const some = list.slice(n, n += limit - found.length);
      for (const one of some) pages.add(one.document);
      found.push(...(await Promise.all(some.map((one) => this.check(one, query, state)))).filter((one) => one));
      state.isWhole = n >= list.length;
    }
    return found;
  }

  /**
   * The answer to a query. `filters` are kind, tag, source and year; `isStale` tells that nobody waits for it any more.
   */
  async answer(text, { filters = {}, sort = "", limit = 10, isStale } = {}) {
    const { synonyms } = await this.manifest(), query = new Query(text, synonyms);
    const state = { isStale, isCut: query.isCut };
    let best;
    for await (const reading of this.readings(query, state)) {
      const all = await this.candidates(reading, state), whole = all.filter((one) => one.words === reading.words.length);
      state.tried = true;
      let list = all.filter((one) => passes(one, filters));
      if (sort) list.sort((a, b) => b.words - a.words || (b.document.day ?? -1e9) - (a.document.day ?? -1e9) || newerFirst(a, b));
      const results = await this.verified(list, reading, limit, state), full = results.filter((one) => one.words === reading.words.length);
      if (!sort) results.sort((a, b) => b.words - a.words || b.score - a.score || a.nearness - b.nearness);
      const made = { results, isSome: !full.length && results.length > 0, total: list.length, all: whole.length ? whole : all, isWhole: state.isWhole, label: reading.label };
      if (whole.length) made.total = whole.filter((one) => passes(one, filters)).length;
      if (full.length || whole.length && Object.values(filters).some((value) => value) && (await this.verified(whole, reading, 1, state)).length) {
        best = made;
        break;
      }
      if (!best?.results.length) best = made;
      if (isStale?.()) break;
    }
    return { ...best, counts: best && counts(best.all, filters), isCut: query.isCut, isDamaged: state.isDamaged };
  }

  /** The query as typed, then as it may be meant. */
  async *readings(query, state) {
    if (!query.words.length) return;
    yield { ...query, label: query.words.some((word) => word.isInitials) ? query.words.map((word) => word.label).join(" ") : "" };
    const silent = state.silent.some((is) => is) ? state.silent : query.words.map(() => true);
    for (const change of CHANGES) {
      let isChanged = false;
      const words = await Promise.all(query.words.map(async (word, n) => {
        const other = silent[n] && !word.isPhrase && !word.isInitials && await change.call(query, word, n === query.words.length - 1, this, state);
        isChanged ||= !!other;
        return other || word;
      }));
      if (isChanged) yield { words, out: query.out, label: words.map((word) => word.label).join(" ") };
    }
  }

  /** The keys near a word in all generations. */
  async keys(key, test, state) {
    const found = new Set();
    await Promise.all((await this.manifest()).generations.map(async (generation) => {
      try {
        for (const one of (await this.shard(generation, key)).keys()) if (test(one)) found.add(one);
      } catch {
        state.isDamaged = true;
      }
    }));
    return [...found];
  }
}

const KINDS = { p: "post", g: "page", d: "digest", t: "transcript" };
const newerFirst = (a, b) => b.document.first - a.document.first || a.part - b.part;
export const kindOf = ({ document, part }) => part ? document.kind === "d" ? "item" : "chapter" : KINDS[document.kind];
const yearOf = ({ document }) => document.day === null ? null : String(new Date(document.day * 864e5).getUTCFullYear());
const FACETS = { kind: (one) => [kindOf(one)], tag: (one) => one.document.tags, source: (one) => [one.document.source], year: (one) => [yearOf(one)] };
const passes = (one, filters, except) => Object.entries(FACETS).every(([name, of]) => name === except || !filters[name] || of(one).includes(filters[name]));
function counts(list, filters) {
  return Object.fromEntries(Object.entries(FACETS).map(([name, of]) => {
    const counts = new Map();
    for (const one of list) if (passes(one, filters, name)) for (const value of of(one)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [name, counts];
  }));
}

/** 0 if the words follow each other with at most one between, 1 if all are within 80 letters, otherwise 2. */
function nearness(places, count, text) {
  if (count < 2) return 0;
  const follow = (end, n) => n === count || places.some((place) => place.n === n && place.start >= end && place.start < end + 60
    && /^\S*\s*(\S+\s+)?$/.test(text.slice(end, place.start)) && follow(place.end, n + 1));
  if (places.some((place) => place.n === 0 && follow(place.end, 1))) return 0;
  return places.some(({ start }) => new Set(places.filter((other) => other.start >= start && other.end <= start + 80).map(({ n }) => n)).size === count) ? 1 : 2;
}

/** Parts of a text, each with whether it is marked. */
export function marked(text, ranges) {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    if (from > end) parts.push([text.slice(end, from), false]);
    if (to > end) parts.push([text.slice(Math.max(from, end), to), true]);
    end = Math.max(end, to);
  }
  return [...parts, [text.slice(end), false]].filter(([part]) => part);
}
/** The place of a text with the most words, of some 120 letters. */
export function passage({ text, places }) {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  let best = { start: 0, end: 0 }, most = 0;
  for (const first of sorted) {
    const inside = sorted.filter((place) => place.start >= first.start && place.end <= first.start + 120);
    const words = new Set(inside.map(({ n }) => n)).size;
    if (words > most) [most, best] = [words, { start: first.start, end: inside.at(-1)?.end ?? first.end }];
  }
  let start = Math.max(0, best.start - Math.max(20, (120 - best.end + best.start) / 2 | 0)), end = Math.min(text.length, Math.max(best.end, start + 120));
  start = Math.max(0, Math.min(start, end - 120));
  if (start) start = Math.min(best.start, start + Math.max(0, text.slice(start - 1, best.start).search(/\s/)));
  if (end < text.length) end = Math.max(best.end, text.slice(0, end + 1).search(/\s\S*$/));
  const ranges = sorted.filter((place) => place.start >= start && place.end <= end).map((place) => [place.start - start, place.end - start]);
  return [...start ? [["…", false]] : [], ...marked(text.slice(start, end).replace(/\s/g, " "), ranges), ...end < text.length ? [["…", false]] : []];
}

const CHANGES = [
  // The wrong keyboard.
  function ({ text }) {
    const other = /^[a-z]+$/i.test(text) ? fromLatin(text) : fromHangul(text);
    return other && this.word(other);
  },
  // The last syllable in the making.
  function ({ text }, isLast) {
    const letter = text.at(-1), before = text.slice(0, -1);
    if (!isLast || !/[가-힣]$/.test(before + (isSyllable(letter) ? letter : ""))) return;
    const made = (stem, next) => ({ ...this.word(stem), label: stem + next, ways: [{ units: units(lower(stem)), find: finder(lower(stem), `${GAP}[${range(INITIALS.indexOf(next) * 588, 588)}]`) }] });
    if (INITIALS.includes(letter)) return made(before, letter);
    if (!isSyllable(letter)) return;
    const final = place(letter) % 28;
    if (final) {
      const keys = TYPED[2][final - 1], last = INITIALS[TYPED[0].indexOf(keys.at(-1))];
      if (last) return made(before + at(place(letter) - final + (TYPED[2].indexOf(keys.slice(0, -1)) + 1)), last);
    }
    const word = this.word(text, false, text + "…"), all = units(lower(text)), unit = all.pop();
    const head = unit.key.slice(0, -1);
    unit.test = (key) => [...key].length === unit.key.length && key.startsWith(head) && isSyllable(key.at(-1)) && open(key.at(-1)) === open(letter);
    return { ...word, ways: [{ units: [...all, unit], find: finder(lower(before), `${before && GAP}[${range(place(open(letter)), 28)}]`) }] };
  },
  // Without the particle.
  function ({ text }) {
    const rest = withoutParticle(text);
    return rest && this.word(rest);
  },
  // Any pair may be two words.
  function ({ text }) {
    const low = lower(text), all = units(low, 1);
    if (!/^.{3,}$/u.test(low) || all.some(({ prefix }) => prefix)) return;
    return { ...this.word(text), ways: [{ units: all, least: Math.ceil(all.length / 2), find: finder(low) }] };
  },
  // A Latin word with one letter wrong, and a name with a number written otherwise.
  async function ({ text }, _, engine, state) {
    const low = lower(text), parts = low.match(/[a-z]+|\d+/g) ?? [];
    if (!/^[a-z\d.\-_'&]+$/.test(low)) return;
    const ways = parts.length > 1 ? [{ units: parts.flatMap((part) => units(part)), find: finder(parts.join("-")) }] : [];
    const near = low.length < 5 ? [] : await engine.keys(low, (key) => isNear(low, key), state);
    const names = near.slice(0, 8);
    return (ways.length || names.length) && { ...this.word(text), label: names.join(", ") || parts.join(" "), ways: [...ways, ...names.map((name) => ({ units: units(name), find: finder(name) }))] };
  },
];
const range = (start, count) => at(start) + "-" + at(start + count - 1);

// ---- The form, on its page and in a box on all others ----
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const marks = (parts) => parts.map(([text, isMarked]) => isMarked ? make("mark", { textContent: text }) : text);
let opened;

/** Opens the search; `link` is the link to its page. */
export async function show(link) {
  opened ??= start(link);
  const form = await opened, box = form.closest("dialog"), input = form.q;
  if (box && !box.open) box.showModal();
  input.focus();
  input.select();
}

async function start(link) {
  const engine = new Engine(new URL("index.json", link.href).href);
  engine.manifest().catch(() => {});
  const style = make("link", { rel: "stylesheet", href: link.dataset.style });
  const styled = new Promise((resolve) => { style.onload = style.onerror = resolve; });
  document.head.append(style);
  let form = document.querySelector(".finder");
  const isPage = !!form;
  if (!isPage) {
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
    form = document.adoptNode(page.querySelector(".finder"));
    const box = make("dialog", { className: "search-box", ariaLabel: form.q.ariaLabel }, form), close = form.querySelector(".close");
    close.hidden = false;
    close.onclick = () => box.close();
    box.onclick = (event) => { if (event.target === box) box.close(); };
    document.body.append(box);
  }
  await styled;
  work(form, engine, isPage);
  return form;
}

function work(form, engine, isPage) {
  const input = form.q, { count, nothing, reading, some, cut, damaged, failed } = form.dataset;
  const [status, results, filters, tips, more, all] = ["#search-status", "#search-results", ".filters", ".tips", ".more", ".all"].map((name) => form.querySelector(name));
  const selects = [...filters.children], locale = document.documentElement.lang === "ko" ? "ko" : "en-GB";
  const kinds = Object.fromEntries([...form.kind.options].map(({ value, text }) => [value, text]));
  const day = new Intl.DateTimeFormat(locale, { dateStyle: locale === "ko" ? "long" : "medium", timeZone: "UTC" });
  let run = 0, limit = 10, current = -1, typed = 0;

  const hits = () => results.children;
  function choose(n) {
    hits()[current]?.setAttribute("aria-selected", false);
    current = n;
    const hit = hits()[n];
    hit?.setAttribute("aria-selected", true);
    hit?.scrollIntoView({ block: "nearest" });
    if (hit) input.setAttribute("aria-activedescendant", hit.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function address() {
    const values = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    return form.getAttribute("action") + (values.size ? "?" + values : "");
  }

  async function look(isMore) {
    const me = ++run, isStale = () => me !== run, query = input.value;
    if (!isMore) limit = 10;
    all.href = address();
    tips.hidden = !!query.trim();
    if (!query.trim()) return list({ results: [] }, isStale);
    results.ariaBusy = true;
    try {
      const values = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
      const { sort, ...filters } = values;
      const answer = await engine.answer(query, { filters, sort, limit, isStale });
      if (!isStale()) list(answer, isMore);
    } catch (error) {
      if (!isStale()) list({ results: [], error }, isMore);
    }
  }

  function list(answer, isMore) {
    const { results: found, total, isSome, isWhole, label, counts, isCut, isDamaged, error } = answer, query = input.value.trim();
    const number = isWhole ? found.length : total;
    const says = [error ? failed : found.length ? count.replace("{count}", number.toLocaleString(locale)) : query ? nothing : "",
      found.length && label && !isSome ? reading.replace("{text}", label).replace(/(.)’\(으\)로/, withParticle) : "", found.length && isSome ? some : "", isCut ? cut : "", isDamaged ? damaged : ""];
    status.textContent = says.filter((text) => text).join(" ");
    results.replaceChildren(...found.map(entry));
    results.role = found.length ? "listbox" : "";
    if (!found.length) results.removeAttribute("role");
    input.ariaExpanded = found.length > 0;
    choose(isMore ? current : -1);
    filters.hidden = !(found.length || selects.some(({ value }) => value));
    if (counts) for (const select of selects) if (counts[select.name]) fill(select, counts[select.name]);
    more.hidden = !(found.length && !isWhole);
    all.hidden = isPage || !found.length;
    results.ariaBusy = false;
  }

  const withParticle = (_, last) => `${last}’${isSyllable(last) ? place(last) % 28 % 8 ? place(last) % 28 === 8 ? "로" : "으로" : "로" : "(으)로"}`;

  function entry(one, n) {
    const { document: { kind, source }, url, title, parent } = one, time = one.document.day;
    return make("a", { className: "hit", id: `hit-${n}`, href: url, role: "option", tabIndex: -1, ariaSelected: false },
      make("b", {}, ...marks(marked(title, one.marks))),
      make("span", {}, ...marks(passage(one))),
      make("small", {}, make("i", { textContent: kinds[kindOf(one)] }),
        ...time === null ? [] : [make("time", { dateTime: new Date(time * 864e5).toISOString().slice(0, 10), textContent: day.format(time * 864e5) })],
        ...source ? [make("em", { textContent: source })] : [], ...parent ? [make("em", { textContent: parent })] : []));
  }

  function fill(select, counts) {
    const { value, name } = select, [first, ...others] = select.options;
    const values = name === "kind" ? others.map(({ value }) => value) : [...counts.keys()].sort(name === "year" ? (a, b) => b - a : (a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
    if (value && !values.includes(value)) values.push(value);
    select.replaceChildren(first, ...values.map((value) => {
      const number = counts.get(value) ?? 0;
      return make("option", { value, textContent: `${kinds[value] && name === "kind" ? kinds[value] : value} (${number.toLocaleString(locale)})`, hidden: !number && select.value !== value });
    }));
    select.value = value;
    select.hidden = counts.size < 2 && !value;
  }

  /** The address says what is looked for; a pause in typing begins a new step for going back. */
  function note(isStep) {
    if (!isPage) return;
    const next = address();
    if (next === location.pathname + location.search) return;
    history[isStep || Date.now() - typed > 2000 ? "pushState" : "replaceState"](null, "", next);
    typed = Date.now();
  }
  function read() {
    const values = new URLSearchParams(location.search);
    for (const field of [input, ...selects]) {
      const value = values.get(field.name) ?? "";
      if (field !== input && value && ![...field.options].some((option) => option.value === value)) field.append(make("option", { value, textContent: value }));
      field.value = value;
    }
    look();
  }
  const change = (isStep) => {
    for (const select of selects) select.classList.toggle("chosen", select.value !== "" && select.name !== "sort");
    note(isStep);
    look();
  };

  let last = "";
  const type = () => {
    if (input.value === last) return;
    last = input.value;
    change(false);
  };
  input.addEventListener("input", type);
  for (const name of ["compositionupdate", "compositionend"]) input.addEventListener(name, () => setTimeout(type));
  filters.addEventListener("change", () => change(true));
  more.addEventListener("click", () => { limit += 10; look(true); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isPage) note(true);
    else location = address();
  });
  input.addEventListener("keydown", (event) => {
    const size = hits().length, steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.isComposing || event.keyCode === 229) return;
    if (steps[event.key] && size && !event.altKey) choose((current + 1 + steps[event.key] + size + 1) % (size + 1) - 1);
    else if (event.key === "Enter" && current >= 0) hits()[current].dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey }));
    else if (event.key === "Escape" && isPage && (current >= 0 || input.value)) {
      if (current >= 0) choose(-1);
      else { input.value = ""; type(); }
    } else return;
    event.preventDefault();
  });
  if (isPage) {
    addEventListener("popstate", read);
    read();
  }
}
