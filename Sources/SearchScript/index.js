// The files of the index: shards of keys with their postings.
import { isLetter, open } from "./text.js";

/** The shard of a key. */
export function shardOf(key, count) {
  const points = [...key], isWord = isLetter(key);
  if (!isWord) points.push(open(points.pop()));
  let hash = 2166136261;
  points.slice(0, 3).forEach((point, place) => {
    const code = point.codePointAt();
    hash = Math.imul(hash ^ (isWord && place > 1 ? code & 3 : code), 16777619);
  });
  hash = Math.imul(hash ^ hash >>> 16, 0x45d9f3b);
  return ((hash ^ hash >>> 16) >>> 0) % count;
}

/** Reads whole numbers of seven bits a byte, the lowest first. */
function reader(bytes, at = 0) {
  const read = (number = 0, scale = 1) => {
    const byte = bytes[at++];
    return byte > 127 ? read(number + (byte - 128) * scale, scale * 128) : number + byte * scale;
  };
  const take = (count) => bytes.subarray(at, at += count);
  return [read, take, () => at < bytes.length, () => at === bytes.length];
}

const decoder = new TextDecoder();

/** The keys of a shard, each with its postings. */
export function readShard(bytes) {
  const [read, take, isMore, isWhole] = reader(bytes), keys = new Map(), key = [];
  while (isMore()) {
    key.splice(read(), 1e3, ...take(read()));
    keys.set(decoder.decode(new Uint8Array(key)), take(read()));
  }
  if (!isWhole()) throw bytes;
  return keys;
}

/** The entries of a posting list with their levels. */
export function levelsOf(bytes) {
  const [read, , isMore] = reader(bytes), levels = new Map();
  for (let entry = -1; isMore();) {
    const posting = read();
    levels.set(entry += 1 + Math.floor(posting / 4), posting % 4);
  }
  return levels;
}
