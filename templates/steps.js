"use strict";
// Steps from change to change or, while something is searched for, from hit to hit.
yoy.steps = (() => {
  const KEYS = { n: 1, j: 1, p: -1, k: -1 };
  const position = document.querySelector(".steps output");
  const search = document.getElementById("search");
  const { shown, isChange, isSearching } = yoy.filters;
  // The number of the reader's row among the stops; -1 if it is none of them.
  let current = -1;

  const stops = () => shown().filter((row) => isSearching() || isChange(row));

  function tell() {
    const kind = (isSearching() ? "hit" : "change") + (current < 0 ? "s" : "");
    position.textContent = yoy.filled(position.dataset[kind], { position: current + 1, count: stops().length });
  }

  // Starts anew from a place, or from none.
  function restart(place) {
    current = place ? stops().indexOf(place.closest(".row")) : -1;
    tell();
  }

  // Goes on from a place if it is in a stop, else from where the reader was.
  function reach(place) {
    const at = stops().indexOf(place.closest(".row"));
    if (at >= 0) current = at;
    tell();
  }

  function step(by) {
    const list = stops();
    if (!list.length) return;
    current = current < 0 && by < 0 ? list.length - 1 : (current + by + list.length) % list.length;
    const row = list[current];
    yoy.address.go(row.id);
    if (document.activeElement !== search) row.querySelector(".state").focus({ preventScroll: true });
    row.dispatchEvent(new Event("stop", { bubbles: true }));
    yoy.address.remember();
  }

  document.addEventListener("keydown", (event) => {
    const command = yoy.commandOf(event);
    if (event.target === search && event.key === "Enter" && !event.isComposing) step(event.shiftKey ? -1 : 1);
    if (KEYS[command]) step(KEYS[command]);
    if (command === "/") {
      event.preventDefault();
      document.querySelector(".kit").open = true;
      search.focus();
    }
  });
  for (const button of document.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  return { tell, restart, reach };
})();
