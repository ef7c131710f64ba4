"use strict";
// Which rows of the text are shown, and under which headings: filters, and the search as one of them.
yoy.filters = (() => {
  const grid = document.querySelector(".grid");
  const rows = [...document.getElementsByClassName("row")];
  const folds = document.getElementsByClassName("fold");
  const boxes = [...document.querySelectorAll(".filters input")];
  const search = document.getElementById("search");
  const hits = document.getElementById("hits");
  const showAll = document.getElementById("show-all");
  let waiting = 0;

  const isSearching = () => search.value.trim() !== "";
  const isChange = (row) => row.matches(":not(.unchanged), [data-also]");
  const shown = () => [...grid.getElementsByClassName("row")].filter((row) => !row.hidden);
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

  function filter() {
    ungroup();
    // A row has the marks of what is to be verified in it too.
    const wanted = chosen().map((kind) => `.${kind}, [data-also~=${kind}], :has(.flag-link.${kind})`);
    const looked = yoy.search.look(search.value, rows);
    const { sentences } = looked;
    const hit = new Set(looked.hits.map((cell) => cell.parentElement));
    for (const row of rows) {
      const fits = !wanted.length || row.matches(wanted.join());
      row.hidden = !fits || (sentences.length > 0 && !hit.has(row));
    }
    showAll.disabled = !wanted.length && !sentences.length;
    if (!showAll.disabled) {
      for (const fold of folds) fold.open ||= fold.querySelector(".row:not([hidden])") !== null;
      group();
    }
    const found = sentences.length ? shown() : [];
    yoy.search.highlight(sentences, found);
    hits.textContent = sentences.length ? told(found) : "";
    yoy.judge(looked);
    const first = yoy.search.firstOf(looked);
    yoy.steps.restart(first);
    if (first) yoy.here(first, "nearest");
  }

  // How many of the rows found are unchanged, reworded, new, in the words of the rows themselves.
  function told(found) {
    const states = found.map((row) => row.querySelector(".state").textContent);
    const counts = [...new Set(states)].map((state) => `${state} ${states.filter((one) => one === state).length}`);
    const pattern = hits.dataset[found.length ? "found" : "none"];
    return yoy.filled(pattern, { count: found.length, kinds: counts.join(" · ") });
  }

  // Rows that stand with others of their section, each with the comment that keeps its own place.
  const gaps = new Map();

  function ungroup() {
    for (const title of grid.querySelectorAll("[aria-level]")) title.removeAttribute("aria-level");
    for (const heading of grid.querySelectorAll(".place")) heading.remove();
    for (const [row, gap] of gaps) gap.replaceWith(row);
    gaps.clear();
  }

  // The rows left of a section stand together, under its own heading or one added here.
  function group() {
    const sections = new Map();
    const before = new Map();
    let last;
    for (const row of shown()) {
      const path = yoy.pathOf(row);
      if (!sections.has(path)) sections.set(path, []);
      sections.get(path).push(row);
      before.set(row, last);
      last = row;
    }
    for (const [path, members] of sections) {
      const [first] = members;
      const head = members.find((row) => row.matches(".head"));
      const textContent = path || grid.dataset.opening;
      const heading = yoy.made("h3", { className: "place", lang: "zh-Hans", textContent });
      first.before(heading);
      let end = heading;
      for (const row of new Set([head ?? first, ...members])) {
        if (row !== first && (gaps.has(end) || before.get(row) !== end)) moveBehind(end, row);
        end = row;
      }
      if (head) heading.remove();
    }
    // What is left between two headings may be missing: all are of one level.
    for (const title of grid.querySelectorAll(".row:not([hidden]) > :is(h3, h4, h5, h6)")) title.ariaLevel = 3;
  }

  function moveBehind(end, row) {
    // In another part of the page it still says where it belongs.
    const { path, was } = { ...row.closest(".part").dataset, ...row.dataset };
    Object.assign(row.dataset, { path, was });
    const gap = document.createComment("");
    row.replaceWith(gap);
    gaps.set(row, gap);
    end.after(row);
  }

  // As an address says; a freshly opened page already shows everything.
  function choose(wanted, words) {
    for (const box of boxes) box.checked = wanted.includes(box.value);
    search.value = words;
    if (wanted.length || words || !showAll.disabled) filter();
    else yoy.steps.tell();
  }

  const clear = () => choose([], "");

  function change() {
    filter();
    yoy.address.remember();
  }

  for (const box of boxes) box.addEventListener("change", change);
  showAll.addEventListener("click", () => {
    clear();
    yoy.address.remember();
  });
  search.addEventListener("focus", () => search.select());
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 120);
  });
  return { shown, chosen, clear, choose, isChange, isSearching };
})();
