"use strict";
// The text: filters, steps from change to change, and the address that opens the same view.
(() => {
  const [rows, folds] = ["row", "fold"].map((name) => [...document.getElementsByClassName(name)]);
  const [grid, kit, position] = [".grid", ".kit", ".steps output"].map((name) => document.querySelector(name));
  const boxes = [...document.querySelectorAll(".filters input")];
  const ids = ["search", "hits", "show-all", "view-side", "view-inline"];
  const [search, hits, showAll, side, inline] = ids.map((id) => document.getElementById(id));
  const labels = new Map(boxes.map((box) => [box.value, box.nextElementSibling.textContent]));
  const kindsOf = ({ dataset, classList }) => [dataset.filter || classList[1], ...(dataset.also?.split(" ") || [])];
  const kinds = new Map(rows.map((row) => [row, kindsOf(row)]));
  let [current, anchor, waiting, left] = [-1, "", 0, new Map()];
  const isChange = (row) => kinds.get(row).length > 1 || kinds.get(row)[0] !== "unchanged";
  const shown = () => rows.filter((row) => !row.hidden);
  const stops = () => shown().filter((row) => search.value.trim() || isChange(row));
  const wanted = () => boxes.filter((box) => box.checked).map((box) => box.value);

  // The address: an anchor, then "!" and the view, so that a link opens the same view.
  function address() {
    const view = { show: wanted().join(), view: inline.checked && "inline", q: encodeURIComponent(search.value) };
    const parts = Object.entries(view).flatMap(([name, value]) => (value ? `${name}=${value}` : []));
    const hash = anchor + (parts.length ? `!${parts.join(";")}` : "");
    return hash ? `#${hash}` : location.pathname + location.search;
  }
  const remember = () => history.replaceState(null, "", address());

  function readAddress() {
    const [target, ...rest] = location.hash.slice(1).split("!");
    const settings = new URLSearchParams(rest.join("!").replaceAll(";", "&"));
    for (const box of boxes) box.checked = (settings.get("show") || "").split(",").includes(box.value);
    (settings.get("view") === "inline" ? inline : side).checked = true;
    search.value = settings.get("q") || "";
    // A freshly opened page already shows everything.
    if (rest.length || !showAll.disabled) filter();
    tell();
    anchor = target;
    // Going back leads to the link that was followed, where it stood on the screen.
    const [link, top] = left.get(history.state) || [];
    if (target) go(target);
    if (link) yoy.settle(() => scrollBy(0, link.getBoundingClientRect().top - top));
  }

  function go(id) {
    anchor = id;
    const target = document.getElementById(id);
    if (!target) return;
    if (target.matches("tr")) target.hidden = false;
    if (target.closest("[hidden]")) clear();
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    yoy.here(target, target.matches("section, h2, .grid") ? "start" : "center");
    if (target === search) search.focus({ preventScroll: true });
    const at = stops().indexOf(target.closest(".row"));
    if (at >= 0) current = at;
    tell();
  }

  function tell() {
    const kind = (search.value.trim() ? "hit" : "change") + (current < 0 ? "s" : "");
    position.textContent = yoy.filled(position.dataset[kind], { position: current + 1, total: stops().length });
  }

  function filter() {
    const chosen = wanted();
    const looked = yoy.search.look(search.value, rows);
    const [sentences, hit] = [looked.sentences, new Set(looked.hits.map((cell) => cell.parentElement))];
    for (const row of rows) {
      const fits = !chosen.length || [...kinds.get(row), ...row.classList].some((kind) => chosen.includes(kind));
      row.hidden = !(fits && (!sentences.length || hit.has(row)));
    }
    showAll.disabled = !chosen.length && !sentences.length;
    for (const fold of folds) if (!showAll.disabled && fold.querySelector(".row:not([hidden])")) fold.open = true;
    const found = sentences.length ? shown() : [];
    yoy.search.highlight(sentences, found);
    // How much of the searched text is unchanged, reworded, new.
    const countOf = (kind) => found.filter((row) => kinds.get(row)[0] === kind).length;
    const told = [...labels].flatMap(([kind, label]) => (countOf(kind) ? `${label} ${countOf(kind)}` : [])).join(" · ");
    const pattern = sentences.length ? hits.dataset[told ? "found" : "none"] : "";
    hits.textContent = yoy.filled(pattern, { count: found.length, kinds: told });
    yoy.search.judge(looked);
    head();
    const first = yoy.search.firstOf(looked);
    current = first ? stops().indexOf(first.closest(".row")) : -1;
    if (first) yoy.here(first, "nearest");
    tell();
  }

  // A heading above the first of the rows that are left of a section, unless that row is its heading.
  function head() {
    for (const heading of grid.querySelectorAll(".place")) heading.remove();
    let section;
    for (const row of showAll.disabled ? [] : shown()) {
      const path = yoy.pathOf(row);
      const told = { className: "place", lang: "zh-Hans", textContent: path || grid.dataset.opening };
      if (path !== section && !row.matches(".head")) row.before(yoy.made("h3", told));
      section = path;
    }
  }

  const clear = () => [boxes.forEach((box) => (box.checked = false)), (search.value = ""), filter()];

  function step(by) {
    const list = stops();
    if (!list.length) return;
    current = current < 0 && by < 0 ? list.length - 1 : (current + by + list.length) % list.length;
    const row = list[current];
    go(row.id);
    if (document.activeElement !== search) row.querySelector(".state").focus({ preventScroll: true });
    row.dispatchEvent(new Event("stop", { bubbles: true }));
    remember();
  }

  const changed = () => [filter(), remember()];
  for (const box of boxes) box.addEventListener("change", changed);
  for (const view of [side, inline]) view.addEventListener("change", remember);
  showAll.addEventListener("click", () => [clear(), remember()]);
  search.addEventListener("focus", () => search.select());
  search.addEventListener("input", () => [clearTimeout(waiting), (waiting = setTimeout(changed, 120))]);
  document.addEventListener("keydown", (event) => {
    const command = yoy.commandOf(event);
    const isEnter = event.target === search && event.key === "Enter" && !event.isComposing;
    const by = isEnter ? (event.shiftKey ? -1 : 1) : { n: 1, j: 1, p: -1, k: -1 }[command];
    if (by) step(by);
    if (command === "/") [event.preventDefault(), (kit.open = true), search.focus()];
  });
  document.addEventListener("click", (event) => {
    const [link, button] = ["a[href^='#']", "[data-step]"].map((name) => event.target.closest(name));
    if (button) step(Number(button.dataset.step));
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [href, key] = [link.getAttribute("href"), `${Date.now()} ${left.size}`];
    left.set(key, [link, link.getBoundingClientRect().top]);
    history.replaceState(key, "");
    // A link with a filter keeps the view.
    if (href.includes("!")) return void (location.hash = href + (inline.checked ? ";view=inline" : ""));
    go(href.slice(1));
    history.pushState(null, "", address());
  });
  kit.open = !matchMedia("(max-width: 46rem)").matches;
  // Not before the marks of the review, which can be filtered by, are on their rows.
  for (const event of ["DOMContentLoaded", "hashchange"]) window.addEventListener(event, readAddress);
})();
