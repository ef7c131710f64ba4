"use strict";
// Review marks: seen, doubt and a note on every change and finding, kept under the comparison's own name.
(() => {
  const content = document.documentElement.dataset.content;
  const key = `yoy:${content}`;
  const status = document.getElementById("review-status");
  const progress = document.getElementById("review-progress");
  const panel = document.getElementById("review-panel").content.firstElementChild.cloneNode(true);
  const names = new Map([...document.getElementById("review-badges").content.children]
    .map((badge) => [badge.dataset.state, badge.textContent]));
  const places = [...document.querySelectorAll(".grid .row[data-kinds]:not(.unchanged), .finding[data-mark]")];
  let marks = {};
  let shown = null;

  const nameOf = (place) => place.dataset.mark || place.id;
  const hostOf = (place) => place.querySelector(".state-cell") || place;

  function load() {
    try {
      marks = JSON.parse(localStorage.getItem(key) || "{}");
    } catch {
      status.textContent = status.dataset.unsaved;
    }
  }

  function save() {
    try {
      localStorage.setItem(key, JSON.stringify(marks));
    } catch {
      status.textContent = status.dataset.unsaved;
    }
  }

  function paint(place) {
    const mark = marks[nameOf(place)] || {};
    const host = hostOf(place);
    host.querySelectorAll(":scope > .badge").forEach((badge) => badge.remove());
    place.classList.toggle("seen", mark.state === "seen");
    place.classList.toggle("doubt", mark.state === "doubt");
    const text = [names.get(mark.state), mark.note].filter(Boolean).join("：");
    if (text) {
      const badge = document.createElement("span");
      badge.className = "badge";
      badge.textContent = text;
      host.append(badge);
    }
  }

  function count() {
    const done = places.filter((place) => (marks[nameOf(place)] || {}).state).length;
    progress.textContent = `${done} / ${places.length}`;
  }

  function set(place, change) {
    const name = nameOf(place);
    const mark = { ...marks[name], ...change };
    if (!mark.state && !mark.note) { delete marks[name]; } else { marks[name] = mark; }
    save();
    paint(place);
    count();
  }

  function press(mark) {
    panel.querySelectorAll("[data-state]").forEach((button) => {
      button.setAttribute("aria-pressed", String(mark.state === button.dataset.state));
    });
  }

  // One panel, moved to where the reviewer is: a report of thousands of rows stays light.
  function attach(place) {
    if (shown === place) { return; }
    shown = place;
    const mark = marks[nameOf(place)] || {};
    panel.querySelector(".remark").value = mark.note || "";
    panel.querySelector(".quote").hidden = !place.dataset.place;
    press(mark);
    hostOf(place).append(panel);
  }

  const toggle = (place, state) => {
    const mark = marks[nameOf(place)] || {};
    set(place, { state: mark.state === state ? "" : state });
    press(marks[nameOf(place)] || {});
  };

  const placeOf = (element) => {
    const place = element.closest(".row, .finding");
    return place && places.includes(place) ? place : null;
  };

  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      const place = placeOf(event.target);
      if (place) { attach(place); }
    });
  }
  panel.querySelectorAll("[data-state]").forEach((button) => {
    button.addEventListener("click", () => toggle(shown, button.dataset.state));
  });
  panel.querySelector(".remark").addEventListener("change", (event) => set(shown, { note: event.target.value.trim() }));
  panel.querySelector(".quote").addEventListener("click", async (event) => {
    const cell = shown.querySelector(".cell.new > :not(.absent)") || shown.querySelector(".cell.old > *");
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("del, .note").forEach((part) => { if (shown.querySelector(".cell.new > :not(.absent)")) { part.remove(); } });
    await window.yoyCopy(`“${copy.textContent.trim()}”（${shown.dataset.place}）`);
    const button = event.target;
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1500);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    const place = placeOf(document.activeElement) || shown;
    if (typing || !place || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "s") { toggle(place, "seen"); }
    if (event.key === "d") { toggle(place, "doubt"); }
  });

  document.getElementById("review-export").addEventListener("click", () => {
    const data = JSON.stringify({ content, title: document.title, marks }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([data], { type: "application/json" }));
    link.download = `yoy-${content}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  document.getElementById("review-import").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) { return; }
    let data;
    try {
      data = JSON.parse(await file.text());
    } catch {
      data = null;
    }
    if (!data || typeof data.marks !== "object" || data.marks === null) { status.textContent = status.dataset.damaged; return; }
    if (data.content !== content) { status.textContent = status.dataset.foreign; return; }
    const known = new Set(places.map(nameOf));
    for (const [name, mark] of Object.entries(data.marks)) {
      if (!known.has(name) || typeof mark !== "object" || mark === null) { continue; }
      const state = names.has(mark.state) ? mark.state : "";
      marks[name] = { state, note: String(mark.note || "") };
    }
    save();
    status.textContent = "";
    places.forEach(paint);
    count();
  });

  load();
  places.filter((place) => marks[nameOf(place)]).forEach(paint);
  count();
})();
