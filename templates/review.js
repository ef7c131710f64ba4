"use strict";
// Review marks on any row or finding, stored per comparison; progress counts what changed.
(() => {
  const content = document.documentElement.dataset.content;
  const key = `yoy:${content}`;
  const status = document.getElementById("review-status");
  const bar = document.getElementById("review-bar");
  const progress = document.getElementById("review-progress");
  const panel = document.getElementById("review-panel").content.firstElementChild.cloneNode(true);
  const badges = document.getElementById("review-badges").content;
  const names = new Map(Array.from(badges.children, (badge) => [badge.dataset.state, badge.textContent]));
  const remark = panel.querySelector(".remark");
  const quote = panel.querySelector(".quote");
  const buttons = panel.querySelectorAll("[data-state]");
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
    for (const name of names.keys()) place.classList.toggle(name, state === name);
    const textContent = [names.get(state), note].filter(Boolean).join(status.dataset.colon);
    if (textContent) place.firstElementChild.append(yoy.made("span", { className: "badge", textContent }));
  }

  function count() {
    const done = [...due].filter((place) => markOf(place).state).length;
    progress.textContent = `${done} / ${due.length}`;
    bar.max = due.length || 1;
    bar.value = done;
    for (const chip of chips) chip.textContent = grid.querySelectorAll(`.row.${chip.dataset.state}`).length;
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
  }

  function toggle(place, state) {
    set(place, { state: markOf(place).state === state ? "" : state });
    show(place);
    press();
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
    quote.hidden = !place.matches(".row");
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

  // “…”（望川县人民政府 2024，二、主要举措，第41行）
  function quotation(place) {
    const quoted = place === shown ? [...yoy.cellsOf(shown)].at(-1) : place;
    const side = quoted.closest(".old") ? "old" : "new";
    const at = place.dataset.at ?? shown.dataset.at;
    const line = at && grid.dataset[side].replace("{}", at);
    const parts = [grid.dataset[`${side}Name`], yoy.pathOf(quoted), line].filter(Boolean);
    const where = parts.reduce((outer, inner) => yoy.filled(grid.dataset.within, { outer, inner }));
    return yoy.filled(quote.dataset.pattern, { text: yoy.wordingOf(quoted).trim(), place: where });
  }

  quote.addEventListener("click", () => yoy.copy(quotation(meant()), quote));
  panel.querySelector(".link").addEventListener("click", (event) => {
    yoy.copy(`${location.href.split("#")[0]}#${meant().id}`, event.target);
  });
  document.addEventListener("keydown", (event) => {
    const state = { s: "seen", d: "doubt" }[yoy.commandOf(event)];
    const place = placeOf(document.activeElement) || shown;
    if (state && place) toggle(place, state);
  });

  document.getElementById("review-export").addEventListener("click", () => {
    const data = JSON.stringify({ content, title: document.title, marks }, null, 2);
    const href = URL.createObjectURL(new Blob([data], { type: "application/json" }));
    yoy.made("a", { href, download: `${document.title.split(" · ")[0]}.yoy.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
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
