"use strict";
// The text: filters, steps from change to change, search, and the address that opens the same view.
// Everything here is a convenience; the page is complete without it.
(() => {
  const rows = [...document.querySelectorAll(".grid .row[data-kinds]")];
  const folds = [...document.querySelectorAll(".grid .fold")];
  const aways = [...document.querySelectorAll(".grid .away")];
  const boxes = [...document.querySelectorAll(".filters input")];
  const position = document.querySelector(".steps output");
  const search = document.getElementById("search");
  const hits = document.getElementById("hits");
  const kinds = new Map(rows.map((row) => [row, row.dataset.kinds.split(" ")]));
  let current = -1;
  let anchor = "";
  let isFiltered = false;

  document.querySelectorAll(".script-only").forEach((tool) => { tool.hidden = false; });

  const isChange = (row) => kinds.get(row).some((kind) => kind !== "unchanged");
  const stops = () => rows.filter((row) => !row.hidden && isChange(row));
  const wanted = () => boxes.filter((box) => box.checked).map((box) => box.value);

  // The address: an anchor, then "!" and what is shown, so that a link opens the same view.
  function address() {
    const parts = [];
    if (wanted().length) { parts.push(`show=${wanted().join(",")}`); }
    if (document.getElementById("view-inline").checked) { parts.push("view=inline"); }
    if (search.value) { parts.push(`q=${encodeURIComponent(search.value)}`); }
    const hash = anchor + (parts.length ? `!${parts.join(";")}` : "");
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  function readAddress() {
    const [target, state = ""] = decodeURI(location.hash.slice(1)).split("!");
    const settings = new Map(state.split(";").filter(Boolean).map((part) => part.split("=")));
    if (state) {
      const shown = (settings.get("show") || "").split(",");
      boxes.forEach((box) => { box.checked = shown.includes(box.value); });
      document.getElementById(settings.get("view") === "inline" ? "view-inline" : "view-side").checked = true;
      search.value = decodeURIComponent(settings.get("q") || "");
    }
    // A page opened as it was made shows everything already.
    if (state || isFiltered) { filter(); } else { show(); }
    if (target) { go(target); }
  }

  function go(id) {
    anchor = id;
    const target = document.getElementById(id);
    if (!target) { return; }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) { box.open = true; }
    target.scrollIntoView({ block: target.matches(".row") ? "center" : "start" });
    document.querySelectorAll(".here").forEach((element) => element.classList.remove("here"));
    target.classList.add("here");
    const at = stops().indexOf(target);
    if (at >= 0) { current = at; }
    show();
  }

  function show() {
    const list = stops();
    position.textContent = `${Math.min(current + 1, list.length)} / ${list.length}`;
  }

  function filter() {
    const chosen = wanted();
    const needle = search.value.trim();
    let found = 0;
    for (const row of rows) {
      const fits = !chosen.length || kinds.get(row).some((kind) => chosen.includes(kind));
      const matches = !needle || row.textContent.includes(needle);
      row.hidden = !(fits && matches);
      found += needle && matches && fits ? 1 : 0;
    }
    for (const fold of folds) {
      fold.hidden = [...fold.querySelectorAll(".row")].every((row) => row.hidden);
      if (!fold.hidden && (needle || chosen.includes("unchanged"))) { fold.open = true; }
    }
    const partial = chosen.length > 0 || needle !== "";
    isFiltered = partial;
    aways.forEach((away) => { away.hidden = partial && !chosen.includes("moved"); });
    hits.textContent = needle ? String(found) : "";
    highlight(needle);
    current = -1;
    show();
  }

  // Hits are painted without touching the text, where the browser can.
  function highlight(needle) {
    if (!window.CSS || !CSS.highlights) { return; }
    CSS.highlights.delete("hit");
    if (!needle) { return; }
    const ranges = [];
    for (const row of rows) {
      if (row.hidden || ranges.length > 2000) { continue; }
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = node.data.indexOf(needle); at >= 0; at = node.data.indexOf(needle, at + needle.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + needle.length);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("hit", new Highlight(...ranges));
  }

  function step(by) {
    const list = stops();
    if (!list.length) { return; }
    current = current < 0 && by < 0 ? list.length - 1 : (current + by + list.length) % list.length;
    const row = list[current];
    go(row.id);
    row.querySelector("a.state").focus({ preventScroll: true });
    address();
  }

  let waiting = 0;
  const changed = () => { filter(); address(); };
  boxes.forEach((box) => box.addEventListener("change", changed));
  document.querySelectorAll("input[name=view]").forEach((view) => view.addEventListener("change", address));
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(changed, 120); });
  document.querySelectorAll("[data-step]").forEach((button) => {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea, select");
    if (event.ctrlKey || event.metaKey || event.altKey || typing) { return; }
    if (event.key === "n" || event.key === "j") { step(1); }
    if (event.key === "p" || event.key === "k") { step(-1); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    go(link.getAttribute("href").slice(1));
    address();
  });
  window.addEventListener("hashchange", readAddress);
  readAddress();
})();
