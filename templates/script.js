"use strict";
// Everything here is a convenience: the page is complete without it.
(() => {
  const rows = [...document.querySelectorAll(".grid .row[data-kinds]")];
  const folds = [...document.querySelectorAll(".grid .fold")];
  const boxes = [...document.querySelectorAll(".filters input")];
  const position = document.querySelector(".steps output");
  document.querySelectorAll(".filters, .steps").forEach((tool) => { tool.hidden = false; });

  const kindsOf = (row) => row.dataset.kinds.split(" ");
  let current = -1;

  const stops = () => rows.filter((row) => !row.hidden && !kindsOf(row).every((kind) => kind === "unchanged"));

  function show() {
    const list = stops();
    position.textContent = `${Math.min(current + 1, list.length)} / ${list.length}`;
  }

  function filter() {
    const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const row of rows) {
      row.hidden = wanted.length > 0 && !kindsOf(row).some((kind) => wanted.includes(kind));
    }
    for (const fold of folds) {
      fold.hidden = [...fold.querySelectorAll(".row")].every((row) => row.hidden);
      if (wanted.includes("unchanged")) { fold.open = true; }
    }
    current = -1;
    show();
  }

  function step(by) {
    const list = stops();
    if (!list.length) { return; }
    current = (current + by + list.length) % list.length;
    const row = list[current];
    history.replaceState(null, "", `#${row.id}`);
    row.scrollIntoView({ block: "center" });
    row.querySelector("a.state").focus({ preventScroll: true });
    show();
  }

  boxes.forEach((box) => box.addEventListener("change", filter));
  document.querySelectorAll("[data-step]").forEach((button) => {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=text], textarea")) { return; }
    if (event.key === "n" || event.key === "j") { step(1); }
    if (event.key === "p" || event.key === "k") { step(-1); }
  });
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target && target.closest("details");
    if (fold) { fold.open = true; }
  });
  show();
})();
