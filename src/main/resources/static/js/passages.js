// Progressive help on the page where a draft is read: a passage is marked where it stands, and a proposed wording is
// compared as it is typed. Without this file the passage is a sentence chosen from a list, and a button compares.
(() => {
  "use strict";

  const form = document.querySelector("#form form");
  const choice = form && form.querySelector("[data-passage]");

  // ---- the passage chosen in the list is shown whole
  const quote = form && form.querySelector("[data-passage-quote]");
  const showQuote = () => {
    const chosen = choice.selectedOptions[0];
    const text = (chosen && chosen.dataset.quote) || "";
    quote.hidden = !text;
    quote.firstElementChild.textContent = text;
  };
  if (choice) {
    choice.addEventListener("change", showQuote);
    // the browser may bring back a choice of before
    showQuote();
  }

  // ---- a passage marked in the text
  const reading = document.querySelector("[data-mark]");
  if (reading) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mark-passage";
    button.textContent = reading.dataset.mark;
    button.hidden = true;
    let marked = null;

    const paragraphAt = (node) =>
      node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("[data-paragraph]");

    // as the server counts: code points of the text without marks and notes
    const textOf = (range) => {
      const part = range.cloneContents();
      part.querySelectorAll(".note").forEach((note) => note.remove());
      return part.textContent;
    };
    const points = (text) => [...text].length;

    const passage = () => {
      const selection = document.getSelection();
      if (!selection.rangeCount || selection.isCollapsed) {
        return null;
      }
      const range = selection.getRangeAt(0);
      const paragraph = paragraphAt(range.startContainer) || paragraphAt(range.endContainer);
      if (!paragraph) {
        return null;
      }
      const whole = document.createRange();
      whole.selectNodeContents(paragraph);
      const inside = whole.cloneRange();
      if (paragraph.contains(range.startContainer)) {
        inside.setStart(range.startContainer, range.startOffset);
      }
      if (paragraph.contains(range.endContainer)) {
        inside.setEnd(range.endContainer, range.endOffset);
      }
      const before = whole.cloneRange();
      before.setEnd(inside.startContainer, inside.startOffset);
      const text = textOf(inside);
      const said = text.trim();
      if (!said) {
        return null;
      }
      const start = points(textOf(before)) + points(text.slice(0, text.length - text.trimStart().length));
      return { paragraph: paragraph.dataset.paragraph, value: start + "-" + (start + points(said)), said, at: paragraph };
    };

    document.addEventListener("selectionchange", () => {
      if (document.activeElement === button) {
        return;
      }
      marked = passage();
      button.hidden = !marked;
      if (marked && button.previousElementSibling !== marked.at.closest(".text")) {
        // right behind the paragraph, so that the keyboard reaches it from there
        marked.at.closest(".text").after(button);
      }
    });

    // a press must not take the marking away before it is used
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (!marked) {
        return;
      }
      if (choice && form.elements.paragraph.value === marked.paragraph) {
        let option = [...choice.options].find((one) => one.value === marked.value);
        if (!option) {
          option = new Option(marked.said.length > 90 ? marked.said.slice(0, 87) + "…" : marked.said, marked.value);
          option.dataset.quote = marked.said;
          choice.add(option, 1);
        }
        choice.value = marked.value;
        choice.dispatchEvent(new Event("input", { bubbles: true }));
        choice.dispatchEvent(new Event("change", { bubbles: true }));
        button.hidden = true;
        choice.focus();
      } else {
        const address = new URL(reading.dataset.markAt, location.href);
        address.searchParams.set("on", marked.paragraph);
        address.searchParams.set("passage", marked.value);
        address.hash = "form";
        location.assign(address);
      }
    });
  }

  // ---- the redline of the wording, as one types
  const redline = form && form.querySelector("[data-wording]");
  if (redline) {
    const wording = form.elements.proposedText;
    form.querySelector("[data-preview]").hidden = true;
    let timer = null;
    let asked = 0;
    const compare = async () => {
      const mine = ++asked;
      const fields = new URLSearchParams();
      ["_csrf", "organisation", "paragraph", "proposedText"].forEach((name) => {
        if (form.elements[name]) {
          fields.set(name, form.elements[name].value);
        }
      });
      try {
        const answer = await fetch(redline.dataset.wording, { method: "POST", body: fields });
        if (answer.ok && mine === asked) {
          redline.innerHTML = await answer.text();
        }
      } catch {
        // the next word asks again; what is saved does not depend on this
      }
    };
    wording.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(compare, 400);
    });
  }
})();
