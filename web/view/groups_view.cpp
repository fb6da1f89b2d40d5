// The dialog that puts an article into groups. Tested by tests/browser/library_test.mjs.
#include <algorithm>
#include <string>
#include <vector>

#include "core/annotation/groups.h"
#include "web/browser/language.h"
#include "web/view/dialog.h"
#include "web/view/library_order.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

namespace {

// Groups that other articles are in, to be pressed instead of typed. Returns what the field then holds.
std::string groups_to_press(const std::vector<std::string>& groups, const Rect& rect, const std::string& draft) {
  ui::Panel panel({.id = ui::id("groups-there"),
                   .kind = ui::Kind::group,
                   .rect = rect,
                   .flags = ui::scrolls,
                   .name = host::words("groups.there")},
                  ui::theme().paper);
  std::vector<std::string> typed = groups_from(draft);
  std::string changed = draft;
  const float left = rect.x + 8;
  float x = left, y = rect.y + 4 - panel.scroll();
  for (const std::string& group : groups) {
    const auto place = std::find(typed.begin(), typed.end(), group);
    const bool in = place != typed.end();
    const float width = ui::button_width(group);
    if (x > left && x + width > rect.right() - 20) x = left, y += 42;
    if (ui::button({.id = ui::id(group, ui::id("group")),
                    .rect = {x, y, width, 36},
                    .name = group,
                    .style = ui::Style::outlined,
                    .pressed = in})) {
      if (in)
        typed.erase(place);
      else
        typed.push_back(group);
      changed = joined_groups(typed);
      break;
    }
    x += width + 8;
  }
  panel.content_height(y + 44 + panel.scroll() - rect.y);
  return changed;
}

}  // namespace

void draw_groups(const Context& app, Commands& queue, const Rect&) {
  Box box("groups", 520, 340);
  const Rect& r = box.rect;
  const ui::Id id = ui::id("groups-field");
  const std::string& draft = typed_in(app, id);
  std::string changed = draft;
  if (ui::field({.id = id,
                 .rect = {r.x + 24, r.y + 64, r.w - 48, 40},
                 .name = host::words("groups.field"),
                 .value = draft,
                 .hint = host::words("groups.hint"),
                 .takes_focus = true}))
    queue.put(TypeDraft{draft});
  const float foot = r.bottom() - 60;
  ui::paragraph(ui::id("groups-why"), r.x + 24, r.y + 116, r.w - 48, ui::small, ui::theme().quiet, host::words("groups.why"));
  if (const std::vector<std::string> groups = groups_of(app.entries()); !groups.empty())
    if (const std::string pressed = groups_to_press(groups, {r.x + 16, r.y + 160, r.w - 32, foot - r.y - 172}, draft); pressed != draft)
      queue.put(TypeDraft{pressed});
  const std::string put = host::words("groups.put");
  const float w = ui::button_width(put) + 16;
  const bool go = ui::button({.id = ui::id("groups-go"),
                              .rect = {r.right() - 24 - w, foot, w, 40},
                              .name = put,
                              .style = ui::Style::filled}) ||
                  app.entered(id);
  const bool closed = box.close_pressed();
  if (go && !closed) queue.put(GroupArticle{groups_from(draft)});
  if (go || closed) queue.put(CloseDialog{});
}

}  // namespace hearsay::view
