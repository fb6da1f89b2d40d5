// Dialogs: a new article, a new name, all keys, about; the others have files of their own.
#include <algorithm>

#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

Box::Box(const char* id, float width, float height)
    : rect{[&] {
        const Rect all = ui::window();
        const float w = std::min(width, all.w - 16), h = std::min(height, all.h - 16);
        return Rect{ui::snap((all.w - w) / 2), ui::snap(std::max(8.f, (all.h - h) * .4f)), w, h};
      }()},
      panel(node_of(id, rect), ui::theme().paper, 10, true) {
  ui::paragraph(ui::id("title", ui::id(id)), rect.x + 24, rect.y + 20, rect.w - 96, ui::display,
                ui::theme().ink, node_of(id, rect).name, ui::Kind::heading);
}

bool Box::close_pressed() const {
  return ui::button({.id = ui::id("dialog-close"),
                     .rect = {rect.right() - 52, rect.y + 14, 36, 36},
                     .name = host::phrase("button.close"),
                     .label = "×",
                     .keys = "Escape"});
}

Scrolling::Scrolling(std::string_view id, std::string_view name, const Box& box, float top)
    : rect{box.rect.x + 8, box.rect.y + top, box.rect.w - 16, box.rect.h - top - 8},
      panel({.id = ui::id(id), .kind = ui::Kind::group, .rect = rect, .flags = ui::scrolls, .name = name},
            ui::theme().paper),
      x(rect.x + 16),
      y(rect.y - panel.scroll()),
      room(rect.w - 40) {}

const std::string& typed_in(const Context& app, ui::Id field) {
  return ui::mirror().is_pressed(field) ? ui::mirror().typed(field) : app.page().draft();
}

namespace {

// What is wrong with what was typed, above the buttons; returns its height.
float problem_line(const Context& app, const Rect& r) {
  const Notice& notice = app.page().notice();
  if (notice.text.empty() || !notice.problem) return 0;
  const float height = ui::wrapped_height(ui::small, notice.text, r.w - 48) + 8;
  ui::paragraph(ui::id("dialog-problem"), r.x + 24, r.bottom() - 64 - height, r.w - 48, ui::small,
                ui::theme().hedge, notice.text, ui::Kind::alert);
  return height;
}

}  // namespace

// Under the dialog, over everything else.
void draw_shade(const Context&, Commands&, const Rect& rect) { ui::Panel panel(node_of("shade", rect), ui::theme().shade); }

void draw_new_article(const Context& app, Commands& queue, const Rect&) {
  Box box("new-article", 640, 560);
  const Rect& r = box.rect;
  const ui::Id area = ui::id("article-text");
  const std::string& draft = typed_in(app, area);
  const float said = problem_line(app, r);
  if (ui::field({.id = area,
                 .rect = {r.x + 24, r.y + 60, r.w - 48, r.h - 60 - 72 - said},
                 .name = host::phrase("dialog.article-text"),
                 .value = draft,
                 .hint = host::phrase("dialog.paste"),
                 .takes_focus = true,
                 .kind = ui::Kind::area}))
    queue.put(TypeDraft{draft});
  const float y = r.bottom() - 56;
  const std::string_view analyse = host::phrase("button.analyse"), cancelled = host::phrase("button.cancel"),
                         open_file = host::phrase("action.open-file");
  const float w = ui::button_width(analyse) + 16, cancel = ui::button_width(cancelled), file = ui::button_width(open_file);
  const bool go = ui::button({.id = ui::id("analyse"),
                              .rect = {r.right() - 24 - w, y, w, 40},
                              .name = analyse,
                              .style = ui::Style::filled});
  const bool leave = ui::button(
      {.id = ui::id("cancel"), .rect = {r.right() - 32 - w - cancel, y, cancel, 40}, .name = cancelled});
  const bool open = ui::button({.id = ui::id("dialog-open"),
                                .rect = {r.x + 24, y, file, 40},
                                .name = open_file,
                                .style = ui::Style::outlined});
  const bool closed = box.close_pressed();
  if (open) run(app, queue, "open-file");
  if (leave || closed) return queue.put(CloseDialog{});
  if (go) queue.put(TakeText{draft, "paste"});
}

void draw_rename(const Context& app, Commands& queue, const Rect&) {
  Box box("rename", 480, 190);
  const Rect& r = box.rect;
  const ui::Id id = ui::id("rename-field");
  const std::string& draft = typed_in(app, id);
  if (ui::field({.id = id,
                 .rect = {r.x + 24, r.y + 64, r.w - 48, 40},
                 .name = host::phrase("dialog.title"),
                 .value = draft,
                 .takes_focus = true}))
    queue.put(TypeDraft{draft});
  const std::string_view rename = host::phrase("button.rename");
  const float y = r.bottom() - 60, w = ui::button_width(rename) + 16;
  const bool go = ui::button({.id = ui::id("rename-go"),
                              .rect = {r.right() - 24 - w, y, w, 40},
                              .name = rename,
                              .style = ui::Style::filled}) ||
                  app.entered(id);
  const bool closed = box.close_pressed();
  if (go && !closed) queue.put(RenameArticle{draft});
  if (go || closed) queue.put(CloseDialog{});
}

namespace {

// A line of the sheet of keys.
void key_row(Scrolling& list, std::string_view id, std::string_view what, std::string_view keys) {
  ui::text(ui::body, list.x, list.y, ui::theme().ink, what, list.room - 124);
  ui::text(ui::strong, list.rect.right() - 140, list.y, ui::theme().ink, keys);
  ui::mirror().put({ui::id(id, ui::id("keys")),
                    ui::Kind::text,
                    {list.x, list.y, list.rect.w - 32, 24},
                    0,
                    host::words("keys.row", "what"_is = what, "keys"_is = keys),
                    {},
                    {},
                    {}});
  list.y += 28;
}

}  // namespace

void draw_edit_text(const Context& app, Commands& queue, const Rect&) {
  Box box("edit-text", 760, 680);
  const Rect& r = box.rect;
  const ui::Id area = ui::id("text-to-correct");
  const std::string& draft = typed_in(app, area);
  const std::string_view hint = host::phrase("dialog.correct");
  const float said = ui::wrapped_height(ui::small, hint, r.w - 48) + 8, wrong = problem_line(app, r);
  ui::paragraph(ui::id("edit-hint"), r.x + 24, r.y + 56, r.w - 48, ui::small, ui::theme().quiet, hint);
  if (ui::field({.id = area,
                 .rect = {r.x + 24, r.y + 60 + said, r.w - 48, r.h - 60 - 72 - said - wrong},
                 .name = host::phrase("dialog.text"),
                 .value = draft,
                 .takes_focus = true,
                 .caret = app.doc().text.utf16(app.reads_at()),
                 .kind = ui::Kind::area}))
    queue.put(TypeDraft{draft});
  const float y = r.bottom() - 56;
  const std::string_view change = host::phrase("button.change-text"), cancelled = host::phrase("button.cancel");
  const float w = ui::button_width(change) + 16, cancel = ui::button_width(cancelled);
  const bool go = ui::button({.id = ui::id("edit-go"),
                              .rect = {r.right() - 24 - w, y, w, 40},
                              .name = change,
                              .style = ui::Style::filled});
  const bool leave = ui::button(
      {.id = ui::id("edit-cancel"), .rect = {r.right() - 32 - w - cancel, y, cancel, 40}, .name = cancelled});
  if (box.close_pressed() || leave) return queue.put(CloseDialog{});
  if (go) queue.put(ChangeText{draft});
}

void draw_keys(const Context&, Commands& queue, const Rect&) {
  Box box("keys", 560, 640);
  const bool closed = box.close_pressed();
  {
    Scrolling list("keys-list", host::phrase("keys.list"), box);
    list.y += draw_legend(list.x, list.y, list.room, ui::id("keys-legend")) + 8;
    std::size_t group = message::not_found;
    for (const Action& a : actions()) {
      if (!*a.keys) continue;
      if (group != a.group.index) {
        group = a.group.index;
        list.y += 8;
        list.y += ui::paragraph(ui::id(a.id, ui::id("keys-groups")), list.x, list.y, 200, ui::heading,
                                ui::theme().quiet, host::phrase(a.group), ui::Kind::heading) +
                  4;
      }
      key_row(list, a.id, host::phrase(a.name), ui::written(a.keys));
    }
    key_row(list, "keys-caret", host::phrase("keys.caret"), host::phrase("keys.caret-keys"));
    key_row(list, "keys-select", host::phrase("keys.select"), host::phrase("keys.select-keys"));
    key_row(list, "keys-by-words", host::phrase("keys.by-words"), host::phrase("keys.by-words-keys"));
    key_row(list, "keys-paste", host::phrase("keys.paste"), host::phrase("keys.paste-keys"));
    key_row(list, "keys-deselect", host::phrase("keys.deselect"), host::phrase("keys.deselect-keys"));
  }
  if (closed) queue.put(CloseDialog{});
}

void draw_about(const Context&, Commands& queue, const Rect&) {
  Box box("about", 640, 600);
  static const std::string licences = host::licences();
  const ui::Theme& t = ui::theme();
  const bool closed = box.close_pressed();
  {
    Scrolling list("about-text", host::phrase("about.text"), box);
    const auto say = [&list](const char* id, ui::Type type, ui::Colour colour, std::string_view words,
                             float behind, ui::Kind kind = ui::Kind::text) {
      list.y += ui::paragraph(ui::id(id), list.x, list.y, list.room, type, colour, words, kind) + behind;
    };
    say("about-1", ui::body, t.ink,
        host::words("about.purpose", "purpose"_is = host::phrase("purpose")), 12);
    say("about-2", ui::body, t.ink,
        host::phrase("about.device"), 16);
    say("about-3", ui::heading, t.quiet, host::phrase("about.licences"), 6, ui::Kind::heading);
    say("about-licences", ui::small, t.quiet, licences, 12);
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
