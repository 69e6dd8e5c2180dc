// The form: on the page of the search, and in a box on all others. Its words and the look of a result are the page's.
import { indexAt, kindOf, marked, passage } from "./answer.js";
import { isSyllable, number } from "./text.js";

let opening;
/** Opens the search; `link` leads to its page. */
export async function show(link) {
  const form = await (opening ??= prepared(link)), box = form.closest("dialog");
  if (box && !box.open) box.showModal();
  form.q.focus();
  form.q.select();
}

async function prepared(link) {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: link.dataset.style });
  const styled = new Promise((done) => { style.onload = style.onerror = done; });
  document.head.append(style);
  let form = document.querySelector(".finder");
  const isPage = !!form;
  if (!form) {
    const page = await (await fetch(link.href)).text(), box = document.createElement("dialog");
    form = document.adoptNode(new DOMParser().parseFromString(page, "text/html").querySelector(".finder"));
    box.className = "search-box";
    box.ariaLabel = form.q.ariaLabel;
    box.append(form);
    box.onclick = ({ target }) => { if (target === box || target.closest(".close")) box.close(); };
    document.body.append(box);
  }
  await styled;
  work(form, indexAt(new URL("index.json", link.href).href), isPage);
  return form;
}

function work(form, answer, isPage) {
  const input = form.q, { dataset } = form, korean = document.documentElement.lang === "ko";
  const [status, results, filters, tips, more, all, model, close] =
    ["#search-status", "#search-results", ".filters", ".tips", ".more", ".all", "template", ".close"].map((name) => form.querySelector(name));
  const selects = [...filters.children], kinds = Object.fromEntries([...form.kind].map(({ value, text }) => [value, text]));
  const locale = korean ? "ko" : "en-GB", dates = new Intl.DateTimeFormat(locale, { dateStyle: korean ? "long" : "medium", timeZone: "UTC" });
  let run = 0, limit = 10, current = -1, typed = 0, last = "";
  close.hidden = isPage;
  for (const [name, value] of Object.entries({ "role": "combobox", "enterkeyhint": "search", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": results.id })) input.setAttribute(name, value);

  function choose(place) {
    results.children[current]?.setAttribute("aria-selected", false);
    const hit = results.children[current = place];
    hit?.setAttribute("aria-selected", true);
    hit?.scrollIntoView({ "block": "nearest" });
    input.setAttribute("aria-activedescendant", hit?.id ?? "");
  }
  const address = () => `${form.getAttribute("action")}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`.replace(/\?$/, "");

  async function look(place = -1) {
    const now = ++run, isStale = () => now !== run, query = input.value.trim();
    const { sort, ...chosen } = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    for (const select of selects) select.classList.toggle("chosen", select !== form.sort && !!select.value);
    tips.hidden = !!query;
    all.href = address();
    results.ariaBusy = true;
    let reply = { results: [] }, counts;
    const say = () => {
      const { results: { length }, isWhole, isSome, label, isCut, isDamaged, isFailed } = reply, total = isWhole ? length : counts?.total ?? length;
      status.textContent = [isFailed ? dataset.failed : length ? dataset.count.replace("{count}", total.toLocaleString(locale) + (isWhole || counts ? "" : "+")) : query && dataset.nothing,
        length && (isSome ? dataset.some : label && dataset.reading.replace(/\{text}(.)\(으\)로/, (_, quote) => label + quote + toward(label)).replace("{text}", label)),
        isCut && dataset.cut, isDamaged && dataset.damaged].filter((text) => text).join(" ");
    };
    try {
      if (query) reply = await answer(query, { filters: chosen, byDate: sort, limit, isStale });
    } catch {
      reply.isFailed = true;
    }
    if (isStale()) return;
    const found = reply.results;
    results.replaceChildren(...found.map(shown));
    results.role = found[0] ? "listbox" : "region";
    input.ariaExpanded = !!found[0];
    choose(place);
    more.hidden = !found[0] || reply.isWhole;
    all.hidden = isPage || !found[0];
    filters.hidden = !found[0] && !selects.some(({ value }) => value);
    counts = await reply.counted?.();
    if (isStale()) return;
    say();
    for (const select of selects) if (counts?.[select.name]) fill(select, counts[select.name]);
    results.ariaBusy = false;
  }
  const toward = (label) => !isSyllable(label.at(-1)) ? "(으)로" : [0, 8].includes(number(label.at(-1)) % 28) ? "로" : "으로";

  function shown(one, place) {
    const hit = model.content.firstElementChild.cloneNode(true), { day, source, parent } = one;
    const texts = { "title": marked(one.title, one.marks), "passage": passage(one), "kind": [[kinds[kindOf(one)]]], "date": [[day === null ? "" : dates.format(day * 864e5)]], "source": [[source]], "parent": [[parent]] };
    for (const part of hit.querySelectorAll("[data-is]")) {
      part.append(...texts[part.dataset.is].map(([text, isMarked]) => isMarked ? Object.assign(document.createElement("mark"), { textContent: text }) : text));
      if (!part.textContent) part.remove();
    }
    return Object.assign(hit, { id: "hit-" + place, href: one.path });
  }
  function fill(select, counts) {
    const { value, name } = select, [first, ...others] = select;
    const values = name === "kind" ? Object.keys(kinds).filter((kind) => counts.has(kind) || kind && kind === value)
      : [...new Set([...counts.keys(), ...value ? [value] : []])].sort((one, other) => name === "year" ? other - one : (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || one.localeCompare(other));
    select.replaceChildren(first, ...values.map((one) => new Option(`${name === "kind" ? kinds[one] : one} (${(counts.get(one) ?? 0).toLocaleString(locale)})`, one)));
    select.value = value;
    select.hidden = values.length < 2 && !value;
  }

  /** Looks again and says so in the address; a pause in typing begins a new step of going back. */
  function change(isStep) {
    limit = 10;
    if (isPage && address() !== location.pathname + location.search) {
      history[isStep || Date.now() - typed > 2e3 ? "pushState" : "replaceState"](null, "", address());
      typed = Date.now();
    }
    look();
  }
  const type = () => {
    if (input.value !== last) change();
    last = input.value;
  };
  function read() {
    const values = new URLSearchParams(location.search);
    for (const field of [input, ...selects]) {
      const value = values.get(field.name) ?? "";
      if (value && field !== input && ![...field].some((option) => option.value === value)) field.add(new Option(value, value));
      field.value = value;
    }
    last = input.value;
    limit = 10;
    look();
  }

  for (const name of ["input", "compositionupdate", "compositionend"]) input.addEventListener(name, (event) => event.type === "input" ? type() : setTimeout(type));
  filters.onchange = () => change(true);
  more.onclick = () => {
    limit += 10;
    look(results.children.length);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    if (!isPage) location = address();
  };
  input.onkeydown = (event) => {
    const { key, isComposing, keyCode, ctrlKey, metaKey, shiftKey } = event, { length } = results.children, step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isComposing || keyCode === 229) return;
    if (step && length) choose((current + 1 + step + length + 1) % (length + 1) - 1);
    else if (key === "Enter" && current >= 0) results.children[current].dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    else if (key === "Escape" && !isPage) form.closest("dialog").close();
    else if (key === "Escape" && current >= 0) choose(-1);
    else if (key === "Escape") {
      input.value = "";
      type();
    } else return;
    event.preventDefault();
  };
  if (isPage) {
    addEventListener("popstate", read);
    read();
  }
}
