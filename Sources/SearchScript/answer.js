// What answers a query: candidates from the index, checked in the text of their pages.
import { levelsOf, readShard, shardOf } from "./index.js";
import { queryOf } from "./query.js";
import { READINGS } from "./readings.js";
import { folded, pageTexts, plainText, tidied } from "./text.js";

const PAGES = 30;
const KINDS = { p: "post", g: "page", d: "digest", t: "transcript" };
/** What can be filtered by: the values of an entry. */
const FACETS = {
  kind: ({ kind, part }) => [part ? kind === "d" ? "item" : "chapter" : KINDS[kind]], tag: ({ tags }) => tags, source: ({ source }) => [source],
  year: ({ day }) => [day === null ? "" : `${new Date(day * 864e5).getUTCFullYear()}`],
};
export const kindOf = (one) => FACETS.kind(one)[0];
const passes = (one, filters, except) => Object.keys(FACETS).every((name) => name === except || !filters[name] || FACETS[name](one).includes(filters[name]));

/** What is in one of some maps, and what `join` makes of its values. */
function joined(maps, join, least = 1) {
  const values = new Map(), counts = new Map();
  for (const map of maps) {
    for (const [entry, value] of map) {
      values.set(entry, values.has(entry) ? join(values.get(entry), value) : value);
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  for (const [entry, count] of counts) if (count < least) values.delete(entry);
  return values;
}

/** The index at an address; what it gives answers queries. */
export function indexAt(address) {
  const files = new Map();
  /** What an address gives; it is asked again only some time after it failed. */
  function once(address, read) {
    if (!files.has(address)) {
      const file = fetch(address).then((reply) => reply.ok ? read(reply) : Promise.reject(reply));
      files.set(address, file);
      file.catch(() => setTimeout(() => files.delete(address), 3e3));
    }
    return files.get(address);
  }
  const file = ({ name }, path, read) => once(new URL(`${name}/${path}.bin`, address).href, async (reply) =>
    read(new Uint8Array(await new Response(reply.body.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer())));
  const json = (read = (value) => value) => (bytes) => read(JSON.parse(new TextDecoder().decode(bytes)));
  const hashOf = (hashes, place) => hashes.slice(place * 5, place * 5 + 5);

  const manifest = () => once(address, (reply) => reply.json());
  async function shard(generation, key) {
    const place = shardOf(key, generation.shards.length / 5), hash = hashOf(generation.shards, place);
    return hash === "-----" ? new Map() : file(generation, `${place}-${hash}`, readShard);
  }
  /** The document of each entry. */
  const documents = (generation) => file(generation, "facets-" + generation.facets, json((facets) => {
    const all = [];
    let day = 0, block = 0, start = 0, row = 0;
    facets.entries.forEach((count, place) => {
      day += facets.days?.[place] ?? 0;
      if (all.length - start >= 32) [block, start, row] = [block + 1, all.length, 0];
      const document = {
        first: all.length, block, row: row++, day: facets.days ? day : null, kind: facets.kinds[place],
        source: facets.sources[facets.source[place]] ?? "", tags: facets.tagged[place].map((tag) => facets.tags[tag]),
      };
      while (count--) all.push(document);
    });
    return all;
  }));

  /** The answer to a query, asked for by `run`, which tells whether it is still wanted. */
  return async function answer(text, { filters = {}, byDate, limit = 10, isStale = () => {} } = {}) {
    const { generations, synonyms } = await manifest(), query = queryOf(text, synonyms);
    const reply = { results: [], label: "", isCut: query.isCut };
    const safely = async (work) => {
      try {
        return await work();
      } catch {
        reply.isDamaged = true;
      }
    };

    /** The entries that have a unit, with their levels. */
    const unit = (generation, { key, test }) => safely(async () => {
      const keys = await shard(generation, key);
      return joined((test ? [...keys.keys()].filter(test) : [key]).map((key) => keys.has(key) ? levelsOf(keys.get(key)) : []), Math.max);
    });
    /** The entries that have a word; nothing if that cannot be known. */
    async function entries(generation, { ways }) {
      const found = (await Promise.all(ways.map(async ({ units, least = units.length }) => {
        const maps = await Promise.all(units.map((one) => unit(generation, one))), known = maps.filter((map) => map);
        return known[0] && joined(known, Math.min, least - maps.length + known.length);
      }))).filter((map) => map);
      return found[0] && joined(found, Math.max);
    }

    /** What may hold the words, the best first. A rank is 1,000 for each word and 1, 2, 4 or 8 for its level. */
    async function candidates({ words, out }) {
      const silent = words.map(() => true);
      const all = (await Promise.all(generations.map(async (generation, age) => {
        const [found, not] = await Promise.all([words, out].map((words) => Promise.all(words.map((word) => entries(generation, word)))));
        const known = found.filter((map) => map), unknown = found.length - known.length;
        found.forEach((map, place) => { if (map?.size) silent[place] = false; });
        const ranks = joined(known.map((map) => [...map].map(([entry, level]) => [entry, 1000 + (1 << level)])), (one, other) => one + other);
        for (const map of not) for (const entry of map?.keys() ?? []) ranks.delete(entry);
        return [...ranks].map(([entry, rank]) => ({ generation, age, entry, rank: rank + unknown * 1000 }));
      }))).flat();
      const whole = all.filter(({ rank }) => rank > words.length * 1000);
      return { words, silent, whole, list: whole.length > 10 ? whole : all };
    }
    /** Candidates in their order, each with its document. */
    async function* ordered({ list }, filters) {
      const rankOf = ({ rank }) => byDate ? rank / 1000 | 0 : rank;
      list.sort((one, other) => rankOf(other) - rankOf(one) || one.age - other.age || other.entry - one.entry);
      for (let place = 0, end; place < list.length; place = end) {
        for (end = place; end < list.length && rankOf(list[end]) === rankOf(list[place]) && list[end].age === list[place].age;) end++;
        const some = list.slice(place, end).filter((one) => !isStale()), all = await safely(() => documents(list[place].generation));
        for (const one of all ? some : []) Object.assign(one, all[one.entry], { part: one.entry - all[one.entry].first });
        if (all) yield* some.sort((one, other) => other.first - one.first || one.part - other.part).filter((one) => passes(one, filters));
      }
    }

    /** Looks a candidate up and finds the words; false if they are not there. */
    const holds = (one, words) => safely(async () => {
      const { generation, block, row, part, rank } = one;
      const [path, title, parts] = (await file(generation, `entries-${block}-${hashOf(generation.blocks, block)}`, json()))[row];
      const [anchor, headline] = part ? parts[part - 1] : ["", title];
      const page = await once(path, async (reply) => {
        const html = await reply.text(), [, about = ""] = /<meta name="description" content="([^"]*)/.exec(html) ?? [];
        return { about: tidied(plainText(about)), texts: pageTexts(html, parts.map(([anchor]) => anchor)).map(tidied) };
      }).catch(() => {});
      const heads = [headline, ...part ? [] : one.tags].map((head) => folded(tidied(head)));
      // The headline is not said again in the passage.
      const all = page?.texts[part] ?? "", said = part ? all.slice(0, headline.length + 8).indexOf(headline) : -1;
      const body = said < 0 ? all : all.slice(said + headline.length).trim(), fold = folded(body);
      Object.assign(one, { path: path + (anchor && "#" + encodeURIComponent(anchor)), title: tidied(headline), parent: part ? title : "", prose: body, places: [], marks: [] });
      let count = page ? 0 : 99;
      words.forEach(({ ways, isInitials }, word) => {
        const find = (text) => ways.flatMap(({ seek }) => seek(text));
        const inText = isInitials ? [] : find(fold), inHeads = heads.map(find);
        one.marks.push(...inHeads[0]);
        one.places.push(...inText.map(([start, end]) => ({ start, end, word })));
        if (inText[0] || inHeads.some((found) => found[0]) || !isInitials && !part && find(folded(page?.about ?? ""))[0]) count++;
      });
      one.places.sort((one, other) => one.start - other.start);
      one.nearness = nearness(one.places, words.length, fold);
      return count >= (rank / 1000 | 0);
    });
    /** The first candidates that hold what they should. */
    async function verified(found, filters, limit) {
      const results = [], order = ordered(found, filters), pages = new Set();
      let isWhole = false;
      while (!isWhole && results.length < limit && pages.size < PAGES * limit / 10 && !isStale()) {
        const some = [];
        while (!isWhole && some.length < limit - results.length) {
          const { value, done } = await order.next();
          if (done) isWhole = true;
          else some.push(value);
        }
        const good = await Promise.all(some.map((one) => pages.add(one.generation.name + one.first) && holds(one, found.words)));
        results.push(...some.filter((_, place) => good[place]));
      }
      if (!byDate) results.sort((one, other) => other.rank - one.rank || one.nearness - other.nearness);
      return { results, isWhole };
    }

    /** The keys like a word in all generations. */
    const keys = async (word, test) => [...new Set((await Promise.all(generations.flatMap((generation) => [..."abcd"].map((letter) =>
      safely(async () => [...(await shard(generation, word.slice(0, 2) + letter)).keys()].filter(test)))))).flat())].filter((key) => key).slice(0, 8);

    const { words } = query, isFull = ({ results }) => results[0]?.rank > words.length * 1000;
    let silent, best;
    for (const read of words[0] ? [, ...READINGS] : []) {
      const read_ = read && await Promise.all(words.map((word, place) =>
        silent[place] && !word.isPhrase && !word.isInitials && read(word, { ...query, keys, isLast: place === words.length - 1 })));
      if (read && !read_.some((word) => word)) continue;
      const now = words.map((word, place) => read_?.[place] || word), found = await candidates({ ...query, words: now });
      silent ??= found.silent.includes(true) ? found.silent : words.map(() => true);
      const made = await verified(found, filters, limit);
      made.label = read || now.some(({ isInitials }) => isInitials) ? now.map(({ label }) => label).join(" ") : "";
      made.found = found;
      if (!best?.results[0]) best = made;
      const isFiltered = Object.values(filters).some((value) => value);
      if (isStale() || isFull(made) || isFiltered && isFull(await verified(found, {}, 1))) {
        best = made;
        break;
      }
    }
    if (!best) return reply;
    const { found: { list, whole } } = best, isSome = !isFull(best) && best.results.length > 0;
    /** How many entries there are, by each filter while the others hold. */
    const counted = async () => {
      const all = isSome || !whole[0] ? list : whole, counts = {};
      for await (const one of ordered({ list: [...all] }, {})) {
        for (const name in FACETS) {
          counts[name] ??= new Map();
          if (passes(one, filters, name)) for (const value of FACETS[name](one)) if (value) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
        }
        if (passes(one, filters)) counts.total = (counts.total ?? 0) + 1;
      }
      return counts;
    };
    return Object.assign(reply, best, { isSome, counted });
  };
}

/** 0 if the words follow each other with at most one between, 1 if all are within 80 letters, otherwise 2. */
function nearness(places, count, text) {
  const follow = (end, word) => word === count || places.some((place) => place.word === word && place.start >= end && place.start < end + 60
    && /^\S*\s*(\S+\s+)?$/.test(text.slice(end, place.start)) && follow(place.end, word + 1));
  if (count < 2 || places.some(({ word, end }) => !word && follow(end, 1))) return 0;
  return places.some(({ start }) => within(places, start, 80).size === count) ? 1 : 2;
}
/** The words at some letters of a text. */
const within = (places, from, length) => new Set(places.filter(({ start, end }) => start >= from && end <= from + length).map(({ word }) => word));

/** A text in parts, each with whether it is marked. */
export function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [start, end] of [...ranges.sort((one, other) => one[0] - other[0]), [text.length, 0]]) {
    if (start > at) parts.push([text.slice(at, start)]);
    if (end > at) parts.push([text.slice(Math.max(at, start), end), true]);
    at = Math.max(at, start, end);
  }
  return parts;
}

/** The place of a text with the most words: some 120 letters, in parts. */
export function passage({ prose: text, places }) {
  let most = 0, from = 0, to = 0;
  for (const place of places) {
    const count = within(places, place.start, 120).size;
    if (count > most) [most, from, to] = [count, place.start, Math.max(...places.filter(({ end }) => end <= place.start + 120).map(({ end }) => end), place.end)];
  }
  let start = Math.max(0, Math.min(from - Math.max(24, (120 - to + from) / 2 | 0), text.length - 120)), end = Math.min(text.length, Math.max(to, start + 120));
  if (start) start = Math.min(from, start + Math.max(0, text.slice(start - 1, from).search(/\s/)));
  if (end < text.length) end = Math.max(to, text.slice(0, end + 1).search(/\s\S*$/));
  return [...start ? [["…"]] : [], ...marked(text.slice(start, end).replace(/\s/g, " "), places.filter((place) => place.start >= start && place.end <= end)
    .map((place) => [place.start - start, place.end - start])), ...end < text.length ? [["…"]] : []];
}
