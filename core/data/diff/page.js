"use strict";
(() => {
  const all = document.getElementById("all");
  const rows = [...all.querySelectorAll(".row")];
  const struck = rows.filter((row) => row.classList.contains("struck"));
  const files = [...all.querySelectorAll("details.file")];
  const boxes = [...document.querySelectorAll(".filters input")];
  const folds = [...all.querySelectorAll("details.fold")];
  const position = document.getElementById("position");
  const unfold = document.getElementById("unfold");
  const search = document.getElementById("search");
  const order = document.getElementById("order");
  const found = globalThis.CSS?.highlights && globalThis.Highlight ? new Highlight() : null;
  if (found) CSS.highlights.set("found", found);
  let here = null;
  let hits = null; // rows that hold what is searched for; null while nothing is

  const shown = () => hits || struck.filter((row) => !row.classList.contains("off"));

  // The text of a block that stays is in the page once; side by side it is shown twice.
  const mirror = (inside) => {
    for (const row of inside.querySelectorAll(".row.kept:not(.mirrored)")) {
      row.classList.add("mirrored");
      const copy = row.querySelector(".text").cloneNode(true);
      let after = row.querySelector(".after");
      if (!after) {
        after = document.createElement("div");
        after.className = "after";
        row.append(after);
      }
      after.prepend(copy);
    }
  };

  const reveal = (row) => {
    for (let box = row.closest("details"); box; box = box.parentElement.closest("details")) {
      if (box.classList.contains("file")) mirror(box);
      box.open = true;
    }
  };

  const count = () => {
    const number = shown().length;
    const word = hits ? "finding" : "change";
    position.value = number === 1 ? `1 ${word}` : `${number} ${word}s`;
  };

  const mark = (row) => {
    if (here) here.classList.remove("here");
    here = row;
    if (!row) return count();
    reveal(row);
    row.classList.add("here");
    if (row.tabIndex < 0) row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
    const list = shown();
    position.value = `${list.indexOf(row) + 1} of ${list.length}`;
  };

  const step = (by) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(here);
    const start = by > 0 ? -1 : 0;
    mark(list[((at < 0 ? start : at) + by + list.length) % list.length]);
  };

  const narrow = () => {
    const wanted = hits && new Set(hits.map((row) => row.closest("details.file")));
    const filtered = boxes.some((box) => !box.checked);
    let left = 0;
    for (const file of files) {
      const off = wanted ? !wanted.has(file) : filtered && !file.querySelector(".struck:not(.off)");
      file.classList.toggle("off", off);
      left += off ? 0 : 1;
    }
    const note = document.getElementById("files");
    if (note) note.textContent = left === files.length ? `${left} files` : `${left} of ${files.length} files`;
  };

  const filter = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    for (const row of struck) row.classList.toggle("off", off.has(row.dataset.rule));
    narrow();
    mark(null);
  };

  const highlight = (text) => {
    if (!found) return;
    found.clear();
    for (const row of (hits || []).slice(0, 2000)) {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const words = node.data.toLowerCase();
        for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + text.length)) {
          if (at + text.length > node.length) break;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          found.add(range);
        }
      }
    }
  };

  const find = () => {
    const text = search.value.trim().toLowerCase();
    hits = text ? rows.filter((row) => row.textContent.toLowerCase().includes(text)) : null;
    for (const row of rows) row.classList.remove("hit");
    for (const row of hits || []) {
      row.classList.add("hit");
      const fold = row.closest("details.fold");
      if (fold) fold.open = true;
    }
    narrow();
    highlight(text);
    mark(null);
  };

  const sort = () => {
    const by = (file) => (order.value === "place" ? Number(file.dataset.place) : -Number(file.dataset[order.value]));
    all.append(...files.sort((one, other) => by(one) - by(other) || one.dataset.place - other.dataset.place));
  };

  const toggle = () => {
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
    unfold.textContent = open ? "fold" : "unfold";
    if (here) here.scrollIntoView({ block: "center" });
  };

  for (const box of boxes) {
    box.addEventListener("change", filter);
    box.checked = true;
  }
  if (files.length) {
    for (const file of files) file.addEventListener("toggle", () => file.open && mirror(file));
    order.value = "place";
    order.addEventListener("change", sort);
  } else {
    mirror(all);
  }
  narrow();
  let waiting = 0;
  search.value = "";
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") search.value = "";
    if (event.key !== "Enter" && event.key !== "Escape") return;
    clearTimeout(waiting);
    find();
    if (event.key === "Enter") step(1);
    else search.blur();
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  unfold.addEventListener("click", toggle);
  unfold.hidden = !folds.length;
  // A link to a block, within the page or in its address, opens what holds it.
  const jump = () => {
    const row = /^#f\d+-\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (row) {
      reveal(row);
      row.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", jump);
  jump();
  // On a phone the boxes would take the room of the text.
  if (matchMedia("(max-width: 44rem)").matches) document.querySelector(".rules").open = false;
  const keys = {
    n: () => step(1),
    j: () => step(1),
    p: () => step(-1),
    k: () => step(-1),
    e: toggle,
    "/": () => search.focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === search || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
