// Dialogs: a new article, a new name, all keys, about; the others have files of their own.
#include <algorithm>

#include "core/annotation/commands.h"
#include "web/browser/host.h"
#include "web/view/actions.h"
#include "web/view/app.h"
#include "web/view/dialog.h"

namespace hearsay::view {

using ui::Rect;

Box::Box(const char* id, const char* name, float width, float height)
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

bool Box::close_pressed() const {
  return ui::button({.id = ui::id("dialog-close"),
                     .rect = {rect.right() - 52, rect.y + 14, 36, 36},
                     .name = "Close",
                     .label = "×",
                     .keys = "Escape"});
}

Scrolling::Scrolling(const char* id, const char* name, const Box& box, float top)
    : rect{box.rect.x + 8, box.rect.y + top, box.rect.w - 16, box.rect.h - top - 8},
      panel({.id = ui::id(id), .kind = ui::Kind::group, .rect = rect, .flags = ui::scrolls, .name = name},
            ui::theme().paper),
      x(rect.x + 16),
      y(rect.y - panel.scroll()),
      room(rect.w - 40) {}

namespace {

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
  app.act(commands::rename_document(app.doc(), app.draft));
  app.close_dialog();
}

// A line of the sheet of keys.
void key_row(Scrolling& list, const char* what, const std::string& keys) {
  ui::text(ui::body, list.x, list.y, ui::theme().ink, what, list.room - 124);
  ui::text(ui::strong, list.rect.right() - 140, list.y, ui::theme().ink, keys);
  ui::mirror().put({ui::id(what, ui::id("keys")),
                    ui::Kind::text,
                    {list.x, list.y, list.rect.w - 32, 24},
                    0,
                    std::string(what) + ": " + keys,
                    {},
                    {},
                    {}});
  list.y += 28;
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
  const bool closed = box.close_pressed();
  {
    Scrolling list("keys-list", "Keys", box);
    const char* group = "";
    for (const Action& a : actions()) {
      if (!*a.keys) continue;
      if (std::string_view(group) != a.group) {
        group = a.group;
        list.y += 8;
        list.y += ui::paragraph(ui::id(a.group, ui::id("keys-groups")), list.x, list.y, 200, ui::heading,
                                ui::theme().quiet, a.group, ui::Kind::heading) +
                  4;
      }
      key_row(list, a.name, ui::written(a.keys));
    }
    for (const auto& [what, keys] : {std::pair{"Move the caret in the article", "arrows"},
                                     {"Select", "Shift + arrows"},
                                     {"By words", "Ctrl + arrows"},
                                     {"Paste a new article", "Ctrl+V"},
                                     {"Let go, close", "Esc"}})
      key_row(list, what, keys);
  }
  if (closed) app.close_dialog();
}

void about(App& app) {
  Box box("about", "About Hearsay", 640, 600);
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  {
    Scrolling list("about-text", "About", box);
    const auto say = [&list](const char* id, ui::Type type, ui::Colour colour, std::string_view words,
                             float behind, ui::Kind kind = ui::Kind::text) {
      list.y += ui::paragraph(ui::id(id), list.x, list.y, list.room, type, colour, words, kind) + behind;
    };
    say("about-1", ui::body, t.ink,
        "Hearsay shows who said what in a news article, and how sure they were. Its guesses are made on this "
        "device and can be wrong: that is why you keep them or not.",
        12);
    say("about-2", ui::body, t.ink,
        "Nothing you paste or tag leaves this device, except as a file that you save yourself. There is no "
        "account and no server.",
        16);
    say("about-3", ui::heading, t.quiet, "Licences of what is inside", 6, ui::Kind::heading);
    say("about-licences", ui::small, t.quiet, app.licences(), 12);
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
    case Dialog::commands:
      return draw_command_palette(app);
    case Dialog::reading:
      return draw_reading(app);
    case Dialog::trash:
      return draw_trash(app);
    case Dialog::none:
      return;
  }
}

}  // namespace hearsay::view
