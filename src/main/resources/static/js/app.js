// Progressive help only: every page works without this file.
(() => {
  "use strict";

  // What was refused is the first thing to be read.
  const errors = document.querySelector(".errors[tabindex]");
  if (errors) {
    errors.focus();
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get") {
      return;
    }
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    // a page that comes back from the browser's cache may be sent again
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });

  // Another language is shown by a page that is made anew: what was typed meanwhile goes along, within this tab only.
  const KEPT = "typed-before-the-language-changed";
  const place = () => location.pathname + location.search.replace(/([?&])lang=[^&]*&?/, "$1").replace(/[?&]$/, "");
  const fields = () => [...document.querySelectorAll("main input, main textarea, main select")].filter((field) =>
    field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));
  const value = (field) => ["checkbox", "radio"].includes(field.type) ? field.checked
    : field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;

  const switcher = document.querySelector("[data-languages]");
  if (switcher) {
    switcher.addEventListener("submit", () => {
      const typed = switcher.querySelectorAll("[data-typed]");
      const path = switcher.elements["page-path"].value.split("?")[0];
      const again = typed.length && [...document.querySelectorAll("main form")]
        .find((form) => new URL(form.action).pathname === path);
      if (again) {
        // the page answered a form: what stands in that form now, instead of what was sent
        typed.forEach((field) => field.remove());
        new FormData(again).forEach((text, name) => {
          if (typeof text === "string" && name !== "_csrf" && !/password|secret/i.test(name)) {
            const field = document.createElement("input");
            Object.assign(field, { type: "hidden", name, value: text });
            switcher.append(field);
          }
        });
      } else if (!typed.length) {
        try {
          sessionStorage.setItem(KEPT, JSON.stringify({ place: place(), values: fields().map(value) }));
        } catch (full) {
          // nothing can be kept in this browser; the page is shown all the same
        }
      }
    });
  }

  const kept = sessionStorage.getItem(KEPT);
  if (kept) {
    sessionStorage.removeItem(KEPT);
    const { place: from, values } = JSON.parse(kept);
    const now = fields();
    if (from === place() && now.length === values.length) {
      now.forEach((field, index) => {
        const was = values[index];
        if (JSON.stringify(was) === JSON.stringify(value(field))) {
          return;
        }
        if (typeof was === "boolean") {
          field.checked = was;
        } else if (Array.isArray(was)) {
          [...field.options].forEach((option) => { option.selected = was.includes(option.value); });
        } else {
          field.value = was;
        }
        // so that what watches the field knows of it
        field.dispatchEvent(new Event("input", { bubbles: true }));
        const details = field.closest("details");
        if (details) {
          details.open = true;
        }
      });
    }
  }

  // What is written on a task is saved as it is written. The button that saves works without this.
  const keeping = document.querySelector("form[data-keep]");
  if (keeping) {
    const brief = keeping.querySelector("#brief");
    const said = keeping.querySelector("#kept");
    let timer = null;
    let sending = Promise.resolve();
    said.hidden = false;

    const written = () => {
      const notes = {};
      const rulings = {};
      keeping.querySelectorAll('[name="note"], [name^="note-"]').forEach((field) => {
        notes[field.name === "note" ? "" : field.name.substring(5)] = field.value;
      });
      keeping.querySelectorAll('[name^="ruling-"]').forEach((field) => {
        const id = field.name.substring(7);
        const reason = keeping.elements["reason-" + id].value;
        if (field.value || reason) {
          rulings[id] = { decision: field.value, reason };
        }
      });
      return JSON.stringify({ notes, rulings });
    };

    const keep = async () => {
      try {
        const answer = await fetch(keeping.dataset.keep, {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            Accept: "application/json, application/problem+json",
            [brief.dataset.csrfHeader]: brief.dataset.csrfToken,
          },
          body: written(),
        });
        const content = await answer.json();
        said.textContent = answer.ok ? content.said : content.detail || brief.dataset.notSaved;
      } catch {
        said.textContent = brief.dataset.notSaved;
      }
    };

    keeping.addEventListener("input", () => {
      clearTimeout(timer);
      // one after the other: what was written last is what stays
      timer = setTimeout(() => (sending = sending.then(keep)), 800);
    });
    // the form carries all of it, so nothing need follow
    keeping.addEventListener("submit", () => clearTimeout(timer));
  }
})();
