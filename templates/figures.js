"use strict";
// The table of figures: sorted, filtered, copied.
(() => {
  const table = document.querySelector("#figures table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const direction = document.getElementById("figure-direction");
  const section = document.getElementById("figure-section");
  const count = document.getElementById("figure-count");
  const copy = document.getElementById("figure-copy");
  const sectionOf = (row) => row.cells[4].textContent;

  for (const name of new Set(rows.map(sectionOf))) {
    if (name) { section.append(new Option(name, name)); }
  }

  function filter() {
    for (const row of rows) {
      row.hidden = Boolean((direction.value && !row.classList.contains(direction.value))
        || (section.value && sectionOf(row) !== section.value));
    }
    count.textContent = `${rows.filter((row) => !row.hidden).length} / ${rows.length}`;
    if (direction.value || section.value) { table.closest("details").open = true; }
  }

  // 1.2亿元 is more than 8000万元.
  function valueOf(text) {
    const found = text.replace(/,/g, "").match(/-?\d+(?:\.\d+)?/);
    if (!found) { return -Infinity; }
    return Number(found[0]) * (text.includes("万") ? 1e4 : 1) * (text.includes("亿") ? 1e8 : 1);
  }

  function sort(column, header) {
    const rising = header.getAttribute("aria-sort") === "descending";
    table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", rising ? "ascending" : "descending");
    const key = column === 3 ? (row) => Number(row.dataset.value)
      : header.dataset.sort === "number" ? (row) => valueOf(row.cells[column].textContent) : (row) => row.cells[column].textContent;
    rows.sort((one, other) => {
      const a = key(one);
      const b = key(other);
      const order = typeof a === "number" ? a - b : a.localeCompare(b, "zh");
      return rising ? order : -order;
    });
    body.append(...rows);
  }

  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener("click", () => sort(column, header));
  });

  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A viewer without a clipboard of its own still knows the old command.
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }
  window.yoyCopy = copyText;

  // A cell that begins like a formula is text, not a formula.
  const cell = (text) => (/^[=+@-]/.test(text) && !/^[+-]?[\d.,]+/.test(text) ? `'${text}` : text).replace(/\s+/g, " ").trim();

  copy.addEventListener("click", async () => {
    const shown = [table.tHead.rows[0], ...rows.filter((row) => !row.hidden)];
    await copyText(shown.map((row) => [...row.cells].map((c) => cell(c.textContent)).join("\t")).join("\n"));
    const label = copy.textContent;
    copy.textContent = copy.dataset.done;
    setTimeout(() => { copy.textContent = label; }, 1500);
  });
  direction.addEventListener("change", filter);
  section.addEventListener("change", filter);
  filter();
})();
