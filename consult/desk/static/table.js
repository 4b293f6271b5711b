// Makes each table on the page that has no tools yet sort by its headings and search; needs nothing else.
(() => {
  const MANY = 6; // a table of fewer rows is read at a glance and has no search
  const ORDER = new Intl.Collator("en-GB", { numeric: true });
  const told = (cell) => cell.dataset.value ?? cell.textContent.trim();

  function compare(one, other) {
    if (one === "" || other === "") return (one === "") - (other === "");
    return ORDER.compare(one, other) || 0;
  }

  function number(cell) {
    return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
  }

  function sort(table, heading, place) {
    const falling = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    const rows = Array.from(table.tBodies[0].rows);
    rows.sort((a, b) => {
      const [one, other] = [a.cells[place], b.cells[place]];
      const numbers = [number(one), number(other)];
      const found = numbers.includes(null) ? compare(told(one), told(other)) : numbers[0] - numbers[1];
      const empty = told(one) === "" || told(other) === "";
      return falling && !empty ? -found : found;
    });
    table.tBodies[0].append(...rows);
  }

  function equip(desk) {
    desk.dataset.ready = "yes";
    const table = desk.querySelector("table");
    Array.from(table.tHead.rows[0].cells).forEach((heading, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.addEventListener("click", () => sort(table, heading, place));
      heading.replaceChildren(button);
    });
    if (table.tBodies[0].rows.length >= MANY) desk.prepend(search(table));
  }

  function search(table) {
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.setAttribute("data-lm-suppress-shortcuts", "true");
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "search";
    label.append("Search this table ", box);
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    box.addEventListener("keydown", (event) => event.stopPropagation());
    box.addEventListener("input", () => {
      const wanted = box.value.toLowerCase();
      const rows = Array.from(table.tBodies[0].rows);
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      count.textContent = wanted ? `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows shown` : "";
    });
    tools.append(label, count);
    return tools;
  }

  document.querySelectorAll(".consult-table:not([data-ready])").forEach(equip);
})();
