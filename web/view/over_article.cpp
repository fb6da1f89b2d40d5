// What lies over the article, at its head or its foot: why it can only be read, a hint, the selected tag's first buttons on
// a narrow page, the message. Tested by tests/browser/phone_test.mjs and tabs_test.mjs.
#include <algorithm>
#include <iterator>
#include <utility>

#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/panels.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// Where its parts lie in a line that is so wide.
struct Line {
  const Action* act;
  float button, room, words, height;
};

Line line_of(const Standing& now, float width) {
  Line out{};
  out.act = *now.action ? action(now.action) : nullptr;
  out.button = out.act ? ui::button_width(host::phrase(out.act->name)) + 16 : 0;
  out.room = width - 40 - (out.act ? out.button + 16 : 0);
  out.words = ui::wrapped_height(ui::small, now.text, out.room);
  out.height = std::max(out.words + 16, out.act ? 48.f : 0.f);
  return out;
}

}  // namespace

Standing standing(const Context& app) {
  const Standing of_article = standing(app.session(), app.id());
  return of_article.text.empty() ? app.kept_file().standing() : of_article;
}

float standing_height(const Context& app, const Rect& rect) {
  const Standing now = standing(app);
  return now.text.empty() ? 0 : line_of(now, rect.w).height;
}

void draw_standing(const Context& app, Commands& queue, const Rect& box) {
  const Standing now = standing(app);
  const Line line = line_of(now, box.w);
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("standing", box), t.panel);
  if (now.trouble) ui::fill({box.x, box.y, 4, box.h}, t.hedge);
  ui::line(box.x, box.bottom() - 1, box.right(), box.bottom() - 1, t.hairline);
  ui::paragraph(ui::id("standing-text"), box.x + 20, box.y + (box.h - line.words) / 2, line.room, ui::small, t.ink,
                now.text, now.trouble ? ui::Kind::alert : ui::Kind::text);
  if (line.act && ui::button({.id = ui::id("standing-act"),
                              .rect = {box.right() - line.button - 12, box.y + (box.h - 32) / 2, line.button, 32},
                              .name = host::phrase(line.act->name),
                              .style = ui::Style::outlined}))
    run(app, queue, now.action);
}

std::string hint_for(const Context& app) {
  if (app.read_only()) return {};
  if (std::string why = app.why_nothing(); !why.empty()) return why;
  if (app.page().hint_done() || app.article().blind() != Blind::off || app.suggestions().empty()) return {};
  return app.narrow() ? host::words("hint.by-finger") : host::words("hint.by-key");
}

void draw_hint(const Context& app, Commands& queue, const Rect& rect) {
  const std::string words = hint_for(app);
  const float room = std::min(560.f, rect.w - 16) - 72;
  const float width = std::min(ui::text_width(ui::body, words) + 1, room), height = ui::wrapped_height(ui::body, words, room);
  const Rect box{rect.x + (rect.w - width - 72) / 2, rect.bottom() - height - 36, width + 72, height + 20};
  ui::Panel panel(node_of("hint", box), ui::theme().panel, 8, true);
  ui::paragraph(ui::id("hint-text"), box.x + 16, box.y + 10, room, ui::body, ui::theme().ink, words);
  if (ui::button({.id = ui::id("hint-close"),
                  .rect = {box.right() - 40, box.y + (box.h - 32) / 2, 32, 32},
                  .name = host::phrase("hint.hide"),
                  .label = "×"}))
    queue.put(HideHint{});
}

void draw_tag_bar(const Context& app, Commands& queue, const Rect& rect) {
  const Tag* tag = app.selected();
  const Document& doc = app.doc();
  const ui::Theme& t = ui::theme();
  const float room = std::min(520.f, rect.w - 16);
  // Always all of them, each in its place: a second tap on Keep must not meet Remove.
  const std::pair<const char*, std::string_view> list[] = {{"keep", host::phrase("button.keep")},
                                                           {"remove", host::phrase("button.remove")},
                                                           {"next", host::phrase("button.next")},
                                                           {"who", host::phrase("button.who")},
                                                           {"details", host::phrase("button.details-tag")}};
  // Each as wide as its word, and a share of what is left; in two rows where one has no room for all.
  const auto spare_of = [&](std::size_t from, std::size_t to) {
    float spare = room - 16;
    for (std::size_t i = from; i < to; ++i) spare -= ui::text_width(ui::body, list[i].second) + 8;
    return spare;
  };
  constexpr std::size_t count = std::size(list);
  const bool one_row = spare_of(0, count) >= 0;
  const float height = one_row ? 100 : 152;
  const Rect box{rect.x + (rect.w - room) / 2, rect.bottom() - height - 8, room, height};
  ui::Panel panel(node_of("tag-bar", box), t.panel, 8, true);
  ui::fill({box.x + 16, box.y + 15, 10, 14}, colour_of(doc, *tag), 2);
  std::string words = title_of(host::language(), *tag);
  if (const auto person = doc.persons.find(tag->person); person != doc.persons.end())
    words = host::words("tag.bar", "what"_is = words, "name"_is = person->second.name);
  else if (tag->label == Label::quote)
    words = host::words("tag.bar-unnamed", "what"_is = words);
  ui::text(ui::strong, box.x + 34, box.y + 12, t.ink, words, box.w - 90);
  ui::mirror().put({ui::id("tag-bar-words"),
                    ui::Kind::heading,
                    {box.x + 34, box.y + 12, box.w - 90, 20},
                    0,
                    words,
                    {},
                    {},
                    {}});
  const bool close = ui::button({.id = ui::id("tag-bar-close"),
                                 .rect = {box.right() - 44, box.y + 4, 36, 36},
                                 .name = host::phrase("tag.deselect"),
                                 .label = "×"});
  const auto row = [&](std::size_t from, std::size_t to, float y) {
    float x = box.x + 12;
    const float spare = spare_of(from, to);
    for (std::size_t i = from; i < to; ++i) {
      const auto& [id, name] = list[i];
      const float width = ui::text_width(ui::body, name) + spare / static_cast<float>(to - from);
      if (ui::button({.id = ui::id(id, ui::id("tag-bar")),
                      .rect = {x, y, width, 44},
                      .name = name,
                      .hint = host::phrase(action(id)->name),
                      .style = std::string_view(id) == "keep" ? ui::Style::filled : ui::Style::outlined,
                      .disabled = !action(id)->can(app),
                      .deliberate = judges(id)}))
        run(app, queue, id);
      x += width + 8;
    }
  };
  constexpr std::size_t judging = 3;  // they stay side by side
  row(0, one_row ? count : judging, box.y + 46);
  if (!one_row) row(judging, count, box.y + 98);
  if (close) queue.put(SelectTag{});
}

namespace {

// Room for the words of a message in an article that is so wide, and for its button.
struct Room {
  float all, button, words;
};
Room room_for(const Notice& notice, const Rect& rect) {
  const float all = std::min(560.f, rect.w - 16);
  const float button = notice.button.empty() ? 0 : ui::button_width(notice.button) + 8;
  return {all, button, all - 64 - button};
}

}  // namespace

Rect notice_rect(const Context& app, const Rect& rect) {
  const Notice& notice = app.page().notice();
  if (notice.text.empty()) return {};
  const Room room = room_for(notice, rect);
  const float height = ui::wrapped_height(ui::body, notice.text, room.words);
  // Fields of an open sheet would show through: then the message stands at the top.
  const float y0 = app.page().sheet() == Sheet::none ? rect.bottom() - height - 40 : rect.y + 6;
  return {rect.x + (rect.w - room.all) / 2, y0, room.all, height + 28};
}

void draw_notice(const Context& app, Commands& queue, const Rect& rect) {
  const Notice& notice = app.page().notice();
  const Rect box = notice_rect(app, rect);
  const auto [all, button, text_room] = room_for(notice, rect);
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("notice", box), t.panel, 8, true);
  if (notice.problem) ui::fill({box.x, box.y, 4, box.h}, t.hedge, 2);
  ui::paragraph(ui::id("notice-text"), box.x + 16, box.y + 14, text_room, ui::body, t.ink, notice.text,
                notice.problem ? ui::Kind::alert : ui::Kind::text);
  const float y = box.y + (box.h - 32) / 2;
  const bool close = ui::button({.id = ui::id("notice-close"),
                           .rect = {box.right() - 40, y, 32, 32},
                           .name = host::phrase("notice.close"),
                           .label = "×"});
  if (button > 0 && ui::button({.id = ui::id("notice-button"),
                                .rect = {box.right() - 40 - button, y, button - 8, 32},
                                .name = notice.button,
                                .style = ui::Style::outlined})) {
    const std::string what = notice.action;
    queue.put(CloseNotice{});
    run(app, queue, what);
    return;
  }
  if (close) queue.put(CloseNotice{});
}

}  // namespace hearsay::view
