// The bar of tools and the status line.
#include <algorithm>
#include <array>

#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/exercise_view.h"
#include "web/view/panels.h"
#include "web/view/saving_words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

// A button for an action of the table.
void tool(const Context& app, Commands& queue, const char* id, const Rect& rect, std::string_view name,
          std::string_view drawn = "", ui::Style style = ui::Style::plain, bool expanded = false, bool popup = false,
          std::string_view sign = "") {
  const Action* act = action(id);
  if (ui::button({.id = ui::id(id, ui::id("tools")),
                  .rect = rect,
                  .name = name,
                  .label = drawn,
                  .sign = sign,
                  .keys = act->keys,
                  .hint = name,
                  .style = style,
                  .disabled = !act->can(app),
                  .popup = popup,
                  .expanded = expanded}))
    run(app, queue, id);
}

void arrow(const Rect& r, bool back, ui::Colour colour) {
  // A bow with its head: turned back for undo, forward for redo.
  const float cx = r.x + r.w / 2, cy = r.y + r.h / 2 + 2, s = back ? 1.f : -1.f;
  const auto at = [&](float x, float y) { return std::pair(cx + s * x, cy + y); };
  std::pair<float, float> last = at(-6, -3);
  for (int i = 0; i <= 10; ++i) {
    const float t = static_cast<float>(i) / 10;
    // quarter-ellipse from the head's tip to the right and down
    const float x = -6 + 13 * t * (2 - t), y = -3 + 8 * t * t;
    const auto next = at(x, y);
    ui::line(last.first, last.second, next.first, next.second + .01f, colour, 1.6f);
    last = next;
  }
  const auto tip = at(-6, -3), a = at(-2, -7), b = at(-2, 1);
  ui::line(tip.first, tip.second, a.first, a.second, colour, 1.6f);
  ui::line(tip.first, tip.second, b.first, b.second, colour, 1.6f);
}

}  // namespace

void draw_toolbar(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("tools", rect), t.panel);
  ui::border({rect.x, app.phone() ? rect.y : rect.bottom() - 1, rect.w, 1});
  const float y = rect.y + 6, h = 36;
  float x = rect.x + 8;
  const std::string_view details = app.phone() ? host::phrase("button.details-phone") : host::phrase("button.details");
  const float details_width = app.phone() ? std::max(ui::text_width(ui::body, details) + 20, 64.f) : ui::button_width(details);
  if (app.narrow()) {
    const std::string_view name = host::phrase("action.articles");
    // A phone has room for the word beside the other buttons, or for a sign.
    const float wide = ui::text_width(ui::body, name) + 20, others = details_width + 4 * 44 + 24, spare = rect.w - others - x;
    const bool in_words = !app.phone() || wide <= spare;
    const float w = !app.phone() ? ui::button_width(name) : in_words ? std::max(wide, 76.f) : 44;
    tool(app, queue, "articles", {x, y, w, h}, name, in_words ? "" : "☰", ui::Style::plain, app.page().sheet() == Sheet::articles, true);
    x += w;
  }
  if (rect.w >= 640) {
    const float width = ui::text_width(ui::display, "Hearsay");
    ui::text(ui::display, x + 8, rect.y + 10, t.ink, "Hearsay");
    x += width + 24;
  }

  // From the right.
  float right = rect.right() - 8;
  const auto place = [&](float w) {
    right -= w;
    return Rect{right, y, w, h};
  };
  const std::string_view menu_name = host::phrase("button.menu");
  const Rect menu = place(app.phone() ? 44.f : ui::button_width(menu_name));
  if (ui::button({.id = ui::id("menu-button"),
                  .rect = menu,
                  .name = menu_name,
                  .label = app.phone() ? "⋯" : menu_name,
                  .popup = true,
                  .expanded = app.page().menu_open()}))
    queue.put(ToggleMenu{});
  if (app.narrow()) {
    tool(app, queue, "details", place(details_width), host::phrase("action.details"), details, ui::Style::plain,
         app.page().sheet() == Sheet::details, true);
  }
  if (!app.phone()) right -= 8;
  const std::string_view new_name = host::phrase("action.new");
  const Rect fresh = place(app.phone() ? 44.f : ui::button_width(new_name) + 8);
  tool(app, queue, "new", fresh, new_name, app.phone() ? "+" : "", ui::Style::filled);
  right -= 8;
  const Rect redo = place(40), undo = place(40);
  tool(app, queue, "undo", undo, host::phrase("action.undo"), " ", ui::Style::plain, false, false, "↶");
  tool(app, queue, "redo", redo, host::phrase("action.redo"), " ", ui::Style::plain, false, false, "↷");
  arrow(undo, true, action("undo")->can(app) ? t.ink : ui::faded(t.quiet, .5f));
  arrow(redo, false, action("redo")->can(app) ? t.ink : ui::faded(t.quiet, .5f));

  // What a class uses most, where it can be seen.
  if (!app.narrow() && app.has_document()) {
    right -= 8;
    const bool report = app.page().tab() == Tab::report;
    const std::string_view report_name = host::phrase("button.report");
    const float w = ui::button_width(report_name);
    if (ui::button({.id = ui::id("report", ui::id("tools")),
                    .rect = place(w),
                    .name = report_name,
                    .keys = action("report")->keys,
                    .hint = host::phrase(action("report")->name),
                    .style = ui::Style::outlined,
                    .toggle = true,
                    .pressed = report}))
      run(app, queue, "report");
    right -= 8;
    if (!is_students(app)) {
      const Blind blind = app.article().blind();
      const char* id = blind == Blind::off ? "blind" : blind == Blind::on ? "blind-show" : "blind-close";
      const std::string_view name = host::phrase(blind == Blind::off ? message::Phrase("button.blind") : action(id)->name);
      tool(app, queue, id, place(ui::button_width(name)), name, "", ui::Style::outlined);
      right -= 8;
    }
  }

  if (!app.phone() && app.has_document()) {
    const std::string title = app.title();
    const float room = right - x - 16, w = std::min(ui::text_width(ui::body, title) + 24, room);
    if (room > 80 && ui::button({.id = ui::id("title"),
                                 .rect = {x, y, w, h},
                                 .name = title,
                                 .keys = "F2",
                                 .hint = host::phrase("button.rename"),
                                 .disabled = app.read_only()}))
      run(app, queue, "rename");
  }
}

void draw_status(const Context& app, Commands& queue, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  ui::Panel panel(node_of("foot", rect), t.panel);
  ui::border({rect.x, rect.y, rect.w, 1});
  SaveState save = app.save_state();
  if (app.kept_file().is_ready() && !save.trouble && !app.narrow()) save.text += " · " + app.kept_file().name();
  const ui::Colour ink = save.trouble ? t.hedge : t.quiet;
  const float saved_width = std::min(ui::text_width(ui::small, save.text) + 8, rect.w * .6f);
  const Rect saved{rect.right() - saved_width - 8, rect.y + rect.h / 2 - 9, saved_width, 18};
  ui::text(ui::small, saved.x, saved.y, ink, save.text, saved_width);
  ui::mirror().put({ui::id("saved"), ui::Kind::status, saved, 0, save.text, {}, {}, save.detail});
  float right = saved.x - 12;
  if (save.trouble && app.has_document()) {
    const std::string_view rescue = host::phrase("button.save-file");
    const float w = ui::text_width(ui::small, rescue) + 16;
    right -= w;
    if (ui::button({.id = ui::id("rescue"),
                    .rect = {right, rect.y + 2, w, rect.h - 4},
                    .name = rescue,
                    .style = ui::Style::outlined}))
      run(app, queue, "save-file");
    right -= 8;
    const std::string_view retry = host::phrase("button.retry");
    const float again = ui::text_width(ui::small, retry) + 16;
    if (save.can_retry) {
      right -= again;
      if (ui::button({.id = ui::id("retry"),
                      .rect = {right, rect.y + 2, again, rect.h - 4},
                      .name = retry,
                      .style = ui::Style::outlined}))
        queue.put(RetrySaving{});
      right -= 8;
    }
  }
  if (!app.has_document()) return;
  const std::size_t quotes = app.report().quotes, hedges = app.report().hedges, guesses = app.suggestions().size();
  const std::size_t speakers = app.article().blind() == Blind::on
                                   ? persons_shown(app.doc(), app.report(), app.people()).size()
                                   : app.doc().persons.size();
  const std::string to_judge = app.article().hides_guesses() && app.had_suggestions() ? host::words("suggestions.hidden")
                               : guesses || app.had_suggestions()
                                   ? host::words("suggestions.left", "count"_is = guesses)
                                   : host::words("suggestions.none");
  // A phone needs the room for Previous and Next.
  const std::string left_words = app.phone() && guesses ? host::words("status.left", "count"_is = guesses)
                                 : app.phone()
                                     ? to_judge
                                     : host::words("status.counts", "quotes"_is = quotes, "speakers"_is = speakers,
                                                   "hedges"_is = hedges, "left"_is = to_judge);
  float x = rect.x + 12;
  const float width = ui::text(ui::small, x, saved.y, t.quiet, left_words, right - x);
  ui::mirror().put({ui::id("counts"), ui::Kind::text, {x, saved.y, width, 18}, 0, left_words, {}, {}, {}});
  x += width + 12;
  if (!app.narrow()) return;  // the panel has them
  const std::string_view previous = host::phrase("button.previous"), next = host::phrase("button.next"),
                         previous_shown = rect.w < 380 ? host::phrase("button.previous-short") : previous;
  for (const auto& [id, name, shown] :
       {std::array{std::string_view("previous"), previous, previous_shown}, {std::string_view("next"), next, next}}) {
    const float w = ui::text_width(ui::small, shown) + 20;
    if (x + w > right) break;
    const Rect r{x, rect.y + 2, w, rect.h - 4};
    if (ui::button({.id = ui::id(id, ui::id("foot")),
                    .rect = r,
                    .name = name,
                    .label = " ",
                    .sign = shown,
                    .keys = action(id)->keys,
                    .hint = host::phrase(action(id)->name),
                    .style = ui::Style::outlined}))
      run(app, queue, id);
    ui::text(ui::small, r.x + 10, saved.y, t.ink, shown);
    x += w + 4;
  }
}

}  // namespace hearsay::view
