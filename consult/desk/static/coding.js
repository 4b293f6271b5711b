// The coding widget's face. All text goes in as text, never as HTML, so a response cannot run anything.

const HELP = [
  ["Enter", "save and go on"], ["1–9, a–z", "tick a theme"], ["/", "find a theme"], [".", "write a note"],
  ["Esc", "back to the response"], ["← →", "go back, skip"],
];

// Milliseconds to wait for the kernel before saying that it does not answer.
const PATIENCE = 15000;

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

// Python counts characters, JavaScript counts half-characters: an emoji is one there and two here.
function slices(text, spans) {
  const characters = Array.from(text);
  const cuts = [];
  let place = 0;
  for (const [start, end] of spans) {
    if (start < place) continue;
    cuts.push([characters.slice(place, start).join(""), false], [characters.slice(start, end).join(""), true]);
    place = end;
  }
  cuts.push([characters.slice(place).join(""), false]);
  return cuts.filter(([piece]) => piece);
}

// A theme keeps its key from one response to the next, so that the hand can learn it.
function key(place) {
  return place < 9 ? String(place + 1) : place < 35 ? String.fromCharCode(97 + place - 9) : "";
}

function reason(suggestion) {
  const words = suggestion.words.slice(0, 3).map((said) => `“${said.length > 40 ? said.slice(0, 40) + "…" : said}”`);
  return `${suggestion.ticked ? "Suggested" : "Perhaps"}: ${words.length ? suggestion.why.replace("has a keyword", `has ${words.join(", ")}`) : suggestion.why}`;
}

function response(card) {
  const spans = card.suggestions.filter((one) => one.ticked).flatMap((one) => one.spans).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const text = make("blockquote", { className: "response", tabIndex: 0, role: "region", "aria-label": `Response ${card.response_id}` });
  for (const [piece, marked] of slices(card.text, spans)) text.append(marked ? make("mark", {}, piece) : piece);
  return text;
}

function help() {
  const list = make("p", { className: "help" }, "Keys: ");
  HELP.forEach(([keys, does], place) => list.append(place ? "; " : "", make("kbd", {}, keys), ` ${does}`));
  return list;
}

function about(theme) {
  const lines = [[theme.label, theme.definition], ["Use for", theme.use_when.join("; ")], ["Not for", theme.not_when.join("; ")]];
  return lines.filter(([, said]) => said).map(([name, said]) => make("p", {}, make("strong", {}, `${name}: `), said));
}

function render({ model, el }) {
  el.classList.add("consult-desk");
  el.setAttribute("data-lm-suppress-shortcuts", "true");
  const body = make("div");
  const status = make("p", { className: "status", role: "status" });
  el.append(body, status);
  const name = `coding-${Math.random().toString(36).slice(2)}`;
  const boxes = () => Array.from(body.querySelectorAll("input[type=checkbox]"));
  const focus = (selector) => body.querySelector(selector)?.focus();
  let waiting = null;

  function send(what) {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = null;
      status.textContent = "No answer yet, so this is perhaps not saved. Is the kernel running? Run the cell again to go on.";
    }, PATIENCE);
    model.send(what);
  }
  function heard() {
    clearTimeout(waiting);
    waiting = null;
  }
  function save() {
    const themes = boxes().filter((box) => box.checked).map((box) => box.value);
    const of = model.get("card").response_id;
    if (of) send({ do: "save", of, themes, note: body.querySelector("textarea").value });
  }
  const move = (by) => send({ do: "move", by });

  function tick(box) {
    box.checked = !box.checked;
    const label = box.labels[0].dataset.label;
    status.textContent = `${label} ${box.checked ? "ticked" : "taken off"}.`;
    explain(box.value);
  }
  function explain(id) {
    const theme = model.get("themes").find((one) => one.id === id);
    if (theme) body.querySelector(".about").replaceChildren(...about(theme));
  }

  function themeRow(theme, place, suggestion) {
    const id = `${name}-${place}`;
    const box = make("input", { type: "checkbox", id, value: theme.id, checked: model.get("chosen").includes(theme.id), "aria-describedby": `${id}-about` });
    const label = make("label", { htmlFor: id, "data-label": theme.label }, key(place) ? make("kbd", {}, key(place)) : null, ` ${theme.label}`);
    const why = suggestion ? make("span", { className: "reason" }, reason(suggestion)) : null;
    const row = make("li", { className: suggestion?.ticked ? "suggested" : "" }, box, label, why,
      make("span", { id: `${id}-about`, hidden: true }, theme.definition, suggestion ? `; ${reason(suggestion)}` : ""));
    row.addEventListener("focusin", () => explain(theme.id));
    row.addEventListener("pointerenter", () => explain(theme.id));
    return row;
  }

  function find(event) {
    const wanted = event.target.value.toLowerCase();
    model.get("themes").forEach((theme, place) => {
      const said = [theme.label, theme.definition, ...theme.keywords].join(" ").toLowerCase();
      boxes()[place].closest("li").hidden = !said.includes(wanted);
    });
    const left = boxes().filter((box) => !box.closest("li").hidden).length;
    status.textContent = wanted ? `${left} theme${left === 1 ? "" : "s"} found.` : "";
  }
  function takeFound() {
    const found = body.querySelector("input[type=search]");
    const box = boxes().find((one) => !one.closest("li").hidden);
    if (!box || !found.value) return;
    found.value = "";
    boxes().forEach((one) => { one.closest("li").hidden = false; });
    tick(box);
    focus("blockquote");
  }

  function finished() {
    body.append(make("p", { className: "done", tabIndex: -1 }, `There is nothing left in this queue. ${model.get("read")} of ${model.get("total")} are coded. Thank you.`),
      make("div", { className: "buttons" }, make("button", { type: "button", onclick: () => move(-1) }, "Back")));
  }

  function page(card) {
    const suggestions = Object.fromEntries(card.suggestions.map((one) => [one.theme_id, one]));
    const list = make("ul", { className: "themes" });
    model.get("themes").forEach((theme, place) => list.append(themeRow(theme, place, suggestions[theme.id])));
    const [place, total, read] = ["place", "total", "read"].map((trait) => model.get(trait));
    body.append(
      make("p", { className: "where" }, `${model.get("coder")}: ${place + 1} of ${total}; ${read} coded `,
        make("progress", { max: total, value: read, "aria-label": "Coded so far" }), card.saved ? make("strong", {}, " You coded this one before.") : null),
      make("p", { className: "question" }, card.question, card.closed ? make("strong", {}, ` Answered: ${card.closed}`) : null),
      response(card),
      make("fieldset", {}, make("legend", {}, "Themes"),
        make("label", { htmlFor: `${name}-find` }, "Find a theme ", make("kbd", {}, "/")), " ",
        make("input", { type: "search", id: `${name}-find`, oninput: find }), list,
        make("div", { className: "about" }, make("p", {}, "Point at a theme to read when to use it."))),
      make("label", { htmlFor: `${name}-note` }, "Note (optional) ", make("kbd", {}, ".")),
      make("textarea", { id: `${name}-note`, rows: 2, value: model.get("note") }),
      make("div", { className: "buttons" },
        make("button", { type: "button", className: "save", onclick: save }, "Save and next"),
        make("button", { type: "button", onclick: () => move(-1) }, "Back"),
        make("button", { type: "button", onclick: () => move(1) }, "Skip")),
      help());
  }

  function draw() {
    // Only a coder already at work here is taken along; a page that has just opened keeps its focus.
    const here = el.contains(document.activeElement);
    body.replaceChildren();
    const card = model.get("card");
    if (card.response_id) page(card);
    else finished();
    if (here) focus("blockquote, .done");
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation(); // or the notebook would take the key as one of its own: "a" adds a cell
    const { tagName, type } = event.target;
    const writing = tagName === "TEXTAREA" || type === "search";
    if (event.key === "Escape") focus("blockquote");
    else if (type === "search" && event.key === "Enter") takeFound();
    else if (writing || event.key === "Tab" || (tagName === "BUTTON" && event.key === "Enter")) return;
    else if (event.repeat) return;
    else if (event.key === "Enter") save();
    else if (event.key === "ArrowRight") move(1);
    else if (event.key === "ArrowLeft") move(-1);
    else if (event.key === "/") focus("input[type=search]");
    else if (event.key === ".") focus("textarea");
    else {
      const box = boxes().find((_, place) => key(place) === event.key.toLowerCase());
      if (!box) return;
      tick(box);
    }
    event.preventDefault();
  }

  const say = () => { status.textContent = model.get("message"); };
  el.addEventListener("keydown", pressed);
  model.on("change:card", draw);
  model.on("change:message", say);
  model.on("msg:custom", heard);
  draw();
  say();
  return () => {
    el.removeEventListener("keydown", pressed);
    model.off("change:card", draw);
    model.off("change:message", say);
    model.off("msg:custom", heard);
    heard();
  };
}

export default { render };
