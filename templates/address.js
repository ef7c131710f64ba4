"use strict";
// The address: an anchor, then "!" and the view of the text, so that a link opens the same view.
yoy.address = (() => {
  const search = document.getElementById("search");
  const side = document.getElementById("view-side");
  const inline = document.getElementById("view-inline");
  const kit = document.querySelector(".kit");
  const phone = matchMedia("(max-width: 46rem)");
  // The links followed, by the state of the history they were on, and where they stood on the screen.
  const left = new Map();
  let anchor = "";

  function address() {
    const settings = [];
    const kinds = yoy.filters.chosen();
    if (kinds.length) settings.push(`show=${kinds.join()}`);
    if (inline.checked) settings.push("view=inline");
    if (search.value) settings.push(`q=${encodeURIComponent(search.value)}`);
    const hash = anchor + (settings.length ? `!${settings.join(";")}` : "");
    return hash ? `#${hash}` : location.pathname + location.search;
  }

  const remember = () => history.replaceState(null, "", address());

  function read() {
    const [target, ...rest] = location.hash.slice(1).split("!");
    const settings = new URLSearchParams(rest.join("!").replaceAll(";", "&"));
    const view = settings.get("view") === "inline" ? inline : side;
    view.checked = true;
    const show = settings.get("show");
    yoy.filters.choose(show ? show.split(",") : [], settings.get("q") || "");
    anchor = target;
    if (target) go(target);
    // Going back leads to the link that was followed, where it stood on the screen.
    const followed = left.get(history.state);
    if (followed) yoy.settle(() => scrollBy(0, followed.link.getBoundingClientRect().top - followed.top));
  }

  function go(id) {
    anchor = id;
    // A phone has room for the text itself, not for the tools of a review above it.
    const target = document.getElementById(id === "text" && phone.matches ? "rows" : id);
    if (!target) return;
    if (target.matches("tr")) target.hidden = false;
    if (target.closest("[hidden]")) yoy.filters.clear();
    kit.open &&= !phone.matches;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    yoy.here(target, target.matches("section, h2, .grid") ? "start" : "center");
    if (target === search) search.focus({ preventScroll: true });
    yoy.steps.reach(target);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const href = link.getAttribute("href");
    const state = `${Date.now()} ${left.size}`;
    left.set(state, { link, top: link.getBoundingClientRect().top });
    history.replaceState(state, "");
    if (href.includes("!")) {
      // A link with a filter keeps the view.
      location.hash = href + (inline.checked ? ";view=inline" : "");
      return;
    }
    go(href.slice(1));
    history.pushState(null, "", address());
  });
  for (const view of [side, inline]) view.addEventListener("change", remember);
  kit.open = !phone.matches;
  // Not before the marks of the review, which can be filtered by, are on their rows.
  for (const event of ["DOMContentLoaded", "hashchange"]) window.addEventListener(event, read);
  return { remember, go };
})();
