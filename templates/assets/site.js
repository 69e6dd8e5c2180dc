// A YouTube card gets a button that plays the video in place; nothing is asked of YouTube before it is pressed.
for (const card of document.querySelectorAll("[data-youtube]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = document.documentElement.lang === "ko" ? "여기서 재생" : "Play here";
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = `https://www.youtube-nocookie.com/embed/${card.dataset.youtube}?autoplay=1`;
    frame.title = "YouTube";
    frame.allow = "autoplay; encrypted-media; picture-in-picture; fullscreen";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    button.replaceWith(frame);
  });
  card.append(button);
}
