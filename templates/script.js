// The theme switch, sorting, filtering and charts' read-outs. Everything that a page says is there without it.
"use strict";

(() => {
  const root = document.documentElement;
  const remembered = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("scheme");
      localStorage.setItem("scheme", value);
    } catch {
      return null;
    }
  };
  // At once, before anything is drawn.
  const scheme = remembered();
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;

  function switchScheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = root.dataset.scheme ?? (dark ? "dark" : "light");
    root.dataset.scheme = now === "dark" ? "light" : "dark";
    remembered(root.dataset.scheme);
  }

  // Numbers are written as the page's language writes them.
  function number(text) {
    const parts = new Intl.NumberFormat(root.lang).formatToParts(12345.6);
    const decimal = parts.find((part) => part.type === "decimal")?.value ?? ".";
    let plain = "";
    for (const character of text.replaceAll("−", "-")) {
      if (/[0-9-]/.test(character)) plain += character;
      else if (character === decimal) plain += ".";
    }
    return plain ? Number(plain) : NaN;
  }

  function compare(a, b) {
    const [x, y] = [number(a), number(b)];
    return isNaN(x) - isNaN(y) || x - y || a.localeCompare(b, root.lang);
  }

  function sortable(table) {
    const bodies = table.tBodies;
    if (bodies.length !== 1 || bodies[0].rows.length < 3) return;
    const heads = [...table.tHead.rows[0].cells];
    const original = [...bodies[0].rows];
    heads.forEach((head, column) => {
      if (!head.textContent.trim() || original[0].cells[column]?.querySelector("svg")) return;
      const isNumber = head.classList.contains("n");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        for (const other of heads) other.removeAttribute("aria-sort");
        const next = before === null ? "ascending" : before === "ascending" ? "descending" : null;
        if (next !== null) head.setAttribute("aria-sort", next);
        const text = (row) => row.cells[column]?.textContent.trim() ?? "";
        const rows = next === null ? original : original.slice().sort((a, b) => {
          const order = isNumber ? compare(text(a), text(b)) : text(a).localeCompare(text(b), root.lang);
          return next === "ascending" ? order : -order;
        });
        bodies[0].append(...rows);
      });
    });
  }

  const typed = (input) => input.value.toLocaleLowerCase(root.lang).split(/\s+/).filter(Boolean);

  function filter(field) {
    const input = field.querySelector("input");
    const choices = [...field.querySelectorAll("select")];
    const list = document.getElementById(field.dataset.rows);
    // Of a tree the lowest first: what holds a line that is shown is shown too.
    const rows = [...(list.rows ?? list.querySelectorAll("li"))].reverse();
    const none = field.querySelector("output > span");
    const opened = [];
    field.hidden = false;
    field.addEventListener("input", () => {
      const words = typed(input);
      const chosen = choices.filter((choice) => choice.value);
      for (const row of rows) {
        const own = list.rows ? row : row.firstElementChild;
        const has = row.dataset.with ?? "";
        const text = (own.textContent + " " + has).toLocaleLowerCase(root.lang);
        const isFound = words.every((word) => text.includes(word))
          && chosen.every((choice) => has.split("\n")[choice.dataset.at] === choice.value);
        row.hidden = !isFound && !row.querySelector("li:not([hidden])");
      }
      if (none) none.hidden = rows.some((row) => !row.hidden);
      const isNarrow = words.length + chosen.length > 0;
      for (const part of isNarrow ? list.querySelectorAll("details:not([open])") : opened.splice(0)) {
        part.open = isNarrow;
        if (isNarrow) opened.push(part);
      }
    });
  }

  // Marks a chart's month under the pointer, or chosen with the arrow keys, and reads out its row of the table.
  function readOut(area) {
    const table = document.getElementById(area.dataset.table);
    const heads = table.tHead.rows[0].cells;
    const rows = table.tBodies[0].rows;
    const middle = (box) => box.x + box.width / 2;
    const place = (dot) => middle(dot.getBoundingClientRect());
    // The newest first, as in the table, which may have more. They need not be drawn in order.
    const dots = [...area.querySelectorAll(".dot")].sort((a, b) => place(b) - place(a)).slice(0, rows.length);
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const output = document.createElement("p");
    line.setAttribute("class", "reading");
    output.className = "readout";
    output.setAttribute("role", "status");
    area.before(output);
    let at = -1;

    function words(cell, column) {
      const text = cell.textContent;
      const isNumber = heads[column].className === "n";
      const word = document.createElement(isNumber ? "b" : "span");
      word.className = cell.className;
      word.textContent = text;
      return text ? [column ? " · " : "", isNumber ? heads[column].textContent + " " : "", word] : [];
    }

    function mark(index) {
      if (index === at) return;
      dots[at]?.classList.remove("read");
      line.remove();
      at = index;
      output.replaceChildren(...[...rows[at]?.cells ?? []].flatMap(words));
      if (at < 0) return;
      const floor = Math.max(0, ...[...area.querySelectorAll(".grid")].map((grid) => grid.getBBox().y));
      line.setAttribute("d", "M" + middle(dots[at].getBBox()) + " 0V" + floor);
      dots[at].before(line);
      dots[at].classList.add("read");
    }

    function point(event) {
      const away = dots.map((dot) => Math.abs(place(dot) - event.clientX));
      mark(away.indexOf(Math.min(...away)));
    }

    function press(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const to = { ArrowLeft: at + 1, ArrowRight: at - 1, Home: dots.length, End: 0 }[event.key];
      if (event.key === "Escape") {
        mark(-1);
      } else if (event.key === "Enter") {
        const row = rows[Math.max(at, 0)];
        row.tabIndex = -1;
        row.focus();
      } else if (to !== undefined) {
        mark(Math.min(Math.max(to, 0), dots.length - 1));
        // Where the chart scrolls, the month is kept in sight, with what surrounds it.
        const { left, right } = area.getBoundingClientRect();
        const x = place(dots[at]);
        area.scrollBy(Math.min(x - 50 - left, 0) + Math.max(x + 50 - right, 0), 0);
      } else {
        return;
      }
      event.preventDefault();
    }

    // A finger that moves scrolls; one that taps points.
    area.addEventListener("pointermove", (event) => event.pointerType !== "touch" && point(event));
    area.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && mark(-1));
    area.addEventListener("click", point);
    area.addEventListener("blur", () => mark(-1));
    area.addEventListener("keydown", press);
  }

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("scheme");
    if (button) {
      button.hidden = false;
      button.addEventListener("click", switchScheme);
    }
    document.querySelectorAll("table.rows, table.sheet:not(.unsorted)").forEach(sortable);
    document.querySelectorAll("[data-rows]").forEach(filter);
    document.querySelectorAll("[data-table]").forEach(readOut);
  });
})();
