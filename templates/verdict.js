"use strict";
// Whether a paragraph searched for was copied: how much of it, from which sections, or from which other words.
yoy.judge = (() => {
  const MOST_LINKS = 3;
  const verdict = document.getElementById("verdict");
  const { RUN, runsOf, textOf } = yoy.search;

  // The percentage of it in runs that the texts of one year contain: 0 only if none is.
  function shareOf(whole, cells, year) {
    const text = cells
      .filter((cell) => cell.matches(year))
      .map(textOf)
      .join("");
    let carried = 0;
    let end = 0;
    for (const [start, run] of runsOf(whole).entries()) {
      if (!text.includes(run)) continue;
      carried += start + RUN - Math.max(start, end);
      end = start + RUN;
    }
    return carried && Math.max(1, Math.round((carried / whole.length) * 100));
  }

  // Every section of last year that runs come from: of the sentences linked, then of others for what these lack.
  function sources(runs, linked, cells) {
    const isHolding = (place, some) => some.some((run) => textOf(place).includes(run));
    const rest = runs.filter((run) => !linked.some((cell) => isHolding(cell, [run])));
    const others = cells.filter((cell) => cell.matches(".old") && isHolding(cell, rest));
    const places = [...linked, ...others].flatMap((cell) => {
      const sentences = [...cell.querySelectorAll(".sentence")];
      return sentences.length ? sentences : [cell];
    });
    const sections = places.filter((place) => isHolding(place, runs)).map(yoy.pathOf);
    return [...new Set(sections)].filter(Boolean);
  }

  // Which message of the page tells it.
  function messageOf({ hits, isWhole }, recent, before, last) {
    if (!isWhole) return hits.length ? "part" : "nothing";
    if (!recent.length) return "old";
    if (last) return "new";
    return before.length ? "reworded" : "fresh";
  }

  return (looked) => {
    const { whole, cells, hits, isWhole } = looked;
    verdict.textContent = "";
    if (whole.length < RUN) return;
    const last = shareOf(whole, cells, ".old");
    const now = shareOf(whole, cells, ".new");
    const recent = hits.filter((cell) => cell.matches(".new"));
    // This year's rewording is linked to last year's sentence.
    const before = recent.flatMap((cell) => [...cell.parentElement.querySelectorAll(":scope > .old:not(.absent)")]);
    const pattern = verdict.dataset[messageOf(looked, recent, before, last)];
    const share = `${recent.length ? last : now}%`;
    verdict.textContent = yoy.filled(pattern, { share, last: `${last}%`, now: `${now}%` });
    for (const cell of isWhole && !last ? before.slice(0, MOST_LINKS) : []) {
      const textContent = yoy.beginningOf(yoy.wordingOf(cell).trim());
      verdict.append(" ", yoy.made("a", { href: `#${cell.parentElement.id}`, lang: "zh-Hans", textContent }));
    }
    const places = recent.length ? sources(runsOf(whole), before, cells) : [];
    if (places.length)
      verdict.append(" ", yoy.filled(verdict.dataset.was, { places: places.join(verdict.dataset.between) }));
  };
})();
