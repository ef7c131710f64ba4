"use strict";
// Shared by the page's scripts. Scripts are a convenience: the page is complete without them.
window.yoy = {
  // "{position} of {count}" and its values; of two patterns with a bar between them, the first is for a count of one.
  filled(patterns, values) {
    const [one, other = one] = patterns.split("|");
    return (values.count === 1 ? one : other).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  },

  made: (name, values) => Object.assign(document.createElement(name), values),

  // The key pressed as a command; "" during typing or if keys are switched off.
  commandOf(event) {
    const typing = event.target.closest("input:is([type=text], [type=search]), textarea, select");
    const isOn = document.getElementById("keys").checked;
    return typing || !isOn || event.ctrlKey || event.metaKey || event.altKey ? "" : event.key;
  },

  // Copies a text and says so on the button.
  async copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A viewer without a clipboard API still supports the old command.
      const field = yoy.made("textarea", { value: text });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    button.dataset.label ??= button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = button.dataset.label;
    }, 1500);
  },

  // A line of a table to be copied, of cells or texts: none may start like a formula.
  lineOf(cells) {
    const texts = cells.map((cell) => (cell.textContent ?? cell).replace(/\s+/g, " ").trim());
    return texts.map((text) => text.replace(/^[=+@-]/, "'$&")).join("\t");
  },

  beginningOf: (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text),

  // Marks the reader's place: a row, a sentence, a figure, a finding; given a position, scrolls it there.
  here(place, block = "") {
    for (const before of document.querySelectorAll(".here")) before.classList.remove("here");
    place.classList.toggle("here", !place.matches("section, header, h2, input, .grid"));
    if (block) yoy.settle(() => place.scrollIntoView({ block }));
  },

  // Scrolls now, and again once everything scrolled into view has its real height.
  settle(scroll) {
    scroll();
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  },

  // The text nodes of a cell or a sentence, without notes and, this year, without what the inline view deletes.
  nodesOf(cell) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes.filter((node) => !node.parentElement.closest(".note, .flag-link, .row > .new del"));
  },

  // The headings above a row, a cell or a sentence: last year's if it is last year's half of a row.
  pathOf(place) {
    const { path, was } = { ...place.closest(".part").dataset, ...place.closest(".row").dataset };
    return place.dataset.path ?? (place.closest(".old:not(:has(+ .absent))") ? was : path);
  },

  cellsOf: (row) => row.querySelectorAll(":scope > :is(.old, .new):not(.absent)"),
  wordingOf: (cell) => Array.from(yoy.nodesOf(cell), (node) => node.data).join(""),
};
for (const tool of document.querySelectorAll(".script-only")) tool.hidden = false;
