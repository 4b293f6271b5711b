(function () {
  var form = document.getElementById("filters");
  if (!form) { return; }
  form.hidden = false;
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
  var material = document.getElementById("f-material");
  var unmarked = document.getElementById("f-unmarked");
  var words = document.getElementById("f-words");
  var count = document.getElementById("f-count");
  function update() {
    var wanted = words.value.toLowerCase().trim();
    var shown = 0;
    cards.forEach(function (card) {
      var keep = (!material.checked || card.dataset.material === "yes") &&
        (!unmarked.checked || card.dataset.marked === "no") &&
        (!wanted || card.textContent.toLowerCase().indexOf(wanted) !== -1);
      card.hidden = !keep;
      if (keep) { shown += 1; }
    });
    count.textContent = shown + " of " + cards.length + " shown";
  }
  form.addEventListener("input", update);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  update();
}());
