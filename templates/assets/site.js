// Conveniences only: everything on the site can be read and reached without this file.
const root = document.documentElement;
const say = root.lang === "ko"
  ? { copy: "복사", copied: "복사했습니다", copyLink: "주소 복사", share: "공유", play: "여기서 재생", playFrom: (time) => `${time}부터 여기서 재생` }
  : { copy: "Copy", copied: "Copied", copyLink: "Copy link", share: "Share", play: "Play here", playFrom: (time) => `Play here from ${time}` };

const make = (name, properties) => Object.assign(document.createElement(name), properties);

// The switch between light and dark. What the system asks for anyway is not remembered, so that it may change again.
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const themeSwitch = document.querySelector(".theme");

// The head of the page has done this already, unless the host forbids scripts that stand in pages.
try { root.dataset.theme ||= localStorage.theme ?? ""; } catch {}

function showTheme() {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches;
  themeSwitch?.setAttribute("aria-pressed", isDark);
  for (const meta of document.querySelectorAll("meta[name=theme-color]"))
    meta.content = getComputedStyle(document.body).backgroundColor;
  return isDark;
}

function switchTheme() {
  const isDark = !showTheme();
  if (isDark === systemIsDark.matches) delete root.dataset.theme;
  else root.dataset.theme = isDark ? "dark" : "light";
  try {
    if (root.dataset.theme) localStorage.setItem("theme", root.dataset.theme);
    else localStorage.removeItem("theme");
  } catch {} // A browser that keeps nothing still switches this page.
  showTheme();
}

themeSwitch?.addEventListener("click", switchTheme);
systemIsDark.addEventListener("change", showTheme);
showTheme();

// The outline: open beside the text, closed above it, and it tells which section is being read.
const outline = document.querySelector(".outline");
if (outline) {
  const isBeside = matchMedia("(min-width: 80rem)");
  const wasOpen = outline.open;
  const fit = () => { outline.open = isBeside.matches || wasOpen; };
  isBeside.addEventListener("change", fit);
  fit();

  const links = new Map();
  for (const link of outline.querySelectorAll("a[href^='#']")) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (section) links.set(section, link);
  }
  outline.addEventListener("click", (event) => {
    if (event.target.closest("a") && !isBeside.matches) outline.open = wasOpen;
  });
  let current;
  const mark = () => {
    let link;
    for (const [section, candidate] of links) {
      if (section.getBoundingClientRect().top > innerHeight / 3) break;
      link = candidate;
    }
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    outline.firstElementChild.dataset.current = link?.textContent ?? "";
    if (link && isBeside.matches) {
      outline.scrollTo({ top: link.offsetTop - outline.clientHeight / 2, behavior: "instant" });
    }
  };
  let isWaiting = false;
  addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; mark(); });
  }, { passive: true });
  mark();
}

// Copying and sharing. A button says for a moment that it has done so.
function makeButton(text, action) {
  const button = make("button", { type: "button", textContent: text });
  button.addEventListener("click", async () => {
    if (!await action()) return;
    button.textContent = say.copied;
    setTimeout(() => { button.textContent = text; }, 2000);
  });
  return button;
}

// Browsers give pages that came without TLS no clipboard.
const copy = (text) => navigator.clipboard?.writeText(text).then(() => true, () => false);

for (const block of navigator.clipboard ? document.querySelectorAll("pre") : []) {
  const button = makeButton(say.copy, () => copy(block.textContent));
  const frame = make("div", { className: "code" });
  block.replaceWith(frame);
  frame.append(block, button);
}

const footer = document.querySelector("article > footer");
if (footer && (navigator.share || navigator.clipboard)) {
  const page = { title: document.title, url: document.querySelector("link[rel=canonical]")?.href ?? location.href };
  const share = () => navigator.share ? navigator.share(page).catch(() => {}) : copy(page.url);
  const button = makeButton(navigator.share ? say.share : say.copyLink, share);
  button.className = "share";
  footer.prepend(button);
}

const clock = (seconds) => [seconds / 3600, seconds / 60 % 60, seconds % 60].map(Math.floor)
  .filter((part, place) => part || place).map((part, place) => place ? String(part).padStart(2, "0") : part).join(":");

// A YouTube card gets a button that plays the video in place; nothing is asked of YouTube before it is pressed.
for (const card of document.querySelectorAll("[data-youtube]")) {
  const start = Number(card.dataset.start ?? 0);
  const button = make("button", { type: "button", textContent: start ? say.playFrom(clock(start)) : say.play });
  button.addEventListener("click", () => {
    button.replaceWith(make("iframe", {
      src: `https://www.youtube-nocookie.com/embed/${card.dataset.youtube}?autoplay=1${start ? `&start=${start}` : ""}`,
      title: "YouTube",
      allow: "autoplay; encrypted-media; picture-in-picture; fullscreen",
      referrerPolicy: "strict-origin-when-cross-origin",
    }));
  });
  card.append(button);
}

// Search: nothing of it is loaded before a reader asks for it.
const searchLink = document.querySelector("a.search");
function search(event) {
  event?.preventDefault();
  import(searchLink.dataset.script).then((search) => search.show(searchLink), () => {
    const form = document.querySelector(".finder");
    if (form) form.replaceWith(make("p", { textContent: form.dataset.failed }));
    else location = searchLink.href;
  });
}
if (searchLink) {
  searchLink.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) search(event);
  });
  addEventListener("keydown", (event) => {
    const isTyped = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && /^[kㅏ]$/i.test(event.key);
    if (isShortcut || event.key === "/" && !isTyped && !event.ctrlKey && !event.metaKey && !event.altKey) search(event);
  });
  if (document.querySelector(".finder")) search();
}
