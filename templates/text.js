"use strict";
// The text: filters, steps from change to change, and the address that opens the same view.
(() => {
  const [rows, folds, aways] = ["row", "fold", "away"].map((name) => [...document.getElementsByClassName(name)]);
  const boxes = [...document.querySelectorAll(".filters input")];
  const showAll = document.getElementById("show-all");
  const position = document.querySelector(".steps output");
  const [search, hits] = ["search", "hits"].map((id) => document.getElementById(id));
  const [side, inline] = ["side", "inline"].map((view) => document.getElementById(`view-${view}`));
  const labels = new Map(boxes.map((box) => [box.value, box.nextElementSibling.textContent]));
  const kindsOf = ({ dataset, classList }) => [dataset.filter || classList[1], ...(dataset.also?.split(" ") || [])];
  const kinds = new Map(rows.map((row) => [row, kindsOf(row)]));
  let [current, anchor, isFiltered, waiting] = [-1, "", false, 0];
  const isChange = (row) => kinds.get(row).length > 1 || kinds.get(row)[0] !== "unchanged";
  const stops = () => rows.filter((row) => !row.hidden && (search.value.trim() || isChange(row)));
  const wanted = () => boxes.filter((box) => box.checked).map((box) => box.value);

  // The address: an anchor, then "!" and the view, so that a link opens the same view.
  function address() {
    const parts = [];
    if (wanted().length) parts.push(`show=${wanted().join(",")}`);
    if (inline.checked) parts.push("view=inline");
    if (search.value) parts.push(`q=${encodeURIComponent(search.value)}`);
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
    if (rest.length || isFiltered) filter();
    tell();
    if (target) go(target);
  }

  function go(id) {
    anchor = id;
    const target = document.getElementById(id);
    if (!target) return;
    if (target.matches("tr")) target.hidden = false;
    if (target.closest("[hidden]")) clear();
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    yoy.here(target, target.matches("section, h2") ? "start" : "center");
    if (target === search) search.focus({ preventScroll: true });
    const at = stops().indexOf(target.closest(".row"));
    if (at >= 0) current = at;
    tell();
  }

  function tell() {
    const pattern = position.dataset[current < 0 ? "total" : "pattern"];
    position.textContent = yoy.filled(pattern, { position: current + 1, total: stops().length });
  }

  function filter() {
    const chosen = wanted();
    const looked = yoy.search.look(search.value, rows);
    const [sentences, hit] = [looked.sentences, new Set(looked.hits.map((cell) => cell.parentElement))];
    for (const row of rows) {
      const fits = !chosen.length || [...kinds.get(row), ...row.classList].some((kind) => chosen.includes(kind));
      row.hidden = !(fits && (!sentences.length || hit.has(row)));
    }
    isFiltered = chosen.length > 0 || sentences.length > 0;
    for (const fold of folds) {
      fold.hidden = !fold.querySelector(".row:not([hidden])");
      if (!fold.hidden && isFiltered) fold.open = true;
    }
    for (const away of aways) away.hidden = isFiltered && !chosen.includes("moved");
    showAll.disabled = !isFiltered;
    const found = sentences.length ? rows.filter((row) => !row.hidden) : [];
    yoy.search.highlight(sentences, found);
    tellHits(found, sentences.length > 0);
    yoy.search.judge(looked);
    const first = sentences.length ? yoy.search.firstOf(looked) : null;
    current = first ? stops().indexOf(first.closest(".row")) : -1;
    if (first) yoy.here(first, "nearest");
    tell();
  }

  // How much of the searched text is unchanged, reworded, new.
  function tellHits(found, isSearched) {
    const countOf = (kind) => found.filter((row) => kinds.get(row)[0] === kind).length;
    const told = [...labels].flatMap(([kind, label]) => (countOf(kind) ? `${label} ${countOf(kind)}` : [])).join(" · ");
    const pattern = isSearched ? hits.dataset[told ? "found" : "none"] : "";
    hits.textContent = yoy.filled(pattern, { count: found.length, kinds: told });
  }

  function clear() {
    for (const box of boxes) box.checked = false;
    search.value = "";
    filter();
  }

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
  for (const button of document.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  document.addEventListener("keydown", (event) => {
    const command = yoy.commandOf(event);
    if (["n", "j"].includes(command)) step(1);
    if (["p", "k"].includes(command)) step(-1);
    if (event.target === search && event.key === "Enter" && !event.isComposing) step(event.shiftKey ? -1 : 1);
    if (command !== "/") return;
    event.preventDefault();
    search.focus();
  });
  document.addEventListener("click", (event) => {
    const href = event.target.closest("a[href^='#']")?.getAttribute("href");
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A link with a filter keeps the view.
    if (href.includes("!")) return void (location.hash = href + (inline.checked ? ";view=inline" : ""));
    go(href.slice(1));
    history.pushState(null, "", address());
  });
  // Not before the marks of the review, which can be filtered by, are on their rows.
  for (const event of ["DOMContentLoaded", "hashchange"]) window.addEventListener(event, readAddress);
})();
