// Nothing typed is lost: a comment saves itself as it is written, and a copy stays in this browser until the server has
// it. Without this file the button saves.
(() => {
  "use strict";

  const copies = window.copies;
  const waiting = document.querySelector("[data-copies]");
  const form = document.querySelector("#form form[data-account]");
  const period = waiting && waiting.dataset.copiesOf;
  const account = waiting && waiting.dataset.copies;
  if (!waiting) {
    return;
  }

  // what was sent and is saved now need not be kept
  if (document.querySelector(".banner")) {
    copies.of(account, period).filter((key) => (copies.read(key) || {}).sent).forEach(copies.drop);
  }

  if (!form) {
    // the page without a form says which texts wait, and where
    const kept = copies.of(account, period);
    if (kept.length) {
      kept.forEach((key) => {
        const place = key.split(":")[3];
        const copy = copies.read(key) || {};
        const draft = document.getElementById("d-" + place);
        const address = new URL(waiting.dataset.copiesAt, location.href);
        if (draft) {
          address.searchParams.set("edit", place);
        } else {
          // the draft is gone: what was typed can become a new comment
          const paragraph = (copy.fields || {}).paragraph || "whole";
          if (!place.startsWith("new-")) {
            copies.write(copies.key(account, period, "new-" + paragraph), { ...copy, draft: null, version: 0, key: null });
            copies.drop(key);
          }
          address.searchParams.set("on", paragraph);
        }
        address.hash = "form";
        const link = document.createElement("a");
        link.href = address;
        link.textContent = waiting.dataset.copiesOpen;
        waiting.append(" ", link);
      });
      waiting.hidden = false;
      document.querySelector("main h1").after(waiting);
    }
    return;
  }

  const FIELDS = ["type", "language", "comment", "proposedText", "rationale", "references", "passage"];
  const said = document.getElementById("kept");
  const words = form.dataset;
  const field = (name) => form.elements[name];
  const read = () => {
    const values = {};
    FIELDS.filter(field).forEach((name) => { values[name] = field(name).value; });
    if (field("paragraph")) {
      values.paragraph = field("paragraph").value;
    }
    return values;
  };
  const hidden = (name, value) => {
    let input = field(name);
    if (!input) {
      input = document.createElement("input");
      Object.assign(input, { type: "hidden", name });
      form.append(input);
    }
    input.value = value;
  };
  const say = (text) => {
    said.textContent = text;
    said.hidden = false;
  };
  const place = () => field("draft")
    ? field("draft").value
    : "new-" + (field("paragraph") ? field("paragraph").value : "whole");
  const key = () => copies.key(account, period, place());

  let typed = 0;
  let saved = 0;
  let timer = null;
  let going = Promise.resolve();
  let stopped = !words.autosave;

  const remember = () => copies.write(key(), {
    at: Date.now(),
    fields: read(),
    draft: field("draft") ? field("draft").value : null,
    version: field("version").value,
    key: field("key").value,
  });

  const fail = (why) => say(why || (copies.isOff() ? words.unsavedOff : words.unsaved));

  // a server that is down or in trouble is asked again; what it refuses waits for a change
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 10000);
  };

  const send = async (leaving) => {
    if (stopped || typed === saved) {
      return typed === saved;
    }
    const mine = typed;
    const was = key();
    try {
      const answer = await fetch(words.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json, application/problem+json" },
        keepalive: Boolean(leaving),
      });
      if (answer.status === 401) {
        fail(words.signedOut);
        return false;
      }
      const content = await answer.json();
      if (answer.ok) {
        saved = mine;
        hidden("draft", content.draft);
        hidden("version", content.version);
        form.action = content.action;
        copies.drop(was);
        if (typed !== mine) {
          remember();
        }
        const address = new URL(location.href);
        if (address.searchParams.get("edit") !== content.draft && form.method === "post"
            && address.pathname === new URL(waiting.dataset.copiesAt, location.href).pathname) {
          // reloading shows the draft, not another new form
          ["on", "passage"].forEach((name) => address.searchParams.delete(name));
          address.searchParams.set("edit", content.draft);
          history.replaceState(null, "", address);
        }
        say(content.said);
        return typed === saved;
      }
      if (answer.status === 409) {
        // someone else's text is not written over: the button shows both
        stopped = true;
        say(content.said);
        return false;
      }
      fail(content.detail);
      if (answer.status >= 500) {
        again();
      }
    } catch {
      fail();
      again();
    }
    return false;
  };
  // one after the other: what was typed last is what stays
  const save = (leaving) => (going = going.then(() => send(leaving === true)));

  form.addEventListener("input", () => {
    typed++;
    remember();
    if (stopped) {
      return;
    }
    say(words.saving);
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  });
  window.addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      save(true);
    }
  });
  window.addEventListener("pagehide", () => save(true));

  // the button waits for what is on its way, so that a comment is not in conflict with itself
  let sure = false;
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (sure) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const by = event.submitter;
    // not before this submission is over: one within another is none
    going.then(() => setTimeout(() => {
      sure = true;
      const copy = copies.read(key());
      if (copy && by && by.hasAttribute("data-save")) {
        copies.write(key(), { ...copy, sent: true });
      }
      stopped = true;
      form.requestSubmit(by);
    }));
  });

  copies.unsaved = async () => {
    clearTimeout(timer);
    return (await save()) || typed === saved || window.confirm(words.leave);
  };

  // what a crash, a lost line or an ended session left here
  const copy = copies.read(key());
  if (copy && copy.fields) {
    const now = read();
    if (FIELDS.every((name) => (copy.fields[name] || "") === (now[name] || ""))) {
      copies.drop(key());
    } else {
      const notice = document.createElement("div");
      notice.className = "notice";
      notice.setAttribute("role", "status");
      const text = document.createElement("p");
      text.textContent = words.copy.replace("{0}", new Date(copy.at).toLocaleString(document.documentElement.lang));
      const button = (label, act) => {
        const made = document.createElement("button");
        Object.assign(made, { type: "button", className: "second", textContent: label });
        made.addEventListener("click", () => {
          notice.remove();
          act();
        });
        return made;
      };
      const actions = document.createElement("p");
      actions.className = "actions";
      actions.append(
        button(words.copyTake, () => {
          FIELDS.filter((name) => field(name) && name in copy.fields).forEach((name) => {
            field(name).value = copy.fields[name];
          });
          if (copy.key) {
            // the same form as before, so that its comment is found and a change of others is noticed
            hidden("key", copy.key);
            hidden("version", copy.version);
          }
          (field("proposedText").closest("details") || {}).open = true;
          ["passage", "proposedText"].filter(field).forEach((name) =>
            field(name).dispatchEvent(new Event(name === "passage" ? "change" : "input", { bubbles: true })));
          field("comment").dispatchEvent(new Event("input", { bubbles: true }));
          field("comment").focus();
        }),
        button(words.copyDrop, () => copies.drop(key())));
      notice.append(text, actions);
      form.before(notice);
    }
  }
})();
