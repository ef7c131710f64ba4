"use strict";
// Review marks on any row or finding, stored per comparison; progress counts what changed.
(() => {
  const content = document.documentElement.dataset.content;
  const key = `yoy:${content}`;
  const status = document.getElementById("review-status");
  const bar = document.getElementById("review-bar");
  const progress = document.getElementById("review-progress");
  const panel = document.getElementById("review-panel").content.firstElementChild.cloneNode(true);
  const remark = panel.querySelector(".remark");
  const quote = panel.querySelector(".quote");
  const buttons = panel.querySelectorAll("[data-state]");
  const names = new Map(Array.from(buttons, (button) => [button.dataset.state, button.textContent]));
  const grid = document.querySelector(".grid");
  const chips = document.querySelectorAll(".count[data-state]");
  const places = new Map(Array.from(document.querySelectorAll(".row, .finding"), (place) => [place.id, place]));
  const due = document.querySelectorAll(".row:not(.unchanged), .row[data-also], .finding");
  // The marks by the ids of their places, and the place that has the panel.
  let marks = {};
  let shown = null;
  const markOf = (place) => marks[place.id] || {};

  function stored(action) {
    try {
      return action(localStorage);
    } catch {
      status.textContent = status.dataset.unsaved;
    }
  }

  const save = () => stored((storage) => storage.setItem(key, JSON.stringify(marks)));

  function paint(place) {
    const { state, note } = markOf(place);
    place.querySelector(".badge")?.remove();
    for (const shownAt of [place, ...document.querySelectorAll(`.flag-link[href="#${place.id}"]`)]) {
      for (const name of names.keys()) shownAt.classList.toggle(name, state === name);
    }
    const textContent = [names.get(state), note].filter(Boolean).join(status.dataset.colon);
    if (textContent) place.firstElementChild.append(yoy.made("span", { className: "badge", textContent }));
  }

  function count() {
    const done = [...due].filter((place) => markOf(place).state).length;
    progress.textContent = `${done} / ${due.length}`;
    bar.max = due.length || 1;
    bar.value = done;
    for (const chip of chips) chip.textContent = document.querySelectorAll(`.${chip.dataset.state}:has(.badge)`).length;
  }

  function set(place, change) {
    const mark = { ...markOf(place), ...change };
    if (mark.state || mark.note) marks[place.id] = mark;
    else delete marks[place.id];
    save();
  }

  function show(place) {
    paint(place);
    count();
    press();
  }

  function toggle(place, state) {
    set(place, { state: markOf(place).state === state ? "" : state });
    show(place);
  }

  function press() {
    const state = shown && markOf(shown).state;
    for (const button of buttons) button.ariaPressed = String(state === button.dataset.state);
  }

  // A single panel, moved to the reviewer's place, keeps a report of thousands of rows light.
  function attach(place) {
    if (shown === place) return;
    shown = place;
    remark.value = markOf(place).note || "";
    quote.hidden = !place.matches(".row, :has(dd)");
    press();
    place.append(panel);
  }

  const placeOf = (element) => places.get(element.closest(".row, .finding")?.id);

  // Only after the click: the panel leaving a row above would move the link from under the pointer.
  for (const kind of ["click", "focusin", "stop"]) {
    document.addEventListener(kind, (event) => {
      const place = placeOf(event.target);
      if (place && (kind !== "focusin" || event.target.matches(":focus-visible"))) attach(place);
      const sentence = event.target.closest(".sentence");
      // Following a link has already set the reader's place.
      if (sentence && !event.defaultPrevented) yoy.here(sentence);
    });
  }
  for (const button of buttons) button.addEventListener("click", () => toggle(shown, button.dataset.state));
  // Draw the badge after the click that ended the note: it moves the click's target.
  remark.addEventListener("change", () => {
    const place = shown;
    set(place, { note: remark.value.trim() });
    setTimeout(() => show(place), 200);
  });

  // The sentence at the reviewer's place if the row has several, else the row or the finding.
  const meant = () => shown.querySelector(".sentence.here") || shown;

  // The words of a place and where they stand: 《…的报告》，望政函〔2025〕6号，二、主要举措，第41行.
  function source(from) {
    const row = from.closest(".row");
    if (!row) return { text: from.querySelector("dd")?.textContent, place: from.dataset.cited };
    const quoted = from === row ? [...yoy.cellsOf(row)].at(-1) : from;
    const side = quoted.closest(".old") ? "old" : "new";
    const at = from.dataset.at ?? row.dataset.at;
    const line = at && grid.dataset[side].replace("{}", at);
    const parts = [grid.dataset[`${side}Name`], yoy.pathOf(quoted), line].filter(Boolean);
    const place = parts.reduce((outer, inner) => yoy.filled(grid.dataset.within, { outer, inner }));
    return { text: yoy.wordingOf(quoted).trim(), place };
  }

  // Quotation marks within quotation marks are the other ones.
  function quotation({ text, place }) {
    const inner = text.replace(/[“”‘’]/g, (mark) => "‘’“”"["“”‘’".indexOf(mark)]);
    return yoy.filled(quote.dataset.pattern, { text: inner, place });
  }

  // A mark and what it is on, for those who do not have the page.
  function told(place) {
    const { state, note = "" } = markOf(place);
    const words = (side) => Array.from(place.querySelectorAll(`.${side}:not(.absent)`), yoy.wordingOf).join(" / ");
    const about = { kind: place.querySelector(".state, p").textContent, place: source(place).place };
    return { mark: names.get(state) ?? "", note, ...about, last_year: words("old"), this_year: words("new") };
  }

  quote.addEventListener("click", () => yoy.copy(quotation(source(meant())), quote));
  panel.querySelector(".link").addEventListener("click", ({ target }) => {
    const { text, place } = source(meant());
    const words = yoy.beginningOf(shown.matches(".finding") ? told(shown).kind : text);
    yoy.copy(`${quotation({ text: words, place })}\n${location.href.split("#")[0]}#${meant().id}`, target);
  });
  document.addEventListener("keydown", (event) => {
    const state = { s: "seen", d: "doubt" }[yoy.commandOf(event)];
    const place = placeOf(document.activeElement) || shown;
    if (state && place) toggle(place, state);
  });

  const marked = () => [...places.values()].filter((place) => marks[place.id]);

  document.getElementById("review-copy").addEventListener("click", ({ target }) => {
    const lines = marked().map((place) => yoy.lineOf(Object.values(told(place))));
    yoy.copy([target.dataset.head, ...lines].join("\n"), target);
  });
  document.getElementById("review-export").addEventListener("click", () => {
    const exported = marked().map((place) => [place.id, { ...markOf(place), ...told(place) }]);
    const data = JSON.stringify({ content, title: document.title, marks: Object.fromEntries(exported) }, null, 2);
    const href = URL.createObjectURL(new Blob([data], { type: "application/json" }));
    yoy.made("a", { href, download: `${document.title.split(" · ")[0]}.yoy.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
    status.textContent = yoy.filled(status.dataset.exported, { count: exported.length });
  });

  // Only marks of this page, and only their known fields.
  const clean = (mark) => ({ state: names.has(mark.state) ? mark.state : "", note: String(mark.note || "") });
  function known(data) {
    const entries = Object.entries(data || {}).filter(([id, mark]) => places.has(id) && mark);
    return Object.fromEntries(entries.map(([id, mark]) => [id, clean(mark)]));
  }

  document.getElementById("review-import").addEventListener("change", async (event) => {
    const data = await new Response(event.target.files[0]).json().catch(() => null);
    event.target.value = "";
    // Key of the message that says what is wrong with the file.
    const fault = !(data?.marks instanceof Object) ? "damaged" : data.content === content ? "" : "foreign";
    status.textContent = status.dataset[fault];
    if (fault) return;
    const imported = known(data.marks);
    marks = { ...marks, ...imported };
    status.textContent = yoy.filled(status.dataset.imported, { count: Object.keys(imported).length });
    save();
    for (const place of places.values()) paint(place);
    count();
  });

  marks = known(stored((storage) => JSON.parse(storage.getItem(key) || "{}")));
  for (const id of Object.keys(marks)) paint(places.get(id));
  count();
})();
