"use strict";
// Review marks: seen, doubt and a note on every change and finding, kept under the comparison's own name.
(() => {
  const content = document.documentElement.dataset.content;
  const key = `yoy:${content}`;
  const status = document.getElementById("review-status");
  const bar = document.getElementById("review-bar");
  const progress = document.getElementById("review-progress");
  const panel = document.getElementById("review-panel").content.firstElementChild.cloneNode(true);
  const names = new Map([...document.getElementById("review-badges").content.children]
    .map((badge) => [badge.dataset.state, badge.textContent]));
  const keys = document.getElementById("keys");
  const grid = document.querySelector(".grid");
  const places = [...document.querySelectorAll(".grid .row:not(.unchanged), .row[data-also], .finding")];
  const known = new Set(places);
  let marks = {};
  let shown = null;

  const hostOf = (place) => place.firstElementChild;

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
    const mark = marks[place.id] || {};
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
    const done = places.filter((place) => (marks[place.id] || {}).state).length;
    progress.textContent = `${done} / ${places.length}`;
    bar.max = places.length || 1;
    bar.value = done;
  }

  function set(place, change) {
    const name = place.id;
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
    const mark = marks[place.id] || {};
    panel.querySelector(".remark").value = mark.note || "";
    panel.querySelector(".quote").hidden = !place.matches(".row");
    press(mark);
    place.append(panel);
  }

  const toggle = (place, state) => {
    const mark = marks[place.id] || {};
    set(place, { state: mark.state === state ? "" : state });
    press(marks[place.id] || {});
  };

  const placeOf = (element) => {
    const place = element.closest(".row, .finding");
    return place && known.has(place) ? place : null;
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

  function done(button) {
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1500);
  }

  // “…”（望川县人民政府 2024，二、主要举措，第41行）
  function quotation(row) {
    const side = row.querySelector(":scope > .new:not(.absent)") ? "new" : "old";
    const path = row.dataset.path || row.closest(".part").dataset.path;
    const line = row.dataset.at ? `，${grid.dataset[side].replace("{}", row.dataset.at)}` : "";
    const values = { text: window.yoyWording(row.querySelector(`:scope > .${side}`)).trim(), place: path + line };
    return panel.querySelector(".quote").dataset.pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  panel.querySelector(".quote").addEventListener("click", async (event) => {
    await window.yoyCopy(quotation(shown));
    done(event.target);
  });
  panel.querySelector(".link").addEventListener("click", async (event) => {
    await window.yoyCopy(`${location.href.split("#")[0]}#${shown.id}`);
    done(event.target);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    const place = placeOf(document.activeElement) || shown;
    if (typing || !keys.checked || !place || event.ctrlKey || event.metaKey || event.altKey) { return; }
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
    const ids = new Set(places.map((place) => place.id));
    for (const [name, mark] of Object.entries(data.marks)) {
      if (!ids.has(name) || typeof mark !== "object" || mark === null) { continue; }
      const state = names.has(mark.state) ? mark.state : "";
      marks[name] = { state, note: String(mark.note || "") };
    }
    places.forEach(paint);
    count();
    status.textContent = status.dataset.imported.replace("{count}", Object.keys(marks).length);
    save();
  });

  load();
  places.filter((place) => marks[place.id]).forEach(paint);
  count();
})();
