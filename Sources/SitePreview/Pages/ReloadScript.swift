import SiteFiles
import SiteModel

/// The script that keeps a page up to date, and the tag that loads it.
enum ReloadScript {
    static let path = "/_site/preview.js"
    static let eventsPath = "/_site/events"

    /// The tag for a page of a build.
    static func tag(build: String) -> [UInt8] {
        Array("<script src=\"\(path)\" data-build=\"\(build)\"></script>".utf8)
    }

    /// The offset of the tag in a page: before the last `</body>`, or else at the end.
    static func place(in page: OpenFile) -> Int {
        let start = max(0, page.byteCount - tailByteCount)
        let tail = page.bytes(in: start..<page.byteCount)
        let needle = Array("</body".utf8)
        for offset in stride(from: tail.count - needle.count, through: 0, by: -1)
        where zip(tail[offset...], needle).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 }) {
            return start + offset
        }
        return page.byteCount
    }

    /// No page has more than this after `</body>`.
    private static let tailByteCount = 16 * 1024

    // MARK: Source

    private static let hide = Wording("Hide", korean: "숨기기")
    private static let oneError = Wording(
        "1 error: this page is from the last good build", korean: "오류 1개: 아래 페이지는 마지막으로 성공한 빌드입니다")
    private static let errors = Wording(
        "# errors: this page is from the last good build", korean: "오류 #개: 아래 페이지는 마지막으로 성공한 빌드입니다")

    /// The script with its texts in one language.
    static func source(in language: InterfaceLanguage) -> String {
        #"""
        // Keeps this page up to date while `site serve` runs. No published page has it.
        (() => {
          "use strict";
          let build = document.currentScript.dataset.build;
          let isLeaving = false;
          let events = null;

          // Keep the scroll position through a reload.
          const scrollKey = "site-preview-scroll " + location.pathname + location.search;
          const storage = (action) => { try { return action(sessionStorage); } catch { return null; } };

          function restoreScroll() {
            const saved = storage((s) => s.getItem(scrollKey));
            if (!saved) return;
            storage((s) => s.removeItem(scrollKey));
            const [x, y] = JSON.parse(saved);
            const restore = () => scrollTo({ left: x, top: y, behavior: "instant" });
            restore();
            // Images and fonts that load late move the text, so restore again unless the reader has scrolled by then.
            let hasMoved = false;
            for (const name of ["wheel", "touchstart", "keydown", "mousedown"]) {
              addEventListener(name, () => { hasMoved = true; }, { once: true, passive: true });
            }
            addEventListener("load", () => { if (!hasMoved) restore(); }, { once: true });
          }

          function reload() {
            if (isLeaving) return;
            isLeaving = true;
            storage((s) => s.setItem(scrollKey, JSON.stringify([scrollX, scrollY])));
            location.reload();
          }

          // The name of a style sheet contains a hash of its content: look up the new name in the page.
          async function swapStyles(newBuild) {
            const links = (root) => [...root.querySelectorAll('link[rel~="stylesheet"][href]')];
            const response = await fetch(location.href, { cache: "no-store" });
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const [old, fresh] = [links(document), links(page)];
            if (old.length !== fresh.length) return reload();
            await Promise.all(old.map((link, index) => {
              const address = new URL(fresh[index].getAttribute("href"), location.href);
              if (address.origin !== location.origin) return null;
              address.searchParams.set("preview", newBuild);
              const next = link.cloneNode();
              next.href = address.href;
              return new Promise((done) => {
                next.onload = next.onerror = () => { link.remove(); done(); };
                link.after(next);
              });
            }));
          }

          const make = (name, text, ...children) => {
            const element = document.createElement(name);
            if (text) element.textContent = text;
            element.append(...children);
            return element;
          };

          const styles = `
            :host { all: initial; }
            section { position: fixed; inset: auto 0 0 0; max-height: 70vh; overflow: auto; z-index: 2147483647;
              box-sizing: border-box; padding: 1rem 1.25rem 1.25rem; background: #1d1f24; color: #e8e8e8;
              border-top: 4px solid #ff5f56; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 0 40px #0008; }
            header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
            h2 { margin: 0; font-size: 1rem; color: #ff8a80; }
            article { margin-top: 1rem; overflow-wrap: anywhere; }
            p { margin: 0; }
            .place { color: #9ecbff; font-family: ui-monospace, monospace; font-size: 13px; }
            .hint { color: #c3e88d; }
            pre { margin: .4rem 0; padding: .5rem .75rem; overflow-x: auto; background: #101114; border-radius: 4px;
              font: 13px/1.4 ui-monospace, monospace; }
            .caret { color: #ff5f56; font-weight: bold; }
            .space { visibility: hidden; }
            .number { color: #888; }
            button { all: unset; cursor: pointer; padding: 0 .5rem; border: 1px solid #666; border-radius: 4px; }
            button:focus-visible { outline: 2px solid #9ecbff; }`;

          let overlay = null;
          function hide() {
            if (overlay) overlay.remove();
            overlay = null;
          }

          function line(problem) {
            const number = problem.line + " | ";
            const { before, after } = problem.excerpt;
            const space = make("span", " ".repeat(number.length) + before);
            space.className = "space";
            const mark = make("span", "^");
            mark.className = "caret";
            const gutter = make("span", number);
            gutter.className = "number";
            return make("pre", "", gutter, before + after + "\n", space, mark);
          }

          function describe(problem) {
            const part = (name, text) => Object.assign(make("p", text), { className: name });
            const article = make("article", "", part("place", problem.place), part("message", problem.message));
            if (problem.excerpt) article.append(line(problem));
            if (problem.hint) article.append(part("hint", problem.hint));
            return article;
          }

          let known = "[]";
          function show(problems) {
            // The server repeats updates: errors that were hidden stay hidden until there are others.
            if (JSON.stringify(problems) === known) return;
            known = JSON.stringify(problems);
            hide();
            if (problems.length === 0) return;
            const close = make("button", "\#(hide.text(in: language))");
            close.addEventListener("click", hide);
            const [one, many] = ["\#(oneError.text(in: language))", "\#(errors.text(in: language))"];
            const heading = problems.length === 1 ? one : many.replace("#", problems.length);
            const header = make("header", "", make("h2", heading), close);
            const section = make("section", "", header, ...problems.map(describe));
            section.setAttribute("role", "alert");
            section.lang = "\#(language.rawValue)";
            overlay = make("site-preview-errors");
            const root = overlay.attachShadow({ mode: "open" });
            // Unlike a style element, this works whatever the page's content security policy says.
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(styles);
            root.adoptedStyleSheets = [sheet];
            root.append(section);
            document.documentElement.append(overlay);
          }

          // One at a time: style sheets that are still being swapped must not be taken for the old ones.
          let turn = Promise.resolve();
          const takeInTurn = (state) => { turn = turn.then(() => take(state)).catch(reload); };

          async function take(state) {
            if (isLeaving) return;
            if (state.build !== build) {
              if (!state.isOnlyStyle || state.previous !== build) return reload();
              build = state.build;
              await swapStyles(state.build).catch(reload);
            }
            if (!isLeaving) show(state.problems);
          }

          // Browsers open about six connections per host: hidden pages keep none, and catch up when they are shown.
          function listen() {
            if (events) events.close();
            events = null;
            if (document.visibilityState === "hidden") return;
            events = new EventSource("/_site/events");
            events.addEventListener("state", (event) => takeInTurn(JSON.parse(event.data)));
            // Browsers reconnect by themselves, unless the server has refused.
            events.addEventListener("error", (event) => {
              if (event.target === events && events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
            });
          }

          restoreScroll();
          addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
          document.addEventListener("visibilitychange", listen);
          addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
          addEventListener("pagehide", () => { if (events) events.close(); events = null; });
          listen();
        })();

        """#
    }
}
