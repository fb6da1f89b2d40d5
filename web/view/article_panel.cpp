// Tested by tests/browser/selecting_test.mjs and text_layer_test.mjs.
#include "web/view/article_panel.h"

#include <algorithm>
#include <string>
#include <vector>

#include "web/browser/language.h"
#include "web/ui/sides.h"
#include "web/view/actions.h"
#include "web/view/beside_statements.h"
#include "web/view/dragging.h"
#include "web/view/margin_view.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

struct Choice {
  const char* id;
  std::string name;
  float width;
};

std::vector<Choice> choices_for(const Context& app) {
  std::vector<Choice> out;
  const auto add = [&out](const char* id, std::string name) {
    const float width = ui::button_width(name, action(id)->keys);
    out.push_back({id, std::move(name), width});
  };
  if (app.in_aside()) {
    add("take-in", host::words("action.take-in"));
    return out;
  }
  add("tag-speaker", host::words("button.tag-speaker"));
  add("tag-quote", host::words("button.tag-quote"));
  add("tag-hedge", host::words("button.tag-hedge"));
  if (const Tag* tag = app.selected()) {
    if (tag->label == Label::quote) add("tag-cue", host::words("button.tag-cue"));
    if (tag->label == Label::hedge) add("tag-claim", host::words("button.tag-claim"));
    add("add-words", host::words("button.add-words"));
    add("borders", host::words("button.borders"));
  }
  if (app.selection().length() <= 200)
    if (const std::size_t same = app.same_words(app.selection()).size(); same > 1)
      add("places", host::words("button.places", "count"_is = same));
  return out;
}

// Below what is selected, or above where there is no room; in two rows where it is narrow. It lies by words of the article,
// which are where the browser has them.
Rect place_of(const Context& app, const Rect& column, const std::vector<Choice>& choices) {
  const Rect at = app.view().last_rect_of(app.selection()), region = ui::turned(column);
  if (at.h == 0) return {};
  const float room = region.w - 16;
  float width = 0, row = 8;
  int rows = 1;
  for (const Choice& c : choices) {
    if (row + c.width > room) {
      row = 8;
      ++rows;
    }
    row += c.width;
    width = std::max(width, row);
  }
  Rect box{at.right() - width / 2, at.bottom() + (app.article().has_handles() ? 30.f : 10.f), width,
           8 + 36 * static_cast<float>(rows)};
  if (box.bottom() > region.bottom() - 8) box.y = app.view().rect_of(app.selection()).y - 10 - box.h;
  box.x = std::clamp(box.x, region.x + 8, region.right() - width - 8);
  box.y = std::clamp(box.y, region.y + 8, region.bottom() - box.h - 8);
  return ui::turned(box);
}

bool has_palette(const Context& app) {
  return app.is_active() && app.has_document() && !app.selection().empty() && !app.pressing() && !app.article().drag().handle &&
         !app.article().places().open && !app.read_only() && !app.decides();
}

void draw_palette(const Context& app, Commands& queue, const Rect& region) {
  if (!has_palette(app)) return;
  const std::vector<Choice> choices = choices_for(app);
  const Rect box = place_of(app, region, choices);
  if (box.h == 0) return;
  ui::Panel palette(
      {.id = ui::id("palette"), .kind = ui::Kind::toolbar, .rect = box, .name = host::phrase("toolbar.tag")},
      ui::theme().paper, 8, true);
  float x = box.x + 4, y = box.y + 4;
  for (const Choice& c : choices) {
    const Action* act = action(c.id);
    if (x + c.width > box.right() - 3) {
      x = box.x + 4;
      y += 36;
    }
    if (ui::button({.id = ui::id(c.id),
                    .rect = {x, y, c.width, 36},
                    .name = c.name,
                    .keys = act->keys,
                    .hint = host::phrase(act->name),
                    .show_key = true}))
      run(app, queue, c.id);
    x += c.width;
  }
}

}  // namespace

Look look_of(const Context& app) {
  const ArticleState& state = app.article();
  const Reading& reading = app.reading();
  Look look{.selected = state.tag(),
            .hovered = state.hovered(),
            .selection = state.words(),
            .caret = state.caret(),
            .font_size = reading.size(),
            .measure = reading.measure(),
            .leading = reading.leading(),
            .preview = state.preview()};
  if (state.search().open) {
    look.hits = &state.search().hits;
    look.hit = state.search().at;
  } else if (state.places().open) {
    look.hits = &state.places().all;
  } else if (state.decides()) {
    look.hits = &state.to_decide();
  }
  return look;
}

Rect palette_rect(const Context& app, const Rect& region) {
  return has_palette(app) ? place_of(app, region, choices_for(app)) : Rect{};
}

namespace {

// Above two columns: the title of each, the active one's marked, and a way back to one.
void draw_head(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const ui::Id id = ui::id("column-head", static_cast<ui::Id>(app.column() + 1));
  ui::Panel panel({.id = id, .kind = ui::Kind::group, .rect = rect, .name = host::phrase("column.name")}, t.panel);
  ui::border({rect.x, rect.bottom() - 1, rect.w, 1});
  if (app.is_active()) ui::fill({rect.x, rect.bottom() - 2, rect.w, 2}, t.accent);
  const bool closes = app.column() > 0;
  const float room = rect.w - 24 - (closes ? 40.f : 0.f);
  const std::string title = app.has_document() ? app.title() : std::string();
  ui::text(app.is_active() ? ui::strong : ui::body, rect.x + 12, rect.y + 8, app.is_active() ? t.ink : t.quiet, title,
           room);
  ui::mirror().put({ui::id("column-title", id), ui::Kind::heading, {rect.x + 12, rect.y + 8, room, 20}, 0, title, {}, {}, {}});
  if (closes && ui::button({.id = ui::id("beside-close", id),
                            .rect = {rect.right() - 40, rect.y + 2, 32, 32},
                            .name = host::phrase("action.beside-close"),
                            .label = "×",
                            .hint = host::phrase("action.beside-close")}))
    queue.put(CloseBeside{});
}

void draw_column(const Context& app, Commands& queue, const Rect& rect, const char* id) {
  if (!app.narrow() && app.is_beside()) draw_head(app, queue, {rect.x, rect.y - column_head, rect.w, column_head});
  ui::Panel panel(node_of(id, rect, ui::scrolls | ui::measured_left), 0);
  if (app.column() > 0) ui::border({rect.x, rect.y, 1, rect.h});
  if (!app.has_document() && (app.is_beside() || app.awaits_document())) return panel.content_height(rect.h);
  if (!app.has_document()) {
    const float room = std::min(420.f, rect.w - 48), x = rect.x + (rect.w - room) / 2;
    float y = rect.y + rect.h / 3;
    y += ui::paragraph(ui::id("empty"), x, y, room, ui::display, ui::theme().ink,
                       host::phrase("column.empty"), ui::Kind::heading) +
         8;
    y += ui::paragraph(ui::id("empty-how"), x, y, room, ui::body, ui::theme().quiet,
                       host::phrase("column.empty-how")) +
         16;
    if (ui::button({.id = ui::id("empty-new"),
                    .rect = {x, y, 160, 40},
                    .name = host::phrase("action.new"),
                    .style = ui::Style::filled}))
      run(app, queue, "new");
    panel.content_height(rect.h);
    return;
  }
  ui::opening(rect);
  ArticleView& view = app.view();
  Look look = look_of(app);
  {
    const ui::AsTheBrowserHasIt article;
    view.place(look, app.title(), panel);
    if (app.is_active()) look.handles = put_handles(app, queue, panel);
    view.draw(look);
    if (app.is_active()) draw_signs(app, queue, ui::turned(rect));
  }
  if (has_ties(app)) draw_ties(app);
  draw_palette(app, queue, rect);
  panel.content_height(view.content_height() + 40);
}

}  // namespace

void draw_first(const Context& app, Commands& queue, const Rect& rect) {
  const int column = app.narrow() ? app.workspace().active() : 0;
  if (app.narrow() && app.is_beside()) app.in(1 - column).view().leave();
  draw_column(app.in(column), queue, rect, "main");
}

void draw_second(const Context& app, Commands& queue, const Rect& rect) {
  draw_column(app.in(1), queue, rect, "beside");
}

}  // namespace hearsay::view
