"use strict";
// The table of figures: sorted, filtered, copied.
(() => {
  const table = document.querySelector("#figures table");
  const rows = [...table.tBodies[0].rows];
  const part = (name) => document.getElementById(`figure-${name}`);
  const direction = part("direction");
  const section = part("section");
  const shown = () => rows.filter((row) => !row.hidden);
  // A figure by its value in units, which the page knows: 1.2亿元 is more than 8000万元.
  const keyOf = (cell, isNumber) => (isNumber ? Number(cell.dataset.value || -Infinity) : cell.textContent.trim());

  function tell() {
    part("count").textContent = `${shown().length} / ${rows.length}`;
  }

  function filter() {
    for (const row of rows) {
      const fits = !direction.value || row.classList.contains(direction.value);
      row.hidden = !(fits && (!section.value || row.dataset.sections.split(" ").includes(section.value)));
    }
    table.closest("details").open = true;
    tell();
  }

  function sort(column, header) {
    const isRising = header.getAttribute("aria-sort") === "descending";
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", isRising ? "ascending" : "descending");
    rows.sort((one, other) => {
      const [a, b] = [one, other].map((row) => keyOf(row.cells[column], header.dataset.sort === "number"));
      const order = typeof a === "string" ? a.localeCompare(b, "zh") : a < b ? -1 : Number(a > b);
      return isRising ? order : -order;
    });
    table.tBodies[0].append(...rows);
    table.parentElement.scrollTop = 0;
  }

  for (const [column, header] of [...table.tHead.rows[0].cells].entries()) {
    const button = yoy.made("button", { type: "button", className: "sort", textContent: header.textContent });
    header.replaceChildren(button);
    button.addEventListener("click", () => sort(column, header));
  }

  part("copy").addEventListener("click", (event) => {
    const lines = [table.tHead.rows[0], ...shown()].map((row) => yoy.lineOf([...row.cells]));
    yoy.copy(lines.join("\n"), event.target);
  });
  for (const choice of [direction, section]) choice.addEventListener("change", filter);
  tell();
})();
