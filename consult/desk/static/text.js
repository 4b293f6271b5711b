// Makes each entry of the key of a marked text a button that leads to the next mark of its kind; needs nothing else.
(() => {
  function equip(text) {
    text.dataset.ready = "yes";
    const words = text.querySelector(".words");
    for (const entry of text.querySelectorAll(".key mark")) {
      const kind = entry.dataset.key;
      const found = Array.from(words.querySelectorAll("mark[data-kind]")).filter((mark) => mark.dataset.kind.split(" ").includes(kind));
      const button = document.createElement("button");
      let next = 0;
      button.type = "button";
      button.title = "Go to the next one in the text";
      button.textContent = entry.textContent;
      button.addEventListener("click", () => {
        const mark = found[next % found.length];
        next += 1;
        text.querySelector("mark.here")?.classList.remove("here");
        mark.classList.add("here");
        const folded = mark.closest("details");
        if (folded) folded.open = true;
        words.scrollTop += mark.getBoundingClientRect().top - words.getBoundingClientRect().top - 60;
      });
      entry.replaceChildren(button);
    }
  }
  document.querySelectorAll(".consult-text:not([data-ready])").forEach(equip);
})();
