// Dialogs: a new article, a new name, all keys, about.
#include <algorithm>

#include "core/annotation/commands.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/app.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Box {
  Rect rect;
  ui::Panel panel;
  Box(const char* id, const char* name, float width, float height)
      : rect{[&] {
          const Rect all = ui::window();
          const float w = std::min(width, all.w - 16), h = std::min(height, all.h - 16);
          return Rect{ui::snap((all.w - w) / 2), ui::snap(std::max(8.f, (all.h - h) * .4f)), w, h};
        }()},
        panel({.id = ui::id(id), .kind = ui::Kind::dialog, .rect = rect, .name = name}, ui::theme().paper, 10,
              true) {
    ui::paragraph(ui::id("title", ui::id(id)), rect.x + 24, rect.y + 20, rect.w - 96, ui::display,
                  ui::theme().ink, name, ui::Kind::heading);
  }
  bool close_pressed() const {
    return ui::button({.id = ui::id("dialog-close"),
                       .rect = {rect.right() - 52, rect.y + 14, 36, 36},
                       .name = "Close",
                       .label = "×",
                       .keys = "Escape"});
  }
};

void shade() {
  // Under the dialog, over everything else.
  ui::Panel panel({.id = ui::id("shade"), .kind = ui::Kind::group, .rect = ui::window(), .name = {}},
                  ui::theme().shade);
}

// What is wrong with what was typed, above the buttons; returns its height.
float problem_line(const App& app, const Rect& r) {
  if (app.notice.text.empty() || !app.notice.problem) return 0;
  const float height = ui::wrapped_height(ui::small, app.notice.text, r.w - 48) + 8;
  ui::paragraph(ui::id("dialog-problem"), r.x + 24, r.bottom() - 64 - height, r.w - 48, ui::small,
                ui::theme().hedge, app.notice.text, ui::Kind::alert);
  return height;
}

void new_article(App& app) {
  Box box("new-article", "New article", 640, 560);
  const Rect& r = box.rect;
  const ui::Id area = ui::id("article-text");
  const float said = problem_line(app, r);
  if (ui::field({.id = area,
                 .rect = {r.x + 24, r.y + 60, r.w - 48, r.h - 60 - 72 - said},
                 .name = "Article text",
                 .value = app.draft,
                 .hint = "Paste the article here.",
                 .takes_focus = true,
                 .kind = ui::Kind::area}))
    app.draft = ui::mirror().typed(area);
  const float y = r.bottom() - 56;
  const float w = ui::button_width("Analyse") + 16, cancel = ui::button_width("Cancel"),
              file = ui::button_width("Open a file…");
  const bool go = ui::button({.id = ui::id("analyse"),
                              .rect = {r.right() - 24 - w, y, w, 40},
                              .name = "Analyse",
                              .style = ui::Style::filled});
  const bool leave = ui::button(
      {.id = ui::id("cancel"), .rect = {r.right() - 32 - w - cancel, y, cancel, 40}, .name = "Cancel"});
  const bool open = ui::button({.id = ui::id("dialog-open"),
                                .rect = {r.x + 24, y, file, 40},
                                .name = "Open a file…",
                                .style = ui::Style::outlined});
  const bool closed = box.close_pressed();
  if (open) run(app, "open-file");
  if (leave || closed) return app.close_dialog();
  if (go) app.take_text(app.draft, "paste");
}

constexpr std::string_view correct_hint =
    "Your tags stay on their words. A tag whose words are gone is listed under Tags, so that you can put it "
    "in place again.";

void rename(App& app) {
  Box box("rename", "Rename this article", 480, 190);
  const Rect& r = box.rect;
  const ui::Id id = ui::id("rename-field");
  if (ui::field({.id = id,
                 .rect = {r.x + 24, r.y + 64, r.w - 48, 40},
                 .name = "Title",
                 .value = app.draft,
                 .takes_focus = true}))
    app.draft = ui::mirror().typed(id);
  const float y = r.bottom() - 60, w = ui::button_width("Rename") + 16;
  const bool go = ui::button({.id = ui::id("rename-go"),
                              .rect = {r.right() - 24 - w, y, w, 40},
                              .name = "Rename",
                              .style = ui::Style::filled}) ||
                  app.entered(id);
  if (box.close_pressed()) return app.close_dialog();
  if (!go) return;
  if (app.act(commands::rename_document(app.doc(), app.draft)))
    host::page_title(app.doc().meta.title + " – Hearsay");
  app.close_dialog();
}

void edit_text(App& app) {
  Box box("edit-text", "Correct the text", 760, 680);
  const Rect& r = box.rect;
  const ui::Id area = ui::id("text-to-correct");
  const float said = ui::wrapped_height(ui::small, correct_hint, r.w - 48) + 8, wrong = problem_line(app, r);
  ui::paragraph(ui::id("edit-hint"), r.x + 24, r.y + 56, r.w - 48, ui::small, ui::theme().quiet,
                correct_hint);
  if (ui::field({.id = area,
                 .rect = {r.x + 24, r.y + 60 + said, r.w - 48, r.h - 60 - 72 - said - wrong},
                 .name = "The article’s text",
                 .value = app.draft,
                 .takes_focus = true,
                 .kind = ui::Kind::area}))
    app.draft = ui::mirror().typed(area);
  const float y = r.bottom() - 56;
  const float w = ui::button_width("Change the text") + 16, cancel = ui::button_width("Cancel");
  const bool go = ui::button({.id = ui::id("edit-go"),
                              .rect = {r.right() - 24 - w, y, w, 40},
                              .name = "Change the text",
                              .style = ui::Style::filled});
  const bool leave = ui::button(
      {.id = ui::id("edit-cancel"), .rect = {r.right() - 32 - w - cancel, y, cancel, 40}, .name = "Cancel"});
  if (box.close_pressed() || leave) return app.close_dialog();
  if (go) app.change_text(app.draft);
}

void all_keys(App& app) {
  Box box("keys", "All keys", 560, 640);
  const Rect& r = box.rect;
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  {
    const Rect inside{r.x + 8, r.y + 60, r.w - 16, r.h - 68};
    ui::Panel list({.id = ui::id("keys-list"),
                    .kind = ui::Kind::group,
                    .rect = inside,
                    .flags = ui::scrolls,
                    .name = "Keys"},
                   t.paper);
    float y = inside.y - list.scroll();
    const char* group = "";
    for (const Action& a : actions()) {
      if (!*a.keys) continue;
      if (std::string_view(group) != a.group) {
        group = a.group;
        y += 8;
        y += ui::paragraph(ui::id(a.group, ui::id("keys")), inside.x + 16, y, 200, ui::heading, t.quiet,
                           a.group, ui::Kind::heading) +
             4;
      }
      const std::string key = ui::written(a.keys);
      ui::text(ui::body, inside.x + 16, y, t.ink, a.name);
      ui::text(ui::strong, inside.right() - 120, y, t.ink, key);
      ui::mirror().put({ui::id(a.id, ui::id("keys")),
                        ui::Kind::text,
                        {inside.x + 16, y, inside.w - 32, 24},
                        0,
                        std::string(a.name) + ": " + key,
                        {},
                        {},
                        {}});
      y += 28;
    }
    for (const auto& [what, keys] : {std::pair{"Move the caret in the article", "arrows"},
                                     {"Select", "Shift + arrows"},
                                     {"By words", "Ctrl + arrows"},
                                     {"Paste a new article", "Ctrl+V"},
                                     {"Let go, close", "Esc"}}) {
      ui::text(ui::body, inside.x + 16, y, t.ink, what);
      ui::text(ui::strong, inside.right() - 120, y, t.ink, keys);
      ui::mirror().put({ui::id(what),
                        ui::Kind::text,
                        {inside.x + 16, y, inside.w - 32, 24},
                        0,
                        std::string(what) + ": " + keys,
                        {},
                        {},
                        {}});
      y += 28;
    }
    list.content_height(y + list.scroll() - inside.y + 8);
  }
  if (closed) app.close_dialog();
}

void about(App& app) {
  Box box("about", "About Hearsay", 640, 600);
  const Rect& r = box.rect;
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  {
    const Rect inside{r.x + 8, r.y + 60, r.w - 16, r.h - 68};
    ui::Panel list({.id = ui::id("about-text"),
                    .kind = ui::Kind::group,
                    .rect = inside,
                    .flags = ui::scrolls,
                    .name = "About"},
                   t.paper);
    float y = inside.y - list.scroll();
    const float x = inside.x + 16, room = inside.w - 40;
    y += ui::paragraph(ui::id("about-1"), x, y, room, ui::body, t.ink,
                       "Hearsay shows who said what in a news article, and how sure they were. Its guesses "
                       "are made on this device and can be wrong: that is why you keep them or not.") +
         12;
    y += ui::paragraph(ui::id("about-2"), x, y, room, ui::body, t.ink,
                       "Nothing you paste or tag leaves this device, except as a file that you save "
                       "yourself. There is no account and no server.") +
         16;
    y += ui::paragraph(ui::id("about-3"), x, y, room, ui::heading, t.quiet, "Licences of what is inside",
                       ui::Kind::heading) +
         6;
    y += ui::paragraph(ui::id("about-licences"), x, y, room, ui::small, t.quiet, app.licences()) + 12;
    list.content_height(y + list.scroll() - inside.y + 8);
  }
  if (closed) app.close_dialog();
}

}  // namespace

void draw_dialog(App& app) {
  shade();
  switch (app.dialog) {
    case Dialog::new_article:
      return new_article(app);
    case Dialog::rename:
      return rename(app);
    case Dialog::edit_text:
      return edit_text(app);
    case Dialog::keys:
      return all_keys(app);
    case Dialog::about:
      return about(app);
    case Dialog::none:
      return;
  }
}

}  // namespace hearsay::view
