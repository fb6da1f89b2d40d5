// Saving in any format of the table, one article or all of them, and what the format leaves out. Tested by
// tests/browser/files_test.mjs.
#include <algorithm>

#include "core/files/formats.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

struct Row {
  const Format* format;
  std::string name, detail;
};

// What the format leaves out of the document, or, without one, of any.
std::string detail_of(const Format& format, const Document* doc) {
  std::string lost;
  const auto add = [&lost](const Message& what) { (lost += lost.empty() ? "" : ", ") += host::words(what); };
  if (doc)
    for (const Lost& one : losses(format, *doc)) add(one.what);
  else
    for (const Loss& one : format.losses) add(one.what(0));
  const std::string_view ending = format.endings.front();
  if (format.keeps_work) return host::words("save.all-work", "ending"_is = ending);
  return lost.empty() ? host::words("save.keeps", "ending"_is = ending)
                      : host::words("save.leaves-out", "ending"_is = ending, "what"_is = lost);
}

std::vector<Row> rows(const Document* doc) {
  std::vector<Row> out;
  for (const Format& format : formats()) {
    if (!format.write || (doc && format.keeps_work)) continue;
    const std::string name = host::words(format.name());
    out.push_back({&format, doc || format.keeps_work ? name : host::words("save.all-as", "format"_is = name),
                   detail_of(format, doc)});
  }
  return out;
}

float height_of(const Row& row, float room) {
  return 40 + ui::wrapped_height(ui::small, row.detail, room - 24);
}

float height_of(const std::vector<Row>& list, float room) {
  float height = 0;
  for (const Row& row : list) height += height_of(row, room) + 4;
  return height;
}

void draw_rows(Commands& queue, Scrolling& list, const std::vector<Row>& rows, bool all) {
  const ui::Theme& t = ui::theme();
  const float width = list.rect.w - 16;
  for (const Row& row : rows) {
    const Rect at{list.rect.x + 8, list.y, width, height_of(row, width)};
    if (ui::button({.id = ui::id(row.format->id, ui::id(all ? "save-all" : "save-one")),
                    .rect = at,
                    .name = row.name,
                    .label = " ",
                    .sign = row.name,
                    .hint = row.detail,
                    .style = ui::Style::row})) {
      queue.put(CloseDialog{});
      queue.put(SaveAs{row.format->id, all});
    }
    ui::text(ui::strong, at.x + 12, at.y + 6, t.ink, row.name, at.w - 24);
    ui::wrapped(ui::small, at.x + 12, at.y + 29, t.quiet, row.detail, at.w - 24);
    list.y += at.h + 4;
  }
}

}  // namespace

void draw_save_as(const Context& app, Commands& queue, const Rect&) {
  constexpr float width = 520, heading = 32;
  const std::vector<Row> one = app.has_document() ? rows(&app.doc()) : std::vector<Row>(), all = rows(nullptr);
  const float room = std::min(width, ui::window().w - 16) - 32;
  Box box("save-as", width, 60 + 2 * heading + height_of(one, room) + height_of(all, room) + 24);
  const bool closed = box.close_pressed();
  {
    Scrolling list("save-list", host::phrase("save.formats"), box);
    const auto head = [&list](const char* id, const std::string& words) {
      ui::paragraph(ui::id(id), list.rect.x + 20, list.y + 6, list.room, ui::heading, ui::theme().quiet, words,
                    ui::Kind::heading);
      list.y += heading;
    };
    if (!one.empty()) {
      head("save-one-head", host::words("save.this-article"));
      draw_rows(queue, list, one, false);
    }
    if (app.backups().can_save()) {
      head("save-all-head", host::words("save.all-articles", "count"_is = app.entries().size()));
      draw_rows(queue, list, all, true);
    }
  }
  if (closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
