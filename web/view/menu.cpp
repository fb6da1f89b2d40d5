// The menu: what is done with articles and the page, in groups, what is used most at the top. Every action, these too, is
// in the command palette (Ctrl+K), and those on tags are where the tags are. Tested by tests/browser/menu_test.mjs.
#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "web/browser/language.h"
#include "web/view/actions.h"
#include "web/view/panels.h"

namespace hearsay::view {

using ui::Rect;

namespace {

struct Group {
  message::Phrase name;
  std::span<const std::string_view> actions;
};
constexpr std::string_view of_this[] = {
    "report", "blind", "blind-show", "blind-close", "notes", "history", "search", "edit-text", "leave-out", "take-in", "rename",
    "groups", "save-file", "save-as", "keep-file", "allow-file", "forget-file", "print", "save-png", "save-svg", "hide-guesses",
    "beside", "beside-close", "edit-here", "make-exercise", "print-exercise", "exercise", "source-check", "feedback", "hand-in",
    "save-so-far", "save-hand-in", "try-again", "delete-article"};
constexpr std::string_view of_all[] = {"new",   "open-file", "search-articles", "compare",
                                       "class", "backup",    "restore-article", "trash"};
constexpr std::string_view of_view[] = {"settings", "theme", "larger", "smaller"};
constexpr std::string_view of_help[] = {"commands", "keys", "about"};
// Side by side in two columns where there is room: the first group at the left, the others at the right.
constexpr Group groups[] = {{"menu.this", of_this}, {"menu.articles", of_all}, {"menu.view", of_view}, {"menu.help", of_help}};

// Not shown before they can be done, as most pages never offer them.
bool rarely_possible(std::string_view id) {
  constexpr std::string_view rare[] = {"edit-here",    "keep-file",  "allow-file",  "forget-file",
                                       "beside-close", "take-in", "blind-show", "blind-close", "restore-article",
                                       "print-exercise", "exercise", "source-check", "feedback", "hand-in", "save-so-far", "save-hand-in", "try-again"};
  return std::find(std::begin(rare), std::end(rare), id) != std::end(rare);
}

constexpr float row = 34, group_row = 30, least_column = 330;

// As wide as its widest entry with its key.
float column(const Context& app) {
  float width = least_column;
  for (const Group& group : groups)
    for (const std::string_view id : group.actions)
      if (const Action* act = action(id); act->can(app) || !rarely_possible(id))
        width = std::max(width, ui::button_width(host::phrase(act->name), act->keys) + 8);
  return width;
}

struct Entry {
  const Action* action;  // null: the name of a group
  std::string_view group;
  Rect rect;  // from the menu's top left
};

// Where each entry lies in a menu so wide, and how high the menu is.
std::vector<Entry> entries_in(const Context& app, float width, float& height) {
  const bool two = width >= 2 * column(app);
  const float w = two ? width / 2 : width;
  std::vector<Entry> out;
  float x = 0, y = 4;
  height = 0;
  for (const Group& group : groups) {
    if (two && &group == &groups[1]) x = w, y = 4;
    out.push_back({nullptr, host::phrase(group.name), {x, y, w, group_row}});
    y += group_row;
    for (const std::string_view id : group.actions) {
      const Action* act = action(id);
      if (!act->can(app) && rarely_possible(id)) continue;
      out.push_back({act, {}, {x, y, w, row}});
      y += row;
    }
    height = std::max(height, y + 8);
  }
  return out;
}

}  // namespace

Rect menu_rect(const Context& app) {
  const Rect all = ui::window();
  const float one = column(app), width = all.w >= 2 * one + 60 ? 2 * one : std::min(one + 10, all.w - 16);
  float content = 0;
  entries_in(app, width, content);
  const float height = std::min(content, all.h - ui::toolbar_height - app.foot_height() - 16);
  return {all.w - width - 8,
          app.phone() ? all.h - ui::toolbar_height - app.foot_height() - height - 4 : ui::toolbar_height + 4,
          width, height};
}

void draw_menu(const Context& app, Commands& queue, const Rect&) {
  const ui::Theme& t = ui::theme();
  const Rect box = menu_rect(app);
  ui::Panel around({.id = ui::id("menu-region"), .kind = ui::Kind::region, .rect = box, .name = host::phrase("panel.menu")}, 0);
  ui::Panel panel(node_of("menu", box, ui::scrolls), t.paper, 8, true);
  float height = 0;
  bool first = true;
  for (const Entry& entry : entries_in(app, box.w, height)) {
    const Rect at{box.x + entry.rect.x, box.y + entry.rect.y - panel.scroll(), entry.rect.w, entry.rect.h};
    const Action* act = entry.action;
    if (!act) {
      ui::text(ui::heading, at.x + 12, at.y + 8, t.quiet, entry.group);
      continue;
    }
    if (ui::button({.id = ui::id(act->id, ui::id("menu")),
                    .rect = {at.x + 4, at.y, at.w - 8, at.h},
                    .name = host::phrase(act->name),
                    .keys = act->keys,
                    .disabled = !act->can(app),
                    .takes_focus = first && act->can(app),
                    .show_key = true,
                    .kind = ui::Kind::menuitem})) {
      queue.put(CloseMenu{});
      run(app, queue, act->id);
    }
    first = first && !act->can(app);
  }
  panel.content_height(height);
}

}  // namespace hearsay::view
