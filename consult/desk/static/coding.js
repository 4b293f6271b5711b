// The coding widget's face. All text goes in as text, never as HTML, so a response cannot run anything.

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
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

function key(place) {
  return place < 9 ? String(place + 1) : place < 35 ? String.fromCharCode(97 + place - 9) : "";
}

function render({ model, el }) {
  el.classList.add("consult-desk");
  const status = make("p", { className: "status", role: "status", "aria-live": "polite" });
  const body = make("div");
  el.append(body, status);
  const name = `themes-${Math.random().toString(36).slice(2)}`;

  function chosen() {
    return Array.from(body.querySelectorAll("input[type=checkbox]:checked"), (box) => box.value);
  }
  function save() {
    model.send({ do: "save", themes: chosen(), note: body.querySelector("textarea")?.value ?? "" });
  }
  function move(by) {
    model.send({ do: "move", by });
  }

  function theme(entry, place, suggestion) {
    const id = `${name}-${entry.id}`;
    const box = make("input", { type: "checkbox", id, value: entry.id, checked: model.get("chosen").includes(entry.id) });
    const letter = key(place);
    const reason = suggestion
      ? make("span", { className: "reason" }, `suggested by ${suggestion.taggers.join(", ")}`,
          suggestion.words.length ? `: ${suggestion.words.slice(0, 2).map((words) => (words.length > 60 ? words.slice(0, 60) + "…" : words)).join("; ")}` : "")
      : null;
    const label = make("label", { htmlFor: id, title: entry.definition }, letter ? make("kbd", {}, letter) : null, ` ${entry.label}`);
    return make("li", { className: suggestion ? "suggested" : "" }, box, label, reason);
  }

  function draw() {
    const card = model.get("card");
    body.replaceChildren();
    if (!card.response_id) {
      body.append(make("p", { className: "done", tabIndex: -1 }, "There is nothing left in this queue. Thank you."),
        make("button", { type: "button", onclick: () => move(-1) }, "Back"));
      return;
    }
    const suggestions = Object.fromEntries(card.suggestions.map((one) => [one.theme_id, one]));
    const spans = card.suggestions.flatMap((one) => one.spans).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const text = make("blockquote", { className: "response", tabIndex: -1 });
    for (const [piece, marked] of slices(card.text, spans)) text.append(marked ? make("mark", {}, piece) : piece);
    const entries = [...model.get("themes")].sort((a, b) => (b.id in suggestions) - (a.id in suggestions));
    const list = make("ul", { className: "themes" });
    entries.forEach((entry, place) => list.append(theme(entry, place, suggestions[entry.id])));
    const note = make("textarea", { id: `${name}-note`, rows: 2, value: model.get("note") });
    body.append(
      make("p", { className: "where" }, `${model.get("place") + 1} of ${model.get("total")} to read; ${model.get("read")} read so far`),
      make("p", { className: "question" }, card.question, card.closed ? make("strong", {}, ` Answered: ${card.closed}`) : null),
      text,
      make("fieldset", {}, make("legend", {}, "Themes"), list),
      make("label", { htmlFor: `${name}-note` }, "Note (optional)"), note,
      make("div", { className: "buttons" },
        make("button", { type: "button", className: "save", onclick: save }, "Save and next ", make("kbd", {}, "Enter")),
        make("button", { type: "button", onclick: () => move(-1) }, "Back ", make("kbd", {}, "←")),
        make("button", { type: "button", onclick: () => move(1) }, "Skip ", make("kbd", {}, "→"))),
    );
    text.focus({ preventScroll: true });
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inNote = event.target.tagName === "TEXTAREA";
    if (event.key === "Escape" && inNote) body.querySelector("blockquote")?.focus();
    else if (inNote || (event.target.tagName === "BUTTON" && event.key === "Enter")) {
      event.stopPropagation();
      return;
    } else if (event.key === "Enter") save();
    else if (event.key === "ArrowRight") move(1);
    else if (event.key === "ArrowLeft") move(-1);
    else {
      const boxes = Array.from(body.querySelectorAll("input[type=checkbox]"));
      const place = boxes.findIndex((_, at) => key(at) === event.key.toLowerCase());
      if (place < 0) return;
      boxes[place].checked = !boxes[place].checked;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const say = () => { status.textContent = model.get("message"); };
  el.addEventListener("keydown", pressed);
  model.on("change:card", draw);
  model.on("change:message", say);
  draw();
  say();
  return () => {
    el.removeEventListener("keydown", pressed);
    model.off("change:card", draw);
    model.off("change:message", say);
  };
}

export default { render };
