"use strict";
// The text: filters, steps from change to change, search, and the address that opens the same view.
// Everything here is a convenience; the page is complete without it.
(() => {
  const rows = [...document.querySelectorAll(".grid .row")];
  const folds = [...document.querySelectorAll(".grid .fold")];
  const aways = [...document.querySelectorAll(".grid .away")];
  const boxes = [...document.querySelectorAll(".filters input")];
  const showAll = document.getElementById("show-all");
  const position = document.querySelector(".steps output");
  const search = document.getElementById("search");
  const hits = document.getElementById("hits");
  const inline = document.getElementById("view-inline");
  const keys = document.getElementById("keys");
  const labels = new Map(boxes.map((box) => [box.value, box.nextElementSibling.textContent]));
  const kinds = new Map(rows.map((row) => [row, kindsOf(row)]));
  const texts = new Map();
  let current = -1;
  let anchor = "";
  let isFiltered = false;

  document.querySelectorAll(".script-only").forEach((tool) => { tool.hidden = false; });

  function kindsOf(row) {
    const { filter, also } = row.dataset;
    return [filter || row.classList[1], ...(also ? also.split(" ") : [])];
  }

  const isChange = (row) => kinds.get(row).length > 1 || kinds.get(row)[0] !== "unchanged";
  const stops = () => rows.filter((row) => !row.hidden && isChange(row));
  const wanted = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // The address: an anchor, then "!" and what is shown, so that a link opens the same view.
  function address() {
    const parts = [];
    if (wanted().length) { parts.push(`show=${wanted().join(",")}`); }
    if (inline.checked) { parts.push("view=inline"); }
    if (search.value) { parts.push(`q=${encodeURIComponent(search.value)}`); }
    const hash = anchor + (parts.length ? `!${parts.join(";")}` : "");
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }

  function readAddress() {
    const hash = location.hash.slice(1);
    const mark = hash.indexOf("!");
    const target = mark < 0 ? hash : hash.slice(0, mark);
    if (mark >= 0) {
      const settings = new Map(hash.slice(mark + 1).split(";").map((part) => part.split("=")));
      const shown = (settings.get("show") || "").split(",");
      boxes.forEach((box) => { box.checked = shown.includes(box.value); });
      document.getElementById(settings.get("view") === "inline" ? "view-inline" : "view-side").checked = true;
      search.value = decoded(settings.get("q") || "");
    }
    // A page opened as it was made shows everything already.
    if (mark >= 0 || isFiltered) { filter(); } else { show(); }
    if (target) { go(decoded(target)); }
  }

  function go(id) {
    anchor = id;
    const target = document.getElementById(id);
    if (!target) { return; }
    if (target.closest("[hidden]")) { clear(); }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) { box.open = true; }
    target.scrollIntoView({ block: target.matches("section") ? "start" : "center" });
    document.querySelectorAll(".here").forEach((element) => element.classList.remove("here"));
    target.classList.toggle("here", !target.matches("section"));
    const at = stops().indexOf(target);
    if (at >= 0) { current = at; }
    show();
  }

  function show() {
    const total = stops().length;
    const pattern = current < 0 ? position.dataset.total : position.dataset.pattern;
    position.textContent = filled(pattern, { position: current + 1, total });
  }

  // What is typed, or a paragraph pasted whole, is looked for sentence by sentence; width and spaces do not matter.
  const folded = (text) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const sentences = (text) => text.split(/(?<=[。！？；\n])/).map((part) => part.trim()).filter(Boolean);

  function textOf(row) {
    if (!texts.has(row)) {
      const sides = [...row.querySelectorAll(":scope > .old, :scope > .new")];
      texts.set(row, sides.map((side) => folded(wordingOf(side))).join("\n"));
    }
    return texts.get(row);
  }

  // The text nodes of a cell, without the notes and, of this year's cell, without what the inline view deletes.
  function* nodesOf(cell) {
    const foreign = cell.matches(".new") ? ".note, .flag-link, del" : ".note, .flag-link";
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest(foreign)) { yield node; }
    }
  }
  const wordingOf = (cell) => [...nodesOf(cell)].map((node) => node.data).join("");

  function filter() {
    const chosen = wanted();
    const needles = sentences(search.value);
    const words = needles.map(folded);
    const found = new Map();
    for (const row of rows) {
      const fits = !chosen.length || kinds.get(row).some((kind) => chosen.includes(kind));
      const matches = fits && (!words.length || words.some((needle) => textOf(row).includes(needle)));
      row.hidden = !matches;
      if (matches && words.length) { found.set(kinds.get(row)[0], (found.get(kinds.get(row)[0]) || 0) + 1); }
    }
    isFiltered = chosen.length > 0 || words.length > 0;
    for (const fold of folds) {
      fold.hidden = !fold.querySelector(".row:not([hidden])");
      if (!fold.hidden && isFiltered) { fold.open = true; }
    }
    aways.forEach((away) => { away.hidden = isFiltered && !chosen.includes("moved"); });
    showAll.disabled = !isFiltered;
    const told = [...found].map(([kind, count]) => `${labels.get(kind)} ${count}`).join(" · ");
    const count = [...found.values()].reduce((sum, some) => sum + some, 0);
    hits.textContent = !words.length ? "" : count ? filled(hits.dataset.found, { count, kinds: told }) : hits.dataset.none;
    highlight(needles);
    current = -1;
    show();
  }

  function clear() {
    boxes.forEach((box) => { box.checked = false; });
    search.value = "";
    filter();
  }

  // Hits are painted without touching the text, where the browser can.
  function highlight(needles) {
    if (!window.CSS || !CSS.highlights) { return; }
    CSS.highlights.delete("hit");
    const ranges = [];
    for (const row of needles.length ? rows : []) {
      if (row.hidden || ranges.length > 2000) { continue; }
      for (const cell of row.querySelectorAll(":scope > .old, :scope > .new")) {
        for (const needle of needles) { ranges.push(...rangesIn(cell, needle)); }
      }
    }
    if (ranges.length) { CSS.highlights.set("hit", new Highlight(...ranges)); }
  }

  // Marks cut a sentence into many nodes: a hit may begin in one and end in another.
  function rangesIn(cell, needle) {
    const nodes = [];
    let text = "";
    for (const node of nodesOf(cell)) {
      nodes.push([node, text.length]);
      text += node.data;
    }
    const at = (offset) => nodes.findLast(([, start]) => start <= offset);
    const ranges = [];
    for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, hit + needle.length)) {
      const [first, last] = [at(hit), at(hit + needle.length - 1)];
      const range = new Range();
      range.setStart(first[0], hit - first[1]);
      range.setEnd(last[0], hit + needle.length - last[1]);
      ranges.push(range);
    }
    return ranges;
  }

  function step(by) {
    const list = stops();
    if (!list.length) { return; }
    current = current < 0 && by < 0 ? list.length - 1 : (current + by + list.length) % list.length;
    const row = list[current];
    go(row.id);
    row.querySelector(".state").focus({ preventScroll: true });
    address();
  }

  let waiting = 0;
  const changed = () => { filter(); address(); };
  boxes.forEach((box) => box.addEventListener("change", changed));
  showAll.addEventListener("click", () => { clear(); address(); });
  document.querySelectorAll("input[name=view]").forEach((view) => view.addEventListener("change", address));
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(changed, 120); });
  document.querySelectorAll("[data-step]").forEach((button) => {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea, select");
    if (event.ctrlKey || event.metaKey || event.altKey || typing || !keys.checked) { return; }
    if (event.key === "n" || event.key === "j") { step(1); }
    if (event.key === "p" || event.key === "k") { step(-1); }
    if (event.key === "/") { event.preventDefault(); search.focus(); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    go(link.getAttribute("href").slice(1));
    address();
  });
  window.yoyWording = wordingOf;
  window.addEventListener("hashchange", readAddress);
  readAddress();
})();
